package dev.throughline.runtime.internal.jdbc;

import dev.throughline.runtime.internal.value.SqlErrors;
import java.sql.Connection;
import java.sql.SQLException;
import org.jooq.ConnectionProvider;
import org.jspecify.annotations.Nullable;

/**
 * Gives one stream its connection, in a transaction while it lasts: PostgreSQL reads a result in parts only there. A
 * connection that is in a transaction already stays as it is.
 */
public final class StreamConnections implements ConnectionProvider {

    private final ConnectionProvider provider;
    private boolean begun;

    public StreamConnections(ConnectionProvider provider) {
        this.provider = provider;
    }

    @Override
    public @Nullable Connection acquire() {
        Connection connection = provider.acquire();
        if (connection == null) {
            return null;
        }
        try {
            if (connection.getAutoCommit()) {
                connection.setAutoCommit(false);
                begun = true;
            }
            return connection;
        } catch (SQLException e) {
            provider.release(connection);
            throw SqlErrors.translate("autocommit", e);
        }
    }

    @Override
    public void release(Connection connection) {
        try {
            if (begun) {
                begun = false;
                connection.commit();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw SqlErrors.translate("commit", e);
        } finally {
            provider.release(connection);
        }
    }
}
