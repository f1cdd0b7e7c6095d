package dev.throughline.runtime.internal.query;

import java.util.HashSet;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Configuration;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Param;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.VisitContext;
import org.jooq.VisitListener;
import org.jooq.impl.DSL;
import org.jooq.impl.QOM;

/** The tables that a condition's columns are of. */
final class TableReferences {

    private static final Condition NONE = DSL.noCondition();

    private TableReferences() {}

    /**
     * Tells whether a condition is about some tables alone, as far as its form says so: if not, it may be something of jOOQ's that
     * is unknown here.
     */
    @SuppressWarnings("ReferenceEquality") // jOOQ compares conditions by rendering them.
    static boolean areAmong(Set<Name> tables, Condition condition) {
        if (condition == NONE) {
            return true;
        }
        if (condition instanceof SemiJoin join) {
            return areAmong(tables, join);
        }
        if (condition instanceof QOM.And and) {
            return areAmong(tables, and.$arg1()) && areAmong(tables, and.$arg2());
        }
        if (condition instanceof QOM.Or or) {
            return areAmong(tables, or.$arg1()) && areAmong(tables, or.$arg2());
        }
        if (condition instanceof QOM.Not not) {
            return areAmong(tables, not.$condition());
        }
        if (condition instanceof QOM.CompareCondition<?, ?> compared) {
            return isAmong(tables, compared.$arg1()) && isAmong(tables, compared.$arg2());
        }
        if (condition instanceof QOM.InList<?> list) {
            return isAmong(tables, list.$field()) && list.$list().stream().allMatch(value -> isAmong(tables, value));
        }
        if (condition instanceof QOM.Like like) {
            return isAmong(tables, like.$value()) && isAmong(tables, like.$pattern());
        }
        if (condition instanceof QOM.IsNull unset) {
            return isAmong(tables, unset.$field());
        }
        return condition instanceof QOM.IsNotNull set && isAmong(tables, set.$field());
    }

    private static boolean areAmong(Set<Name> tables, SemiJoin join) {
        if (!tables.contains(join.source().getUnqualifiedName())) {
            return false;
        }
        SemiJoin.Given given = join.given();
        if (given == null) {
            return true;
        }
        Set<Name> inside = new HashSet<>(tables);
        inside.addAll(given.tables());
        return areAmong(inside, given.condition());
    }

    private static boolean isAmong(Set<Name> tables, Field<?> field) {
        if (field instanceof TableField<?, ?> column) {
            Table<?> table = column.getTable();
            return table != null && tables.contains(table.getUnqualifiedName());
        }
        return field instanceof Param<?>;
    }

    /** Tells whether some tables, and those that a condition itself selects from, leave out one of those that it is about. */
    static boolean leaveOut(Set<Name> tables, Condition condition, Configuration configuration) {
        Visited visited = new Visited(tables);
        configuration.derive(visited).dsl().render(condition);
        return !visited.selectedFrom.containsAll(visited.named);
    }

    private static final class Visited implements VisitListener {

        private final Set<Name> named = new HashSet<>();
        private final Set<Name> selectedFrom;

        Visited(Set<Name> known) {
            this.selectedFrom = new HashSet<>(known);
        }

        @Override
        public void visitStart(VisitContext context) {
            if (context.queryPart() instanceof TableField<?, ?> column && column.getTable() != null) {
                named.add(column.getTable().getUnqualifiedName());
            } else if (context.queryPart() instanceof Table<?> table
                    && context.context().declareTables()) {
                selectedFrom.add(table.getUnqualifiedName());
            }
        }
    }
}
