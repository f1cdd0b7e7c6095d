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
import org.jooq.Converter;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.conf.ParamType;
import org.jooq.impl.CustomQueryPart;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of cached statements as jOOQ sees them. Where the driver takes a value as it is, it is bound bare:
 * without a cast, which would hide a key from a router and costs a plan on some databases.
 */
final class Parameters {

    private Parameters() {}

    /** A parameter for one value of a column. */
    static QueryPart value(Field<?> column, @Nullable Object value, JdbcTypes types) {
        if (types.handles(column.getDataType())) {
            return parameter(new Bare(new @Nullable Object[] {DirectRunner.value(column, value)}, null, types));
        }
        return DSL.val(value, column.getDataType());
    }

    /** One parameter for all values of a list; it has as many markers, so it has to be the statement's last. */
    static QueryPart list(Slot<?> slot, Object[] values, JdbcTypes types) {
        Field<?>[] columns = slot.columns();
        @Nullable Object[] converted = new @Nullable Object[values.length];
        for (int i = 0; i < values.length; i++) {
            converted[i] = DirectRunner.value(columns[i % columns.length], values[i]);
        }
        return parameter(new Bare(converted, slot, types));
    }

    /** A parameter for each value of a list, for any place in a statement. */
    static QueryPart separateList(Slot<?> slot, Object[] values, JdbcTypes types) {
        Field<?>[] columns = slot.columns();
        return CustomQueryPart.of(context -> {
            for (int i = 0; i < values.length; i++) {
                context.sql(slot.before(i));
                context.visit(value(columns[i % columns.length], values[i], types));
                context.sql(slot.after(i));
            }
        });
    }

    /** A parameter of an array type. */
    static QueryPart array(Slot<?> slot, Object[] values, Capabilities capabilities) {
        return parameter(new ArrayParameter(slot, values, capabilities));
    }

    private static QueryPart parameter(OneWay binding) {
        DataType<Object> type = SQLDataType.OTHER.asConvertedDataType(binding);
        return DSL.val(binding, type);
    }

    /** A binding that only sends: the values are its own, jOOQ's parameter is a handle on it. */
    private abstract static class OneWay implements Binding<Object, Object> {

        private static final long serialVersionUID = 1L;

        @Override
        public Converter<Object, Object> converter() {
            return Converter.from(Object.class, Object.class, value -> value);
        }

        @Override
        public void register(BindingRegisterContext<Object> context) throws SQLException {
            throw new SQLFeatureNotSupportedException();
        }

        @Override
        public void set(BindingSetSQLOutputContext<Object> context) throws SQLException {
            throw new SQLFeatureNotSupportedException();
        }

        @Override
        public void get(BindingGetResultSetContext<Object> context) throws SQLException {
            throw new SQLFeatureNotSupportedException();
        }

        @Override
        public void get(BindingGetStatementContext<Object> context) throws SQLException {
            throw new SQLFeatureNotSupportedException();
        }

        @Override
        public void get(BindingGetSQLInputContext<Object> context) throws SQLException {
            throw new SQLFeatureNotSupportedException();
        }
    }

    private static final class Bare extends OneWay {

        private static final long serialVersionUID = 1L;

        private final transient @Nullable Object[] values;
        private final transient @Nullable Slot<?> list;
        private final transient JdbcTypes types;

        Bare(@Nullable Object[] values, @Nullable Slot<?> list, JdbcTypes types) {
            this.values = values;
            this.list = list;
            this.types = types;
        }

        @Override
        public void sql(BindingSQLContext<Object> context) {
            boolean inlined = context.render().paramType() == ParamType.INLINED;
            for (int i = 0; i < values.length; i++) {
                context.render().sql(list == null ? "" : list.before(i));
                if (inlined) {
                    context.render().visit(DSL.inline(values[i]));
                } else {
                    context.render().sql("?");
                }
                context.render().sql(list == null ? "" : list.after(i));
            }
        }

        @Override
        public void set(BindingSetStatementContext<Object> context) throws SQLException {
            for (int i = 0; i < values.length; i++) {
                types.bind(context.statement(), context.index() + i, values[i]);
            }
        }
    }

    private static final class ArrayParameter extends OneWay {

        private static final long serialVersionUID = 1L;

        private final Slot<?> slot;
        private final transient Object[] values;
        private final transient Capabilities capabilities;

        ArrayParameter(Slot<?> slot, Object[] values, Capabilities capabilities) {
            this.slot = slot;
            this.values = values;
            this.capabilities = capabilities;
        }

        @Override
        public void sql(BindingSQLContext<Object> context) {
            if (context.render().paramType() == ParamType.INLINED) {
                context.render().visit(DSL.inline(values));
            } else {
                context.render().sql("?");
            }
        }

        @Override
        public void set(BindingSetStatementContext<Object> context) throws SQLException {
            String type = capabilities.arrayElementType(slot.getDataType(), context.configuration());
            Object[] elements = DirectRunner.databaseValues(slot, values);
            context.statement()
                    .setArray(
                            context.index(), context.statement().getConnection().createArrayOf(type, elements));
        }
    }
}
