package dev.throughline.runtime.internal.binding;

import dev.throughline.runtime.internal.dialect.Dialect;
import dev.throughline.runtime.internal.value.ArrayForm;
import dev.throughline.runtime.internal.value.ChainedConverter;
import dev.throughline.runtime.internal.value.ColumnBinding;
import dev.throughline.runtime.internal.value.JdbcRows;
import dev.throughline.runtime.internal.value.JdbcTypes;
import dev.throughline.runtime.internal.value.NullableConverter;
import dev.throughline.runtime.internal.value.SessionZone;
import dev.throughline.runtime.internal.value.UncheckedSqlException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.conf.ParamType;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Sends and reads values as the engine does, also where jOOQ runs the statement: jOOQ's own bindings go through {@code
 * java.sql}, which loses microseconds of a time, moves times that a summer time skips, and dates before 1582.
 *
 * @param <D> the type that the driver takes
 * @param <U> the type of the column
 */
public final class ExactBinding<D, U> implements Binding<D, U>, ColumnBinding {

    private static final long serialVersionUID = 1L;

    private static final int NANO_DIGITS = 9;

    private static final Pattern PRECISION = Pattern.compile("\\(\\s*([0-6])\\s*\\)");

    private final DataType<D> type;
    private final Converter<D, U> converter;
    private final @Nullable String name;
    private final boolean untyped;

    private final int digits;

    /**
     * The columns of tables that have this binding: what they are in the database decides how a point in time is given, and
     * what cannot be kept is told by their names.
     */
    private final ArrayList<TableField<?, ?>> columns = new ArrayList<>(1);

    private ExactBinding(DataType<D> type, Converter<D, U> converter, @Nullable String name, boolean untyped) {
        this.type = type;
        this.converter = converter;
        this.name = name;
        this.untyped = untyped;
        this.digits = name == null ? -1 : digits(name);
    }

    /** Makes a binding of a column of a type, whose values are converted. */
    public ExactBinding(DataType<D> type, Converter<D, U> converter) {
        this(type, converter, null, false);
    }

    /** Makes a binding of a column whose values are what the driver takes. */
    public static <T> ExactBinding<T, T> of(DataType<T> type) {
        return of(type, value -> value);
    }

    /**
     * Makes a binding of a column whose values are what the driver takes, but for what is made of those that are sent.
     *
     * @param sent makes of a value what is sent
     */
    public static <T> ExactBinding<T, T> of(DataType<T> type, NullableConverter.Step<T, T> sent) {
        Class<T> values = type.getType();
        return new ExactBinding<>(type, new NullableConverter<>(values, values, value -> value, sent));
    }

    /**
     * Makes a binding of a column whose type may be one of the database's own, such as an enum: its values are texts, which
     * are given without a type where the database would else compare the types.
     */
    public static <D, U> ExactBinding<D, U> untyped(DataType<D> type, Converter<D, U> converter) {
        return new ExactBinding<>(type, converter, null, true);
    }

    /** Says that a column has this binding. */
    public void belongTo(TableField<?, ?> column) {
        columns.add(column);
    }

    /** Makes the same binding for a column whose type has a name in the database. */
    public ExactBinding<D, U> named(String own) {
        return new ExactBinding<>(type, precise(own), own, type.getType() == String.class);
    }

    /** A time is sent as precise as the type says, so that it is compared as it is stored. */
    private Converter<D, U> precise(String own) {
        Class<D> sent = type.getType();
        int kept = digits(own);
        if (kept < 0 || !Temporal.class.isAssignableFrom(sent)) {
            return converter;
        }
        return new NullableConverter<>(
                converter.fromType(),
                converter.toType(),
                converter::from,
                value -> sent.cast(truncated((Temporal) Objects.requireNonNull(converter.to(value)), kept)));
    }

    private static Temporal truncated(Temporal time, int digits) {
        int nano = time.get(ChronoField.NANO_OF_SECOND);
        int unit = 1;
        for (int i = digits; i < NANO_DIGITS; i++) {
            unit *= 10;
        }
        return time.with(ChronoField.NANO_OF_SECOND, nano - nano % unit);
    }

    private static int digits(String own) {
        Matcher precision = PRECISION.matcher(own);
        return precision.find() ? Integer.parseInt(precision.group(1)) : -1;
    }

    /** Makes the same binding with a converter behind its own. */
    public <V> ExactBinding<D, V> converted(Converter<? super U, V> next) {
        return new ExactBinding<>(type, new ChainedConverter<>(converter, next), name, untyped);
    }

    /**
     * Gives the type of a column with this binding.
     *
     * @param like whether values may be NULL, and their default
     */
    public DataType<U> type(DataType<?> like) {
        DataType<U> whole = type.asConvertedDataType(this).nullability(like.nullability());
        return like.defaulted() ? whole.defaultValue(like.defaultValue().coerce(whole)) : whole;
    }

    /**
     * Refuses a column of a type that the database does not have.
     *
     * @throws org.jooq.exception.DataTypeException if it is one of arrays, and there are none
     */
    public static void requireKept(Field<?> column, Configuration configuration) {
        types(configuration).requireKept(column);
    }

    @Override
    public DataType<?> stored() {
        return type;
    }

    @Override
    public @Nullable String name() {
        return name;
    }

    @Override
    public int digits() {
        return digits;
    }

    @Override
    public boolean isUntyped() {
        return untyped;
    }

    @Override
    public Object given(OffsetDateTime point, Configuration configuration, @Nullable PreparedStatement statement)
            throws SQLException {
        return PointColumns.given(point, columns, configuration, statement);
    }

    @Override
    public Converter<D, U> converter() {
        return converter;
    }

    @Override
    public void sql(BindingSQLContext<U> context) {
        requireArrays(context.configuration());
        if (context.render().paramType() == ParamType.INLINED) {
            inline(context);
        } else {
            context.render().sql(context.variable());
        }
    }

    /** A constant whose type is the column's is written as a text is. */
    private void inline(BindingSQLContext<U> context) {
        JdbcTypes types = types(context.configuration());
        D value = context.convert(converter).value();
        Object inlined = types.inlined(types.given(value, this, context.configuration()));
        if (inlined instanceof Field<?> expression) {
            context.render().visit(expression);
            return;
        }
        context.render().visit(inlined == value && inlined != null ? DSL.inline(value, type) : DSL.inline(inlined));
    }

    @Override
    public void set(BindingSetStatementContext<U> context) throws SQLException {
        JdbcTypes types = types(context.configuration());
        if (types.shiftsPoints() && SessionZone.shifts(name, converter.toType())) {
            SessionZone.requireUtc(context.statement(), null);
        }
        Object value =
                types.given(context.convert(converter).value(), this, context.configuration(), context.statement());
        types.bind(context.statement(), context.index(), value, untyped);
    }

    @Override
    public void get(BindingGetResultSetContext<U> context) throws SQLException {
        requireArrays(context.configuration());
        JdbcRows row = new JdbcRows(context.resultSet(), types(context.configuration()));
        try {
            boolean shifted = SessionZone.shifts(name, converter.toType());
            Object value = row.valueAt(context.index() - 1, type.getType(), shifted);
            context.convert(converter).value(type.getType().cast(value));
        } catch (UncheckedSqlException e) {
            throw e.sqlException();
        }
    }

    private void requireArrays(Configuration configuration) {
        if (ArrayForm.isArray(type.getType())) {
            columns.forEach(types(configuration).arrays()::require);
        }
    }

    private static JdbcTypes types(Configuration configuration) {
        return Dialect.of(configuration).types();
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
