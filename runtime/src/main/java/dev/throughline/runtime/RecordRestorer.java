package dev.throughline.runtime;

import dev.throughline.runtime.internal.row.RecordLog;
import org.jooq.TransactionContext;
import org.jooq.TransactionListener;

/**
 * Makes records what they were when the transaction in which they were written is rolled back: what was set on them counts
 * as set again, and the keys, versions and times that the write made are forgotten. Without it a record keeps what was
 * written, as jOOQ's own records do.
 *
 * <pre>{@code
 * configuration.set(new RecordRestorer());
 * }</pre>
 *
 * <p>It sees the transactions that are begun through jOOQ ({@code dsl.transaction(..)}), nested ones too, and what
 * Throughline writes in them; a record is then as it was before its first write there. Of a transaction that somebody else
 * begins and ends, such as a container, jOOQ hears nothing, nor does this. One object serves any number of configurations.
 */
public final class RecordRestorer implements TransactionListener {

    /** Makes a listener. */
    public RecordRestorer() {
        // Nothing to do; Javadoc asks for a constructor of its own.
    }

    @Override
    public void beginStart(TransactionContext context) {
        RecordLog.begin(context.configuration());
    }

    @Override
    public void commitEnd(TransactionContext context) {
        RecordLog.commit(context.configuration());
    }

    @Override
    public void rollbackEnd(TransactionContext context) {
        RecordLog.rollback(context.configuration());
    }
}
