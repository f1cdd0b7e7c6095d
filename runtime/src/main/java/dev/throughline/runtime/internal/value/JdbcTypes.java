package dev.throughline.runtime.internal.value;

import dev.throughline.runtime.codegen.RowReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Configuration;
import org.jooq.Converter;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.JSONB;
import org.jooq.exception.DataTypeException;
import org.jooq.impl.IdentityConverter;
import org.jspecify.annotations.Nullable;

/**
 * Which Java types a driver reads and binds as jOOQ would, so that the engine may do it without jOOQ's bindings. What
 * is not among them goes through jOOQ.
 *
 * @param direct the types that need no conversion
 * @param times how dates and times are bound and read
 * @param arrays how arrays are bound and read
 */
public record JdbcTypes(Set<Class<?>> direct, DateTimes times, ArrayForm arrays) {

    private static final int MOST_BITS = 63;

    private static final int MOST_DIGITS = 15;

    /** The types that every driver takes. */
    public static final JdbcTypes BASIC = new JdbcTypes(
            Set.of(Boolean.class, Byte.class, Short.class, Integer.class, Long.class, Double.class, String.class),
            DateTimes.OBJECTS,
            ArrayForm.NONE);

    /** The basic types, and dates and times as text. */
    public static JdbcTypes withTextualTime() {
        return BASIC.with(DateTimes.TEXT)
                .and(
                        LocalDate.class,
                        LocalTime.class,
                        LocalDateTime.class,
                        OffsetDateTime.class,
                        BigDecimal.class,
                        BigInteger.class);
    }

    /** The basic types, numbers of any size and those of {@code java.time}. */
    public static JdbcTypes withJavaTime() {
        return BASIC.and(
                BigDecimal.class,
                BigInteger.class,
                LocalDate.class,
                LocalTime.class,
                LocalDateTime.class,
                OffsetDateTime.class,
                byte[].class,
                Float.class);
    }

    public JdbcTypes and(Class<?>... types) {
        Set<Class<?>> all = new HashSet<>(direct);
        all.addAll(Set.of(types));
        return new JdbcTypes(Set.copyOf(all), times, arrays);
    }

    /** Gives these types with another way of dates and times. */
    public JdbcTypes with(DateTimes other) {
        return new JdbcTypes(direct, other, arrays);
    }

    /** Gives these types with another way of arrays. */
    public JdbcTypes with(ArrayForm other) {
        return new JdbcTypes(direct, times, other);
    }

    /** Tells whether values of a type can be read and bound without jOOQ. */
    public boolean handles(DataType<?> type) {
        Class<?> given = type.getBinding().converter().fromType();
        if (type.getBinding() instanceof ColumnBinding && ArrayForm.isArray(given)) {
            return arrays != ArrayForm.NONE && direct.contains(given.getComponentType());
        }
        return direct.contains(given) && !type.isArray();
    }

    /** Tells whether values of a type are given to the database without a type, so that they get that of the column. */
    public boolean isUntyped(DataType<?> type) {
        return times == DateTimes.UNTYPED && mayBeUntyped(type);
    }

    /** Tells whether there are databases to which values of a type are given without a type. */
    public static boolean mayBeUntyped(DataType<?> type) {
        Class<?> given = type.getConverter().fromType();
        return given == LocalDateTime.class
                || given == OffsetDateTime.class
                || ColumnBinding.isUntyped(type)
                || ArrayForm.isArray(given);
    }

    /**
     * Tells whether all of the fields can be read without jOOQ.
     *
     * @throws DataTypeException if one of them cannot be at all, because the database has no arrays
     */
    public boolean handlesAll(Field<?>[] fields) {
        boolean all = true;
        for (Field<?> field : fields) {
            requireKept(field);
            all &= handles(field.getDataType());
        }
        return all;
    }

    /**
     * Refuses columns of types that the database does not have.
     *
     * @throws DataTypeException if one is of arrays, and there are none
     */
    public void requireKept(Field<?>[] columns) {
        for (Field<?> column : columns) {
            requireKept(column);
        }
    }

    /**
     * Refuses a column of a type that the database does not have.
     *
     * @throws DataTypeException if it is one of arrays, and there are none
     */
    public void requireKept(Field<?> column) {
        if (ArrayForm.isArray(column.getConverter().fromType())) {
            arrays.require(column);
        }
    }

    /** Binds a value of a column. */
    public void bind(
            PreparedStatement statement,
            int index,
            @Nullable Object value,
            Field<?> column,
            Configuration configuration)
            throws SQLException {
        if (value instanceof LocalDateTime && shiftsPoints() && SessionZone.shifts(column.getDataType())) {
            SessionZone.requireUtc(statement, column);
        }
        Object given = value instanceof OffsetDateTime && column.getBinding() instanceof ColumnBinding binding
                ? given(value, binding, configuration, statement)
                : value;
        bind(statement, index, given, value instanceof String && ColumnBinding.isUntyped(column.getDataType()));
    }

    /** Gives a value as the columns take it that have a binding: a point in time as what they are in the database. */
    @Nullable
    public Object given(
            @Nullable Object value,
            ColumnBinding binding,
            Configuration configuration,
            @Nullable PreparedStatement statement)
            throws SQLException {
        return value instanceof OffsetDateTime point && (times == DateTimes.OBJECTS || shiftsPoints())
                ? binding.given(point, configuration, statement)
                : value;
    }

    /** Gives a value as it is written into the text of a statement, with a look at what its column is. */
    @Nullable
    public Object given(@Nullable Object value, ColumnBinding binding, Configuration configuration) {
        try {
            return given(value, binding, configuration, null);
        } catch (SQLException e) {
            throw SqlErrors.translate("metadata of the columns of a point in time", e);
        }
    }

    /** Binds a value, of which a text may be given without a type where that matters. */
    public void bind(PreparedStatement statement, int index, @Nullable Object value, boolean untyped)
            throws SQLException {
        if (untyped && times == DateTimes.UNTYPED) {
            statement.setObject(index, value, Types.OTHER);
        } else {
            bind(statement, index, value);
        }
    }

    /** Gives the value, or the expression, that jOOQ is to write as a constant in the place of another. */
    @Nullable
    public Object inlined(@Nullable Object value) {
        if (value instanceof Object[] array) {
            return arrays.inlined(array);
        }
        return value instanceof LocalDateTime || value instanceof OffsetDateTime
                ? times.inlined(value)
                : withoutJson(value);
    }

    /** Gives the values as the driver takes them. */
    public static @Nullable Object[] sent(Field<?> field, Object[] values) {
        @Nullable Object[] converted = new @Nullable Object[values.length];
        for (int i = 0; i < values.length; i++) {
            converted[i] = sent(field, values[i]);
        }
        return converted;
    }

    /** Gives a value of a column as the driver takes it. */
    public static @Nullable Object sent(Field<?> field, @Nullable Object value) {
        Converter<?, ?> converter = field.getConverter();
        return converter instanceof IdentityConverter ? value : converted(converter, value);
    }

    private static <D, U> @Nullable Object converted(Converter<D, U> converter, @Nullable Object value) {
        return converter.to(converter.toType().cast(value));
    }

    /** Binds a value by its own type. */
    public void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        if (value instanceof Long number) {
            statement.setLong(index, number);
        } else if (value instanceof String text) {
            statement.setString(index, text);
        } else if (value instanceof Integer number) {
            statement.setInt(index, number);
        } else if (value instanceof Boolean bool) {
            statement.setBoolean(index, bool);
        } else if (value instanceof Short number) {
            statement.setShort(index, number);
        } else if (value instanceof Byte number) {
            statement.setByte(index, number);
        } else if (value instanceof Double number) {
            statement.setDouble(index, number);
        } else if (value instanceof Float number) {
            statement.setFloat(index, number);
        } else if (value instanceof LocalDateTime || value instanceof OffsetDateTime) {
            times.bind(statement, index, value);
        } else if (times == DateTimes.TEXT && value != null) {
            bindToText(statement, index, value);
        } else if (value instanceof BigDecimal number) {
            statement.setBigDecimal(index, number);
        } else if (value instanceof BigInteger number) {
            statement.setBigDecimal(index, new BigDecimal(number));
        } else if (value instanceof byte[] bytes) {
            statement.setBytes(index, bytes);
        } else if (value instanceof Object[] array) {
            arrays.bind(statement, index, array);
        } else {
            statement.setObject(index, withoutJson(value));
        }
    }

    /** Gives a value, of JSON its text. */
    static @Nullable Object withoutJson(@Nullable Object value) {
        if (value instanceof JSON json) {
            return json.data();
        }
        return value instanceof JSONB json ? json.data() : value;
    }

    /** SQLite has no types for times, and its numbers end at 63 bits and about 15 digits: more is refused, not rounded. */
    private static void bindToText(PreparedStatement statement, int index, Object value) throws SQLException {
        if (value instanceof LocalDate date) {
            statement.setString(index, TextTimes.text(date));
        } else if (value instanceof LocalTime time) {
            statement.setString(index, TextTimes.text(time));
        } else if (value instanceof BigInteger number) {
            if (number.bitLength() > MOST_BITS) {
                throw tooLong(number, "integers of 63 bits");
            }
            statement.setLong(index, number.longValue());
        } else if (value instanceof BigDecimal number) {
            if (number.stripTrailingZeros().precision() > MOST_DIGITS) {
                throw tooLong(number, "numbers of 15 digits");
            }
            statement.setString(index, number.toString());
        } else {
            statement.setObject(index, value);
        }
    }

    private static DataTypeException tooLong(Number number, String kept) {
        return new DataTypeException("This database keeps " + kept + ", and would change " + number);
    }

    int intAt(ResultSet result, int index) throws SQLException {
        return times == DateTimes.TEXT ? Math.toIntExact(result.getLong(index)) : result.getInt(index);
    }

    short shortAt(ResultSet result, int index) throws SQLException {
        return times == DateTimes.TEXT
                ? (short) within(result.getLong(index), Short.MIN_VALUE, Short.MAX_VALUE)
                : result.getShort(index);
    }

    byte byteAt(ResultSet result, int index) throws SQLException {
        return times == DateTimes.TEXT
                ? (byte) within(result.getLong(index), Byte.MIN_VALUE, Byte.MAX_VALUE)
                : result.getByte(index);
    }

    /** SQLite's columns have no size, and its driver cuts a number to that which is asked for. */
    private static long within(long value, long least, long most) {
        if (value < least || value > most) {
            throw new ArithmeticException(value + " is not within " + least + " and " + most);
        }
        return value;
    }

    /** Tells whether a column of times keeps whole seconds alone, as those of MariaDB do whose type says no precision. */
    public boolean keepsSeconds(DataType<?> type) {
        return shiftsPoints() && ColumnBinding.name(type) != null && ColumnBinding.digits(type) < 0;
    }

    /** Tells whether the database may shift points in time by the session's zone. */
    public boolean shiftsPoints() {
        return times == DateTimes.DATE_AND_TIME_APART;
    }

    /** Refuses a column whose points in time the session shifts. */
    void checkPoint(ResultSet result, int index) throws SQLException {
        if (SessionZone.shifts(result.getMetaData(), index)) {
            SessionZone.requireUtc(result.getStatement().getConnection(), null);
        }
    }

    @Nullable
    LocalDateTime localDateTime(ResultSet result, int index) throws SQLException {
        return times.localDateTime(result, index);
    }

    /** Reads a point in time, in UTC. */
    @Nullable
    OffsetDateTime offsetDateTime(ResultSet result, int index) throws SQLException {
        return times.offsetDateTime(result, index);
    }

    @Nullable
    LocalDate localDate(ResultSet result, int index) throws SQLException {
        if (times != DateTimes.TEXT) {
            LocalDate date = result.getObject(index, LocalDate.class);
            if (date == null && times == DateTimes.DATE_AND_TIME_APART) {
                DateTimes.requireNull(result, index);
            }
            return date;
        }
        String text = result.getString(index);
        return text == null ? null : TextTimes.date(text);
    }

    @Nullable
    LocalTime localTime(ResultSet result, int index) throws SQLException {
        if (times != DateTimes.TEXT) {
            return result.getObject(index, LocalTime.class);
        }
        String text = result.getString(index);
        return text == null ? null : TextTimes.time(text);
    }

    /** Reads an array. */
    @Nullable
    Object @Nullable [] array(ResultSet result, int index, Class<?> type) throws SQLException {
        @Nullable Object @Nullable [] array = arrays.read(result, index, type);
        if (array instanceof String[] texts) {
            PaddedText.strip(texts, result, index);
        }
        return array;
    }

    private static final Map<Class<?>, ColumnReader> READERS = readers();

    private static Map<Class<?>, ColumnReader> readers() {
        Map<Class<?>, ColumnReader> readers = new HashMap<>();
        readers.put(Long.class, RowReader::longAt);
        readers.put(Integer.class, RowReader::intAt);
        readers.put(Short.class, RowReader::shortAt);
        readers.put(Byte.class, RowReader::byteAt);
        readers.put(String.class, RowReader::stringAt);
        readers.put(Boolean.class, RowReader::booleanAt);
        readers.put(Double.class, RowReader::doubleAt);
        readers.put(Float.class, RowReader::floatAt);
        readers.put(UUID.class, RowReader::uuidAt);
        readers.put(BigDecimal.class, RowReader::bigDecimalAt);
        readers.put(BigInteger.class, RowReader::bigIntegerAt);
        readers.put(LocalDate.class, RowReader::localDateAt);
        readers.put(LocalTime.class, RowReader::localTimeAt);
        readers.put(LocalDateTime.class, RowReader::localDateTimeAt);
        readers.put(OffsetDateTime.class, RowReader::offsetDateTimeAt);
        return readers;
    }

    /** Gives how a row reader is asked for a field of any type. */
    public static ColumnReader reader(Field<?> field) {
        ColumnReader reader = READERS.get(field.getType());
        return reader == null || isConverted(field) ? (row, index) -> row.valueAt(index, field) : reader;
    }

    /** Tells whether a column's values are others than the driver's, by a converter that may be the application's. */
    static boolean isConverted(Field<?> field) {
        Converter<?, ?> converter = field.getConverter();
        boolean own = converter instanceof IdentityConverter || converter instanceof NullableConverter;
        return !own || converter.fromType() != converter.toType();
    }
}
