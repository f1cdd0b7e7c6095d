package dev.throughline.test;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the database itself says about its tables, by JDBC's metadata. */
public final class Catalog {

    private final Database database;

    /** Looks at a database. */
    public Catalog(Database database) {
        this.database = database;
    }

    /** Gives the tables' names. */
    public List<String> tables() {
        return rows(
                        (meta, connection) ->
                                meta.getTables(connection.getCatalog(), connection.getSchema(), "%", new String[] {
                                    "TABLE", "BASE TABLE"
                                }),
                        row -> row.getString("TABLE_NAME"))
                .stream()
                .filter(name -> !name.startsWith("sqlite_"))
                .sorted()
                .toList();
    }

    /** Gives the columns in the table's order, each with its type, size, nullability, default and identity. */
    public List<Column> columns(String table) {
        return rows(
                (meta, connection) -> meta.getColumns(connection.getCatalog(), connection.getSchema(), table, "%"),
                row -> new Column(
                        row.getString("COLUMN_NAME"),
                        row.getString("TYPE_NAME"),
                        row.getInt("COLUMN_SIZE"),
                        row.getInt("NULLABLE") == DatabaseMetaData.columnNullable,
                        "YES".equals(row.getString("IS_AUTOINCREMENT"))));
    }

    /** Gives the columns' names in the table's order. */
    public List<String> columnNames(String table) {
        return columns(table).stream().map(Column::name).toList();
    }

    /** Gives the columns of the primary key, in its order. */
    public List<String> primaryKey(String table) {
        Map<Integer, String> parts = new TreeMap<>();
        rows(
                        (meta, connection) ->
                                meta.getPrimaryKeys(connection.getCatalog(), connection.getSchema(), table),
                        row -> Map.entry(row.getInt("KEY_SEQ"), row.getString("COLUMN_NAME")))
                .forEach(part -> parts.put(part.getKey(), part.getValue()));
        return List.copyOf(parts.values());
    }

    /** Gives the foreign keys as {@code pug_id -> pugs.id, delete 0, update 0}; 0 is CASCADE, see DatabaseMetaData. */
    public List<String> foreignKeys(String table) {
        return rows(
                        (meta, connection) ->
                                meta.getImportedKeys(connection.getCatalog(), connection.getSchema(), table),
                        row -> row.getString("FKCOLUMN_NAME") + " -> " + row.getString("PKTABLE_NAME") + "."
                                + row.getString("PKCOLUMN_NAME") + ", delete " + row.getInt("DELETE_RULE") + ", update "
                                + row.getInt("UPDATE_RULE"))
                .stream()
                .sorted()
                .toList();
    }

    /** Gives the columns of each index, the primary key's among them, unique ones marked. */
    public List<String> indexes(String table) {
        Map<String, TreeMap<Integer, String>> columns = new TreeMap<>();
        Map<String, Boolean> unique = new TreeMap<>();
        rows(
                        (meta, connection) ->
                                meta.getIndexInfo(connection.getCatalog(), connection.getSchema(), table, false, false),
                        row -> {
                            String name = row.getString("INDEX_NAME");
                            if (name != null) {
                                columns.computeIfAbsent(name, unused -> new TreeMap<>())
                                        .put(row.getInt("ORDINAL_POSITION"), row.getString("COLUMN_NAME"));
                                unique.put(name, !row.getBoolean("NON_UNIQUE"));
                            }
                            return "";
                        })
                .clear();
        return new ArrayList<>(columns.entrySet().stream()
                .map(index -> String.join(", ", index.getValue().values())
                        + (unique.getOrDefault(index.getKey(), false) ? " (unique)" : ""))
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Gives everything that is known about a table, to compare two of them. */
    public String describe(String table) {
        return columns(table) + " " + primaryKey(table) + " " + foreignKeys(table) + " " + indexes(table);
    }

    private <T> List<T> rows(Query query, Reader<T> reader) {
        try (Connection connection = database.connection();
                ResultSet result = query.run(connection.getMetaData(), connection)) {
            List<T> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(reader.read(result));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A column as the database knows it. */
    public record Column(String name, String type, int size, boolean nullable, boolean identity) {}

    private interface Query {
        ResultSet run(DatabaseMetaData meta, Connection connection) throws SQLException;
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
