package dev.throughline.runtime.internal.row;

import dev.throughline.runtime.ModelRecord;
import dev.throughline.runtime.ModelTable;
import dev.throughline.runtime.StaleRecordException;
import dev.throughline.runtime.internal.jdbc.Database;
import dev.throughline.runtime.internal.key.KeyColumns;
import dev.throughline.runtime.internal.model.ModelAccess;
import dev.throughline.runtime.internal.sql.Fields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.exception.NoDataFoundException;
import org.jspecify.annotations.Nullable;

/**
 * The column that counts the changes of each row: by it a record is recognised whose row somebody else has changed since
 * it was read. A record without a version was never read; what it says is written over whatever there is.
 */
final class RowVersions<R extends ModelRecord<R>> {

    private static final int NAMED = 10;

    private final ModelTable<R> table;
    private final List<Field<?>> primaryKey;
    private final @Nullable Field<? extends Number> column;

    RowVersions(ModelTable<R> table) {
        this.table = table;
        this.primaryKey = List.of(Fields.primaryKey(table));
        this.column = ModelAccess.get().version(table);
    }

    @Nullable
    Field<? extends Number> column() {
        return column;
    }

    boolean areKept() {
        return column != null;
    }

    /** Tells whether a record says at which version it is. */
    boolean isKnown(Record record) {
        return column != null && record.get(column) != null;
    }

    /** Tells whether the version of a record is one that was read. */
    boolean wasRead(Record record) {
        return column != null && record.original(column) != null;
    }

    /** Sets the version of a row that is made, where nobody has set one. */
    void begin(Record record) {
        if (column != null && record.get(column) == null) {
            set(record, 0);
        }
    }

    /** Sets the version of a record to the one after that of a row. */
    void advance(Record record, Record row) {
        if (column != null) {
            set(record, of(row) + 1);
        }
    }

    private void set(Record record, long version) {
        Field<?> field = Objects.requireNonNull(column);
        Fields.set(record, field, Objects.requireNonNull(field.getDataType().convert(version)));
    }

    private long of(Record record) {
        Number version = column == null ? null : record.get(column);
        return version == null ? -1 : version.longValue();
    }

    /** Tells whether a record has a version that is not that of the row. */
    boolean isStale(Record record, Record row) {
        return isKnown(record) && of(record) != of(row);
    }

    /** Tells whether two records are at one version. */
    boolean areEqual(Record one, Record other) {
        return of(one) == of(other);
    }

    /**
     * Locks the rows of records, which are written next, and gives the records the next version.
     *
     * @throws StaleRecordException if the row of one has another version
     * @throws NoDataFoundException if the row of one is gone
     */
    void claim(Database database, List<R> records) {
        if (column == null) {
            return;
        }
        RowsByKey<R> rows = locked(database, primaryKey, records);
        List<String> stale = new ArrayList<>();
        List<List<?>> gone = new ArrayList<>();
        for (R record : records) {
            R row = rows.of(record);
            if (row == null) {
                gone.add(RowColumns.key(record, primaryKey));
            } else if (isStale(record, row)) {
                stale.add(describe(record, row));
            } else {
                advance(record, row);
            }
        }
        refuse(stale, gone);
    }

    /**
     * Finds out why not all records could be written, when what was written has been undone.
     *
     * @param key by what their rows are recognised
     * @param existing whether each has to have a row
     */
    RuntimeException reason(Database database, List<Field<?>> key, List<R> records, boolean existing) {
        RowsByKey<R> rows = database.retried(own -> locked(own, key, records));
        List<String> stale = new ArrayList<>();
        List<List<?>> gone = new ArrayList<>();
        Set<List<?>> mentioned = new HashSet<>();
        for (R record : records) {
            List<?> values = RowColumns.key(record, key);
            R row = rows.of(record);
            if (row == null) {
                if (existing || wasRead(record)) {
                    gone.add(values);
                }
            } else if (isStale(record, row)) {
                stale.add(describe(record, row));
            } else if (isKnown(record) && !mentioned.add(values)) {
                stale.add(describe(record) + " is given twice");
            }
        }
        try {
            refuse(stale, gone);
        } catch (StaleRecordException | NoDataFoundException e) {
            return e;
        }
        return stale(List.of(records.stream().map(this::describe).limit(NAMED).collect(Collectors.joining(", "))
                + " or one of them was changed by somebody else"));
    }

    private void refuse(List<String> stale, List<List<?>> gone) {
        if (!stale.isEmpty()) {
            throw stale(stale);
        }
        if (!gone.isEmpty()) {
            throw gone(table, gone);
        }
    }

    private RowsByKey<R> locked(Database database, List<Field<?>> key, List<R> records) {
        List<Object[]> keys = records.stream()
                .map(record ->
                        key.stream().map(field -> KeyColumns.set(record, field)).toArray())
                .toList();
        return new RowsByKey<>(database, table, key, new RowKeyReader<>(database, table).locked(key, keys));
    }

    /** Says at which version a record is, and at which its row. */
    String describe(R record, R row) {
        return describe(record) + ", and the row is at " + of(row);
    }

    private String describe(R record) {
        return RowColumns.key(record, primaryKey) + " is at version " + of(record);
    }

    /** Makes the exception for records whose rows somebody else has changed. */
    StaleRecordException stale(List<String> records) {
        return new StaleRecordException(
                "Not at the version of its row, which somebody else has changed since it was read, or"
                        + " whose last change was rolled back, in " + table.getName() + ": "
                        + records.stream().limit(NAMED).collect(Collectors.joining("; "))
                        + (records.size() > NAMED ? "; and " + (records.size() - NAMED) + " more" : "")
                        + ". Nothing was written: read the row again, and repeat the change");
    }

    /** Makes the exception for records whose rows are gone. */
    static NoDataFoundException gone(ModelTable<?> table, List<? extends List<?>> keys) {
        String named = keys.stream().limit(NAMED).map(List::toString).collect(Collectors.joining(", "));
        return new NoDataFoundException("No row in " + table.getName() + " with key " + named
                + (keys.size() > NAMED ? " and " + (keys.size() - NAMED) + " more" : "")
                + ": it was deleted, or never inserted");
    }

    /** Not all records were written, for a reason that can be told when what was written is undone. */
    static final class Incomplete extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Incomplete() {
            super("not all rows were written", null, false, false);
        }
    }
}
