package dev.throughline.runtime.internal;

import java.util.function.Supplier;
import org.jooq.exception.IntegrityConstraintViolationException;

/**
 * A foreign key that a database refuses although its row was there a moment before: somebody else deleted it while the
 * statement ran.
 */
final class ForeignKeyFailure {

    private ForeignKeyFailure() {}

    /** Runs work that refers to rows; if it is refused and one of them is gone, says so. */
    static <X> X explained(Supplier<X> work, Runnable check) {
        try {
            return work.get();
        } catch (IntegrityConstraintViolationException e) {
            check.run();
            throw e;
        }
    }
}
