package dev.throughline.runtime.internal;

import dev.throughline.runtime.ModelRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Inserts targets together with what links them, which is written before or after them. */
final class TargetCreation<T extends ModelRecord<T>, K> {

    private final Database database;
    private final TargetColumns<T, K> columns;

    TargetCreation(Database database, TargetColumns<T, K> columns) {
        this.database = database;
        this.columns = columns;
    }

    /**
     * Inserts targets, which get the values of the association's scope, and links them.
     *
     * @param before what is done first, in the same transaction
     * @param after links the ids of the targets, in the same transaction
     */
    List<T> create(Collection<T> targets, Consumer<Database> before, BiConsumer<Database, List<K>> after) {
        return database.attached(database.transaction(transaction -> {
            before.accept(transaction);
            for (T target : targets) {
                columns.scope().forEach((field, value) -> Fields.set(target, field, value));
            }
            new TableWriter<>(transaction, columns.target()).insertAll(targets);
            List<K> ids = new ArrayList<>(targets.size());
            for (T target : targets) {
                ids.add(columns.targetKey().of(target));
            }
            after.accept(transaction, ids);
            return new ArrayList<>(targets);
        }));
    }
}
