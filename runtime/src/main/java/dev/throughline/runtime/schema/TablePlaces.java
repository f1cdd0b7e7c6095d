package dev.throughline.runtime.schema;

import dev.throughline.runtime.internal.dialect.Dialect;
import dev.throughline.runtime.schema.TableDefinition.Reference;
import java.sql.Connection;
import java.sql.SQLException;
import org.jooq.DSLContext;
import org.jooq.Schema;
import org.jooq.Table;
import org.jooq.exception.DataDefinitionException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Where tables are: in a schema of their own or of jOOQ's mapping, or in that of the connection. */
final class TablePlaces {

    /** What SQLite calls the database that others are attached to. */
    private static final String SQLITE_MAIN = "main";

    private final DSLContext dsl;
    private final Dialect dialect;
    private final boolean connected;

    private TablePlaces(DSLContext dsl, boolean connected) {
        this.dsl = dsl;
        this.dialect = Dialect.of(dsl.configuration());
        this.connected = connected;
    }

    /** Places tables on the connection that statements are sent to. */
    static TablePlaces of(DSLContext dsl) {
        return new TablePlaces(dsl, true);
    }

    /** Places tables in a script, which is sent to a connection that nobody knows yet. */
    static TablePlaces ofScript(DSLContext dsl) {
        return new TablePlaces(dsl, false);
    }

    /** Gives the schema that a table is written with, or null if it is written without. */
    private @Nullable String schema(Table<?> table) {
        Schema schema = table.getSchema();
        Schema mapped = schema == null ? null : dsl.map(schema);
        return mapped == null || mapped.getName().isEmpty() ? null : mapped.getName();
    }

    /** Gives where JDBC's metadata has a table. */
    Place of(Table<?> table, Connection connection) throws SQLException {
        String given = schema(table);
        return dialect.schemasAreCatalogs()
                ? new Place(given == null ? connection.getCatalog() : given, null)
                : new Place(connection.getCatalog(), given == null ? connection.getSchema() : given);
    }

    /**
     * Gives the table that a foreign key refers to, as the statement that makes the key has to write it.
     *
     * @throws DataDefinitionException if it cannot be written so that the database finds it
     */
    Table<?> parent(Reference reference) {
        Table<?> parent = reference.parent();
        String own = schema(reference.key().getTable());
        String other = schema(parent);
        if (dialect.attachesDatabases()) {
            if (!main(own).equals(main(other))) {
                throw new DataDefinitionException(reference + ", which is in another database: "
                        + dsl.family().getName()
                        + " has no foreign keys"
                        + " between databases that are attached to one another. Say constraints = false, or put both"
                        + " tables into one.");
            }
            return DSL.table(parent.getUnqualifiedName());
        }
        boolean elsewhere = own != null
                && other == null
                && !Boolean.FALSE.equals(dsl.settings().isRenderSchema());
        return elsewhere && dialect.refersWithinSchema()
                ? DSL.table(DSL.name(current(reference), dsl.map(parent).getName()))
                : parent;
    }

    private static String main(@Nullable String schema) {
        return schema == null ? SQLITE_MAIN : schema;
    }

    private String current(Reference reference) {
        String current = connected
                ? dsl.connectionResult(
                        connection -> dialect.schemasAreCatalogs() ? connection.getCatalog() : connection.getSchema())
                : null;
        if (current == null) {
            throw new DataDefinitionException(reference + ", whose model gives no schema: "
                    + dsl.family().getName()
                    + " would look for it in the schema of the former, and which other one it is in is not known"
                    + (connected ? ", as the connection has none." : " in a script.") + " Give that model a schema.");
        }
        return current;
    }

    /** Where a table is, as JDBC's metadata takes it. */
    record Place(@Nullable String catalog, @Nullable String schema) {

        /** Returns whether metadata means this place, as far as it says. */
        boolean isAt(@Nullable String givenCatalog, @Nullable String givenSchema) {
            return agree(catalog, givenCatalog) && agree(schema, givenSchema);
        }

        private static boolean agree(@Nullable String own, @Nullable String given) {
            return own == null || given == null || own.equalsIgnoreCase(given);
        }
    }
}
