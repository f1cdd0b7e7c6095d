package dev.throughline.runtime.internal.row;

import dev.throughline.runtime.ModelRecord;
import dev.throughline.runtime.ModelTable;
import dev.throughline.runtime.internal.jdbc.Database;
import dev.throughline.runtime.internal.key.KeyColumns;
import dev.throughline.runtime.internal.key.KeyForm;
import dev.throughline.runtime.internal.sql.Fields;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * Rows that were read or written by the keys of records, to find the row of each record: also where the database has the key
 * in another form than the record.
 */
final class RowsByKey<R extends ModelRecord<R>> {

    private final Database database;
    private final ModelTable<R> table;
    private final List<Field<?>> key;
    private final List<Field<?>> primaryKey;
    private final Map<List<?>, R> byKey = new HashMap<>();
    private final Map<List<?>, R> byPrimaryKey = new HashMap<>();

    RowsByKey(Database database, ModelTable<R> table, List<Field<?>> key, Collection<R> rows) {
        this.database = database;
        this.table = table;
        this.key = key;
        this.primaryKey = List.of(Fields.primaryKey(table));
        for (R row : rows) {
            byKey.put(RowColumns.key(row, key), row);
            byPrimaryKey.put(RowColumns.key(row, primaryKey), row);
        }
    }

    /** Gives the row of a record, or nothing if there is none among the rows. */
    @Nullable
    R of(Record record) {
        R row = byKey.get(RowColumns.key(record, key));
        return row != null || byKey.isEmpty() || key.stream().noneMatch(KeyForm::isText) ? row : lookedFor(record);
    }

    /** Which texts are the same, only the database knows. */
    private @Nullable R lookedFor(Record record) {
        Object[] values =
                key.stream().map(column -> KeyColumns.set(record, column)).toArray();
        R row = new RowKeyReader<>(database, table).oneLocked(key, values);
        return row == null ? null : byPrimaryKey.get(RowColumns.key(row, primaryKey));
    }
}
