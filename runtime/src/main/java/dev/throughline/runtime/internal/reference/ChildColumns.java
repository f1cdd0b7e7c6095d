package dev.throughline.runtime.internal.reference;

import dev.throughline.runtime.ChildReference;
import dev.throughline.runtime.ModelRecord;
import dev.throughline.runtime.ModelTable;
import dev.throughline.runtime.internal.key.AssociationKeys;
import dev.throughline.runtime.internal.row.ForeignKeyColumns;
import dev.throughline.runtime.internal.sql.Fields;
import java.util.List;

/**
 * The tables and columns of an association whose targets refer to the source: the rows that say what belongs to what are
 * the targets.
 */
final class ChildColumns<T extends ModelRecord<T>, K> extends ReferenceColumns<T, K> {

    private final ChildReference<?, T, K> association;

    ChildColumns(ChildReference<?, T, K> association) {
        super(
                (ModelTable<?>) association.key().getKey().getTable(),
                AssociationKeys.ofTargets(
                        association.sourceKeyType(),
                        association.key().getKeyFields(),
                        association.key().getFields(),
                        association.targetIdType(),
                        List.of(Fields.primaryKey(association.target()))),
                association.options());
        this.association = association;
    }

    @Override
    public ChildReference<?, T, K> association() {
        return association;
    }

    /** Gives the columns that say which source a row belongs to, as the association writes them. */
    ForeignKeyColumns written() {
        return new ForeignKeyColumns(target(), List.of(toSource().fields()), scope());
    }
}
