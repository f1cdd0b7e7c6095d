package dev.throughline.runtime;

import dev.throughline.runtime.internal.include.IncludeLoader;
import dev.throughline.runtime.internal.query.QueryState;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.impl.DSL;

/**
 * What a query of rows and a query of included rows have in common. Immutable: each method gives a new query.
 *
 * @param <R> the record of the rows
 * @param <Q> the type of the query itself
 */
public abstract sealed class Selection<R extends ModelRecord<R>, Q extends Selection<R, Q>> permits Find, TargetQuery {

    private final QueryState state;

    Selection(QueryState state) {
        this.state = state;
    }

    final QueryState state() {
        return state;
    }

    abstract Q with(QueryState changed);

    /** Keeps the rows for which the condition holds, and all that were given before. */
    public final Q where(Condition condition) {
        return with(state.where(Arrays.asList(Objects.requireNonNull(condition, "condition"))));
    }

    /** Keeps the rows for which all of the conditions hold. */
    public final Q where(Condition... conditions) {
        return with(state.where(Arrays.asList(conditions)));
    }

    /** Keeps the rows for which all of the conditions hold. */
    public final Q where(Collection<? extends Condition> conditions) {
        return with(state.where(conditions));
    }

    /** Keeps the rows for which the field is true. */
    public final Q where(Field<Boolean> field) {
        return where(DSL.condition(field));
    }

    /** Orders the rows; rows that are equal in this order, and all if there is none, are ordered by primary key. */
    public final Q orderBy(OrderField<?>... fields) {
        return with(state.orderBy(Arrays.asList(fields)));
    }

    /**
     * Gives at most so many rows; for included rows, so many for each parent.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public final Q limit(int rows) {
        return with(state.limit(rows));
    }

    /**
     * Leaves out so many rows first; for included rows, so many of each parent.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public final Q offset(int rows) {
        return with(state.offset(rows));
    }

    /**
     * Loads an association with the rows: one more statement, whatever their number.
     *
     * @throws IllegalArgumentException if it is included already, with a query
     */
    public final Q include(Association<R, ?> association) {
        return with(
                state.include(new IncludeLoader<>(Objects.requireNonNull(association, "association"), QueryState.ALL)));
    }

    /**
     * Loads an association with the rows, of it what the query asks for: one more statement, whatever their number.
     *
     * @param query gets a query of all targets and gives it back with conditions, an order, a limit for each row,
     *     includes of its own
     * @throws IllegalArgumentException if it asks for locks, or for the links of an association without a join table; if the
     *     association is included already, with another query
     */
    public final <T extends ModelRecord<T>> Q include(
            Association<R, T> association, UnaryOperator<TargetQuery<T>> query) {
        QueryState included = TargetQuery.of(query).ofMany("include(" + association + ", ..)");
        return with(state.include(new IncludeLoader<>(Objects.requireNonNull(association, "association"), included)));
    }
}
