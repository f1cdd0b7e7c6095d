package dev.throughline.runtime.internal.jdbc;

import dev.throughline.runtime.internal.dialect.Dialect;
import dev.throughline.runtime.internal.sql.Aliases;
import dev.throughline.runtime.internal.sql.GivenType;
import dev.throughline.runtime.internal.sql.Placeholder;
import dev.throughline.runtime.internal.sql.Placeholders;
import dev.throughline.runtime.internal.sql.RowText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/** Rows of values as a table of a statement, called {@link Aliases#GIVEN}, in the form that the database takes. */
public final class GivenTable {

    private GivenTable() {}

    /**
     * Gives the table, and adds the placeholders of its values.
     *
     * @param columns the columns whose types the values have
     * @param names what they are called in the table
     */
    public static QueryPart of(
            DSLContext dsl,
            Dialect dialect,
            Placeholders placeholders,
            Field<?>[] columns,
            List<? extends QueryPart> names) {
        QueryPart given = DSL.name(Aliases.GIVEN);
        GivenType type = dialect.givenType();
        return switch (dialect.givenRows()) {
            case TYPED_COLUMNS ->
                DSL.sql(
                        "(values ({0}), {1}) as {2} ({3})",
                        DSL.list(nulls(dsl, dialect, columns)), placeholders.rows(columns), given, DSL.list(names));
            case TYPED_VALUES ->
                DSL.sql(
                        "(values {0}) as {1} ({2})",
                        placeholders.rows(columns, RowText.tuples(columns, type, dsl.configuration())),
                        given,
                        DSL.list(names));
            case TABLE_EXPRESSION ->
                DSL.sql(
                        "(with {0} ({1}) as (values {2}) select * from {0}) {3}",
                        DSL.name(Aliases.GIVEN_ROWS), DSL.list(names), placeholders.rows(columns), given);
            case UNION ->
                DSL.sql(
                        "(with {0} ({1}) as ({2}) select * from {0}) {3}",
                        DSL.name(Aliases.GIVEN_ROWS),
                        DSL.list(names),
                        placeholders.rows(columns, RowText.selects(columns, type, dsl.configuration())),
                        given);
            case ONE_ROW -> {
                List<QueryPart> row = new ArrayList<>();
                for (int i = 0; i < columns.length; i++) {
                    Placeholder<?> value = placeholders.value(columns[i].getDataType());
                    row.add(DSL.sql("{0} as {1}", selectable(value, columns[i], dialect), names.get(i)));
                }
                yield DSL.sql("(select {0}) {1}", DSL.list(row), given);
            }
        };
    }

    /**
     * Gives a NULL of the type of each column: of that which it has in the database, where the values are given without a
     * type, else of that of the values, without a length to which they would be cut. No key is NULL, so that the row of them
     * is never a row that is looked for.
     */
    private static List<QueryPart> nulls(DSLContext dsl, Dialect dialect, Field<?>[] columns) {
        List<QueryPart> nulls = new ArrayList<>();
        for (Field<?> column : columns) {
            DataType<?> type = column.getDataType();
            nulls.add(
                    dialect.types().isUntyped(type)
                            ? typedNull(column)
                            : DSL.sql("cast(null as " + type.getTypeName(dsl.configuration()) + ")"));
        }
        return nulls;
    }

    /** A parameter in a select list, which has no type on some databases, with one for the column it is for. */
    public static QueryPart selectable(Placeholder<?> placeholder, Field<?> column, Dialect dialect) {
        return dialect.untypedParameters() ? placeholder : typed(placeholder, column, dialect);
    }

    /** Gives a value as one of the type that its column has in the database, or of any value for it. */
    public static QueryPart typed(QueryPart value, Field<?> column, Dialect dialect) {
        return dialect.types().isUntyped(column.getDataType())
                ? DSL.sql("coalesce({0}, {1})", value, typedNull(column))
                : dialect.givenType().typed(value, column.getDataType());
    }

    /** Gives a NULL of the type that a table's column has in the database. */
    private static QueryPart typedNull(Field<?> column) {
        Table<?> table = Objects.requireNonNull(((TableField<?, ?>) column).getTable());
        return DSL.sql("(cast(null as {0})).{1}", table, column.getUnqualifiedName());
    }
}
