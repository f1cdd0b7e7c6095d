package dev.throughline.runtime.internal.row;

import dev.throughline.runtime.ModelRecord;
import dev.throughline.runtime.internal.jdbc.Database;
import dev.throughline.runtime.internal.key.KeyForm;
import dev.throughline.runtime.internal.model.ModelAccess;
import dev.throughline.runtime.internal.sql.Fields;
import dev.throughline.runtime.internal.target.TargetColumns;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jooq.Field;

/**
 * Targets that are known by a unique column instead of their id, and are made where there are none, with the values of
 * the association's scope.
 */
public final class NaturalTargets<T extends ModelRecord<T>, K> {

    private final TargetColumns<T, K> columns;
    private final TableWriter<T> writer;
    private final List<Field<?>> key;

    /**
     * Makes targets.
     *
     * @throws IllegalArgumentException if the column is not unique by itself
     */
    public NaturalTargets(Database database, TargetColumns<T, K> columns, Field<?> column) {
        this.columns = columns;
        this.writer = new TableWriter<>(database, columns.target());
        this.key = writer.uniqueKey(List.of(column));
    }

    /** Gives the id of the target with a value, which is made with other values if there is none. */
    public K idOf(Object value, Consumer<? super T> values) {
        return columns.targetKey().of(writer.getOrCreate(key, new Object[] {value}, target -> {
            values.accept(target);
            fix(target);
        }));
    }

    /** Gives the ids of the targets with values, each once as Java compares them; those that there are not are made. */
    public List<K> idsOf(List<?> values) {
        Map<Object, T> targets = new LinkedHashMap<>();
        for (Object value : values) {
            T target = ModelAccess.get().create(columns.target());
            Fields.set(target, key.get(0), value);
            fix(target);
            targets.putIfAbsent(KeyForm.compared(key.get(0), value), target);
        }
        writer.getOrCreateAll(targets.values(), key);
        List<K> ids = new ArrayList<>(targets.size());
        targets.values().forEach(target -> ids.add(columns.targetKey().of(target)));
        return ids;
    }

    private void fix(T target) {
        columns.scope().forEach((field, value) -> Fields.set(target, field, value));
    }
}
