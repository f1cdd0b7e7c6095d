package dev.throughline.runtime.internal.binding;

import dev.throughline.runtime.internal.sql.Fields;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jooq.Field;
import org.jooq.Record;

/** A time in UTC as the types that a column of a time can have. */
public final class Times {

    private Times() {}

    /** Sets a column of a record to a time. */
    public static void set(Record record, Field<?> column, LocalDateTime utc) {
        Fields.set(record, column, as(column.getType(), utc));
    }

    private static Object as(Class<?> type, LocalDateTime utc) {
        if (type == Instant.class) {
            return utc.toInstant(ZoneOffset.UTC);
        }
        return type == OffsetDateTime.class ? utc.atOffset(ZoneOffset.UTC) : utc;
    }
}
