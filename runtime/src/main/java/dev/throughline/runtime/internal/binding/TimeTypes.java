package dev.throughline.runtime.internal.binding;

import dev.throughline.runtime.internal.value.NullableConverter;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jooq.Converter;
import org.jooq.DataType;
import org.jooq.impl.SQLDataType;

/**
 * The types of columns of times, each of which is sent as precise as its column is: databases round or cut what is finer
 * when it is stored, and do neither when it is compared, so that a row would not be found by the time that it was inserted
 * with. Each call makes a type of its own, whose binding belongs to one column.
 */
public final class TimeTypes {

    private TimeTypes() {}

    /** Gives the type of a time, to the microsecond. */
    public static DataType<LocalTime> time() {
        DataType<LocalTime> type = SQLDataType.LOCALTIME(6);
        return type.asConvertedDataType(ExactBinding.of(type, time -> time.truncatedTo(ChronoUnit.MICROS)));
    }

    /** Gives the type of a date and time, to the microsecond. */
    public static DataType<LocalDateTime> dateAndTime() {
        DataType<LocalDateTime> type = SQLDataType.LOCALDATETIME(6);
        return type.asConvertedDataType(ExactBinding.of(type, time -> time.truncatedTo(ChronoUnit.MICROS)));
    }

    /** Gives the type of a point in time, to the microsecond. */
    public static DataType<Instant> instant() {
        return point(new NullableConverter<>(
                OffsetDateTime.class, Instant.class, OffsetDateTime::toInstant, TimeTypes::utcMicros));
    }

    /** Gives the type of a point in time with an offset, which is UTC when it comes back. */
    public static DataType<OffsetDateTime> offset() {
        return point(new NullableConverter<>(
                OffsetDateTime.class, OffsetDateTime.class, time -> time, time -> utcMicros(time.toInstant())));
    }

    private static <U> DataType<U> point(Converter<OffsetDateTime, U> converter) {
        DataType<OffsetDateTime> type = SQLDataType.TIMESTAMPWITHTIMEZONE(6);
        return type.asConvertedDataType(new ExactBinding<>(type, converter));
    }

    public static OffsetDateTime utcMicros(Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
