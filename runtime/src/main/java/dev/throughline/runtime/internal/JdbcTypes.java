package dev.throughline.runtime.internal;

import dev.throughline.runtime.RowReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.exception.DataTypeException;
import org.jspecify.annotations.Nullable;

/**
 * Which Java types a driver reads and binds as jOOQ would, so that the engine may do it without jOOQ's bindings. What
 * is not among them goes through jOOQ.
 *
 * @param direct the types that need no conversion
 * @param times how dates and times are bound and read
 */
record JdbcTypes(Set<Class<?>> direct, Times times) {

    private static final int MOST_BITS = 63;

    private static final int MOST_DIGITS = 15;

    private static final Set<Class<?>> BASIC =
            Set.of(Boolean.class, Byte.class, Short.class, Integer.class, Long.class, Double.class, String.class);

    /** The types that every driver takes. */
    static JdbcTypes basic() {
        return new JdbcTypes(BASIC, Times.OBJECTS);
    }

    /** The basic types, and dates and times as text. */
    static JdbcTypes withTextualTime() {
        return basic().with(Times.TEXT)
                .and(LocalDate.class, LocalTime.class, LocalDateTime.class, BigDecimal.class, BigInteger.class);
    }

    /** The basic types, numbers of any size and those of {@code java.time} that have no zone. */
    static JdbcTypes withJavaTime() {
        return basic().and(
                        BigDecimal.class,
                        BigInteger.class,
                        LocalDate.class,
                        LocalTime.class,
                        LocalDateTime.class,
                        byte[].class,
                        Float.class);
    }

    JdbcTypes and(Class<?>... types) {
        Set<Class<?>> all = new HashSet<>(direct);
        all.addAll(Set.of(types));
        return new JdbcTypes(Set.copyOf(all), times);
    }

    /** Gives these types with another way of dates and times. */
    JdbcTypes with(Times other) {
        return new JdbcTypes(direct, other);
    }

    /** Tells whether values of a type can be read and bound without jOOQ. */
    boolean handles(DataType<?> type) {
        return direct.contains(type.getBinding().converter().fromType()) && !type.isArray();
    }

    /** Tells whether all of the fields can be read without jOOQ. */
    boolean handlesAll(Field<?>[] fields) {
        for (Field<?> field : fields) {
            if (!handles(field.getDataType())) {
                return false;
            }
        }
        return true;
    }

    void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
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
        } else if (times == Times.TEXT && value != null) {
            bindToText(statement, index, value);
        } else if (value instanceof BigDecimal number) {
            statement.setBigDecimal(index, number);
        } else if (value instanceof BigInteger number) {
            statement.setBigDecimal(index, new BigDecimal(number));
        } else if (value instanceof byte[] bytes) {
            statement.setBytes(index, bytes);
        } else {
            statement.setObject(index, value);
        }
    }

    /** SQLite has no types for times, and its numbers end at 63 bits and about 15 digits: more is refused, not rounded. */
    private static void bindToText(PreparedStatement statement, int index, Object value) throws SQLException {
        if (value instanceof LocalDateTime time) {
            statement.setString(index, TextTimes.text(time));
        } else if (value instanceof LocalDate date) {
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

    @Nullable
    LocalDateTime localDateTime(ResultSet result, int index) throws SQLException {
        return switch (times) {
            case OBJECTS -> result.getObject(index, LocalDateTime.class);
            case DATE_AND_TIME_APART -> dateAndTime(result, index);
            case TEXT -> {
                String text = result.getString(index);
                yield text == null ? null : TextTimes.dateTime(text);
            }
        };
    }

    private static @Nullable LocalDateTime dateAndTime(ResultSet result, int index) throws SQLException {
        LocalDate date = result.getObject(index, LocalDate.class);
        LocalTime time = result.getObject(index, LocalTime.class);
        return date == null || time == null ? null : LocalDateTime.of(date, time);
    }

    @Nullable
    LocalDate localDate(ResultSet result, int index) throws SQLException {
        if (times != Times.TEXT) {
            return result.getObject(index, LocalDate.class);
        }
        String text = result.getString(index);
        return text == null ? null : TextTimes.date(text);
    }

    @Nullable
    LocalTime localTime(ResultSet result, int index) throws SQLException {
        if (times != Times.TEXT) {
            return result.getObject(index, LocalTime.class);
        }
        String text = result.getString(index);
        return text == null ? null : TextTimes.time(text);
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
        return readers;
    }

    /** Gives how a row reader is asked for a field of any type. */
    static ColumnReader reader(Field<?> field) {
        ColumnReader reader = READERS.get(field.getType());
        boolean converted =
                field.getConverter().fromType() != field.getConverter().toType();
        return reader == null || converted ? (row, index) -> row.valueAt(index, field) : reader;
    }

    /** How dates and times are bound and read. */
    enum Times {
        /** As objects of {@code java.time}. */
        OBJECTS,
        /** As objects, but the two halves of a date-time apart: MariaDB's driver moves what summer time skips. */
        DATE_AND_TIME_APART,
        /** As text. */
        TEXT
    }
}
