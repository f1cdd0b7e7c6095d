package dev.throughline.runtime.internal.key;

import dev.throughline.runtime.internal.sql.Fields;
import dev.throughline.runtime.internal.value.ArrayForm;
import dev.throughline.runtime.internal.value.JdbcTypes;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * What values are once they are stored, for records whose rows do not come back: times are in UTC, and as precise as they are sent.
 * Of a number that is finer than its column is declared, only the database knows what it makes.
 */
public final class KeptValues {

    private static final Set<Class<?>> TIMES =
            Set.of(LocalTime.class, LocalDateTime.class, Instant.class, OffsetDateTime.class);

    /** The last digit of a second that is ever sent. */
    private static final int NANOSECONDS_OF_DIGIT = 1_000;

    private KeptValues() {}

    /** Tells whether there are columns among some whose values may be others once they are stored. */
    public static boolean concern(Field<?>[] columns) {
        for (Field<?> column : columns) {
            Class<?> type = column.getType();
            if (TIMES.contains(type) || type == BigDecimal.class || type == BigDecimal[].class) {
                return true;
            }
        }
        return false;
    }

    /** Sets columns of a record that are written to what they are then. */
    public static void take(Record record, List<Field<?>> columns) {
        for (Field<?> column : columns) {
            Object given = record.get(column);
            Object kept = of(column, given);
            if (kept != null && !kept.equals(given)) {
                Fields.set(record, column, kept);
            }
        }
    }

    /** Gives what a value of a column is once it is stored; itself if it may be as it was given. */
    public static @Nullable Object of(Field<?> column, @Nullable Object value) {
        return value != null && TIMES.contains(column.getType())
                ? KeyForm.of(column).of(value)
                : value;
    }

    /** Tells whether a record has a value in some columns that is finer than its column. */
    public static boolean areFiner(Record record, List<Field<?>> columns, JdbcTypes types) {
        for (Field<?> column : columns) {
            if (isFiner(record.get(column), column, types)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFiner(BigDecimal number, int scale) {
        return number.scale() > scale && number.stripTrailingZeros().scale() > scale;
    }

    private static boolean isFiner(@Nullable Object value, Field<?> column, JdbcTypes types) {
        if (value instanceof BigDecimal number) {
            return isFiner(number, column.getDataType().scale());
        }
        if (value instanceof BigDecimal[] numbers) {
            DataType<?> elements = ArrayForm.elements(column.getDataType());
            return elements != null
                    && Arrays.stream(numbers).anyMatch(number -> number != null && isFiner(number, elements.scale()));
        }
        return value instanceof TemporalAccessor time
                && TIMES.contains(column.getType())
                && types.keepsSeconds(column.getDataType())
                && time.get(ChronoField.NANO_OF_SECOND) >= NANOSECONDS_OF_DIGIT;
    }
}
