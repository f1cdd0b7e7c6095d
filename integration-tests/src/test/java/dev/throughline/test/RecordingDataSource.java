package dev.throughline.test;

import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.StringJoiner;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Tells {@link Statements} what the driver gets. */
final class RecordingDataSource implements DataSource {

    private final DataSource pool;
    private final Statements statements;

    RecordingDataSource(DataSource pool, Statements statements) {
        this.pool = pool;
        this.statements = statements;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return recording(pool.getConnection());
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return recording(pool.getConnection(username, password));
    }

    private Connection recording(Connection connection) {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            Object result = call(connection, method, arguments);
            if (result instanceof PreparedStatement prepared && arguments != null) {
                return recording(PreparedStatement.class, prepared, (String) arguments[0]);
            }
            if (result instanceof Statement statement) {
                return recording(Statement.class, statement, null);
            }
            return result;
        });
    }

    private <S extends Statement> S recording(Class<S> type, S statement, @Nullable String prepared) {
        StringJoiner batch = new StringJoiner("; ");
        return proxy(type, (proxy, method, arguments) -> {
            boolean given = arguments != null && arguments.length > 0 && arguments[0] instanceof String;
            String sql = given ? (String) arguments[0] : prepared == null ? batch.toString() : prepared;
            if (method.getName().equals("addBatch") && given) {
                batch.add(sql);
            }
            if (method.getName().startsWith("execute")) {
                statements.sending(sql);
            }
            return call(statement, method, arguments);
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(RecordingDataSource.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    @Override
    public @Nullable PrintWriter getLogWriter() throws SQLException {
        return pool.getLogWriter();
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) throws SQLException {
        pool.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        pool.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return pool.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("dev.throughline.test");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return pool.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return pool.isWrapperFor(type);
    }
}
