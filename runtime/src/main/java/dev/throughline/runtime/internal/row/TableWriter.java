package dev.throughline.runtime.internal.row;

import dev.throughline.runtime.ModelRecord;
import dev.throughline.runtime.ModelTable;
import dev.throughline.runtime.internal.dialect.Returning;
import dev.throughline.runtime.internal.jdbc.Database;
import dev.throughline.runtime.internal.key.KeptValues;
import dev.throughline.runtime.internal.key.KeyColumns;
import dev.throughline.runtime.internal.key.KeyOrder;
import dev.throughline.runtime.internal.model.ModelAccess;
import dev.throughline.runtime.internal.sql.Chunks;
import dev.throughline.runtime.internal.sql.SqlTemplate;
import dev.throughline.runtime.internal.value.ArrayForm;
import dev.throughline.runtime.internal.value.JdbcTypes;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.UniqueKey;
import org.jooq.exception.DataAccessException;

/** Inserts and updates the records of one table. */
public final class TableWriter<R extends ModelRecord<R>> {

    private final Database database;
    private final ModelTable<R> table;
    private final RowColumns<R> columns;

    /** Makes a writer on a database. */
    public TableWriter(Database database, ModelTable<R> table) {
        this.database = database;
        this.table = table;
        this.columns = new RowColumns<>(table);
    }

    /** Inserts records, all or none; see {@link #insertAll}. */
    public void insertAtomically(Collection<R> records) {
        if (records.size() <= 1) {
            fill(database.retried(own -> new TableWriter<>(own, table).insertRows(records)));
            return;
        }
        fill(database.transaction(transaction -> new TableWriter<>(transaction, table).insertCopies(records)));
    }

    /** Inserts copies of records, which are given with those records. */
    List<RecordAndRow<R>> insertCopies(Collection<R> records) {
        List<RecordAndRow<R>> copies = copies(records);
        insertAll(copies.stream().map(RecordAndRow::row).toList());
        return copies;
    }

    /** Copies records: a transaction that fails, or is repeated, then leaves the records themselves as they were. */
    List<RecordAndRow<R>> copies(Collection<R> records) {
        return records.stream()
                .map(record -> new RecordAndRow<>(record, columns.copy(record, database.configuration())))
                .toList();
    }

    /** Lets records take over what was stored. */
    void fill(List<RecordAndRow<R>> written) {
        written.forEach(one -> columns.fill(one.record(), one.row(), database.configuration()));
    }

    /**
     * Inserts records, fills in what the database made, and attaches them; in as few statements as there can be, of
     * which the caller makes a transaction.
     */
    public void insertAll(Collection<R> records) {
        keepingOnFailure(
                records,
                leftToJooq(),
                () -> fill(records.size() == 1 ? database.retried(own -> insertRows(records)) : insertRows(records)));
    }

    /** Writes records themselves and not copies of them: if that fails they are what they were. */
    private void keepingOnFailure(Collection<R> records, boolean byJooq, Runnable write) {
        List<RecordState> before = byJooq || columns.areFilled()
                ? records.stream().map(RecordState::of).toList()
                : List.of();
        records.forEach(record -> RecordLog.remember(record, database.configuration()));
        try {
            write.run();
        } catch (RuntimeException | Error e) {
            before.forEach(RecordState::restore);
            throw e;
        }
    }

    /** Inserts records and gives the rows that were made; those that jOOQ inserts are filled in already. */
    private List<RecordAndRow<R>> insertRows(Collection<R> records) {
        Map<List<Field<?>>, List<R>> alike = new LinkedHashMap<>();
        LocalDateTime now = database.now();
        for (R record : records) {
            columns.fillNew(record, now);
            alike.computeIfAbsent(columns.known(record), absent -> new ArrayList<>())
                    .add(record);
        }
        List<RecordAndRow<R>> written = new ArrayList<>();
        alike.forEach((set, group) -> {
            if (leftToJooq()) {
                group.forEach(record -> columns.insertByJooq(record, database.configuration()));
            } else {
                for (List<R> chunk : Chunks.of(inOrder(group, set), rowsPerStatement(set))) {
                    written.addAll(insertAlike(set, chunk));
                }
            }
        });
        return written;
    }

    /** Rows whose keys are given go in the order of these; those whose keys are made get them in the order in which they are given. */
    private List<R> inOrder(List<R> group, List<Field<?>> set) {
        return set.containsAll(columns.primaryKey()) ? KeyOrder.sorted(group, columns.primaryKey()) : group;
    }

    /** Record listeners see what jOOQ inserts from records, and nothing else. */
    private boolean leftToJooq() {
        return database.dialect().returning() == Returning.NONE
                || database.configuration().recordListenerProviders().length > 0;
    }

    /** Rows that are told apart only by what the database makes, and not by an identity, go one at a time. */
    private int rowsPerStatement(List<Field<?>> set) {
        boolean recognisable = columns.identity() != null || set.containsAll(columns.primaryKey());
        return recognisable && !set.isEmpty() ? Math.max(1, database.dialect().parameters() / set.size()) : 1;
    }

    private List<RecordAndRow<R>> insertAlike(List<Field<?>> set, List<R> records) {
        SqlTemplate insert = TableStatements.of(database.statements(), table).insert(set, database.dsl());
        Object[] arguments = set.isEmpty() ? new Object[0] : new Object[] {RowColumns.values(set, records)};
        List<R> stored = database.query(insert, arguments, new RowKeyReader<>(database, table)::read);
        if (stored.size() != records.size()) {
            throw new DataAccessException("Inserted " + records.size() + " rows into " + table.getName() + ", but "
                    + stored.size() + " came back");
        }
        return matched(set, records, stored);
    }

    /**
     * Tells which row is whose. Databases promise no order of returned rows, but they give identities in the order of
     * the values, and other keys are known beforehand.
     */
    private List<RecordAndRow<R>> matched(List<Field<?>> set, List<R> records, List<R> stored) {
        List<RecordAndRow<R>> written = new ArrayList<>(records.size());
        Field<?> generated = columns.identity();
        if (records.size() == 1) {
            written.add(new RecordAndRow<>(records.get(0), stored.get(0)));
        } else if (generated != null && !set.contains(generated)) {
            stored.sort(Comparator.comparingLong(record -> number(record, generated)));
            for (int i = 0; i < records.size(); i++) {
                written.add(new RecordAndRow<>(records.get(i), stored.get(i)));
            }
        } else {
            RowsByKey<R> rows = new RowsByKey<>(database, table, columns.primaryKey(), stored);
            for (R record : records) {
                written.add(new RecordAndRow<>(record, storedRow(record, rows)));
            }
        }
        return written;
    }

    private R storedRow(R record, RowsByKey<R> rows) {
        R row = rows.of(record);
        if (row == null) {
            throw new DataAccessException("The row of " + table.getName() + " with key " + columns.key(record)
                    + " was stored with another key, which its column makes of it: give keys as the columns keep them");
        }
        return row;
    }

    private static long number(Record record, Field<?> field) {
        return record.get(field) instanceof Number number ? number.longValue() : 0;
    }

    /** Writes the columns that were set since the record was read; sends nothing if there are none. */
    public R update(R record) {
        for (Field<?> column : columns.primaryKey()) {
            KeyColumns.set(record, column);
        }
        if (columns.set(record).isEmpty()) {
            record.attach(database.configuration());
            return record;
        }
        JdbcTypes types = database.dialect().types();
        List<Field<?>> changes = columns.changes(record);
        boolean readBack = KeptValues.areFiner(record, changes, types)
                || (RowColumns.isComparedByJooq(database.configuration()) && columns.mayBeCoarsened(record));
        if (columns.versions().areKept() || columns.areReadBack() || readBack) {
            new RowUpdates<>(database, table).write(List.of(record));
            return record;
        }
        keepingOnFailure(List.of(record), false, () -> {
            record.attach(database.configuration());
            columns.touch(record, database.now());
            List<Field<?>> written = columns.changes(record);
            if (!written.isEmpty()) {
                columns.keepKey(record);
            }
            if (database.retried(own -> record.update()) == 0) {
                throw RowVersions.gone(table, List.of(columns.key(record)));
            }
            KeptValues.take(record, written);
            ModelAccess.get().stored(record, database.configuration());
        });
        return record;
    }

    /** Writes the columns of many records that were set, all or none; see {@link #update}. */
    public void updateAll(Collection<R> records) {
        new RowUpdates<>(database, table).write(RowColumns.distinct(records));
    }

    /** Inserts the records without a primary key, and inserts or updates the others by it; all or none. */
    public void saveAll(Collection<R> records) {
        new RowUpserts<>(database, table).save(RowColumns.distinct(records));
    }

    /** Inserts or updates records by a unique key, all or none. */
    public void upsertAll(Collection<R> records, List<? extends Field<?>> key) {
        new RowUpserts<>(database, table).upsert(RowColumns.distinct(records), uniqueKey(key));
    }

    /** Reads the row with a unique key, or inserts one that gets the other values. */
    public R getOrCreate(List<? extends Field<?>> key, Object[] keyValues, Consumer<? super R> values) {
        return new RowUpserts<>(database, table).getOrCreate(List.copyOf(key), keyValues, values);
    }

    /** Reads the rows with the records' unique keys into them; inserts those that there are not. */
    void getOrCreateAll(Collection<R> records, List<Field<?>> key) {
        new RowUpserts<>(database, table).getOrCreateAll(List.copyOf(records), key);
    }

    /** Reads the row with a primary key, or inserts one that gets the other values. */
    public R getOrCreateById(Object[] keyValues, Consumer<? super R> values) {
        return getOrCreate(columns.primaryKey(), keyValues, values);
    }

    /** A key that is not unique would leave it to the database which row is meant, or whether any is. */
    List<Field<?>> uniqueKey(List<? extends Field<?>> given) {
        for (Field<?> column : given) {
            if (ArrayForm.isArray(column.getConverter().fromType())) {
                throw new IllegalArgumentException(
                        "A row of " + table.getName() + " is not recognised by " + column.getName()
                                + ": Java takes two arrays for different whatever is in them. Give another key");
            }
        }
        for (UniqueKey<R> key : table.getKeys()) {
            if (key.getFields().size() == given.size() && given.containsAll(key.getFields())) {
                return List.copyOf(key.getFields());
            }
        }
        throw new IllegalArgumentException("There is no unique key over " + names(given) + " in " + table.getName()
                + "; the keys it has: "
                + String.join(
                        ", ",
                        table.getKeys().stream()
                                .map(key -> names(key.getFields()))
                                .toList()));
    }

    private static String names(List<? extends Field<?>> fields) {
        return "(" + String.join(", ", fields.stream().map(Field::getName).toList()) + ")";
    }
}
