package dev.throughline.runtime;

import dev.throughline.runtime.internal.query.QueryState;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * A query of the targets of an association. Its conditions and orders may use the columns of the target and of the
 * join table. Immutable.
 *
 * @param <T> the record of the targets
 */
public final class TargetQuery<T extends ModelRecord<T>> extends Selection<T, TargetQuery<T>> {

    private TargetQuery(QueryState state) {
        super(state);
    }

    static <T extends ModelRecord<T>> QueryState of(UnaryOperator<TargetQuery<T>> query) {
        TargetQuery<T> all = new TargetQuery<>(QueryState.ALL);
        return Objects.requireNonNull(Objects.requireNonNull(query, "query").apply(all), "query")
                .state();
    }

    @Override
    TargetQuery<T> with(QueryState changed) {
        return new TargetQuery<>(changed);
    }

    /**
     * In an include, at any depth: leaves out the rows for which it would load nothing. Their own limit, for each of their
     * parents where they are included rows, and their count take the others alone. It costs no statement: a subquery finds
     * them where they are read. At the top of a query of targets, which are then not included in anything, it changes nothing.
     */
    public TargetQuery<T> required() {
        return with(state().asRequired());
    }

    /** In an include: loads the rows of the join table, too. Outside of an include it changes nothing. */
    public TargetQuery<T> withLinks() {
        return with(state().andLinks());
    }

    /**
     * Gives targets whose link was removed, too, where the association keeps removed links ({@code softDelete}); the
     * link says when it was.
     */
    public TargetQuery<T> withDeleted() {
        return with(state().andDeleted());
    }

    /**
     * Locks the targets' rows until the transaction ends, for a query of one source, and no other; on SQLite, which locks
     * whole databases, it changes nothing.
     */
    public TargetQuery<T> forUpdate() {
        return with(state().forUpdate());
    }
}
