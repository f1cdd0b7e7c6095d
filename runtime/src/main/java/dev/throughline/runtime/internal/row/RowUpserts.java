package dev.throughline.runtime.internal.row;

import dev.throughline.runtime.ModelRecord;
import dev.throughline.runtime.ModelTable;
import dev.throughline.runtime.internal.dialect.LinkInsert;
import dev.throughline.runtime.internal.jdbc.Database;
import dev.throughline.runtime.internal.jdbc.Transactions;
import dev.throughline.runtime.internal.key.KeptValues;
import dev.throughline.runtime.internal.key.KeyColumns;
import dev.throughline.runtime.internal.key.KeyForm;
import dev.throughline.runtime.internal.key.KeyOrder;
import dev.throughline.runtime.internal.model.ModelAccess;
import dev.throughline.runtime.internal.sql.Chunks;
import dev.throughline.runtime.internal.sql.Difference;
import dev.throughline.runtime.internal.sql.Fields;
import dev.throughline.runtime.internal.sql.SqlTemplate;
import dev.throughline.runtime.internal.value.SqlErrors;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.DataChangedException;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jspecify.annotations.Nullable;

/**
 * Writes records of which nobody knows whether their rows exist: rows are recognised by a unique key, and inserted if
 * they are new, however many do the same at the same time.
 */
final class RowUpserts<R extends ModelRecord<R>> {

    /** How often an upsert is repeated whose row somebody else inserts or deletes at the same moment. */
    private static final int TRIES = 10;

    private final Database database;
    private final ModelTable<R> table;
    private final RowColumns<R> columns;
    private final RowVersions<R> versions;

    RowUpserts(Database database, ModelTable<R> table) {
        this.database = database;
        this.table = table;
        this.columns = new RowColumns<>(table);
        this.versions = columns.versions();
    }

    /** Inserts the records that have no primary key, and inserts or updates the others by it; all or nothing. */
    void save(List<R> records) {
        List<R> keyed = new ArrayList<>();
        List<R> fresh = new ArrayList<>();
        for (R record : records) {
            (isComplete(record, columns.primaryKey()) ? keyed : fresh).add(record);
        }
        write(records, keyed, columns.primaryKey(), own -> {
            List<RecordAndRow<R>> written = new ArrayList<>(new TableWriter<>(own, table).insertCopies(fresh));
            written.addAll(new RowUpserts<>(own, table).upsertAll(keyed, columns.primaryKey()));
            return written;
        });
    }

    /**
     * Inserts or updates records by a unique key; all or nothing.
     *
     * @throws IllegalArgumentException if a record has no value for it
     */
    void upsert(List<R> records, List<Field<?>> key) {
        for (R record : records) {
            for (Field<?> column : key) {
                if (record.get(column) == null) {
                    throw new IllegalArgumentException("A record of " + table.getName() + " has no " + column.getName()
                            + ": set the key by which its row is recognised");
                }
            }
        }
        write(records, records, key, own -> new RowUpserts<>(own, table).upsertAll(records, key));
    }

    /** Inserts the records for which there is no row with the key, and reads the rows of the others; all or nothing. */
    void getOrCreateAll(List<R> records, List<Field<?>> key) {
        write(
                records,
                List.of(),
                key,
                own -> new RowUpserts<>(own, table).upsertAll(records, key, copy -> {
                    columns.fillNew(copy, own.now());
                    return List.of();
                }));
    }

    /** Reads the row with the key, or inserts one that gets the other values. */
    R getOrCreate(List<Field<?>> key, Object[] keyValues, Consumer<? super R> values) {
        R found = new RowKeyReader<>(database, table).one(key, keyValues);
        if (found != null) {
            return found;
        }
        R record = ModelAccess.get().create(table);
        for (int i = 0; i < keyValues.length; i++) {
            Fields.set(record, key.get(i), keyValues[i]);
        }
        values.accept(record);
        for (int i = 0; i < keyValues.length; i++) {
            Object present = record.get(key.get(i));
            Field<?> column = key.get(i);
            if (present == null || !KeyForm.compared(column, present).equals(KeyForm.compared(column, keyValues[i]))) {
                throw new IllegalArgumentException("The values of a new row of " + table.getName() + " set "
                        + column.getName() + ", which the row is looked for by: leave it out");
            }
        }
        columns.fillNew(record, database.now());
        write(List.of(record), List.of(), key, own -> new RowUpserts<>(own, table).insertMissing(record, key));
        return record;
    }

    private void write(
            List<R> records, List<R> keyed, List<Field<?>> key, Function<Database, List<RecordAndRow<R>>> work) {
        try {
            List<RecordAndRow<R>> written =
                    areOneStatement(records, key) ? database.retried(work) : database.transaction(work);
            written.forEach(one -> columns.fill(one.record(), one.row(), database.configuration()));
        } catch (RowVersions.Incomplete e) {
            throw versions.reason(database, key, keyed, false);
        }
    }

    /**
     * A row whose version was compared stays locked until it is written, and one that should not be made is undone: also one
     * with another key than was given, which its column made of it.
     */
    private boolean areOneStatement(List<R> records, List<Field<?>> key) {
        if (!isSaidWhichKeyIsMet() && key.stream().anyMatch(column -> Difference.isCoarsened(column.getDataType()))) {
            return false;
        }
        if (!versions.areKept() || records.isEmpty()) {
            return records.size() <= 1;
        }
        R first = records.get(0);
        return records.size() == 1 && !oneByOne() && columns.isInsertable(first) && !versions.wasRead(first);
    }

    private static boolean isComplete(ModelRecord<?> record, List<Field<?>> key) {
        return key.stream().allMatch(column -> record.get(column) != null);
    }

    private List<RecordAndRow<R>> insertMissing(R record, List<Field<?>> key) {
        return oneByOne() || !columns.isInsertable(record)
                ? List.of(stepwise(record, key, List.of(), false))
                : upsertAlike(key, new Shape(columns.known(record), List.of(), false), List.of(record));
    }

    private boolean oneByOne() {
        return !RowChangeSql.isPossible(database.dialect()) || RowColumns.onlyByJooq(database.configuration());
    }

    private List<RecordAndRow<R>> upsertAll(List<R> records, List<Field<?>> key) {
        LocalDateTime now = database.now();
        return upsertAll(records, key, copy -> changes(copy, key, now));
    }

    private List<RecordAndRow<R>> upsertAll(
            List<R> records, List<Field<?>> key, Function<R, List<Field<?>>> changesOf) {
        IdentityHashMap<R, R> owners = new IdentityHashMap<>();
        List<R> copies = new ArrayList<>(records.size());
        for (R record : records) {
            R copy = columns.copy(record, database.configuration());
            owners.put(copy, record);
            copies.add(copy);
        }
        List<RecordAndRow<R>> written = new ArrayList<>(records.size());
        for (List<R> round : columns.rounds(copies, key)) {
            Map<Shape, List<R>> alike = new LinkedHashMap<>();
            for (R copy : KeyOrder.sorted(round, key)) {
                boolean known = versions.isKnown(copy);
                List<Field<?>> changes = changesOf.apply(copy);
                boolean checked = known && !changes.isEmpty();
                if (oneByOne() || !columns.isInsertable(copy)) {
                    written.add(stepwise(copy, key, changes, checked));
                } else {
                    alike.computeIfAbsent(new Shape(columns.known(copy), changes, checked), absent -> new ArrayList<>())
                            .add(copy);
                }
            }
            alike.forEach((shape, group) -> {
                int rows = Math.max(
                        1, database.dialect().parameters() / shape.columns().size());
                Chunks.of(group, rows).forEach(chunk -> written.addAll(upsertAlike(key, shape, chunk)));
            });
        }
        return written.stream()
                .map(one -> new RecordAndRow<>(Objects.requireNonNull(owners.get(one.record())), one.row()))
                .toList();
    }

    /** Gives the columns that are written to a row that exists, with the time if there are any, and sets the values of a new row. */
    private List<Field<?>> changes(R copy, List<Field<?>> key, LocalDateTime now) {
        columns.touch(copy, now);
        List<Field<?>> changes = new ArrayList<>(columns.changes(copy));
        changes.removeAll(key);
        columns.fillNew(copy, now);
        return List.copyOf(changes);
    }

    private List<RecordAndRow<R>> upsertAlike(List<Field<?>> key, Shape shape, List<R> records) {
        SqlTemplate upsert = TableStatements.of(database.statements(), table)
                .upsert(key, shape.columns(), shape.changes(), shape.checked(), database.dsl());
        Object[] arguments = {RowColumns.values(shape.columns(), records)};
        RowKeyReader<R> reader = new RowKeyReader<>(database, table);
        for (int attempt = 1; ; attempt++) {
            try {
                List<R> rows = database.dialect().undoesFailedChanges()
                        ? database.query(upsert, arguments, reader::read)
                        : database.transaction(nested -> nested.query(upsert, arguments, reader::read));
                if (shape.checked() && rows.size() < records.size()) {
                    throw new RowVersions.Incomplete();
                }
                List<RecordAndRow<R>> written = matched(key, records, rows);
                if (shape.checked()) {
                    requireOld(written);
                }
                return written;
            } catch (DataAccessException e) {
                if (shape.checked() && SqlErrors.isSeveralRows(e)) {
                    throw new RowVersions.Incomplete();
                }
                boolean again = RowChangeSql.losesRaces(database.dialect()) && SqlErrors.isDuplicateKey(e);
                if (!again || attempt == TRIES) {
                    throw e;
                }
                Transactions.pause(1);
            }
        }
    }

    /** A row that was read and is gone has been made anew, with the version that the record had. */
    private void requireOld(List<RecordAndRow<R>> written) {
        List<List<?>> gone = new ArrayList<>();
        for (RecordAndRow<R> one : written) {
            if (versions.wasRead(one.record()) && versions.areEqual(one.record(), one.row())) {
                gone.add(columns.key(one.record()));
            }
        }
        if (!gone.isEmpty()) {
            throw RowVersions.gone(table, gone);
        }
    }

    /** A row that was not written is one that another unique key stood in the way of. */
    private List<RecordAndRow<R>> matched(List<Field<?>> key, List<R> records, List<R> rows) {
        if (records.size() == 1 && rows.size() == 1 && isSaidWhichKeyIsMet()) {
            return List.of(new RecordAndRow<>(records.get(0), rows.get(0)));
        }
        RowsByKey<R> byKey = new RowsByKey<>(database, table, key, rows);
        List<RecordAndRow<R>> written = new ArrayList<>(records.size());
        for (R record : records) {
            R row = byKey.of(record);
            if (row == null) {
                throw new IntegrityConstraintViolationException("A row of " + table.getName() + " with "
                        + key.stream().map(Field::getName).toList() + " = " + RowColumns.key(record, key)
                        + " was not written: another row has one of its other unique values, or the column keeps another"
                        + " key than was given");
            }
            written.add(new RecordAndRow<>(record, row));
        }
        return written;
    }

    /** Tells whether the row that an upsert writes is always that with the key, in whatever form its columns have it. */
    private boolean isSaidWhichKeyIsMet() {
        return database.dialect().linkInsert() != LinkInsert.ON_DUPLICATE_KEY;
    }

    private static Object[] keyValues(ModelRecord<?> record, List<Field<?>> key) {
        return key.stream().map(column -> KeyColumns.set(record, column)).toArray();
    }

    /** Looks for the row, then updates or inserts it, by jOOQ; looks again if somebody else was faster. */
    private RecordAndRow<R> stepwise(R record, List<Field<?>> key, List<Field<?>> changes, boolean checked) {
        RowKeyReader<R> reader = new RowKeyReader<>(database, table);
        Object[] values = keyValues(record, key);
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            // A transaction that has a snapshot sees a row that somebody else has just inserted only if it locks it.
            R row = attempt == 1 && !versions.areKept() ? reader.one(key, values) : reader.oneLocked(key, values);
            if (row == null && checked && versions.wasRead(record)) {
                throw RowVersions.gone(table, List.of(columns.key(record)));
            }
            if (row != null && checked && versions.isStale(record, row)) {
                throw versions.stale(List.of(versions.describe(record, row)));
            }
            if (row == null) {
                R inserted = tryInsert(record, attempt);
                if (inserted != null) {
                    return new RecordAndRow<>(record, inserted);
                }
            } else if (updated(row, record, changes)) {
                return new RecordAndRow<>(record, isReadBack(row, changes) ? readBack(row) : row);
            }
            Transactions.pause(1);
        }
        throw new DataChangedException("Cannot write a row of " + table.getName() + " with key "
                + RowColumns.key(record, key) + ": other transactions insert and delete it all the time");
    }

    private boolean isReadBack(R row, List<Field<?>> changes) {
        return columns.areReadBack()
                || KeptValues.areFiner(row, changes, database.dialect().types())
                || (RowColumns.isComparedByJooq(database.configuration()) && columns.mayBeCoarsened(row));
    }

    private R readBack(R row) {
        R written = new RowKeyReader<>(database, table).one(columns.primaryKey(), columns.keyValues(row));
        return written == null ? row : written;
    }

    private boolean updated(R row, R record, List<Field<?>> changes) {
        for (Field<?> column : changes) {
            RowColumns.set(record, row, column);
        }
        if (changes.isEmpty()) {
            return true;
        }
        versions.advance(row, row);
        boolean updated = row.update() > 0;
        KeptValues.take(row, changes);
        return updated;
    }

    private @Nullable R tryInsert(R record, int attempt) {
        try {
            return database.transaction(nested -> {
                R row = ModelAccess.get().create(table);
                for (Field<?> column : columns.known(record)) {
                    RowColumns.set(record, row, column);
                }
                columns.insertByJooq(row, nested.configuration());
                return row;
            });
        } catch (DataAccessException e) {
            if (attempt == TRIES || !SqlErrors.isDuplicateKey(e)) {
                throw e;
            }
            return null;
        }
    }

    /**
     * The columns that an upsert is given, those of them that it writes to a row that exists, and whether only to one that
     * has the record's version.
     */
    private record Shape(List<Field<?>> columns, List<Field<?>> changes, boolean checked) {}
}
