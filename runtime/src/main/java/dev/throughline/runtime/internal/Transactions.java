package dev.throughline.runtime.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jooq.Configuration;
import org.jooq.ConnectionProvider;
import org.jooq.exception.DetachedException;
import org.jooq.impl.DefaultConnectionProvider;
import org.jooq.impl.NoTransactionProvider;

/**
 * Runs operations of several statements: in a transaction of their own, or in a savepoint of the one that is running.
 *
 * <p>jOOQ's own transaction provider would commit a connection that the caller keeps out of autocommit, so such a
 * connection gets a savepoint here, also where jOOQ itself keeps it so inside its transactions.
 */
final class Transactions {

    private static final int TRIES = 6;

    private Transactions() {}

    /** Runs work all or nothing; tries again when it lost a race and the transaction is its own. */
    static <X> X run(Database database, Function<Database, X> work) {
        Configuration configuration = database.configuration();
        if (configuration.connectionProvider() instanceof DefaultConnectionProvider && isInTransaction(configuration)) {
            return inSavepoint(database, work);
        }
        if (configuration.transactionProvider() instanceof NoTransactionProvider) {
            return work.apply(database);
        }
        return retried(database, own -> configuration.dsl().transactionResult(inner -> work.apply(Database.of(inner))));
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
    static void pause(int attempt) {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(500_000, 2_000_000L << attempt));
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

    private static <X> X inSavepoint(Database database, Function<Database, X> work) {
        ConnectionProvider provider = database.configuration().connectionProvider();
        Connection connection = acquire(provider);
        try {
            Savepoint savepoint = connection.setSavepoint();
            try {
                X result = work.apply(database);
                connection.releaseSavepoint(savepoint);
                return result;
            } catch (RuntimeException | Error e) {
                rollback(connection, savepoint, e);
                throw e;
            }
        } catch (SQLException e) {
            throw SqlErrors.translate("savepoint", e);
        } finally {
            provider.release(connection);
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
