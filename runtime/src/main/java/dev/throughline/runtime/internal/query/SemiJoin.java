package dev.throughline.runtime.internal.query;

import dev.throughline.runtime.internal.dialect.Dialect;
import java.io.Serializable;
import java.util.Set;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.Configuration;
import org.jooq.Context;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Param;
import org.jooq.QueryPart;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.UniqueKey;
import org.jooq.impl.CustomCondition;
import org.jooq.impl.QOM;
import org.jspecify.annotations.Nullable;

/**
 * The condition that a row has targets, in one of two forms with the same arguments in the same order: the row's key is among
 * the keys of all that have some, or a subquery looks for some by the row's key. Which one is cheap depends on the statement, and
 * where the database does not find that out by itself, it is decided when the statement is rendered.
 */
public final class SemiJoin extends CustomCondition {

    private static final long serialVersionUID = 1L;

    /** Set in a rendering where the rows that are asked are few, because the statement names them by a key. */
    private static final String FEW_ROWS = "dev.throughline.fewRows";

    /** A list of keys this long is no longer taken for few rows. */
    private static final int FEW = 32;

    private final Table<?> source;
    private final Form among;
    private final Form each;
    private final boolean counts;
    private final @Nullable Given given;

    /**
     * Makes a condition.
     *
     * @param source the table of the row, or the alias of it
     * @param among the condition that the row's key is among the keys of all rows that have such targets; never NULL
     * @param each the condition that there are such targets for the row's key
     * @param counts whether the latter counts them, in place of {@code exists (..)}
     * @param given the condition of the caller's that is part of them
     */
    public SemiJoin(Table<?> source, Form among, Form each, boolean counts, @Nullable Given given) {
        this.source = source;
        this.among = among;
        this.each = each;
        this.counts = counts;
        this.given = given;
    }

    /** Gives a condition on rows that are few, because the statement finds them by a key. */
    public static Condition onFewRows(Condition condition) {
        return CustomCondition.of(context -> within(context, true, condition));
    }

    Table<?> source() {
        return source;
    }

    @Nullable
    Given given() {
        return given;
    }

    @Override
    public void accept(Context<?> context) {
        boolean set = isSet(context);
        within(context, !set, (set ? among : each).get());
    }

    /** What is inside of a set is asked of many rows again. */
    private static void within(Context<?> context, boolean few, Condition condition) {
        Object before = context.data(FEW_ROWS);
        context.data(FEW_ROWS, few);
        context.sql('(').visit(condition).sql(')');
        context.data(FEW_ROWS, before);
    }

    private boolean isSet(Context<?> context) {
        boolean byForm = switch (Dialect.of(context.configuration()).semiJoins()) {
            case BY_PLANNER -> false;
            case COUNTS_BY_FORM -> counts;
            case BY_FORM -> true;
        };
        return byForm
                && !Boolean.TRUE.equals(context.data(FEW_ROWS))
                && !isOnFewRows(context.topLevel())
                && !(given != null && given.refersElsewhere(context.configuration()));
    }

    /** Tells whether a statement wants rows of the source by a unique key. */
    private boolean isOnFewRows(@Nullable QueryPart statement) {
        Condition where = statement instanceof Select<?> select
                ? select.$where()
                : statement instanceof QOM.Update<?> update
                        ? update.$where()
                        : statement instanceof QOM.Delete<?> delete ? delete.$where() : null;
        if (where == null) {
            return false;
        }
        for (UniqueKey<?> unique : source.getKeys()) {
            if (unique.getFields().stream().allMatch(column -> names(where, source.field(column)))) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether a condition compares a column with values. */
    private static boolean names(Condition condition, @Nullable Field<?> column) {
        if (condition instanceof QOM.And and) {
            return names(and.$arg1(), column) || names(and.$arg2(), column);
        }
        if (condition instanceof QOM.Eq<?> equal) {
            return equal.$arg2() instanceof Param<?> && equal.$arg1().equals(column);
        }
        return condition instanceof QOM.InList<?> list
                && list.$list().size() <= FEW
                && list.$field().equals(column);
    }

    /** Makes a condition when it is needed. */
    @FunctionalInterface
    public interface Form extends Supplier<Condition>, Serializable {}

    /**
     * A condition of the caller's on the targets.
     *
     * @param condition the condition
     * @param tables the names of the tables that it is about
     */
    public record Given(Condition condition, Set<Name> tables) implements Serializable {

        public Given {
            tables = Set.copyOf(tables);
        }

        /**
         * Tells whether it refers to the row that is asked, or to another row of an outer query. Then the keys would have to be
         * looked for again for each row.
         */
        boolean refersElsewhere(Configuration configuration) {
            return !TableReferences.areAmong(tables, condition)
                    && TableReferences.leaveOut(tables, condition, configuration);
        }
    }
}
