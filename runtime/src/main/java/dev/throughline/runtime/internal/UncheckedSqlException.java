package dev.throughline.runtime.internal;

import java.sql.SQLException;

/** Carries a driver's exception out of the reading of a row to the runner, which translates it. */
final class UncheckedSqlException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final SQLException cause;

    UncheckedSqlException(SQLException cause) {
        super(cause);
        this.cause = cause;
    }

    SQLException sqlException() {
        return cause;
    }
}
