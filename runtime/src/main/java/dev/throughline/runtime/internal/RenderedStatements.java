package dev.throughline.runtime.internal;

import java.util.function.Supplier;

/**
 * Statements that are rendered when they are first needed.
 *
 * @param <S> what tells them apart
 */
final class RenderedStatements<S> {

    /** There is a statement for each set of columns that records were given with, and 40 columns have many sets. */
    private static final int LIMIT = 1_000;

    private final BoundedCache<S, Statement> rendered = new BoundedCache<>(LIMIT);

    /** Gives a statement; renders it if nobody has needed it before. */
    Statement get(S shape, Supplier<Statement> rendering) {
        return rendered.get(shape, rendering);
    }
}
