package dev.throughline.runtime.internal.dialect;

import dev.throughline.runtime.internal.sql.Difference;
import dev.throughline.runtime.internal.sql.GivenType;
import dev.throughline.runtime.internal.sql.KeySets;
import dev.throughline.runtime.internal.value.DateTimes;
import dev.throughline.runtime.internal.value.JdbcTypes;
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
    public JdbcTypes types() {
        return TYPES;
    }

    @Override
    public KeySets keySets() {
        return KeySets.LONG_LIST;
    }

    @Override
    public GivenRows givenRows() {
        return GivenRows.UNION;
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
    public boolean untypedParameters() {
        return true;
    }

    @Override
    public int parameters() {
        return 16_000;
    }

    @Override
    public SemiJoins semiJoins() {
        return SemiJoins.BY_FORM;
    }

    @Override
    public LinkInsert linkInsert() {
        return LinkInsert.ON_DUPLICATE_KEY;
    }

    @Override
    public RowUpdate rowUpdate() {
        return RowUpdate.JOIN;
    }

    @Override
    public RowUpsert rowUpsert() {
        return RowUpsert.ON_DUPLICATE_KEY;
    }

    @Override
    public Returning returning() {
        return Returning.RETURNING;
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
