package dev.throughline.runtime.internal.value;

import java.sql.SQLException;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.DataException;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.exception.SQLStateClass;
import org.jspecify.annotations.Nullable;

/** What a driver's exceptions mean. */
public final class SqlErrors {

    /** The error code of sqlite-jdbc for a database that is locked by another connection; it gives no SQL state. */
    private static final int SQLITE_BUSY = 5;

    /** The same for a table that another connection of a shared cache has locked. */
    private static final int SQLITE_LOCKED = 6;

    /** The primary part of SQLite's extended error codes. */
    private static final int SQLITE_PRIMARY = 0xff;

    /** How messages of sqlite-jdbc begin, which gives an extended error code only so. */
    private static final String SQLITE_UNIQUE = "[SQLITE_CONSTRAINT_UNIQUE]";

    private static final String SQLITE_FOREIGN_KEY = "[SQLITE_CONSTRAINT_FOREIGNKEY]";

    private static final String SQLITE_PRIMARY_KEY = "[SQLITE_CONSTRAINT_PRIMARYKEY]";

    private SqlErrors() {}

    /** Gives the exception that jOOQ would throw. */
    public static DataAccessException translate(String sql, SQLException e) {
        String message = "SQL [" + sql + "]; " + e.getMessage();
        DataAccessException plain = new DataAccessException(message, e);
        SQLStateClass stateClass = plain.sqlStateClass();
        if (stateClass == SQLStateClass.C23_INTEGRITY_CONSTRAINT_VIOLATION) {
            return new IntegrityConstraintViolationException(message, e);
        }
        return stateClass == SQLStateClass.C22_DATA_EXCEPTION ? new DataException(message, e) : plain;
    }

    /** Tells whether the transaction failed because of another one and may succeed when it is tried again. */
    public static boolean isLostRace(RuntimeException e) {
        SQLException cause = sqlException(e);
        if (cause == null) {
            return false;
        }
        String state = cause.getSQLState();
        if (state != null && (state.startsWith("40") || isLockTimeout(state, cause))) {
            return true;
        }
        int sqlite = cause.getErrorCode() & SQLITE_PRIMARY;
        return isSqlite(cause) && (sqlite == SQLITE_BUSY || sqlite == SQLITE_LOCKED);
    }

    /**
     * MariaDB: 1020 is a row that another transaction changed since the snapshot, 1467 a deadlock over the next value of a
     * generated key; 1205, after it has waited for long, is left to the caller. H2: 50200 is a lock timeout, which is how it
     * notices most deadlocks, 90131 a row that another transaction has just changed.
     */
    private static boolean isLockTimeout(String state, SQLException e) {
        return (state.equals("HY000") && (e.getErrorCode() == 1020 || e.getErrorCode() == 1467))
                || (state.equals("HYT00") && e.getErrorCode() == 50200)
                || (state.equals("90131") && e.getErrorCode() == 90131);
    }

    /** Tells whether a row with the same key exists, or is being inserted by somebody else. */
    public static boolean isDuplicateKey(RuntimeException e) {
        SQLException cause = sqlException(e);
        if (cause == null || isForeignKey(cause)) {
            return false;
        }
        if (isSqlite(cause)) {
            String message = String.valueOf(cause.getMessage());
            return message.startsWith(SQLITE_UNIQUE) || message.startsWith(SQLITE_PRIMARY_KEY);
        }
        String state = cause.getSQLState();
        return "23505".equals(state) || ("23000".equals(state) && cause.getErrorCode() == 1062);
    }

    /** Tells whether a subquery for one value gave several rows: MariaDB. */
    public static boolean isSeveralRows(RuntimeException e) {
        SQLException cause = sqlException(e);
        return cause != null && cause.getErrorCode() == 1242;
    }

    /** Tells whether a row that is referred to is not there. */
    public static boolean isMissingReference(RuntimeException e) {
        SQLException cause = sqlException(e);
        return cause != null && isForeignKey(cause);
    }

    /** Tells whether {@code on conflict} named columns that no unique key is over. */
    public static boolean isWithoutUniqueKey(RuntimeException e) {
        SQLException cause = sqlException(e);
        if (cause == null) {
            return false;
        }
        return "42P10".equals(cause.getSQLState())
                || (isSqlite(cause)
                        && String.valueOf(cause.getMessage()).contains("ON CONFLICT clause does not match"));
    }

    private static boolean isForeignKey(SQLException e) {
        if (isSqlite(e)) {
            return String.valueOf(e.getMessage()).startsWith(SQLITE_FOREIGN_KEY);
        }
        String state = e.getSQLState();
        return "23503".equals(state) || "23506".equals(state) || ("23000".equals(state) && e.getErrorCode() == 1452);
    }

    private static boolean isSqlite(SQLException e) {
        return e.getClass().getName().startsWith("org.sqlite.");
    }

    private static @Nullable SQLException sqlException(RuntimeException e) {
        Throwable cause = e;
        while (cause != null) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
            cause = cause.getCause();
        }
        return null;
    }
}
