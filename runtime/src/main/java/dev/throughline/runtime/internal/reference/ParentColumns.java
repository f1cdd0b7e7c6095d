package dev.throughline.runtime.internal.reference;

import dev.throughline.runtime.ModelRecord;
import dev.throughline.runtime.ModelTable;
import dev.throughline.runtime.ParentAssociation;
import dev.throughline.runtime.codegen.KeyType;
import dev.throughline.runtime.internal.key.AssociationKeys;
import dev.throughline.runtime.internal.row.ForeignKeyColumns;
import dev.throughline.runtime.internal.sql.Aliases;
import dev.throughline.runtime.internal.sql.Fields;
import dev.throughline.runtime.internal.sql.Placeholders;
import dev.throughline.runtime.internal.sql.Scopes;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * The tables and columns of an association whose source refers to the target, where the source is given by its id: the
 * rows that say what belongs to what are the sources, under an alias, because the target may be of the same table.
 */
final class ParentColumns<T extends ModelRecord<T>, K> extends ReferenceColumns<T, K> {

    private final ParentAssociation<?, T, K> association;
    private final Table<?> rows;

    /**
     * Makes columns.
     *
     * @param idType the type of the source's id
     */
    ParentColumns(ParentAssociation<?, T, K> association, KeyType<?> idType) {
        this(association, idType, association.key().getTable().as(DSL.name(Aliases.SOURCE)));
    }

    private ParentColumns(ParentAssociation<?, T, K> association, KeyType<?> idType, Table<?> rows) {
        super((ModelTable<?>) association.key().getTable(), keys(association, idType, rows), association.options());
        this.association = association;
        this.rows = rows;
    }

    private static <K> AssociationKeys<K> keys(
            ParentAssociation<?, ?, K> association, KeyType<?> idType, Table<?> rows) {
        List<Field<?>> id =
                List.of(Fields.primaryKey((ModelTable<?>) association.key().getTable()));
        return AssociationKeys.of(
                idType,
                id,
                Fields.in(rows, id),
                association.keyType(),
                association.key().getKeyFields(),
                Fields.in(rows, association.key().getFields()));
    }

    @Override
    public ParentAssociation<?, T, K> association() {
        return association;
    }

    @Override
    public Table<?> rows() {
        return rows;
    }

    @Override
    public Table<?> joinedOfMany() {
        return rows.join(target())
                .on(Placeholders.equal(targetKey().fields(), toTarget().fields()));
    }

    /** A row without a key refers to nothing. */
    @Override
    public Condition live(boolean withDeleted) {
        Condition live = Scopes.hold(Fields.in(rows, sourceScope()));
        for (Field<?> field : toTarget().fields()) {
            live = live.and(field.isNotNull());
        }
        return live;
    }

    /** Gives the source's columns that say which target it refers to, as the association writes them. */
    ForeignKeyColumns written() {
        return new ForeignKeyColumns(source(), association.key().getFields(), sourceScope());
    }
}
