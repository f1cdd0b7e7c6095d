package dev.throughline.runtime.internal.dialect;

import dev.throughline.runtime.internal.sql.Difference;
import dev.throughline.runtime.internal.sql.GivenType;
import java.time.LocalDateTime;
import org.jooq.DataType;
import org.jooq.SQLDialect;

/** MySQL: what is written is that of the base, as it gives nothing back of what it writes; the rest it shares with MariaDB. It was run on MariaDB alone. */
final class MySql extends Dialect {

    MySql() {
        super("mysql");
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
    public CurrentRead currentRead() {
        return CurrentRead.LOCKING;
    }

    @Override
    public boolean failureKeepsTransaction() {
        return true;
    }

    @Override
    public boolean schemasAreCatalogs() {
        return true;
    }

    @Override
    public boolean refersWithinSchema() {
        return true;
    }

    @Override
    public DataType<LocalDateTime> dateAndTime() {
        return InnoDb.dateAndTime(SQLDialect.MYSQL);
    }

    @Override
    public String literalWithBackslash(String text) {
        return InnoDb.literalWithBackslash(text);
    }

    @Override
    public String columnTypes() {
        return InnoDb.COLUMN_TYPES;
    }
}
