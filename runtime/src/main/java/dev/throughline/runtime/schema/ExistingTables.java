package dev.throughline.runtime.schema;

import dev.throughline.runtime.internal.dialect.Dialect;
import dev.throughline.runtime.schema.TablePlaces.Place;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Asks the database by JDBC's metadata what is there: a statement that fails would end a transaction on PostgreSQL. */
final class ExistingTables {

    private final DSLContext dsl;
    private final Dialect dialect;
    private final TablePlaces places;
    private final Map<Place, Set<String>> names = new HashMap<>();

    /** Looks at a database as it is when it is first asked. */
    ExistingTables(DSLContext dsl) {
        this.dsl = dsl;
        this.dialect = Dialect.of(dsl.configuration());
        this.places = TablePlaces.of(dsl);
    }

    /** Returns whether there is a table. */
    boolean contains(Table<?> table) {
        return dsl.connectionResult(connection -> name(table, places.of(table, connection), connection) != null);
    }

    /** Returns the foreign keys of any tables that refer to a table. */
    List<KeyTo> keysTo(Table<?> table) {
        return dsl.connectionResult(connection -> {
            Place place = places.of(table, connection);
            String name = name(table, place, connection);
            if (name == null) {
                return List.of();
            }
            return dialect.schemasAreCatalogs()
                    ? fromInformationSchema(place, name, connection)
                    : fromMetadata(place, name, connection);
        });
    }

    /** Returns the types of a table's columns by their names, as far as the database says them; none if there is no table. */
    Map<String, @Nullable String> typesOf(Table<?> table) {
        String query = dialect.columnTypes();
        return query == null
                ? Map.of()
                : dsl.connectionResult(connection -> {
                    Place place = places.of(table, connection);
                    String name = name(table, place, connection);
                    return name == null ? Map.of() : types(query, place, name, connection);
                });
    }

    private Map<String, @Nullable String> types(String query, Place place, String table, Connection connection)
            throws SQLException {
        Map<String, @Nullable String> types = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setString(1, dialect.schemasAreCatalogs() ? place.catalog() : place.schema());
            select.setString(2, table);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    types.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return types;
    }

    private static List<KeyTo> fromMetadata(Place place, String name, Connection connection) throws SQLException {
        try (ResultSet rows = connection.getMetaData().getExportedKeys(place.catalog(), place.schema(), name)) {
            return keys(rows);
        }
    }

    // MariaDB's driver says that a table which refers to one of another database is in that database, too.
    private static List<KeyTo> fromInformationSchema(Place place, String name, Connection connection)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select table_schema as FKTABLE_CAT,"
                + " null as FKTABLE_SCHEM, table_name as FKTABLE_NAME, constraint_name as FK_NAME"
                + " from information_schema.key_column_usage"
                + " where referenced_table_schema = ? and referenced_table_name = ?")) {
            query.setString(1, place.catalog());
            query.setString(2, name);
            try (ResultSet rows = query.executeQuery()) {
                return keys(rows);
            }
        }
    }

    // A key of several columns has a row for each.
    private static List<KeyTo> keys(ResultSet rows) throws SQLException {
        Set<KeyTo> keys = new LinkedHashSet<>();
        while (rows.next()) {
            keys.add(new KeyTo(
                    rows.getString("FKTABLE_CAT"),
                    rows.getString("FKTABLE_SCHEM"),
                    rows.getString("FKTABLE_NAME"),
                    String.valueOf(rows.getString("FK_NAME"))));
        }
        return List.copyOf(keys);
    }

    /** Returns whether a foreign key is one of a table's. */
    boolean isOf(KeyTo key, Table<?> table) {
        return dsl.connectionResult(connection -> places.of(table, connection).isAt(key.catalog(), key.schema())
                && dsl.map(table).getName().equalsIgnoreCase(key.table()));
    }

    // Settings may let names be rendered without quotes, so that the database chooses their case.
    private @Nullable String name(Table<?> table, Place place, Connection connection) throws SQLException {
        Set<String> all = names.get(place);
        if (all == null) {
            all = new TreeSet<>();
            try (ResultSet rows = connection.getMetaData().getTables(place.catalog(), place.schema(), "%", null)) {
                while (rows.next()) {
                    all.add(rows.getString("TABLE_NAME"));
                }
            }
            names.put(place, all);
        }
        String name = dsl.map(table).getName();
        if (all.contains(name)) {
            return name;
        }
        return isExact(name, connection)
                ? null
                : all.stream().filter(name::equalsIgnoreCase).findFirst().orElse(null);
    }

    /** A table whose name differs from a quoted one in case alone is another table, where the database tells them apart. */
    private boolean isExact(String name, Connection connection) throws SQLException {
        String rendered = dsl.render(DSL.name(name));
        return rendered.length() > name.length()
                && rendered.contains(name)
                && connection.getMetaData().supportsMixedCaseQuotedIdentifiers();
    }

    /** A foreign key that refers to a table: where the table that has it is, that table's name, and its own. */
    record KeyTo(@Nullable String catalog, @Nullable String schema, String table, String name) {}
}
