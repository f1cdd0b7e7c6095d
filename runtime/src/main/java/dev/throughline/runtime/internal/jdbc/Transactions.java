package dev.throughline.runtime.internal.jdbc;

import dev.throughline.runtime.internal.value.SqlErrors;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.Configuration;
import org.jooq.ConnectionProvider;
import org.jooq.exception.DetachedException;
import org.jooq.impl.DefaultConnectionProvider;
import org.jooq.impl.NoTransactionProvider;

/**
 * Runs operations of several statements: in a transaction of their own, or in a savepoint of the one that is running.
 *
 * <p>A connection that comes out of autocommit is in a transaction that somebody else ends: the caller who keeps it so, jOOQ
 * inside its transactions, a container that hands its connection out, or a pool that rolls back what nobody commits. jOOQ's own
 * transaction provider would commit it, so it gets a savepoint here, and is held until the operation is done: its statements
 * would not see each other on different ones.
 */
public final class Transactions {

    private static final int TRIES = 10;

    /** After so many attempts the pauses do not grow any more. */
    private static final int GROWING = 6;

    private Transactions() {}

    /** Runs work all or nothing; tries again when it lost a race and the transaction is its own. */
    static <X> X run(Database database, Function<Database, X> work) {
        Configuration configuration = database.configuration();
        ConnectionProvider provider = configuration.connectionProvider();
        Connection connection = acquire(provider);
        try {
            if (!connection.getAutoCommit()) {
                return inSavepoint(connection, () -> work.apply(on(connection, database)));
            }
        } catch (SQLException e) {
            throw SqlErrors.translate("savepoint", e);
        } finally {
            provider.release(connection);
        }
        if (configuration.transactionProvider() instanceof NoTransactionProvider) {
            return work.apply(database);
        }
        return retried(
                database, own -> configuration.dsl().transactionResult(inner -> work.apply(Database.beginning(inner))));
    }

    private static Database on(Connection connection, Database database) {
        Configuration configuration = database.configuration();
        return configuration.connectionProvider() instanceof DefaultConnectionProvider
                ? database
                : Database.of(KnownDatabases.derived(configuration, new DefaultConnectionProvider(connection)));
    }

    /** Runs work that is one transaction, again when it lost a race; once if it takes part in another transaction. */
    static <X> X retried(Database database, Function<Database, X> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.apply(database);
            } catch (RuntimeException e) {
                if (attempt == TRIES || !SqlErrors.isLostRace(e) || isInTransaction(database.configuration())) {
                    throw e;
                }
                pause(attempt);
            }
        }
    }

    /** Waits a random while, longer with each attempt, so that the same transactions do not meet again. */
    public static void pause(int attempt) {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(500_000, 2_000_000L << Math.min(attempt, GROWING)));
    }

    /** Tells whether the transaction sees what was there when it read first, whatever others have committed since. */
    public static boolean seesSnapshot(Configuration configuration) {
        ConnectionProvider provider = configuration.connectionProvider();
        Connection connection = acquire(provider);
        try {
            return connection.getTransactionIsolation() > Connection.TRANSACTION_READ_COMMITTED;
        } catch (SQLException e) {
            throw SqlErrors.translate("transaction isolation", e);
        } finally {
            provider.release(connection);
        }
    }

    private static boolean isInTransaction(Configuration configuration) {
        ConnectionProvider provider = configuration.connectionProvider();
        Connection connection = acquire(provider);
        try {
            return !connection.getAutoCommit();
        } catch (SQLException e) {
            throw SqlErrors.translate("autocommit", e);
        } finally {
            provider.release(connection);
        }
    }

    private static <X> X inSavepoint(Connection connection, Supplier<X> work) throws SQLException {
        Savepoint savepoint = connection.setSavepoint();
        try {
            X result = work.get();
            connection.releaseSavepoint(savepoint);
            return result;
        } catch (RuntimeException | Error e) {
            rollback(connection, savepoint, e);
            throw e;
        }
    }

    private static void rollback(Connection connection, Savepoint savepoint, Throwable cause) {
        try {
            connection.rollback(savepoint);
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private static Connection acquire(ConnectionProvider provider) {
        Connection connection = provider.acquire();
        if (connection == null) {
            throw new DetachedException("The configuration has no connection");
        }
        return connection;
    }
}
