package dev.throughline.runtime.internal;

import dev.throughline.runtime.BelongsToMany;
import dev.throughline.runtime.LinkOptions;
import dev.throughline.runtime.ModelRecord;
import dev.throughline.runtime.ModelTable;
import dev.throughline.runtime.Timestamps;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.QueryPart;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.UniqueKey;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
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
    private final KeyColumns<K> fromTarget;
    private final KeyColumns<?> sourceOfMany;
    private final KeyColumns<K> targetOfMany;
    private final Table<?> joinOfMany;
    private final @Nullable Timestamps<J> timestamps;
    private final LinkOptions<T, J> options;

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
        this.fromTarget = new KeyColumns<>(
                association.targetKeyType(),
                association.options().isSymmetric()
                        ? association.toSource().getFields()
                        : association.toTarget().getFields());
        this.timestamps = ModelAccess.get().timestamps(join);
        this.options = association.options();
        if (options.isSymmetric()) {
            SymmetricEnds ends =
                    new SymmetricEnds(join, toSource.fields(), toTarget.fields(), Scopes.hold(options.throughScope()));
            this.sourceOfMany = new KeyColumns<>(association.sourceKeyType(), ends.source());
            this.targetOfMany = new KeyColumns<>(association.targetKeyType(), ends.target());
            this.joinOfMany = ends.joined();
        } else {
            this.sourceOfMany = toSource;
            this.targetOfMany = toTarget;
            this.joinOfMany = join;
        }
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

    /** Gives what holds the source's key in {@link #joinOfMany}. */
    KeyColumns<?> sourceOfMany() {
        return sourceOfMany;
    }

    /** Gives what holds the target's key in {@link #joinOfMany}. */
    KeyColumns<K> targetOfMany() {
        return targetOfMany;
    }

    /** Gives the join table as it is read for many sources: with a row for each source that is linked. */
    Table<?> joinOfMany() {
        return joinOfMany;
    }

    /** Gives the rows that link a source, which is given as slots or as values. */
    SourceLinks linksOf(Field<?>... source) {
        return SourceLinks.of(
                options.isSymmetric(), List.of(toSource.fields()), List.of(toTarget.fields()), List.of(source));
    }

    /** Gives the key of the target that a link of the source leads to. */
    K targetOf(J link, Object[] source) {
        if (options.isSymmetric() && isAt(toTarget.valuesIn(link), source) && !isAt(toSource.valuesIn(link), source)) {
            return fromTarget.of(link);
        }
        return toTarget.of(link);
    }

    /**
     * Finds what was stored for a target. A database may take texts for equal that Java does not, such as those that
     * differ in case.
     */
    <V> V storedAs(K target, Map<K, V> stored) {
        V found = stored.get(target);
        if (found != null) {
            return found;
        }
        if (stored.size() == 1) {
            return stored.values().iterator().next();
        }
        for (Map.Entry<K, V> candidate : stored.entrySet()) {
            if (isSameText(candidate.getKey(), target)) {
                return candidate.getValue();
            }
        }
        throw new DataAccessException(
                association + ": the database takes " + target + " for another id; give ids as they are stored");
    }

    private static boolean isSameText(Object one, Object other) {
        return text(one).equals(text(other));
    }

    /** Gives a key as a text that is the same for keys that a database may take for equal. */
    static String text(Object key) {
        return key.toString().strip().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static boolean isAt(Object[] end, Object[] source) {
        for (int i = 0; i < end.length; i++) {
            if (!end[i].equals(source[i]) && !isSameText(end[i], source[i])) {
                return false;
            }
        }
        return true;
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
        pair.addAll(options.throughScope().keySet());
        for (UniqueKey<?> key : join.getKeys()) {
            if (key.getFields().size() == pair.size() && pair.containsAll(key.getFields())) {
                return key.getFields();
            }
        }
        throw new IllegalStateException(association + ": " + join + " has no unique key over " + pair);
    }

    /** Gives the join table joined with the targets of one source. */
    Table<?> joined(SourceLinks links) {
        return join.join(target).on(Slots.equal(targetKey.fields(), links.targetFields()));
    }

    /** Gives the join table joined with the targets of many sources. */
    Table<?> joinedOfMany() {
        return joinOfMany.join(target).on(Slots.equal(targetKey.fields(), targetOfMany.fields()));
    }

    /** Gives the columns of a target followed by those of its link. */
    Field<?>[] linkedFields() {
        return Fields.concat(target.fields(), join.fields());
    }

    /** Gives the order of targets: the one asked for, else the association's own; rows equal in it by primary key. */
    List<OrderField<?>> targetOrder(List<OrderField<?>> asked) {
        List<OrderField<?>> order = new ArrayList<>(asked.isEmpty() ? options.order() : asked);
        order.addAll(Arrays.asList(Fields.primaryKey(target)));
        return order;
    }

    LinkOptions<T, J> options() {
        return options;
    }

    /** Gives the condition that a row of the join table is a link of this association, and is not removed. */
    Condition live(boolean withDeleted) {
        Condition condition = Scopes.hold(options.throughScope());
        if (!options.sourceScope().isEmpty()) {
            condition = condition.and(among(toSource, sourceKey, source, sourceScoped()));
        }
        TableField<J, LocalDateTime> deletedAt = options.deletedAt();
        return deletedAt == null || withDeleted ? condition : condition.and(deletedAt.isNull());
    }

    /** Gives the condition that a target belongs to this association. */
    Condition scoped() {
        return Scopes.hold(options.scope());
    }

    /** Gives the condition that a source belongs to this association. */
    Condition sourceScoped() {
        return Scopes.hold(options.sourceScope());
    }

    /** Gives the condition on the join table alone that a row is a link of this association. */
    Condition liveAlone() {
        Condition live = live(false);
        return options.scope().isEmpty() ? live : live.and(among(toTarget, targetKey, target, scoped()));
    }

    private static Condition among(KeyColumns<?> columns, KeyColumns<?> key, Table<?> table, Condition scope) {
        return DSL.condition(
                "{0} in ({1})",
                columns.width() == 1 ? columns.fields()[0] : DSL.row(columns.fields()),
                DSL.select(key.fields()).from(table).where(scope));
    }

    /** Tells whether a link says when it was made, changed or removed. */
    boolean isTimed() {
        return timestamps != null || options.deletedAt() != null;
    }

    /** Gives the assignments that mark a link as removed. */
    QueryPart removal(QueryPart now) {
        List<QueryPart> assignments = new ArrayList<>();
        TableField<J, LocalDateTime> deletedAt = options.deletedAt();
        if (deletedAt != null) {
            assignments.add(DSL.sql("{0} = {1}", deletedAt.getUnqualifiedName(), now));
        }
        if (timestamps != null) {
            assignments.add(DSL.sql("{0} = {1}", timestamps.updatedAt().getUnqualifiedName(), now));
        }
        return DSL.list(assignments);
    }

    /** Gives the columns that attributes must not set: those that make the link what it is. */
    Set<Field<?>> ownColumns() {
        Set<Field<?>> own = new LinkedHashSet<>(Arrays.asList(toSource.fields()));
        own.addAll(Arrays.asList(toTarget.fields()));
        own.addAll(options.throughScope().keySet());
        TableField<J, LocalDateTime> deletedAt = options.deletedAt();
        if (deletedAt != null) {
            own.add(deletedAt);
        }
        if (timestamps != null) {
            own.add(timestamps.createdAt());
            own.add(timestamps.updatedAt());
        }
        return own;
    }
}
