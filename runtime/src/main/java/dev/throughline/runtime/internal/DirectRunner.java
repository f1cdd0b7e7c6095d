package dev.throughline.runtime.internal;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.jooq.Configuration;
import org.jooq.ConnectionProvider;
import org.jooq.Field;
import org.jooq.exception.DetachedException;

/**
 * Runs statements on the configuration's connections without the life cycle of a jOOQ query. Only where nothing can
 * tell the difference: no listener, no log, no limit that jOOQ would set on the statement.
 */
final class DirectRunner implements Runner {

    private final Configuration configuration;
    private final JdbcTypes types;

    DirectRunner(Configuration configuration, JdbcTypes types) {
        this.configuration = configuration;
        this.types = types;
    }

    @Override
    public <X> X query(Statement statement, Object[] arguments, Rows.Handler<X> handler) {
        return execute(statement, arguments, prepared -> {
            try (ResultSet result = prepared.executeQuery()) {
                return handler.handle(new JdbcRows(result, types));
            }
        });
    }

    @Override
    public int update(Statement statement, Object[] arguments) {
        return execute(statement, arguments, PreparedStatement::executeUpdate);
    }

    private <X> X execute(Statement statement, Object[] arguments, Work<X> work) {
        String sql = statement.sql(arguments);
        ConnectionProvider provider = configuration.connectionProvider();
        Connection connection = provider.acquire();
        if (connection == null) {
            throw new DetachedException("Cannot run [" + sql + "]: the configuration has no connection");
        }
        try (PreparedStatement prepared = connection.prepareStatement(sql)) {
            bind(connection, prepared, statement, arguments);
            return work.run(prepared);
        } catch (SQLException e) {
            throw SqlErrors.translate(sql, e);
        } catch (UncheckedSqlException e) {
            throw SqlErrors.translate(sql, e.sqlException());
        } finally {
            provider.release(connection);
        }
    }

    private void bind(Connection connection, PreparedStatement prepared, Statement statement, Object[] arguments)
            throws SQLException {
        int index = 1;
        for (int i = 0; i < statement.gaps(); i++) {
            Slot<?> slot = statement.gap(i);
            Object argument = slot.argument(arguments);
            switch (slot.kind()) {
                case VALUE -> types.bind(prepared, index++, JdbcTypes.sent(slot, argument), slot, configuration);
                case ARRAY -> bindArray(connection, prepared, index++, slot, (Object[]) argument);
                case LIST, KEYS, ROWS -> index = bindAll(connection, prepared, index, slot, (Object[]) argument);
            }
        }
    }

    /** Binds the values of a list from an index on; gives the index after them. */
    private int bindAll(Connection connection, PreparedStatement prepared, int from, Slot<?> slot, Object[] values)
            throws SQLException {
        int index = from;
        KeyArrays arrays = slot.arrays(values);
        if (arrays != null) {
            prepared.setLong(index++, KeyArrays.execution());
            for (int c = 0; c < arrays.width(); c++) {
                prepared.setArray(index++, array(connection, arrays.column(c), arrays.column(values, c)));
            }
            prepared.setLong(index++, arrays.number(values));
            return index;
        }
        Field<?>[] columns = slot.columns();
        for (int v = 0; v < values.length; v++) {
            Field<?> column = columns[v % columns.length];
            types.bind(prepared, index++, JdbcTypes.sent(column, values[v]), column, configuration);
        }
        return index;
    }

    private void bindArray(Connection connection, PreparedStatement prepared, int index, Slot<?> slot, Object[] values)
            throws SQLException {
        if (types.isUntyped(slot.getDataType())) {
            prepared.setObject(index, UntypedArray.of(JdbcTypes.sent(slot, values)), Types.OTHER);
        } else {
            prepared.setArray(index, array(connection, slot, values));
        }
    }

    private Array array(Connection connection, Field<?> column, Object[] values) throws SQLException {
        return connection.createArrayOf(
                column.getDataType().getTypeName(configuration), JdbcTypes.sent(column, values));
    }

    @FunctionalInterface
    private interface Work<X> {

        X run(PreparedStatement statement) throws SQLException;
    }
}
