package dev.throughline.runtime.internal.sql;

import dev.throughline.runtime.internal.model.BoundedCache;
import java.util.function.Supplier;

/**
 * Statements that are rendered when they are first needed.
 *
 * @param <S> what tells them apart
 */
public final class RenderedStatements<S> {

    /** There is a statement for each set of columns that records were given with, and 40 columns have many sets. */
    private static final int LIMIT = 1_000;

    private final BoundedCache<S, SqlTemplate> rendered = new BoundedCache<>(LIMIT);

    /** Gives a statement; renders it if nobody has needed it before. */
    public SqlTemplate get(S shape, Supplier<SqlTemplate> rendering) {
        return rendered.get(shape, rendering);
    }
}
