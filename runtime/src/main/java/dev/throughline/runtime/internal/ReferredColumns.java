package dev.throughline.runtime.internal;

import dev.throughline.runtime.BelongsTo;
import dev.throughline.runtime.ModelRecord;
import dev.throughline.runtime.ModelTable;
import java.util.Map;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * The tables and columns of an association whose source refers to the target, where the source is at hand: its foreign
 * key is known, and the targets are found by it.
 */
final class ReferredColumns<T extends ModelRecord<T>, K> extends ReferenceColumns<T, K> {

    private final BelongsTo<?, T, K> association;
    private final KeyColumns<K> foreignKey;
    private final KeyColumns<K> targetKey;

    ReferredColumns(BelongsTo<?, T, K> association) {
        super((ModelTable<?>) association.key().getTable(), association.options());
        this.association = association;
        this.foreignKey =
                new KeyColumns<>(association.keyType(), association.key().getFields());
        this.targetKey =
                new KeyColumns<>(association.keyType(), association.key().getKeyFields());
    }

    @Override
    BelongsTo<?, T, K> association() {
        return association;
    }

    @Override
    KeyColumns<K> sourceKey() {
        return foreignKey;
    }

    @Override
    KeyColumns<K> toSource() {
        return targetKey;
    }

    @Override
    KeyColumns<K> toTarget() {
        return targetKey;
    }

    @Override
    KeyColumns<K> targetKey() {
        return targetKey;
    }

    /** Gives the key that a record refers to; nothing if it refers to none, or to a row of another association. */
    @Override
    @Nullable
    K sourceOf(ModelRecord<?> record) {
        for (Map.Entry<Field<?>, Object> fixed : sourceScope().entrySet()) {
            if (!fixed.getValue().equals(record.get(fixed.getKey()))) {
                return null;
            }
        }
        for (Field<?> field : foreignKey.fields()) {
            if (record.get(field) == null) {
                return null;
            }
        }
        return foreignKey.of(record);
    }
}
