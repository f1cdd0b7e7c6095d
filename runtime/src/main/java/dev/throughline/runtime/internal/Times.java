package dev.throughline.runtime.internal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jooq.Field;
import org.jooq.Record;

/** A time in UTC as the types that a column of a time can have. */
final class Times {

    private Times() {}

    /** Sets a column of a record to a time. */
    static void set(Record record, Field<?> column, LocalDateTime utc) {
        Fields.set(record, column, as(column.getType(), utc));
    }

    private static Object as(Class<?> type, LocalDateTime utc) {
        if (type == Instant.class) {
            return utc.toInstant(ZoneOffset.UTC);
        }
        return type == OffsetDateTime.class ? utc.atOffset(ZoneOffset.UTC) : utc;
    }
}
