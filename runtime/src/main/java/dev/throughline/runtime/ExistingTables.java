package dev.throughline.runtime;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.Schema;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** Asks the database by JDBC's metadata what is there: a statement that fails would end a transaction on PostgreSQL. */
final class ExistingTables {

    private static final Set<SQLDialect> SCHEMAS_ARE_CATALOGS = Set.of(SQLDialect.MARIADB, SQLDialect.MYSQL);

    private final DSLContext dsl;

    ExistingTables(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Returns whether there is a table. */
    boolean contains(Table<?> table) {
        return !find(
                        table,
                        (meta, place, name) ->
                                meta.getTables(place.catalog(), place.schema(), escaped(name, meta), null),
                        "TABLE_NAME")
                .isEmpty();
    }

    /** Returns the names of a table's foreign keys, none if there is no such table. */
    Set<String> foreignKeys(Table<?> table) {
        return find(
                table, (meta, place, name) -> meta.getImportedKeys(place.catalog(), place.schema(), name), "FK_NAME");
    }

    private Set<String> find(Table<?> table, Search search, String column) {
        String name = dsl.map(table).getName();
        return dsl.connectionResult(connection -> {
            Place place = place(table, connection);
            Set<String> result = new LinkedHashSet<>();
            // Settings may let names be rendered without quotes, so that the database chooses their case.
            for (String spelling : spellings(name)) {
                try (ResultSet rows = search.run(connection.getMetaData(), place, spelling)) {
                    while (rows.next()) {
                        result.add(String.valueOf(rows.getString(column)));
                    }
                }
            }
            return result;
        });
    }

    private static Set<String> spellings(String name) {
        return new LinkedHashSet<>(List.of(name, name.toUpperCase(Locale.ROOT), name.toLowerCase(Locale.ROOT)));
    }

    private Place place(Table<?> table, Connection connection) throws SQLException {
        Schema schema = table.getSchema();
        Schema mapped = schema == null ? null : dsl.map(schema);
        String given = mapped == null || mapped.getName().isEmpty() ? null : mapped.getName();
        if (SCHEMAS_ARE_CATALOGS.contains(dsl.family())) {
            return new Place(given == null ? connection.getCatalog() : given, null);
        }
        return new Place(connection.getCatalog(), given == null ? connection.getSchema() : given);
    }

    private static String escaped(String name, DatabaseMetaData meta) throws SQLException {
        String escape = meta.getSearchStringEscape();
        return name.replace(escape, escape + escape).replace("_", escape + "_").replace("%", escape + "%");
    }

    private record Place(@Nullable String catalog, @Nullable String schema) {}

    private interface Search {

        ResultSet run(DatabaseMetaData meta, Place place, String name) throws SQLException;
    }
}
