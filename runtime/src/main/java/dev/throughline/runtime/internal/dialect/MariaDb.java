package dev.throughline.runtime.internal.dialect;

import dev.throughline.runtime.internal.sql.KeySets;
import dev.throughline.runtime.internal.value.DateTimes;
import dev.throughline.runtime.internal.value.JdbcTypes;
import org.jooq.JSON;
import org.jooq.JSONB;
import org.jooq.SQLDialect;

/** MariaDB. */
final class MariaDb extends InnoDb {

    private static final JdbcTypes TYPES =
            JdbcTypes.withJavaTime().with(DateTimes.DATE_AND_TIME_APART).and(JSON.class, JSONB.class);

    MariaDb() {
        super("mariadb", SQLDialect.MARIADB);
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
    public boolean untypedParameters() {
        return true;
    }

    @Override
    public int parameters() {
        return 16_000;
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
}
