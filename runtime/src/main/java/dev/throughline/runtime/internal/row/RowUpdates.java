package dev.throughline.runtime.internal.row;

import dev.throughline.runtime.ModelRecord;
import dev.throughline.runtime.ModelTable;
import dev.throughline.runtime.internal.jdbc.Database;
import dev.throughline.runtime.internal.key.KeptValues;
import dev.throughline.runtime.internal.key.KeyColumns;
import dev.throughline.runtime.internal.key.KeyOrder;
import dev.throughline.runtime.internal.sql.Chunks;
import dev.throughline.runtime.internal.sql.SqlTemplate;
import dev.throughline.runtime.internal.value.JdbcTypes;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jooq.Field;

/** Writes what was changed on many records of a table. */
final class RowUpdates<R extends ModelRecord<R>> {

    private static final int BATCH = 1_000;

    private final Database database;
    private final ModelTable<R> table;
    private final RowColumns<R> columns;
    private final RowVersions<R> versions;
    private final boolean mayBeFiner;

    RowUpdates(Database database, ModelTable<R> table) {
        this.database = database;
        this.table = table;
        this.columns = new RowColumns<>(table);
        this.versions = columns.versions();
        this.mayBeFiner = KeptValues.concern(table.fields());
    }

    /** Writes all or nothing. */
    void write(List<R> records) {
        for (R record : records) {
            for (Field<?> column : columns.primaryKey()) {
                KeyColumns.set(record, column);
            }
        }
        List<R> changed = records.stream()
                .filter(record -> !columns.changes(record).isEmpty())
                .toList();
        List<RecordAndRow<R>> written = changed.isEmpty() ? List.of() : writtenTogether(changed);
        written.forEach(one -> columns.fill(one.record(), one.row(), database.configuration()));
        for (R record : records) {
            record.attach(database.configuration());
        }
    }

    private List<RecordAndRow<R>> writtenTogether(List<R> records) {
        Function<Database, List<RecordAndRow<R>>> work = own -> new RowUpdates<>(own, table).writeAll(records);
        try {
            return isOneStatement(records) ? database.retried(work) : database.transaction(work);
        } catch (RowVersions.Incomplete e) {
            throw versions.reason(database, columns.primaryKey(), records, true);
        }
    }

    private boolean isOneStatement(List<R> records) {
        return records.size() == 1 && writesManyAtOnce() && !isReadBack(records.get(0));
    }

    private boolean writesManyAtOnce() {
        return RowChangeSql.isPossible(database.dialect()) && !RowColumns.onlyByJooq(database.configuration());
    }

    /** Tells whether only the database knows what a row has after it was updated. */
    private boolean isReadBack(R record) {
        return columns.areReadBack()
                || (versions.areKept() && !versions.isKnown(record))
                || (mayBeFiner && KeptValues.areFiner(record, columns.changes(record), types()))
                || (RowColumns.isComparedByJooq(database.configuration()) && columns.mayBeCoarsened(record));
    }

    private JdbcTypes types() {
        return database.dialect().types();
    }

    private List<RecordAndRow<R>> writeAll(List<R> records) {
        LocalDateTime now = database.now();
        List<RecordAndRow<R>> written = new ArrayList<>(records.size());
        for (R record : records) {
            R copy = columns.copy(record, database.configuration());
            columns.touch(copy, now);
            if (mayBeFiner) {
                KeptValues.take(copy, columns.changes(copy));
            }
            written.add(new RecordAndRow<>(record, copy));
        }
        List<R> copies = written.stream().map(RecordAndRow::row).toList();
        for (List<R> given : columns.rounds(copies, columns.primaryKey())) {
            List<R> round = KeyOrder.sorted(given, columns.primaryKey());
            if (writesManyAtOnce()) {
                byShape(round).forEach(this::writeAlike);
                continue;
            }
            versions.claim(database, round);
            if (RowColumns.onlyByJooq(database.configuration())) {
                round.forEach(this::byJooq);
            } else {
                Chunks.of(round, BATCH).forEach(this::batch);
            }
        }
        return readBack(written);
    }

    private List<RecordAndRow<R>> readBack(List<RecordAndRow<R>> written) {
        List<Object[]> keys = written.stream()
                .filter(one -> isReadBack(one.record()))
                .map(one -> columns.keyValues(one.record()))
                .toList();
        if (keys.isEmpty()) {
            return written;
        }
        RowsByKey<R> rows = new RowsByKey<>(
                database,
                table,
                columns.primaryKey(),
                new RowKeyReader<>(database, table).all(columns.primaryKey(), keys));
        return written.stream()
                .map(one -> isReadBack(one.record()) ? new RecordAndRow<>(one.record(), readBack(one, rows)) : one)
                .toList();
    }

    private R readBack(RecordAndRow<R> written, RowsByKey<R> rows) {
        R row = rows.of(written.record());
        if (row == null) {
            throw RowVersions.gone(table, List.of(columns.key(written.record())));
        }
        return row;
    }

    private Map<Shape, List<R>> byShape(List<R> copies) {
        Map<Shape, List<R>> alike = new LinkedHashMap<>();
        for (R copy : copies) {
            alike.computeIfAbsent(new Shape(columns.changes(copy), versions.isKnown(copy)), absent -> new ArrayList<>())
                    .add(copy);
        }
        return alike;
    }

    private void byJooq(R copy) {
        if (copy.update() == 0) {
            throw RowVersions.gone(table, List.of(columns.key(copy)));
        }
    }

    private void writeAlike(Shape shape, List<R> records) {
        Field<?> version = shape.checked() ? versions.column() : null;
        List<Field<?>> key = new ArrayList<>(columns.primaryKey());
        if (version != null) {
            key.add(version);
        }
        List<Field<?>> given = new ArrayList<>(key);
        given.addAll(shape.changes());
        SqlTemplate update =
                TableStatements.of(database.statements(), table).update(key, shape.changes(), database.dsl());
        for (List<R> chunk : Chunks.of(records, Math.max(1, database.dialect().parameters() / given.size()))) {
            int updated = database.update(update, new Object[] {RowColumns.values(given, chunk)});
            if (updated < chunk.size() && version != null) {
                throw new RowVersions.Incomplete();
            }
            if (updated < chunk.size()) {
                requireAll(chunk);
            }
            if (version != null) {
                chunk.forEach(copy -> versions.advance(copy, copy));
            }
        }
    }

    private void batch(List<R> records) {
        for (int count : database.dsl().batchUpdate(records).execute()) {
            // Some drivers do not tell, and say less than zero.
            if (count < 1) {
                requireAll(records);
                break;
            }
        }
    }

    /** A driver may count only the rows that it changed, so a smaller number alone does not tell that one is gone. */
    private void requireAll(List<R> records) {
        List<Object[]> keys = records.stream().map(columns::keyValues).toList();
        RowsByKey<R> found = new RowsByKey<>(
                database,
                table,
                columns.primaryKey(),
                new RowKeyReader<>(database, table).locked(columns.primaryKey(), keys));
        List<List<?>> missing = new ArrayList<>();
        for (R record : records) {
            if (found.of(record) == null) {
                missing.add(columns.key(record));
            }
        }
        if (!missing.isEmpty()) {
            throw RowVersions.gone(table, missing);
        }
    }

    /** The columns that are written, and whether only to a row that has the record's version. */
    private record Shape(List<Field<?>> changes, boolean checked) {}
}
