package dev.throughline.runtime.internal.row;

import dev.throughline.runtime.ModelRecord;
import dev.throughline.runtime.ModelTable;
import dev.throughline.runtime.internal.dialect.Dialect;
import dev.throughline.runtime.internal.jdbc.StatementCache;
import dev.throughline.runtime.internal.sql.Fields;
import dev.throughline.runtime.internal.sql.Placeholders;
import dev.throughline.runtime.internal.sql.RenderedStatements;
import dev.throughline.runtime.internal.sql.SqlTemplate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** The statements of one table, each rendered when it is first needed. */
final class TableStatements<R extends ModelRecord<R>> {

    private final ModelTable<R> table;
    private final Dialect dialect;
    private final RenderedStatements<Shape> rendered = new RenderedStatements<>();
    private final RenderedStatements<List<Field<?>>> inserts = new RenderedStatements<>();
    private final RenderedStatements<List<Field<?>>> selects = new RenderedStatements<>();
    private final RenderedStatements<List<List<Field<?>>>> updates = new RenderedStatements<>();
    private final RenderedStatements<List<List<Field<?>>>> upserts = new RenderedStatements<>();
    private final RenderedStatements<List<List<Field<?>>>> checkedUpserts = new RenderedStatements<>();
    private final RenderedStatements<List<Field<?>>> deletions = new RenderedStatements<>();

    private TableStatements(ModelTable<R> table, Dialect dialect) {
        this.table = table;
        this.dialect = dialect;
    }

    @SuppressWarnings("unchecked") // The cache keeps the statements of a table under that table.
    static <R extends ModelRecord<R>> TableStatements<R> of(StatementCache cache, ModelTable<R> table) {
        return cache.get(
                table,
                TableStatements.class,
                TableStatements.class,
                owner -> new TableStatements<>(table, owner.dialect()));
    }

    SqlTemplate get(Shape shape, DSLContext dsl) {
        return rendered.get(shape, () -> render(shape, dsl));
    }

    private SqlTemplate render(Shape shape, DSLContext dsl) {
        Placeholders placeholders = new Placeholders();
        Field<?>[] key = Fields.primaryKey(table);
        return switch (shape) {
            case ALL -> select(dsl, placeholders, DSL.noCondition(), table.fields());
            case BY_ID -> select(dsl, placeholders, Placeholders.equal(key, placeholders.values(key)), table.fields());
            case BY_IDS -> select(dsl, placeholders, dialect.keySets().in(key, placeholders), table.fields());
            case EXISTS -> select(dsl, placeholders, Placeholders.equal(key, placeholders.values(key)), DSL.inline(1));
            case COUNT ->
                SqlTemplate.render(
                        dsl, dialect.types(), dsl.select(Fields.COUNT).from(table), placeholders, Fields.COUNT);
            case DELETE ->
                SqlTemplate.render(
                        dsl,
                        dialect.types(),
                        dsl.deleteFrom(table).where(Placeholders.equal(key, placeholders.values(key))),
                        placeholders);
            case DELETE_ALL ->
                SqlTemplate.render(
                        dsl,
                        dialect.types(),
                        dsl.deleteFrom(table).where(dialect.keySets().in(key, placeholders)),
                        placeholders);
        };
    }

    private SqlTemplate select(DSLContext dsl, Placeholders placeholders, Condition condition, Field<?>... result) {
        Select<?> select = dsl.select(result).from(table).where(condition).orderBy(Fields.primaryKey(table));
        return SqlTemplate.render(dsl, dialect.types(), select, placeholders, result);
    }

    /** Gives the select of the rows with given values in some columns; its arguments are the values. */
    SqlTemplate byKey(List<Field<?>> columns, DSLContext dsl) {
        return selects.get(columns, () -> {
            Placeholders placeholders = new Placeholders();
            Field<?>[] fields = columns.toArray(new Field<?>[0]);
            return select(dsl, placeholders, Placeholders.equal(fields, placeholders.values(fields)), table.fields());
        });
    }

    /**
     * Gives the update of columns in many rows, all in one argument: for each row its primary key, with its version if
     * that is in the key that is given, then the values.
     */
    SqlTemplate update(List<Field<?>> key, List<Field<?>> columns, DSLContext dsl) {
        return updates.get(List.of(key, columns), () -> new RowChangeSql(dsl, table, dialect).update(key, columns));
    }

    /**
     * Gives the insert of rows with values for the given columns, all in one argument, which writes some of them to rows
     * that exist; its result is the rows. A checked one leaves a row as it is that has another version, or fails.
     */
    SqlTemplate upsert(
            List<Field<?>> key, List<Field<?>> columns, List<Field<?>> changes, boolean checked, DSLContext dsl) {
        return (checked ? checkedUpserts : upserts)
                .get(
                        List.of(key, columns, changes),
                        () -> new RowChangeSql(dsl, table, dialect).upsert(key, columns, changes, checked));
    }

    /** Gives the deletion of the rows that have given values in some columns. */
    SqlTemplate delete(List<Field<?>> columns, DSLContext dsl) {
        return deletions.get(columns, () -> {
            Placeholders placeholders = new Placeholders();
            Condition among = dialect.keySets().in(columns.toArray(new Field<?>[0]), placeholders);
            return SqlTemplate.render(
                    dsl, dialect.types(), dsl.deleteFrom(table).where(among), placeholders);
        });
    }

    /**
     * Gives the insert of rows with values for the given columns, all in one argument, or of one row of defaults if
     * there are none; its result is the rows.
     *
     * @throws IllegalStateException if the dialect have no such form
     */
    SqlTemplate insert(List<Field<?>> columns, DSLContext dsl) {
        return inserts.get(columns, () -> renderInsert(columns, dsl));
    }

    private SqlTemplate renderInsert(List<Field<?>> columns, DSLContext dsl) {
        Placeholders placeholders = new Placeholders();
        QueryPart into = columns.isEmpty()
                ? dsl.insertInto(table).defaultValues()
                : DSL.sql(
                        "insert into {0} ({1}) values {2}",
                        table, Fields.names(columns), placeholders.rows(columns.toArray(new Field<?>[0])));
        QueryPart row = Fields.names(List.of(table.fields()));
        QueryPart insert = switch (dialect.returning()) {
            case RETURNING -> DSL.sql("{0} returning {1}", into, row);
            case FINAL_TABLE -> DSL.sql("select {0} from final table ({1})", row, into);
            case NONE -> throw new IllegalStateException("No insert gives its rows back on this database");
        };
        return SqlTemplate.render(dsl, dialect.types(), insert, placeholders, table.fields());
    }

    /** What a statement does, its arguments and its result. */
    enum Shape {
        /** No argument → all rows. */
        ALL,
        /** The primary key → the row. */
        BY_ID,
        /** A set of primary keys → the rows. */
        BY_IDS,
        /** The primary key → a row if it exists. */
        EXISTS,
        /** No argument → the number of rows. */
        COUNT,
        /** The primary key. */
        DELETE,
        /** A set of primary keys. */
        DELETE_ALL
    }
}
