package dev.throughline.runtime.internal;

import dev.throughline.runtime.ModelRecord;
import dev.throughline.runtime.ModelTable;
import dev.throughline.runtime.Timestamps;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Identity;
import org.jooq.Record;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.NoDataFoundException;
import org.jspecify.annotations.Nullable;

/** Inserts and updates the records of one table. */
public final class TableWriter<R extends ModelRecord<R>> {

    private final Database database;
    private final ModelTable<R> table;
    private final List<Field<?>> primaryKey;
    private final @Nullable Field<?> identity;

    /** Makes a writer on a database. */
    public TableWriter(Database database, ModelTable<R> table) {
        this.database = database;
        this.table = table;
        this.primaryKey = List.of(Fields.primaryKey(table));
        Identity<R, ?> declared = table.getIdentity();
        this.identity = declared == null ? null : declared.getField();
    }

    /** Inserts records, all or none; see {@link #insertAll}. */
    public void insertAtomically(Collection<R> records) {
        if (records.size() <= 1) {
            insertAll(records);
            return;
        }
        database.transaction(transaction -> {
            new TableWriter<>(transaction, table).insertAll(records);
            return records;
        });
        records.forEach(record -> record.attach(database.configuration()));
    }

    /**
     * Inserts records, fills in what the database made, and attaches them; in as few statements as there can be, of
     * which the caller makes a transaction.
     */
    public void insertAll(Collection<R> records) {
        Map<List<Field<?>>, List<R>> alike = new LinkedHashMap<>();
        LocalDateTime now = database.now();
        for (R record : records) {
            fillTimestamps(record, now);
            alike.computeIfAbsent(setColumns(record), absent -> new ArrayList<>())
                    .add(record);
        }
        alike.forEach((columns, group) -> {
            if (leftToJooq()) {
                group.forEach(this::insertByJooq);
            } else {
                for (List<R> chunk : Chunks.of(group, rowsPerStatement(columns))) {
                    insertAlike(columns, chunk);
                }
            }
        });
    }

    /** Record listeners see what jOOQ inserts from records, and nothing else. */
    private boolean leftToJooq() {
        return database.capabilities().returning() == Capabilities.Returning.NONE
                || database.configuration().recordListenerProviders().length > 0;
    }

    private void insertByJooq(R record) {
        record.attach(database.configuration());
        record.insert();
    }

    /** Rows that are told apart only by what the database makes, and not by an identity, go one at a time. */
    private int rowsPerStatement(List<Field<?>> columns) {
        boolean recognisable = identity != null || columns.containsAll(primaryKey);
        return recognisable && !columns.isEmpty()
                ? Math.max(1, database.capabilities().parameters() / columns.size())
                : 1;
    }

    private void insertAlike(List<Field<?>> columns, List<R> records) {
        Statement insert = TableStatements.of(database.statements(), table).insert(columns, database.dsl());
        Object[] arguments = columns.isEmpty() ? new Object[0] : new Object[] {values(columns, records)};
        List<R> stored = database.query(insert, arguments, rows -> {
            List<R> inserted = new ArrayList<>();
            while (rows.next()) {
                inserted.add(ModelAccess.get().read(table, rows.from(0), database.configuration()));
            }
            return inserted;
        });
        if (stored.size() != records.size()) {
            throw new DataAccessException("Inserted " + records.size() + " rows into " + table.getName() + ", but "
                    + stored.size() + " came back");
        }
        fill(columns, records, stored);
    }

    private static <R extends Record> Object[] values(List<Field<?>> columns, List<R> records) {
        @Nullable Object[] values = new @Nullable Object[columns.size() * records.size()];
        int next = 0;
        for (R record : records) {
            for (Field<?> column : columns) {
                values[next++] = record.get(column);
            }
        }
        return values;
    }

    /**
     * Copies what was stored into the records. Databases promise no order of returned rows, but they give identities
     * in the order of the values, and other keys are known beforehand.
     */
    private void fill(List<Field<?>> columns, List<R> records, List<R> stored) {
        Field<?> generated = identity;
        if (records.size() == 1) {
            copy(stored.get(0), records.get(0));
        } else if (generated != null && !columns.contains(generated)) {
            stored.sort(Comparator.comparingLong(record -> number(record, generated)));
            for (int i = 0; i < records.size(); i++) {
                copy(stored.get(i), records.get(i));
            }
        } else {
            Map<List<?>, R> byKey = new HashMap<>();
            stored.forEach(record -> byKey.put(key(record), record));
            for (R record : records) {
                copy(byKey.getOrDefault(key(record), record), record);
            }
        }
    }

    private static long number(Record record, Field<?> field) {
        return record.get(field) instanceof Number number ? number.longValue() : 0;
    }

    private List<?> key(Record record) {
        return primaryKey.stream().map(record::get).toList();
    }

    private void copy(R stored, R record) {
        record.attach(database.configuration());
        for (Field<?> field : table.fields()) {
            copy(stored, record, field);
        }
        ModelAccess.get().stored(record, database.configuration());
    }

    private static <V> void copy(Record stored, Record record, Field<V> field) {
        record.set(field, stored.get(field));
    }

    /** Gives the columns that were set, without an identity that was set to null. */
    private List<Field<?>> setColumns(R record) {
        return Arrays.stream(table.fields())
                .filter(field -> ModelAccess.get().changed(record, field)
                        && !(field.equals(identity) && record.get(field) == null))
                .<Field<?>>map(field -> field)
                .toList();
    }

    private void fillTimestamps(R record, LocalDateTime now) {
        Timestamps<R> timestamps = ModelAccess.get().timestamps(table);
        if (timestamps != null) {
            if (record.get(timestamps.createdAt()) == null) {
                record.set(timestamps.createdAt(), now);
            }
            if (record.get(timestamps.updatedAt()) == null) {
                record.set(timestamps.updatedAt(), now);
            }
        }
    }

    /** Writes the columns that were set since the record was read; sends nothing if there are none. */
    public R update(R record) {
        for (Field<?> column : primaryKey) {
            KeyColumns.set(record, column);
        }
        record.attach(database.configuration());
        Timestamps<R> timestamps = ModelAccess.get().timestamps(table);
        if (setColumns(record).isEmpty()) {
            return record;
        }
        if (timestamps != null && !ModelAccess.get().changed(record, timestamps.updatedAt())) {
            record.set(timestamps.updatedAt(), database.now());
        }
        if (record.update() == 0) {
            throw new NoDataFoundException("No row in " + table.getName() + " with key " + key(record)
                    + ": it was deleted, or never inserted");
        }
        return record;
    }
}
