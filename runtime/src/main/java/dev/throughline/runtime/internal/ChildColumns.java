package dev.throughline.runtime.internal;

import dev.throughline.runtime.ChildReference;
import dev.throughline.runtime.ModelRecord;
import dev.throughline.runtime.ModelTable;
import java.util.List;

/**
 * The tables and columns of an association whose targets refer to the source: the rows that say what belongs to what are
 * the targets.
 */
final class ChildColumns<T extends ModelRecord<T>, K> extends ReferenceColumns<T, K> {

    private final ChildReference<?, T, K> association;
    private final KeyColumns<?> sourceKey;
    private final KeyColumns<?> toSource;
    private final KeyColumns<K> id;

    ChildColumns(ChildReference<?, T, K> association) {
        super((ModelTable<?>) association.key().getKey().getTable(), association.options());
        this.association = association;
        this.sourceKey =
                new KeyColumns<>(association.sourceKeyType(), association.key().getKeyFields());
        this.toSource =
                new KeyColumns<>(association.sourceKeyType(), association.key().getFields());
        this.id = new KeyColumns<>(association.targetIdType(), List.of(Fields.primaryKey(association.target())));
    }

    @Override
    ChildReference<?, T, K> association() {
        return association;
    }

    @Override
    KeyColumns<?> sourceKey() {
        return sourceKey;
    }

    @Override
    KeyColumns<?> toSource() {
        return toSource;
    }

    @Override
    KeyColumns<K> targetKey() {
        return id;
    }

    @Override
    KeyColumns<K> toTarget() {
        return id;
    }

    /** Gives the columns that say which source a row belongs to, as the association writes them. */
    ForeignKeyColumns written() {
        return new ForeignKeyColumns(target(), List.of(toSource.fields()), scope());
    }
}
