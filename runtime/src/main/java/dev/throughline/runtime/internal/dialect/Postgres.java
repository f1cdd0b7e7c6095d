package dev.throughline.runtime.internal.dialect;

import dev.throughline.runtime.internal.sql.Difference;
import dev.throughline.runtime.internal.sql.GivenType;
import dev.throughline.runtime.internal.sql.KeySets;
import dev.throughline.runtime.internal.value.ArrayForm;
import dev.throughline.runtime.internal.value.DateTimes;
import dev.throughline.runtime.internal.value.JdbcTypes;
import java.util.UUID;

/** PostgreSQL. */
final class Postgres extends Dialect {

    private static final JdbcTypes TYPES =
            JdbcTypes.withJavaTime().and(UUID.class).with(DateTimes.UNTYPED).with(ArrayForm.TEXT);

    // The names of types and collations are those that the connection knows them by.
    private static final String COLUMN_TYPES = """
            select a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod) || case
              when a.attcollation <> t.typcollation
                then ' collate ' || pg_catalog.quote_ident(s.nspname) || '.' || pg_catalog.quote_ident(l.collname)
              else '' end
            from pg_catalog.pg_class c
            join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            join pg_catalog.pg_type t on t.oid = a.atttypid
            left join pg_catalog.pg_collation l on l.oid = a.attcollation
            left join pg_catalog.pg_namespace s on s.oid = l.collnamespace
            where n.nspname = ? and c.relname = ?""";

    Postgres() {
        super("postgres");
    }

    @Override
    public JdbcTypes types() {
        return TYPES;
    }

    @Override
    public KeySets keySets() {
        return KeySets.ARRAY;
    }

    @Override
    public GivenRows givenRows() {
        return GivenRows.TYPED_COLUMNS;
    }

    @Override
    public GivenType givenType() {
        return GivenType.BOUNDLESS;
    }

    @Override
    public Difference difference() {
        return Difference.POPULATED_RECORD;
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
        return SemiJoins.COUNTS_BY_FORM;
    }

    @Override
    public LinkInsert linkInsert() {
        return LinkInsert.GUARDED_CTE;
    }

    @Override
    public LinkSet linkSet() {
        return LinkSet.ONE_STATEMENT;
    }

    @Override
    public RowUpdate rowUpdate() {
        return RowUpdate.FROM;
    }

    @Override
    public RowUpsert rowUpsert() {
        return RowUpsert.ON_CONFLICT;
    }

    @Override
    public Returning returning() {
        return Returning.RETURNING;
    }

    @Override
    public boolean updatesGiveRowsBack() {
        return true;
    }

    @Override
    public boolean refusesInsertWithoutKey() {
        return true;
    }

    @Override
    public RowLock rowLock() {
        return RowLock.FOR_NO_KEY_UPDATE;
    }

    @Override
    public SourceLocking sourceLock() {
        return SourceLocking.UPDATE_IN_SNAPSHOTS;
    }

    @Override
    public Keeping keeping() {
        return Keeping.KEY_SHARE;
    }

    @Override
    public boolean definesTablesInTransactions() {
        return true;
    }

    @Override
    public String literalWithBackslash(String text) {
        return "E'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    @Override
    public String columnTypes() {
        return COLUMN_TYPES;
    }
}
