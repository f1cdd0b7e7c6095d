package dev.throughline.runtime.internal.row;

import dev.throughline.runtime.ModelRecord;
import dev.throughline.runtime.ModelTable;
import dev.throughline.runtime.internal.jdbc.Database;
import dev.throughline.runtime.internal.key.KeyColumns;
import dev.throughline.runtime.internal.key.KeyOrder;
import dev.throughline.runtime.internal.sql.Arguments;
import dev.throughline.runtime.internal.sql.Chunks;
import dev.throughline.runtime.internal.sql.SqlTemplate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;

/** Deletes the rows of records, of which those with a version have to be at it still. */
final class RowDeletion<R extends ModelRecord<R>> {

    private final Database database;
    private final ModelTable<R> table;
    private final RowColumns<R> columns;
    private final RowVersions<R> versions;

    RowDeletion(Database database, ModelTable<R> table) {
        this.database = database;
        this.table = table;
        this.columns = new RowColumns<>(table);
        this.versions = columns.versions();
    }

    /** Deletes all or nothing; gives the number of rows deleted, of which those that were gone are none. */
    int delete(Collection<R> records) {
        Map<List<?>, R> distinct = new LinkedHashMap<>();
        for (R record : records) {
            columns.keyValues(record);
            distinct.putIfAbsent(RowColumns.key(record, compared(record)), record);
        }
        List<R> given = KeyOrder.sorted(List.copyOf(distinct.values()), columns.primaryKey());
        if (given.isEmpty()) {
            return 0;
        }
        boolean byJooq = RowColumns.onlyByJooq(database.configuration());
        return given.size() == 1 && !byJooq
                ? database.retried(own -> new RowDeletion<>(own, table).deleteChunk(compared(given.get(0)), given))
                : database.transaction(own -> new RowDeletion<>(own, table).deleteAll(given, byJooq));
    }

    /** Gives the columns that tell which row goes: those of the key, and the version where it is known. */
    private List<Field<?>> compared(R record) {
        List<Field<?>> compared = new ArrayList<>(columns.primaryKey());
        Field<?> version = versions.column();
        if (version != null && versions.isKnown(record)) {
            compared.add(version);
        }
        return compared;
    }

    private int deleteAll(List<R> records, boolean byJooq) {
        if (byJooq) {
            requireCurrent(records, true);
            return records.stream()
                    .mapToInt(record ->
                            columns.copy(record, database.configuration()).delete())
                    .sum();
        }
        Map<List<Field<?>>, List<R>> alike = new LinkedHashMap<>();
        records.forEach(record -> alike.computeIfAbsent(compared(record), absent -> new ArrayList<>())
                .add(record));
        int deleted = 0;
        for (Map.Entry<List<Field<?>>, List<R>> group : alike.entrySet()) {
            int rows = database.dialect().keySets().chunk(group.getKey().toArray(new Field<?>[0]));
            for (List<R> chunk : Chunks.of(group.getValue(), rows)) {
                deleted += deleteChunk(group.getKey(), chunk);
            }
        }
        return deleted;
    }

    private int deleteChunk(List<Field<?>> compared, List<R> records) {
        Arguments arguments = new Arguments();
        database.dialect()
                .keySets()
                .arguments(
                        compared.toArray(new Field<?>[0]),
                        records.stream()
                                .map(record -> compared.stream()
                                        .map(field -> KeyColumns.set(record, field))
                                        .toArray())
                                .toList(),
                        arguments);
        SqlTemplate delete = TableStatements.of(database.statements(), table).delete(compared, database.dsl());
        int deleted = database.update(delete, arguments.toArray());
        if (deleted < records.size() && compared.size() > columns.primaryKey().size()) {
            requireCurrent(records, false);
        }
        return deleted;
    }

    /** Refuses records whose rows have another version, or are there at all when they should have gone. */
    private void requireCurrent(List<R> records, boolean currentAllowed) {
        RowsByKey<R> rows = new RowsByKey<>(
                database,
                table,
                columns.primaryKey(),
                new RowKeyReader<>(database, table)
                        .locked(
                                columns.primaryKey(),
                                records.stream().map(columns::keyValues).toList()));
        List<String> stale = new ArrayList<>();
        for (R record : records) {
            R row = rows.of(record);
            if (row != null && (!currentAllowed || versions.isStale(record, row))) {
                stale.add(versions.describe(record, row));
            }
        }
        if (!stale.isEmpty()) {
            throw versions.stale(stale);
        }
    }
}
