package dev.throughline.runtime.internal;

import dev.throughline.runtime.BelongsTo;
import dev.throughline.runtime.KeyType;
import dev.throughline.runtime.ModelRecord;
import dev.throughline.runtime.ModelTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * The tables and columns of an association whose source refers to the target, where the source is given by its id: the
 * rows that say what belongs to what are the sources, under an alias, because the target may be of the same table.
 */
final class ParentColumns<T extends ModelRecord<T>, K> extends ReferenceColumns<T, K> {

    private final BelongsTo<?, T, K> association;
    private final Table<?> rows;
    private final KeyColumns<?> sourceKey;
    private final KeyColumns<?> toSource;
    private final KeyColumns<K> toTarget;
    private final KeyColumns<K> targetKey;

    /**
     * Makes columns.
     *
     * @param idType the type of the source's id
     */
    ParentColumns(BelongsTo<?, T, K> association, KeyType<?> idType) {
        super((ModelTable<?>) association.key().getTable(), association.options());
        this.association = association;
        this.rows = source().as(DSL.name(Aliases.SOURCE));
        List<Field<?>> id = List.of(Fields.primaryKey(source()));
        this.sourceKey = new KeyColumns<>(idType, id);
        this.toSource = new KeyColumns<>(idType, inRows(id));
        this.toTarget =
                new KeyColumns<>(association.keyType(), inRows(association.key().getFields()));
        this.targetKey =
                new KeyColumns<>(association.keyType(), association.key().getKeyFields());
    }

    private List<Field<?>> inRows(List<? extends Field<?>> fields) {
        List<Field<?>> found = new ArrayList<>();
        fields.forEach(field -> found.add(inRows(field)));
        return found;
    }

    private Field<?> inRows(Field<?> field) {
        return Objects.requireNonNull(rows.field(field), field::getName);
    }

    @Override
    BelongsTo<?, T, K> association() {
        return association;
    }

    @Override
    Table<?> rows() {
        return rows;
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
    KeyColumns<K> toTarget() {
        return toTarget;
    }

    @Override
    KeyColumns<K> targetKey() {
        return targetKey;
    }

    @Override
    Table<?> joinedOfMany() {
        return rows.join(target()).on(Slots.equal(targetKey.fields(), toTarget.fields()));
    }

    /** A row without a key refers to nothing. */
    @Override
    Condition live(boolean withDeleted) {
        Map<Field<?>, Object> scope = new LinkedHashMap<>();
        sourceScope().forEach((field, value) -> scope.put(inRows(field), value));
        Condition live = Scopes.hold(scope);
        for (Field<?> field : toTarget.fields()) {
            live = live.and(field.isNotNull());
        }
        return live;
    }

    /** Gives the source's columns that say which target it refers to, as the association writes them. */
    ForeignKeyColumns written() {
        return new ForeignKeyColumns(source(), association.key().getFields(), sourceScope());
    }
}
