package dev.throughline.runtime.internal.dialect;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HexFormat;
import org.jooq.DataType;
import org.jooq.SQLDialect;

/** What MariaDB and MySQL have in common where they make tables. */
final class InnoDb {

    /** A collation says which character set it is of. */
    static final String COLUMN_TYPES = """
            select column_name, concat(column_type, coalesce(concat(' collate ', collation_name), ''))
            from information_schema.columns where table_schema = ? and table_name = ?""";

    private InnoDb() {}

    /** Their {@code timestamp}, which jOOQ 3.19 takes, ends in 2038 and is shifted by the session's time zone. */
    static DataType<LocalDateTime> dateAndTime(SQLDialect family) {
        return Dialect.dateAndTime(family, "datetime");
    }

    /** How a backslash in a text is read depends on {@code sql_mode}; the digits of a hexadecimal literal do not. */
    static String literalWithBackslash(String text) {
        return "_utf8mb4 x'" + HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)) + "'";
    }
}
