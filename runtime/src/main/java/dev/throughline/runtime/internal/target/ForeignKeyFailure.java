package dev.throughline.runtime.internal.target;

import dev.throughline.runtime.LinkTargetNotFoundException;
import java.util.function.Supplier;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.DataChangedException;
import org.jooq.exception.IntegrityConstraintViolationException;

/**
 * A foreign key that could not be written: the row that it refers to, or the one that holds it, is not there, or somebody else
 * deleted it while the statement ran.
 */
public final class ForeignKeyFailure {

    private ForeignKeyFailure() {}

    /**
     * Runs work that refers to rows; if it fails, looks which of them is not there. That is done when the work's transaction
     * has ended: what it sees may be older than what its changes met.
     *
     * @param check throws if a row is not there
     */
    public static <X> X explained(Supplier<X> work, Runnable check) {
        try {
            return work.get();
        } catch (IntegrityConstraintViolationException | DataChangedException e) {
            try {
                check.run();
            } catch (LinkTargetNotFoundException missing) {
                throw missing;
            } catch (DataAccessException notChecked) {
                // Some databases answer nothing more in a transaction in which a statement has failed.
                e.addSuppressed(notChecked);
            }
            throw e;
        }
    }
}
