package dev.throughline.runtime.internal.value;

import java.sql.SQLException;

/** Carries a driver's exception out of the reading of a row to the runner, which translates it. */
public final class UncheckedSqlException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final SQLException cause;

    public UncheckedSqlException(SQLException cause) {
        super(cause);
        this.cause = cause;
    }

    public SQLException sqlException() {
        return cause;
    }
}
