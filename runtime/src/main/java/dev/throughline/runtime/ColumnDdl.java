package dev.throughline.runtime;

import java.time.LocalDateTime;
import java.util.Set;
import org.jooq.DataType;
import org.jooq.SQLDialect;
import org.jooq.impl.DefaultDataType;
import org.jooq.impl.SQLDataType;

/** The types of columns as they are created, where jOOQ's own choice would lose something. */
final class ColumnDdl {

    /** Their {@code timestamp}, which jOOQ 3.19 takes, ends in 2038 and is shifted by the session's time zone. */
    private static final Set<SQLDialect> WITH_DATETIME = Set.of(SQLDialect.MARIADB, SQLDialect.MYSQL);

    private ColumnDdl() {}

    static DataType<?> type(DataType<?> type, SQLDialect family) {
        boolean time = type.getConverter().fromType() == LocalDateTime.class;
        return time && WITH_DATETIME.contains(family) ? dateTime(type, family) : type;
    }

    private static DataType<?> dateTime(DataType<?> type, SQLDialect family) {
        DataType<LocalDateTime> dateTime = new DefaultDataType<>(family, SQLDataType.LOCALDATETIME, "datetime")
                .precision(6)
                .nullable(type.nullable());
        return type.defaulted() ? dateTime.defaultValue(type.defaultValue().coerce(dateTime)) : dateTime;
    }
}
