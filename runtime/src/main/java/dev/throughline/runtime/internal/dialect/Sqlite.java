package dev.throughline.runtime.internal.dialect;

import dev.throughline.runtime.internal.sql.GivenType;
import dev.throughline.runtime.internal.sql.KeySets;
import dev.throughline.runtime.internal.value.JdbcTypes;

/** SQLite. */
final class Sqlite extends Dialect {

    private static final JdbcTypes TYPES = JdbcTypes.withTextualTime();

    // It tells the collation of a column only by the indexes. A foreign key needs a unique one of the column's own
    // collation,
    // which that of a constraint has. What makes a row's own number of a column says nothing of others.
    private static final String COLUMN_TYPES = """
            select c.name, case
              when c.type = 'integer' collate nocase and c.pk
                and not exists (select * from pragma_index_list(?2, ?1) where origin = 'pk') then null
              when c.type glob '*[^A-Za-z0-9_ (),]*' then '"' || replace(c.type, '"', '""') || '"'
              else c.type end || coalesce((
                select case when k.coll <> 'BINARY' collate nocase then ' collate "' || k.coll || '"' end
                from pragma_index_list(?2, ?1) i, pragma_index_xinfo(i.name, ?1) k
                where k.cid = c.cid and k.key and i."unique" and not i.partial
                order by i.origin = 'pk' desc, i.origin = 'u' desc limit 1), '')
            from pragma_table_xinfo(?2, ?1) c""";

    Sqlite() {
        super("sqlite");
    }

    @Override
    public JdbcTypes types() {
        return TYPES;
    }

    @Override
    public KeySets keySets() {
        return KeySets.JSON_EACH;
    }

    @Override
    public GivenRows givenRows() {
        return GivenRows.TABLE_EXPRESSION;
    }

    @Override
    public GivenType givenType() {
        return GivenType.NONE;
    }

    @Override
    public boolean untypedParameters() {
        return true;
    }

    @Override
    public SemiJoins semiJoins() {
        return SemiJoins.BY_FORM;
    }

    @Override
    public LinkInsert linkInsert() {
        return LinkInsert.ON_CONFLICT;
    }

    @Override
    public LinkSet linkSet() {
        return LinkSet.LOCK_READS_IDS;
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
    public boolean failureKeepsTransaction() {
        return true;
    }

    @Override
    public RowLock rowLock() {
        return RowLock.NO_OP_UPDATE;
    }

    @Override
    public SourceLocking sourceLock() {
        return SourceLocking.UPDATE;
    }

    @Override
    public boolean definesTablesInTransactions() {
        return true;
    }

    @Override
    public boolean attachesDatabases() {
        return true;
    }

    @Override
    public boolean hasPointsInTime() {
        return false;
    }

    @Override
    public String columnTypes() {
        return COLUMN_TYPES;
    }
}
