package dev.throughline.benchmarks.conditions;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

/** As many readers, shelves and books, and ten books and notes of each reader and shelf. */
final class Library {

    private static final int EACH = 10;

    /** The tables, each with the first column of its key. */
    static final Map<String, String> TABLES = Map.of(
            "readers", "id",
            "books", "id",
            "shelves", "hall",
            "notes", "id",
            "loans", "reader_id",
            "wishes", "reader_id",
            "orders", "reader_id",
            "shelved", "shelf_hall");

    private final Connection connection;
    private final int rows;

    private Library(Connection connection, int rows) {
        this.connection = connection;
        this.rows = rows;
    }

    /** Drops the tables, creates them and fills them. */
    static void build(Connection connection, DSLContext dsl, int rows) throws SQLException {
        Tables.drop(dsl);
        Tables.create(dsl);
        connection.setAutoCommit(false);
        Library library = new Library(connection, rows);
        library.rows();
        library.links();
        connection.commit();
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            switch (dsl.family()) {
                case MARIADB, MYSQL -> statement.execute("analyze table " + String.join(", ", TABLES.keySet()));
                default -> statement.execute("analyze");
            }
        }
    }

    /** Gives one of the ten books of a reader. */
    static long book(long reader, int number, int rows) {
        return ((reader - 1) * 37 + number * 1_741L) % rows + 1;
    }

    private void rows() throws SQLException {
        insert("readers (id, name)", rows, i -> new Object[] {i, "Reader " + i});
        insert("books (id, title, pages, sold)", rows, i ->
                new Object[] {i, "Book " + i, i * 7_919 % rows, i % 10 != 0});
        insert("shelves (hall, place)", rows, i -> new Object[] {i / 100, i % 100});
        insert("notes (id, text, stars, reader_id)", (long) rows * EACH, i ->
                new Object[] {i, "Note " + i, i * 7_919 % ((long) rows * EACH), (i - 1) / EACH + 1});
    }

    private void links() throws SQLException {
        for (String table : List.of("loans", "wishes", "orders")) {
            insert(table + " (created_at, updated_at, reader_id, book_id)", (long) rows * EACH, i ->
                    new Object[] {(i - 1) / EACH + 1, book((i - 1) / EACH + 1, (int) ((i - 1) % EACH), rows)});
        }
        insert("shelved (created_at, updated_at, shelf_hall, shelf_place, book_id)", (long) rows * EACH, i -> {
            long shelf = (i - 1) / EACH + 1;
            return new Object[] {shelf / 100, shelf % 100, book(shelf, (int) ((i - 1) % EACH), rows)};
        });
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("update wishes set deleted_at = created_at where book_id % 10 = 1");
        }
    }

    private void insert(String into, long rows, Values values) throws SQLException {
        boolean stamped = into.contains("created_at");
        String marks = ", ?".repeat(values.of(1).length);
        String sql = "insert into " + into + " values ("
                + (stamped ? "current_timestamp, current_timestamp" + marks : marks.substring(2)) + ")";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (long i = 1; i <= rows; i++) {
                Object[] row = values.of(i);
                for (int column = 0; column < row.length; column++) {
                    statement.setObject(column + 1, row[column]);
                }
                statement.addBatch();
                if (i % 5_000 == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        }
    }

    /** The values of a row. */
    @FunctionalInterface
    private interface Values {
        Object[] of(long row);
    }
}
