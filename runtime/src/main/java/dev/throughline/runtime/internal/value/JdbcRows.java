package dev.throughline.runtime.internal.value;

import dev.throughline.runtime.codegen.RowReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.BitSet;
import java.util.UUID;
import org.jooq.Converter;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/** Rows read from a driver's result set by index. */
public final class JdbcRows implements Rows, RowReader {

    private final ResultSet result;
    private final JdbcTypes types;
    private @Nullable BitSet checked;
    private int first = 1;

    public JdbcRows(ResultSet result, JdbcTypes types) {
        this.result = result;
        this.types = types;
    }

    @Override
    public boolean next() {
        try {
            return result.next();
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }

    @Override
    public RowReader from(int offset) {
        first = offset + 1;
        return this;
    }

    @Override
    public @Nullable Boolean booleanAt(int index) {
        try {
            boolean value = result.getBoolean(first + index);
            return (!value && result.wasNull()) ? null : value;
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }

    @Override
    public @Nullable Byte byteAt(int index) {
        try {
            byte value = types.byteAt(result, first + index);
            return (value == 0 && result.wasNull()) ? null : value;
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }

    @Override
    public @Nullable Short shortAt(int index) {
        try {
            short value = types.shortAt(result, first + index);
            return (value == 0 && result.wasNull()) ? null : value;
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }

    @Override
    public @Nullable Integer intAt(int index) {
        try {
            int value = types.intAt(result, first + index);
            return (value == 0 && result.wasNull()) ? null : value;
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }

    @Override
    public @Nullable Long longAt(int index) {
        try {
            long value = result.getLong(first + index);
            return (value == 0 && result.wasNull()) ? null : value;
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }

    @Override
    public @Nullable Float floatAt(int index) {
        try {
            float value = result.getFloat(first + index);
            return (value == 0 && result.wasNull()) ? null : value;
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }

    @Override
    public @Nullable Double doubleAt(int index) {
        try {
            double value = result.getDouble(first + index);
            return (value == 0 && result.wasNull()) ? null : value;
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }

    @Override
    public @Nullable String stringAt(int index) {
        try {
            String text = result.getString(first + index);
            return text == null ? null : PaddedText.read(text, result, first + index);
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }

    @Override
    public @Nullable BigDecimal bigDecimalAt(int index) {
        try {
            return result.getBigDecimal(first + index);
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }

    @Override
    public @Nullable BigInteger bigIntegerAt(int index) {
        BigDecimal value = bigDecimalAt(index);
        return value == null ? null : value.toBigIntegerExact();
    }

    @Override
    public byte @Nullable [] bytesAt(int index) {
        try {
            return result.getBytes(first + index);
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }

    @Override
    public @Nullable LocalDate localDateAt(int index) {
        try {
            return types.localDate(result, first + index);
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }

    @Override
    public @Nullable LocalTime localTimeAt(int index) {
        try {
            return types.localTime(result, first + index);
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }

    @Override
    public @Nullable LocalDateTime localDateTimeAt(int index) {
        try {
            return types.localDateTime(result, first + index);
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }

    @Override
    public @Nullable Instant instantAt(int index) {
        OffsetDateTime value = offsetDateTimeAt(index);
        return value == null ? null : value.toInstant();
    }

    /** Looks at a column once for all rows. */
    private void checkPoint(int column) throws SQLException {
        if (checked == null) {
            checked = new BitSet();
        }
        if (!checked.get(column)) {
            types.checkPoint(result, column);
            checked.set(column);
        }
    }

    @Override
    public @Nullable OffsetDateTime offsetDateTimeAt(int index) {
        try {
            OffsetDateTime value = types.offsetDateTime(result, first + index);
            if (value != null && types.shiftsPoints()) {
                checkPoint(first + index);
            }
            return value;
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }

    @Override
    public @Nullable UUID uuidAt(int index) {
        return objectAt(index, UUID.class);
    }

    @Override
    public <T> @Nullable T valueAt(int index, Field<T> field) {
        return converted(index, field.getConverter(), field.getDataType());
    }

    private <D, T> @Nullable T converted(int index, Converter<D, T> converter, DataType<T> type) {
        Object value = valueAt(index, converter.fromType(), SessionZone.shifts(type));
        return converter.from(converter.fromType().cast(value));
    }

    /** Reads a value, which may be one that a session shifts. */
    @Nullable
    public Object valueAt(int index, Class<?> type, boolean shifted) {
        return shifted && type == LocalDateTime.class ? valueOf(offsetDateTimeAt(index)) : valueAt(index, type);
    }

    private static @Nullable LocalDateTime valueOf(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toLocalDateTime();
    }

    /** Reads a value of any of the types that are read without jOOQ. */
    @Nullable
    public Object valueAt(int index, Class<?> type) {
        if (type == String.class) {
            return stringAt(index);
        } else if (type == Integer.class) {
            return intAt(index);
        } else if (type == Long.class) {
            return longAt(index);
        } else if (type == Short.class) {
            return shortAt(index);
        } else if (type == Byte.class) {
            return byteAt(index);
        } else if (type == Boolean.class) {
            return booleanAt(index);
        } else if (type == Double.class) {
            return doubleAt(index);
        } else if (type == Float.class) {
            return floatAt(index);
        } else if (type == BigDecimal.class) {
            return bigDecimalAt(index);
        } else if (type == byte[].class) {
            return bytesAt(index);
        } else if (type == LocalDateTime.class) {
            return localDateTimeAt(index);
        } else if (type == OffsetDateTime.class) {
            return offsetDateTimeAt(index);
        } else if (type == LocalDate.class) {
            return localDateAt(index);
        } else if (type == LocalTime.class) {
            return localTimeAt(index);
        } else if (type == BigInteger.class) {
            return bigIntegerAt(index);
        } else if (type == JSON.class) {
            return JSON.jsonOrNull(stringAt(index));
        } else if (type == JSONB.class) {
            return JSONB.jsonbOrNull(stringAt(index));
        }
        return ArrayForm.isArray(type) ? arrayAt(index, type) : objectAt(index, type);
    }

    private @Nullable Object arrayAt(int index, Class<?> type) {
        try {
            return types.array(result, first + index, type);
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }

    private <T> @Nullable T objectAt(int index, Class<T> type) {
        try {
            return result.getObject(first + index, type);
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }
}
