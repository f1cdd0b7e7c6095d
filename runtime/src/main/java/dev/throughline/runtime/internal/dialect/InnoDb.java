package dev.throughline.runtime.internal.dialect;

import dev.throughline.runtime.internal.sql.Difference;
import dev.throughline.runtime.internal.sql.GivenType;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HexFormat;
import org.jooq.DataType;
import org.jooq.SQLDialect;

/** What MariaDB and MySQL have in common. */
abstract class InnoDb extends Dialect {

    /** A collation says which character set it is of. */
    private static final String COLUMN_TYPES = """
            select column_name, concat(column_type, coalesce(concat(' collate ', collation_name), ''))
            from information_schema.columns where table_schema = ? and table_name = ?""";

    private final SQLDialect family;

    InnoDb(String name, SQLDialect family) {
        super(name);
        this.family = family;
    }

    @Override
    public GivenType givenType() {
        return GivenType.CONCATENATED;
    }

    @Override
    public Difference difference() {
        return Difference.RECURSION;
    }

    @Override
    public SemiJoins semiJoins() {
        return SemiJoins.BY_FORM;
    }

    @Override
    public boolean failureKeepsTransaction() {
        return true;
    }

    @Override
    public CurrentRead currentRead() {
        return CurrentRead.LOCKING;
    }

    @Override
    public boolean schemasAreCatalogs() {
        return true;
    }

    @Override
    public boolean refersWithinSchema() {
        return true;
    }

    /** Their {@code timestamp}, which jOOQ 3.19 takes, ends in 2038 and is shifted by the session's time zone. */
    @Override
    public DataType<LocalDateTime> dateAndTime() {
        return dateAndTime(family, "datetime");
    }

    /** How a backslash in a text is read depends on {@code sql_mode}; the digits of a hexadecimal literal do not. */
    @Override
    public String literalWithBackslash(String text) {
        return "_utf8mb4 x'" + HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)) + "'";
    }

    @Override
    public String columnTypes() {
        return COLUMN_TYPES;
    }
}
