package dev.throughline.runtime.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Context;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Param;
import org.jooq.QueryPart;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.UniqueKey;
import org.jooq.VisitContext;
import org.jooq.VisitListener;
import org.jooq.impl.CustomCondition;
import org.jooq.impl.DSL;
import org.jooq.impl.QOM;
import org.jspecify.annotations.Nullable;

/**
 * The condition that a row has targets, in one of two forms with the same arguments in the same order: the row's key is among
 * the keys of all that have some, or a subquery looks for some by the row's key. Which one is cheap depends on the statement, and
 * where the database does not find that out by itself, it is decided when the statement is rendered.
 */
final class SemiJoin extends CustomCondition {

    private static final long serialVersionUID = 1L;

    /** Set in a rendering where the rows that are asked are few, because the statement names them by a key. */
    private static final String FEW_ROWS = "dev.throughline.fewRows";

    /** Set in a rendering that only looks for references. */
    private static final String LOOKING = "dev.throughline.looking";

    /** A list of keys this long is no longer taken for few rows. */
    private static final int FEW = 32;

    private final Table<?> source;
    private final Condition among;
    private final Select<?> keys;
    private final Condition exists;
    private final boolean given;

    private SemiJoin(Table<?> source, Condition among, Select<?> keys, Condition exists, boolean given) {
        this.source = source;
        this.among = among;
        this.keys = keys;
        this.exists = exists;
        this.given = given;
    }

    /**
     * Makes a condition.
     *
     * @param source the table of the row, or the alias of it
     * @param key its columns
     * @param scope what holds for the row, besides; never NULL, and false where a column of the key is NULL
     * @param keys the keys of all rows that have such targets, none of them NULL
     * @param exists the other form
     * @param given whether a condition of the caller's is part of it, which may refer to the row, or to other tables
     */
    static Condition of(
            Table<?> source, List<Field<?>> key, Condition scope, Select<?> keys, Condition exists, boolean given) {
        return new SemiJoin(source, scope.and(TargetSet.in(key, keys)), keys, exists, given);
    }

    /** Gives a condition on rows that are few, because the statement finds them by a key. */
    static Condition onFewRows(Condition condition) {
        return CustomCondition.of(context -> within(context, true, DSL.condition("{0}", condition)));
    }

    @Override
    public void accept(Context<?> context) {
        boolean set = isSet(context);
        within(context, !set, DSL.condition("{0}", set ? among : exists));
    }

    private static void within(Context<?> context, boolean few, QueryPart part) {
        Object before = context.data(FEW_ROWS);
        context.data(FEW_ROWS, few);
        context.visit(part);
        context.data(FEW_ROWS, before);
    }

    private boolean isSet(Context<?> context) {
        if (context.data(LOOKING) != null) {
            return true;
        }
        boolean decidesItself =
                Capabilities.of(context.configuration()).semiJoins() == Capabilities.SemiJoins.BY_PLANNER;
        return !decidesItself
                && !Boolean.TRUE.equals(context.data(FEW_ROWS))
                && !isOnFewRows(context.topLevel())
                && !(given && refersElsewhere(context));
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
        Set<Field<?>> named = new HashSet<>();
        addNamed(where, named);
        if (named.isEmpty()) {
            return false;
        }
        for (UniqueKey<?> unique : source.getKeys()) {
            if (unique.getFields().stream().map(source::field).allMatch(named::contains)) {
                return true;
            }
        }
        return false;
    }

    /** Adds the columns that a condition compares with values. */
    private static void addNamed(Condition condition, Set<Field<?>> named) {
        if (condition instanceof QOM.And and) {
            addNamed(and.$arg1(), named);
            addNamed(and.$arg2(), named);
        } else if (condition instanceof QOM.Eq<?> equal) {
            if (equal.$arg2() instanceof Param<?>) {
                named.add(equal.$arg1());
            }
        } else if (condition instanceof QOM.InList<?> list && list.$list().size() <= FEW) {
            named.add(list.$field());
        }
    }

    /**
     * Tells whether the caller's condition refers to the row, or to another row of an outer query. Then the keys would have to be
     * looked for again for each row.
     */
    private boolean refersElsewhere(Context<?> context) {
        References references = new References();
        context.configuration().derive(references).dsl().render(keys);
        return references.areElsewhere();
    }

    /** The tables that a query names in its columns, and those that it selects from. */
    private static final class References implements VisitListener {

        private final List<Name> named = new ArrayList<>();
        private final Set<Name> selectedFrom = new HashSet<>();

        boolean areElsewhere() {
            return !selectedFrom.containsAll(named);
        }

        @Override
        public void visitStart(VisitContext context) {
            context.context().data(LOOKING, true);
            if (context.queryPart() instanceof TableField<?, ?> field && field.getTable() != null) {
                named.add(field.getTable().getUnqualifiedName());
            } else if (context.queryPart() instanceof Table<?> table
                    && context.context().declareTables()) {
                selectedFrom.add(table.getUnqualifiedName());
            }
        }
    }
}
