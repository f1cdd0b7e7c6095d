package dev.throughline.runtime.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Statements that are rendered when they are first needed.
 *
 * @param <S> what tells them apart
 */
final class RenderedStatements<S> {

    // A race renders the same statement twice, which does no harm.
    private final Map<S, Statement> rendered = new ConcurrentHashMap<>();

    /** Gives a statement; renders it if nobody has needed it before. */
    Statement get(S shape, Supplier<Statement> rendering) {
        Statement statement = rendered.get(shape);
        if (statement == null) {
            statement = rendering.get();
            rendered.put(shape, statement);
        }
        return statement;
    }
}
