package dev.throughline.runtime.internal.reference;

import dev.throughline.runtime.ModelRecord;
import dev.throughline.runtime.ModelTable;
import dev.throughline.runtime.ParentAssociation;
import dev.throughline.runtime.internal.key.AssociationKeys;
import dev.throughline.runtime.internal.row.ForeignKeyColumns;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * The tables and columns of an association whose source refers to the target, where the source is at hand: its foreign
 * key is known, and the targets are found by it.
 */
final class ReferredColumns<T extends ModelRecord<T>, K> extends ReferenceColumns<T, K> {

    private final ParentAssociation<?, T, K> association;
    private final ForeignKeyColumns written;

    ReferredColumns(ParentAssociation<?, T, K> association) {
        super(
                (ModelTable<?>) association.key().getTable(),
                AssociationKeys.ofTargets(
                        association.keyType(),
                        association.key().getFields(),
                        association.key().getKeyFields(),
                        association.keyType(),
                        association.key().getKeyFields()),
                association.options());
        this.association = association;
        this.written = new ForeignKeyColumns(source(), association.key().getFields(), sourceScope());
    }

    @Override
    public ParentAssociation<?, T, K> association() {
        return association;
    }

    /** Gives the key that a record refers to; nothing if it refers to none, or to a row of another association. */
    @Override
    @Nullable
    public Object sourceOf(ModelRecord<?> record) {
        if (!written.areOf(record)) {
            return null;
        }
        for (Field<?> field : sourceKey().fields()) {
            if (record.get(field) == null) {
                return null;
            }
        }
        return sourceKey().of(record);
    }
}
