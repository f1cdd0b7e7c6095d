package dev.throughline.runtime.internal;

import dev.throughline.runtime.ModelRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;

/** Inserts targets together with the links to them. */
final class TargetCreation<T extends ModelRecord<T>, K, J extends ModelRecord<J>> {

    private final LinkSource<T, K, J> source;
    private final LinkColumns<T, K, J> columns;

    TargetCreation(LinkSource<T, K, J> source) {
        this.source = source;
        this.columns = source.columns();
    }

    /**
     * Inserts targets, which get the values of the association's scope, and links them.
     *
     * @param linking links the ids of the targets, in the same transaction
     */
    List<T> create(Collection<T> targets, BiConsumer<LinkSource<T, K, J>, List<K>> linking) {
        return source.attached(source.database().transaction(transaction -> {
            for (T target : targets) {
                columns.options().scope().forEach((field, value) -> Fields.set(target, field, value));
            }
            new TableWriter<>(transaction, columns.target()).insertAll(targets);
            List<K> ids = new ArrayList<>(targets.size());
            for (T target : targets) {
                ids.add(columns.targetKey().of(target));
            }
            linking.accept(source.in(transaction), ids);
            return new ArrayList<>(targets);
        }));
    }
}
