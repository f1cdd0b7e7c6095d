package dev.throughline.runtime.internal;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;

/** Rows of values as a table of a statement, called {@link Aliases#GIVEN}, in the form that the database takes. */
final class GivenTable {

    private GivenTable() {}

    /**
     * Gives the table, and adds the slots of its values.
     *
     * @param columns the columns whose types the values have
     * @param names what they are called in the table
     */
    static QueryPart of(
            DSLContext dsl,
            Capabilities capabilities,
            Slots slots,
            Field<?>[] columns,
            List<? extends QueryPart> names) {
        QueryPart given = DSL.name(Aliases.GIVEN);
        return switch (capabilities.givenRows()) {
            case CAST_COLUMNS -> DSL.sql("(values {0}) as {1} ({2})", slots.rows(columns), given, DSL.list(names));
            case CAST_MARKERS ->
                DSL.sql(
                        "(values {0}) as {1} ({2})",
                        slots.castRows(columns, dsl.configuration()), given, DSL.list(names));
            case TABLE_EXPRESSION ->
                DSL.sql(
                        "(with {0} ({1}) as (values {2}) select * from {0}) {3}",
                        DSL.name(Aliases.GIVEN_ROWS), DSL.list(names), slots.rows(columns), given);
            case ONE_ROW -> {
                List<QueryPart> row = new ArrayList<>();
                for (int i = 0; i < columns.length; i++) {
                    Slot<?> value = slots.value(columns[i].getDataType());
                    row.add(DSL.sql("{0} as {1}", WantedTargets.selectable(value, capabilities), names.get(i)));
                }
                yield DSL.sql("(select {0}) {1}", DSL.list(row), given);
            }
        };
    }
}
