package dev.throughline.runtime;

import org.jooq.exception.DataChangedException;

/**
 * A record was to be written whose row somebody else has changed since it was read: the versions differ. Nothing was
 * written, and the record is as it was. Read the row again, decide what is to become of it now, and write that.
 */
public final class StaleRecordException extends DataChangedException {

    private static final long serialVersionUID = 1L;

    /** Makes the exception with a message that names the table, the rows and their versions. */
    public StaleRecordException(String message) {
        super(message);
    }
}
