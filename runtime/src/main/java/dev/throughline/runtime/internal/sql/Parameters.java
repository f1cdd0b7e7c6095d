package dev.throughline.runtime.internal.sql;

import dev.throughline.runtime.internal.value.ColumnBinding;
import dev.throughline.runtime.internal.value.JdbcTypes;
import dev.throughline.runtime.internal.value.UntypedArray;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Types;
import org.jooq.Binding;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingGetSQLInputContext;
import org.jooq.BindingGetStatementContext;
import org.jooq.BindingRegisterContext;
import org.jooq.BindingSQLContext;
import org.jooq.BindingSetSQLOutputContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Context;
import org.jooq.Converter;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.RenderContext;
import org.jooq.conf.ParamType;
import org.jooq.impl.CustomQueryPart;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of cached statements as jOOQ sees them. Where the driver takes a value as it is, it is bound bare:
 * without a cast, which would hide a key from a router and costs a plan on some databases.
 */
public final class Parameters {

    private static final Field<?>[] NUMBER = {DSL.inline(0L)};

    private Parameters() {}

    /** A parameter for one value of a column. */
    public static QueryPart value(Field<?> column, @Nullable Object value, JdbcTypes types) {
        if (types.handles(column.getDataType())) {
            return parameter(new Bare(
                    new @Nullable Object[] {JdbcTypes.sent(column, value)}, new Field<?>[] {column}, null, types));
        }
        // jOOQ casts some parameters: to the length of the column, it would cut them.
        return DSL.val(value, GivenType.withoutLength(column.getDataType()));
    }

    /** One parameter for all values of a list; it has as many markers, so it has to be the statement's last. */
    public static QueryPart list(Placeholder<?> placeholder, Object[] values, JdbcTypes types) {
        Field<?>[] columns = placeholder.columns();
        @Nullable Object[] converted = new @Nullable Object[values.length];
        for (int i = 0; i < values.length; i++) {
            converted[i] = JdbcTypes.sent(columns[i % columns.length], values[i]);
        }
        return parameter(new Bare(converted, columns, placeholder, types));
    }

    /** A parameter for each value of a list, or for all of a column, for any place in a statement. */
    public static QueryPart separateList(Placeholder<?> placeholder, Object[] values, JdbcTypes types) {
        Field<?>[] columns = placeholder.columns();
        KeyArrays arrays = placeholder.arrays(values);
        return CustomQueryPart.of(context -> {
            // Inlined, the values stand in the text in any case, and a list needs no functions.
            if (arrays != null && context.paramType() != ParamType.INLINED) {
                visit(context, arrays, values, types);
                return;
            }
            for (int i = 0; i < values.length; i++) {
                context.sql(placeholder.before(i));
                context.visit(value(columns[i % columns.length], values[i], types));
                context.sql(placeholder.after(i));
            }
        });
    }

    private static void visit(Context<?> context, KeyArrays arrays, Object[] keys, JdbcTypes types) {
        context.sql(arrays.segment(0));
        context.visit(number(KeyArrays.execution(), types));
        for (int c = 0; c < arrays.width(); c++) {
            context.sql(arrays.segment(c + 1));
            context.visit(array(arrays.column(c), arrays.column(keys, c), types));
        }
        context.sql(arrays.segment(arrays.width() + 1));
        context.visit(number(arrays.number(keys), types));
        context.sql(arrays.segment(arrays.width() + 2));
    }

    private static QueryPart number(long number, JdbcTypes types) {
        return parameter(new Bare(new Object[] {number}, NUMBER, null, types));
    }

    /** A parameter of an array type. */
    public static QueryPart array(Field<?> column, Object[] values, JdbcTypes types) {
        return parameter(new ArrayOf(column, values, types));
    }

    private static QueryPart parameter(Sent value) {
        return DSL.val(value, SENT);
    }

    private static final DataType<Object> SENT = SQLDataType.OTHER.asConvertedDataType(new SentBinding());

    /** A value that knows how to render and bind itself; jOOQ's parameter is a handle on it. */
    private interface Sent {

        void render(RenderContext render, boolean inlined);

        void bind(BindingSetStatementContext<Object> context) throws SQLException;
    }

    /** A binding that only sends. There is one for all values, because making a type for each is dear. */
    private static final class SentBinding implements Binding<Object, Object> {

        private static final long serialVersionUID = 1L;

        private static final Converter<Object, Object> IDENTITY =
                Converter.from(Object.class, Object.class, value -> value);

        @Override
        public Converter<Object, Object> converter() {
            return IDENTITY;
        }

        @Override
        public void sql(BindingSQLContext<Object> context) {
            if (context.value() instanceof Sent sent) {
                sent.render(context.render(), context.render().paramType() == ParamType.INLINED);
            }
        }

        @Override
        public void set(BindingSetStatementContext<Object> context) throws SQLException {
            if (context.value() instanceof Sent sent) {
                sent.bind(context);
            }
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

    /** Values that the driver takes as they are. */
    private static final class Bare implements Sent {

        private final @Nullable Object[] values;
        private final Field<?>[] columns;
        private final @Nullable Placeholder<?> list;
        private final JdbcTypes types;

        Bare(@Nullable Object[] values, Field<?>[] columns, @Nullable Placeholder<?> list, JdbcTypes types) {
            this.values = values;
            this.columns = columns;
            this.list = list;
            this.types = types;
        }

        @Override
        public void render(RenderContext render, boolean inlined) {
            for (int i = 0; i < values.length; i++) {
                render.sql(list == null ? "" : list.before(i));
                if (inlined) {
                    render.visit(constant(types.inlined(given(i, render))));
                } else {
                    render.sql("?");
                }
                render.sql(list == null ? "" : list.after(i));
            }
        }

        private static Field<?> constant(@Nullable Object inlined) {
            return inlined instanceof Field<?> expression ? expression : DSL.inline(inlined);
        }

        private @Nullable Object given(int index, RenderContext render) {
            return columns[index % columns.length].getBinding() instanceof ColumnBinding binding
                    ? types.given(values[index], binding, render.configuration())
                    : values[index];
        }

        @Override
        public void bind(BindingSetStatementContext<Object> context) throws SQLException {
            for (int i = 0; i < values.length; i++) {
                types.bind(
                        context.statement(),
                        context.index() + i,
                        values[i],
                        columns[i % columns.length],
                        context.configuration());
            }
        }
    }

    /** Values in one parameter of an array type. */
    private static final class ArrayOf implements Sent {

        private final Field<?> column;
        private final Object[] values;
        private final JdbcTypes types;

        ArrayOf(Field<?> column, Object[] values, JdbcTypes types) {
            this.column = column;
            this.values = values;
            this.types = types;
        }

        @Override
        public void render(RenderContext render, boolean inlined) {
            if (inlined && isUntyped()) {
                render.visit(DSL.inline(UntypedArray.of(JdbcTypes.sent(column, values))));
            } else if (inlined) {
                render.visit(DSL.inline(values));
            } else {
                render.sql("?");
            }
        }

        private boolean isUntyped() {
            return types.isUntyped(column.getDataType());
        }

        @Override
        public void bind(BindingSetStatementContext<Object> context) throws SQLException {
            if (isUntyped()) {
                String array = UntypedArray.of(JdbcTypes.sent(column, values));
                context.statement().setObject(context.index(), array, Types.OTHER);
                return;
            }
            String type = column.getDataType().getTypeName(context.configuration());
            Object[] elements = JdbcTypes.sent(column, values);
            context.statement()
                    .setArray(
                            context.index(), context.statement().getConnection().createArrayOf(type, elements));
        }
    }
}
