package dev.throughline.runtime.internal.dialect;

import dev.throughline.runtime.internal.sql.Difference;
import dev.throughline.runtime.internal.sql.GivenType;
import dev.throughline.runtime.internal.sql.KeySets;
import dev.throughline.runtime.internal.value.ArrayForm;
import dev.throughline.runtime.internal.value.JdbcTypes;
import java.util.UUID;

/** H2. */
final class H2 extends Dialect {

    private static final JdbcTypes TYPES =
            JdbcTypes.withJavaTime().and(UUID.class).with(ArrayForm.OBJECTS);

    // It has no types of columns with a collation, and no texts of types.
    private static final String COLUMN_TYPES = """
            select column_name, case
              when data_type in ('CHARACTER', 'CHARACTER VARYING', 'VARCHAR_IGNORECASE', 'BINARY', 'BINARY VARYING')
                then data_type || '(' || character_maximum_length || ')'
              when data_type = 'NUMERIC' then data_type || '(' || numeric_precision || ', ' || numeric_scale || ')'
              when data_type = 'DECFLOAT' then data_type || '(' || numeric_precision || ')'
              when data_type in ('TIME', 'TIMESTAMP') then data_type || '(' || datetime_precision || ')'
              when data_type = 'TIMESTAMP WITH TIME ZONE' then 'TIMESTAMP(' || datetime_precision || ') WITH TIME ZONE'
              when data_type in ('TINYINT', 'SMALLINT', 'INTEGER', 'BIGINT', 'DATE', 'UUID', 'BOOLEAN') then data_type
              end
            from information_schema.columns where table_schema = ? and table_name = ?""";

    H2() {
        super("h2");
    }

    @Override
    public JdbcTypes types() {
        return TYPES;
    }

    @Override
    public KeySets keySets() {
        return KeySets.LIST_OR_ARRAYS;
    }

    @Override
    public GivenRows givenRows() {
        return GivenRows.TYPED_VALUES;
    }

    @Override
    public GivenType givenType() {
        return GivenType.BOUNDLESS_FLOATING;
    }

    @Override
    public Difference difference() {
        return Difference.CAST;
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
        return LinkInsert.MERGE;
    }

    @Override
    public RowUpdate rowUpdate() {
        return RowUpdate.MERGE;
    }

    @Override
    public RowUpsert rowUpsert() {
        return RowUpsert.MERGE;
    }

    @Override
    public Returning returning() {
        return Returning.FINAL_TABLE;
    }

    // It takes a select from the changed rows for a query, of which it undoes nothing: the rows before the one that
    // failed
    // stay changed, and one that was about to be changed is gone.
    @Override
    public boolean undoesFailedChanges() {
        return false;
    }

    @Override
    public boolean failureKeepsTransaction() {
        return true;
    }

    @Override
    public SourceLocking sourceLock() {
        return SourceLocking.CHECKED_UPDATE;
    }

    @Override
    public Keeping keeping() {
        return Keeping.UPDATE;
    }

    @Override
    public boolean refersWithinSchema() {
        return true;
    }

    @Override
    public String computedColumnEnd() {
        return "";
    }

    @Override
    public String columnTypes() {
        return COLUMN_TYPES;
    }
}
