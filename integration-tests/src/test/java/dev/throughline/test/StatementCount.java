package dev.throughline.test;

/**
 * How many statements an operation sends where the databases differ: H2 and MariaDB give no rows back of an update, SQLite locks
 * by the statement that reads, and PostgreSQL exchanges links by one.
 */
public enum StatementCount {
    /** Children that get another owner, and are given back. */
    CHILDREN_CHANGED(2, 1, 1, 2),
    /** A set to what is there. */
    SET_TO_THE_SAME(2, 1, 2, 2),
    /** A set that only adds, or only removes. */
    SET_IN_ONE_WAY(3, 2, 2, 3),
    /** A set, or a toggle, that adds and removes. */
    SET_IN_BOTH_WAYS(4, 3, 2, 4),
    /** A set of children to none. */
    SET_TO_NO_CHILDREN(3, 2, 3, 3),
    /** A set of links to what is not there. */
    SET_REFUSED(4, 3, 4, 4),
    /** A set of children to what is not there. */
    SET_OF_CHILDREN_REFUSED(4, 3, 3, 4);

    private final int h2;
    private final int sqlite;
    private final int postgres;
    private final int mariaDb;

    StatementCount(int h2, int sqlite, int postgres, int mariaDb) {
        this.h2 = h2;
        this.sqlite = sqlite;
        this.postgres = postgres;
        this.mariaDb = mariaDb;
    }

    /** Gives the number on a database. */
    public int on(DatabaseKind database) {
        return switch (database) {
            case H2 -> h2;
            case SQLITE -> sqlite;
            case POSTGRES -> postgres;
            case MARIADB -> mariaDb;
        };
    }
}
