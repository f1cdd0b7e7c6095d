package dev.throughline.runtime.internal.row;

import dev.throughline.runtime.ModelRecord;
import java.util.IdentityHashMap;
import org.jooq.Configuration;
import org.jooq.TransactionProvider;
import org.jooq.impl.DefaultTransactionProvider;
import org.jspecify.annotations.Nullable;

/**
 * What the records were like that were written in one transaction of jOOQ's, or in one that is nested in another.
 *
 * <p>jOOQ's own provider hands a transaction on by its configuration. Others bind it to the thread: what they run on is in
 * the transaction whichever configuration it uses.
 */
public final class RecordLog {

    private static final String KEY = "dev.throughline.records";

    private static final ThreadLocal<@Nullable RecordLog> OF_THREAD = new ThreadLocal<>();

    private final TransactionProvider provider;
    private final @Nullable RecordLog outer;
    private final @Nullable RecordLog formerOfThread;
    private final IdentityHashMap<ModelRecord<?>, RecordState> states = new IdentityHashMap<>();

    private RecordLog(Configuration transaction) {
        this.provider = transaction.transactionProvider();
        this.outer = current(transaction);
        this.formerOfThread = OF_THREAD.get();
    }

    /** Starts a log for a transaction that begins. */
    public static void begin(Configuration transaction) {
        RecordLog log = new RecordLog(transaction);
        transaction.data(KEY, log);
        if (!isByConfiguration(log.provider)) {
            OF_THREAD.set(log);
        }
    }

    /** Hands what the records were like on to the transaction around one that is committed; if it failed, a rollback follows. */
    public static void commit(Configuration transaction) {
        RecordLog log = of(transaction);
        if (log != null) {
            log.leaveThread();
            if (log.outer != null) {
                log.states.forEach(log.outer.states::putIfAbsent);
            }
        }
    }

    /** Makes the records what they were. */
    public static void rollback(Configuration transaction) {
        RecordLog log = of(transaction);
        if (log != null) {
            log.leaveThread();
            log.states.values().forEach(RecordState::restore);
        }
    }

    private void leaveThread() {
        if (!equals(OF_THREAD.get())) {
            return;
        }
        if (formerOfThread == null) {
            OF_THREAD.remove();
        } else {
            OF_THREAD.set(formerOfThread);
        }
    }

    /** Remembers what a record is like that is written next, if that is done in a transaction that has a log. */
    public static void remember(ModelRecord<?> record, Configuration configuration) {
        if (configuration.transactionListenerProviders().length == 0) {
            return;
        }
        RecordLog log = current(configuration);
        if (log != null && !log.states.containsKey(record)) {
            log.states.put(record, RecordState.of(record));
        }
    }

    private static @Nullable RecordLog current(Configuration configuration) {
        TransactionProvider provider = configuration.transactionProvider();
        if (isByConfiguration(provider)) {
            return of(configuration);
        }
        RecordLog log = OF_THREAD.get();
        while (log != null && !log.provider.equals(provider)) {
            log = log.formerOfThread;
        }
        return log;
    }

    private static @Nullable RecordLog of(Configuration configuration) {
        return configuration.data(KEY) instanceof RecordLog log ? log : null;
    }

    private static boolean isByConfiguration(TransactionProvider provider) {
        return provider instanceof DefaultTransactionProvider;
    }
}
