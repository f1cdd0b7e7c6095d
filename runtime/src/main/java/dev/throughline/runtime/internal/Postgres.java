package dev.throughline.runtime.internal;

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
    JdbcTypes types() {
        return TYPES;
    }

    @Override
    KeySets keySets() {
        return KeySets.ARRAY;
    }

    @Override
    GivenRows givenRows() {
        return GivenRows.TYPED_COLUMNS;
    }

    @Override
    GivenType givenType() {
        return GivenType.BOUNDLESS;
    }

    @Override
    Difference difference() {
        return Difference.POPULATED_RECORD;
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
        return SemiJoins.COUNTS_BY_FORM;
    }

    @Override
    LinkInsert linkInsert() {
        return LinkInsert.GUARDED_CTE;
    }

    @Override
    LinkSet linkSet() {
        return LinkSet.ONE_STATEMENT;
    }

    @Override
    RowUpdate rowUpdate() {
        return RowUpdate.FROM;
    }

    @Override
    RowUpsert rowUpsert() {
        return RowUpsert.ON_CONFLICT;
    }

    @Override
    Returning returning() {
        return Returning.RETURNING;
    }

    @Override
    boolean updatesGiveRowsBack() {
        return true;
    }

    @Override
    boolean refusesInsertWithoutKey() {
        return true;
    }

    @Override
    RowLock rowLock() {
        return RowLock.FOR_NO_KEY_UPDATE;
    }

    @Override
    SourceLocking sourceLock() {
        return SourceLocking.UPDATE_IN_SNAPSHOTS;
    }

    @Override
    Keeping keeping() {
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
