package dev.throughline.runtime.internal;

import dev.throughline.runtime.BelongsToMany;
import dev.throughline.runtime.ModelRecord;
import dev.throughline.runtime.ModelTable;
import dev.throughline.runtime.Timestamps;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.UniqueKey;
import org.jspecify.annotations.Nullable;

/**
 * The tables and columns of a many-to-many association in one direction.
 *
 * @param <T> the target's record
 * @param <K> the target's id
 * @param <J> the join table's record
 */
final class LinkColumns<T extends ModelRecord<T>, K, J extends ModelRecord<J>> {

    private final BelongsToMany<?, T, K, J> association;
    private final ModelTable<?> source;
    private final ModelTable<T> target;
    private final ModelTable<J> join;
    private final KeyColumns<?> sourceKey;
    private final KeyColumns<K> targetKey;
    private final KeyColumns<?> toSource;
    private final KeyColumns<K> toTarget;
    private final @Nullable Timestamps<J> timestamps;

    LinkColumns(BelongsToMany<?, T, K, J> association) {
        this.association = association;
        this.source = (ModelTable<?>) association.toSource().getKey().getTable();
        this.target = association.target();
        this.join = association.through();
        this.sourceKey = new KeyColumns<>(
                association.sourceKeyType(), association.toSource().getKeyFields());
        this.targetKey = new KeyColumns<>(
                association.targetKeyType(), association.toTarget().getKeyFields());
        this.toSource = new KeyColumns<>(
                association.sourceKeyType(), association.toSource().getFields());
        this.toTarget = new KeyColumns<>(
                association.targetKeyType(), association.toTarget().getFields());
        this.timestamps = ModelAccess.get().timestamps(join);
    }

    BelongsToMany<?, T, K, J> association() {
        return association;
    }

    ModelTable<?> source() {
        return source;
    }

    ModelTable<T> target() {
        return target;
    }

    ModelTable<J> join() {
        return join;
    }

    /** Gives the source's columns that the join table refers to. */
    KeyColumns<?> sourceKey() {
        return sourceKey;
    }

    /** Gives the target's columns that the join table refers to. */
    KeyColumns<K> targetKey() {
        return targetKey;
    }

    /** Gives the join table's columns that refer to the source. */
    KeyColumns<?> toSource() {
        return toSource;
    }

    /** Gives the join table's columns that refer to the target. */
    KeyColumns<K> toTarget() {
        return toTarget;
    }

    @Nullable
    Timestamps<J> timestamps() {
        return timestamps;
    }

    /** Gives the unique key that lets a pair be linked once: the primary key, unless that is another one. */
    List<? extends Field<?>> pairKey() {
        List<Field<?>> pair = new ArrayList<>(List.of(toSource.fields()));
        for (Field<?> field : toTarget.fields()) {
            if (!pair.contains(field)) {
                pair.add(field);
            }
        }
        for (UniqueKey<?> key : join.getKeys()) {
            if (key.getFields().size() == pair.size() && pair.containsAll(key.getFields())) {
                return key.getFields();
            }
        }
        throw new IllegalStateException(association + ": " + join + " has no unique key over " + pair);
    }

    /** Gives the join table joined with the target. */
    Table<?> joined() {
        return join.join(target).on(Slots.equal(targetKey.fields(), toTarget.fields()));
    }

    /** Gives the columns of a target followed by those of its link. */
    Field<?>[] linkedFields() {
        return Fields.concat(target.fields(), join.fields());
    }

    /** Gives the order of targets where nobody asks for another: their primary key. */
    Field<?>[] targetOrder() {
        return Fields.primaryKey(target);
    }
}
