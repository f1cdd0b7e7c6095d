package dev.throughline.runtime.internal;

import dev.throughline.runtime.ModelRecord;
import dev.throughline.runtime.ModelTable;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.exception.NoDataFoundException;

/** Writes what was changed on many records of a table. */
final class RowUpdates<R extends ModelRecord<R>> {

    private static final int BATCH = 1_000;
    private static final int NAMED = 10;

    private final Database database;
    private final ModelTable<R> table;
    private final RowColumns<R> columns;

    RowUpdates(Database database, ModelTable<R> table) {
        this.database = database;
        this.table = table;
        this.columns = new RowColumns<>(table);
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
        List<Written<R>> written = changed.isEmpty()
                ? List.of()
                : database.transaction(transaction -> new RowUpdates<>(transaction, table).writeAll(changed));
        for (R record : records) {
            record.attach(database.configuration());
        }
        written.forEach(one -> columns.fill(one.record(), one.row(), database.configuration()));
    }

    private List<Written<R>> writeAll(List<R> records) {
        LocalDateTime now = database.now();
        List<Written<R>> written = new ArrayList<>(records.size());
        for (R record : records) {
            R copy = columns.copy(record, database.configuration());
            columns.touch(copy, now);
            written.add(new Written<>(record, copy));
        }
        List<R> copies = written.stream().map(Written::row).toList();
        for (List<R> round : columns.rounds(copies, columns.primaryKey())) {
            if (RowColumns.onlyByJooq(database.configuration())) {
                round.forEach(this::byJooq);
            } else if (RowChangeSql.isPossible(database.capabilities())) {
                byColumns(round).forEach(this::writeAlike);
            } else {
                Chunks.of(round, BATCH).forEach(this::batch);
            }
        }
        return written;
    }

    private Map<List<Field<?>>, List<R>> byColumns(List<R> copies) {
        Map<List<Field<?>>, List<R>> alike = new LinkedHashMap<>();
        for (R copy : copies) {
            alike.computeIfAbsent(columns.changes(copy), absent -> new ArrayList<>())
                    .add(copy);
        }
        return alike;
    }

    private void byJooq(R copy) {
        if (copy.update() == 0) {
            throw gone(List.of(columns.key(copy)));
        }
    }

    private void writeAlike(List<Field<?>> changes, List<R> records) {
        List<Field<?>> given = new ArrayList<>(columns.primaryKey());
        given.addAll(changes);
        Statement update = TableStatements.of(database.statements(), table).update(changes, database.dsl());
        for (List<R> chunk :
                Chunks.of(records, Math.max(1, database.capabilities().parameters() / given.size()))) {
            int updated = database.update(update, new Object[] {RowColumns.values(given, chunk)});
            if (updated < chunk.size()) {
                requireAll(chunk);
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
        List<Object[]> keys = records.stream()
                .map(record -> columns.primaryKey().stream()
                        .map(column -> KeyColumns.set(record, column))
                        .toArray())
                .toList();
        Set<List<?>> found = new HashSet<>();
        new RowKeyReader<>(database, table)
                .locked(columns.primaryKey(), keys)
                .forEach(row -> found.add(columns.key(row)));
        List<List<?>> missing = new ArrayList<>();
        for (R record : records) {
            if (!found.contains(columns.key(record))) {
                missing.add(columns.key(record));
            }
        }
        if (!missing.isEmpty()) {
            throw gone(missing);
        }
    }

    private NoDataFoundException gone(List<? extends List<?>> keys) {
        String named = keys.stream().limit(NAMED).map(List::toString).collect(Collectors.joining(", "));
        return new NoDataFoundException("No row in " + table.getName() + " with key " + named
                + (keys.size() > NAMED ? " and " + (keys.size() - NAMED) + " more" : "")
                + ": it was deleted, or never inserted");
    }
}
