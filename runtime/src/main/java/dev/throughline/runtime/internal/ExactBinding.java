package dev.throughline.runtime.internal;

import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import org.jooq.Binding;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingGetSQLInputContext;
import org.jooq.BindingGetStatementContext;
import org.jooq.BindingRegisterContext;
import org.jooq.BindingSQLContext;
import org.jooq.BindingSetSQLOutputContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Configuration;
import org.jooq.Converter;
import org.jooq.DataType;
import org.jooq.conf.ParamType;
import org.jooq.impl.DSL;

/**
 * Sends and reads values as the engine does, also where jOOQ runs the statement: jOOQ's own bindings go through {@code
 * java.sql}, which loses microseconds of a time, moves times that a summer time skips, and dates before 1582.
 *
 * @param <D> the type that the driver takes
 * @param <U> the type of the column
 */
public final class ExactBinding<D, U> implements Binding<D, U> {

    private static final long serialVersionUID = 1L;

    private final DataType<D> type;
    private final Converter<D, U> converter;

    /** Makes a binding of a column of a type, whose values are converted. */
    public ExactBinding(DataType<D> type, Converter<D, U> converter) {
        this.type = type;
        this.converter = converter;
    }

    @Override
    public Converter<D, U> converter() {
        return converter;
    }

    @Override
    public void sql(BindingSQLContext<U> context) {
        if (context.render().paramType() == ParamType.INLINED) {
            context.render().visit(DSL.inline(context.convert(converter).value(), type));
        } else {
            context.render().sql(context.variable());
        }
    }

    @Override
    public void set(BindingSetStatementContext<U> context) throws SQLException {
        types(context.configuration())
                .bind(
                        context.statement(),
                        context.index(),
                        context.convert(converter).value());
    }

    @Override
    public void get(BindingGetResultSetContext<U> context) throws SQLException {
        JdbcRows row = new JdbcRows(context.resultSet(), types(context.configuration()));
        try {
            Object value = row.valueAt(context.index() - 1, type.getType());
            context.convert(converter).value(type.getType().cast(value));
        } catch (UncheckedSqlException e) {
            throw e.sqlException();
        }
    }

    private static JdbcTypes types(Configuration configuration) {
        return Capabilities.of(configuration).types();
    }

    @Override
    public void register(BindingRegisterContext<U> context) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public void set(BindingSetSQLOutputContext<U> context) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public void get(BindingGetStatementContext<U> context) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public void get(BindingGetSQLInputContext<U> context) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }
}
