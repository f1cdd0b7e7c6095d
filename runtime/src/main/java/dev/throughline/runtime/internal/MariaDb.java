package dev.throughline.runtime.internal;

import java.time.LocalDateTime;
import org.jooq.DataType;
import org.jooq.JSON;
import org.jooq.JSONB;
import org.jooq.SQLDialect;

/** MariaDB. */
final class MariaDb extends Dialect {

    private static final JdbcTypes TYPES =
            JdbcTypes.withJavaTime().with(DateTimes.DATE_AND_TIME_APART).and(JSON.class, JSONB.class);

    MariaDb() {
        super("mariadb");
    }

    @Override
    JdbcTypes types() {
        return TYPES;
    }

    @Override
    KeySets keySets() {
        return KeySets.LONG_LIST;
    }

    @Override
    GivenRows givenRows() {
        return GivenRows.UNION;
    }

    @Override
    GivenType givenType() {
        return GivenType.CONCATENATED;
    }

    @Override
    Difference difference() {
        return Difference.RECURSION;
    }

    @Override
    boolean untypedParameters() {
        return true;
    }

    @Override
    int parameters() {
        return 16_000;
    }

    @Override
    SemiJoins semiJoins() {
        return SemiJoins.BY_FORM;
    }

    @Override
    LinkInsert linkInsert() {
        return LinkInsert.ON_DUPLICATE_KEY;
    }

    @Override
    RowUpdate rowUpdate() {
        return RowUpdate.JOIN;
    }

    @Override
    RowUpsert rowUpsert() {
        return RowUpsert.ON_DUPLICATE_KEY;
    }

    @Override
    Returning returning() {
        return Returning.RETURNING;
    }

    @Override
    boolean failureKeepsTransaction() {
        return true;
    }

    @Override
    CurrentRead currentRead() {
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

    @Override
    public DataType<LocalDateTime> dateAndTime() {
        return InnoDb.dateAndTime(SQLDialect.MARIADB);
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
