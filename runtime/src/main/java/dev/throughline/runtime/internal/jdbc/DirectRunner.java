package dev.throughline.runtime.internal.jdbc;

import dev.throughline.runtime.internal.sql.KeyArrays;
import dev.throughline.runtime.internal.sql.Placeholder;
import dev.throughline.runtime.internal.sql.SqlTemplate;
import dev.throughline.runtime.internal.value.JdbcRows;
import dev.throughline.runtime.internal.value.JdbcTypes;
import dev.throughline.runtime.internal.value.Rows;
import dev.throughline.runtime.internal.value.SqlErrors;
import dev.throughline.runtime.internal.value.UncheckedSqlException;
import dev.throughline.runtime.internal.value.UntypedArray;
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
    public <X> X query(SqlTemplate statement, Object[] arguments, Rows.Handler<X> handler) {
        return execute(statement, arguments, prepared -> {
            try (ResultSet result = prepared.executeQuery()) {
                return handler.handle(new JdbcRows(result, types));
            }
        });
    }

    @Override
    public int update(SqlTemplate statement, Object[] arguments) {
        return execute(statement, arguments, PreparedStatement::executeUpdate);
    }

    private <X> X execute(SqlTemplate statement, Object[] arguments, Work<X> work) {
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

    private void bind(Connection connection, PreparedStatement prepared, SqlTemplate statement, Object[] arguments)
            throws SQLException {
        int index = 1;
        for (int i = 0; i < statement.gaps(); i++) {
            Placeholder<?> placeholder = statement.gap(i);
            Object argument = placeholder.argument(arguments);
            switch (placeholder.kind()) {
                case VALUE ->
                    types.bind(prepared, index++, JdbcTypes.sent(placeholder, argument), placeholder, configuration);
                case ARRAY -> bindArray(connection, prepared, index++, placeholder, (Object[]) argument);
                case LIST, KEYS, ROWS -> index = bindAll(connection, prepared, index, placeholder, (Object[]) argument);
            }
        }
    }

    /** Binds the values of a list from an index on; gives the index after them. */
    private int bindAll(
            Connection connection, PreparedStatement prepared, int from, Placeholder<?> placeholder, Object[] values)
            throws SQLException {
        int index = from;
        KeyArrays arrays = placeholder.arrays(values);
        if (arrays != null) {
            prepared.setLong(index++, KeyArrays.execution());
            for (int c = 0; c < arrays.width(); c++) {
                prepared.setArray(index++, array(connection, arrays.column(c), arrays.column(values, c)));
            }
            prepared.setLong(index++, arrays.number(values));
            return index;
        }
        Field<?>[] columns = placeholder.columns();
        for (int v = 0; v < values.length; v++) {
            Field<?> column = columns[v % columns.length];
            types.bind(prepared, index++, JdbcTypes.sent(column, values[v]), column, configuration);
        }
        return index;
    }

    private void bindArray(
            Connection connection, PreparedStatement prepared, int index, Placeholder<?> placeholder, Object[] values)
            throws SQLException {
        if (types.isUntyped(placeholder.getDataType())) {
            prepared.setObject(index, UntypedArray.of(JdbcTypes.sent(placeholder, values)), Types.OTHER);
        } else {
            prepared.setArray(index, array(connection, placeholder, values));
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
