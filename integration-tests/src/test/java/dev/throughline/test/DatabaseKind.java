package dev.throughline.test;

import org.jooq.SQLDialect;

/** The databases that every behaviour test runs on. */
public enum DatabaseKind {
    /** In memory, in process. */
    H2("H2", SQLDialect.H2),
    /** In a file, in process, with foreign keys on. */
    SQLITE("SQLite", SQLDialect.SQLITE),
    /** A server of its own, or the one that {@code THROUGHLINE_POSTGRES_URL} names. */
    POSTGRES("PostgreSQL", SQLDialect.POSTGRES),
    /** A server of its own, or the one that {@code THROUGHLINE_MARIADB_URL} names. */
    MARIADB("MariaDB", SQLDialect.MARIADB);

    private final String label;
    private final SQLDialect dialect;

    DatabaseKind(String label, SQLDialect dialect) {
        this.label = label;
        this.dialect = dialect;
    }

    /** Gives jOOQ's dialect. */
    public SQLDialect dialect() {
        return dialect;
    }

    @Override
    public String toString() {
        return label;
    }
}
