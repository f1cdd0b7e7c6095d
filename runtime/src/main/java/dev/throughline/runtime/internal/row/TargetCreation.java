package dev.throughline.runtime.internal.row;

import dev.throughline.runtime.ModelRecord;
import dev.throughline.runtime.internal.jdbc.Database;
import dev.throughline.runtime.internal.sql.Fields;
import dev.throughline.runtime.internal.target.TargetColumns;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;

/** Inserts targets together with what links them, which is written before or after them. */
public final class TargetCreation<T extends ModelRecord<T>, K> {

    private final Database database;
    private final TargetColumns<T, K> columns;

    public TargetCreation(Database database, TargetColumns<T, K> columns) {
        this.database = database;
        this.columns = columns;
    }

    /**
     * Inserts targets, which get the values of the association's scope, and links them.
     *
     * @param before what is done first with the rows, in the same transaction
     * @param after links the ids of the targets, in the same transaction
     */
    public List<T> create(
            Collection<T> targets, BiConsumer<Database, List<T>> before, BiConsumer<Database, List<K>> after) {
        TableWriter<T> writer = new TableWriter<>(database, columns.target());
        writer.fill(database.transaction(transaction -> {
            List<RecordAndRow<T>> copies = writer.copies(targets);
            List<T> rows = copies.stream().map(RecordAndRow::row).toList();
            before.accept(transaction, rows);
            for (T row : rows) {
                columns.scope().forEach((field, value) -> Fields.set(row, field, value));
            }
            new TableWriter<>(transaction, columns.target()).insertAll(rows);
            after.accept(transaction, rows.stream().map(columns.targetKey()::of).toList());
            return copies;
        }));
        return new ArrayList<>(targets);
    }
}
