package dev.throughline.runtime;

import dev.throughline.runtime.codegen.KeyType;
import dev.throughline.runtime.codegen.RowReader;
import dev.throughline.runtime.internal.jdbc.Database;
import dev.throughline.runtime.internal.model.MissingValue;
import dev.throughline.runtime.internal.reference.ParentEngine;
import dev.throughline.runtime.internal.row.ForeignKeyColumns;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Configuration;
import org.jooq.Field;
import org.jooq.UniqueKey;
import org.jooq.impl.UpdatableRecordImpl;
import org.jspecify.annotations.Nullable;

/**
 * A generated record: a row of a model's table, and what was loaded with it.
 *
 * <p>Like every jOOQ record it is mutable and belongs to one thread at a time. What was loaded is not part of the row:
 * it takes no part in {@code equals}, {@code copy()}, {@code refresh()} or serialisation.
 *
 * @param <R> the record itself
 */
@SuppressWarnings("exports") // A compiler that does not have JSpecify's annotations ignores them.
public abstract class ModelRecord<R extends ModelRecord<R>> extends UpdatableRecordImpl<R> {

    private static final long serialVersionUID = 1L;

    private transient @Nullable List<Loaded> loaded;

    /** Makes a record that belongs to no row yet. */
    protected ModelRecord(ModelTable<R> table) {
        super(table);
    }

    /** Takes over the value of a column that is never written; called by generated records. */
    protected final void take(int index, @Nullable Object value) {
        set(index, value);
        changed(index, false);
    }

    /**
     * Gives the value of a property of a primitive type; called by generated records.
     *
     * @throws NullPointerException if it was not set, or is NULL in the database
     */
    protected final Object present(int index) {
        Object value = get(index);
        if (value == null) {
            throw new NullPointerException(MissingValue.message(this, field(index)));
        }
        return value;
    }

    /** Reads the columns from a row, each by its index. */
    protected abstract void read(RowReader row);

    /**
     * Gives the targets that were loaded, in the order of the include; the list cannot be changed.
     *
     * @throws NotLoadedException if the association was not included; no statement is sent
     */
    public final <T extends ModelRecord<T>> List<T> loaded(ToMany<R, T, ?> association) {
        return targets(association);
    }

    /**
     * Gives the target that was loaded, or null if it was and there is none.
     *
     * @throws NotLoadedException if the association was not included, or the foreign key was changed since; no statement
     *     is sent
     */
    public final <T extends ModelRecord<T>> @Nullable T loaded(ToOne<R, T, ?> association) {
        List<T> targets = targets(association);
        return targets.isEmpty() ? null : targets.get(0);
    }

    /**
     * Gives the rows of the join table that were loaded, in the order of {@link #loaded}; the list cannot be changed.
     *
     * @throws NotLoadedException if the association was not included with its links; no statement is sent
     */
    public final <T extends ModelRecord<T>, J extends ModelRecord<J>> List<J> loadedLinks(
            LinkAssociation<R, T, ?, J> association) {
        return links0(association);
    }

    /**
     * Gives the values of the targets that were loaded, for {@code toData()}; no statement is sent.
     *
     * @param toData gives the values of one target
     * @return the values in the order of {@link #loaded}, a list that cannot be changed; null if the association was not
     *     included
     */
    protected final <T extends ModelRecord<T>, D> @Nullable List<D> loadedData(
            ToMany<R, T, ?> association, Function<? super T, ? extends D> toData) {
        if (!isLoaded(association)) {
            return null;
        }
        return loaded(association).stream().<D>map(toData).collect(Collectors.toUnmodifiableList());
    }

    /**
     * Gives the values of the target that was loaded, for {@code toData()}; no statement is sent.
     *
     * @param toData gives the values of a target
     * @return the values; null if there is no target, or the association was not included
     */
    protected final <T extends ModelRecord<T>, D> @Nullable D loadedData(
            ToOne<R, T, ?> association, Function<? super T, ? extends D> toData) {
        if (!isLoaded(association)) {
            return null;
        }
        T target = loaded(association);
        return target == null ? null : toData.apply(target);
    }

    /** Tells whether the association was included. */
    public final boolean isLoaded(Association<R, ?> association) {
        return find(association) != null;
    }

    /**
     * Gives every operation on the targets of this record, on the configuration that it is attached to.
     *
     * @throws IllegalArgumentException if this record has no id: insert it first
     * @throws org.jooq.exception.DetachedException if it is attached to no configuration
     */
    protected final <T extends ModelRecord<T>, K, J extends ModelRecord<J>> Links<T, K, J> links(
            LinkAssociation<R, T, K, J> association) {
        return new Links<>(Database.of(this), association, sourceKey(association));
    }

    /**
     * Gives every operation on the targets of this record where a pair can be linked several times, on the
     * configuration that it is attached to.
     *
     * @throws IllegalArgumentException if this record has no id: insert it first
     * @throws org.jooq.exception.DetachedException if it is attached to no configuration
     */
    protected final <T extends ModelRecord<T>, K, J extends ModelRecord<J>> RepeatableLinks<T, K, J> repeatableLinks(
            LinkAssociation<R, T, K, J> association) {
        return new RepeatableLinks<>(Database.of(this), association, sourceKey(association));
    }

    /**
     * Gives every operation on the rows that refer to this record, on the configuration that it is attached to.
     *
     * @throws IllegalArgumentException if this record has no id: insert it first
     * @throws org.jooq.exception.DetachedException if it is attached to no configuration
     */
    protected final <T extends ModelRecord<T>, K> Children<T, K> children(ChildrenAssociation<R, T, K> association) {
        return new Children<>(Database.of(this), association, sourceKey(association));
    }

    /**
     * Gives every operation on the row that refers to this record, on the configuration that it is attached to.
     *
     * @throws IllegalArgumentException if this record has no id: insert it first
     * @throws org.jooq.exception.DetachedException if it is attached to no configuration
     */
    protected final <T extends ModelRecord<T>, K> Child<T, K> child(ChildAssociation<R, T, K> association) {
        return new Child<>(Database.of(this), association, sourceKey(association));
    }

    /**
     * Gives every operation on the row that this record refers to, on the configuration that it is attached to. What it
     * refers to is what its foreign key says now, stored or not; an operation that writes the foreign key changes it here,
     * too.
     *
     * @throws org.jooq.exception.DetachedException if it is attached to no configuration
     */
    protected final <T extends ModelRecord<T>, K> Parent<T, K> parent(ParentAssociation<R, T, K> association) {
        return new Parent<>(ParentEngine.ofRecord(
                Database.of(this), association, "This record of " + getTable().getName(), this));
    }

    /**
     * Sets the foreign key of an association in memory, for a generated setter; {@code insert} or {@code update} stores it.
     *
     * @param key the target's key, or null for none
     * @throws IllegalArgumentException if the key contradicts a column of this record's id
     */
    protected final <T extends ModelRecord<T>, K> void refer(ParentAssociation<R, T, K> association, @Nullable K key) {
        ForeignKeyColumns columns = new ForeignKeyColumns(
                (ModelTable<?>) association.key().getTable(),
                association.key().getFields(),
                association.options().sourceScope());
        if (key != null) {
            columns.put(association.keyType().values(key), this);
        } else if (columns.areOf(this)) {
            columns.clear(this);
        }
    }

    private Object sourceKey(LinkAssociation<R, ?, ?, ?> association) {
        return key(association.toSource().getKey(), association.sourceKeyType());
    }

    private Object sourceKey(ChildReference<R, ?, ?> association) {
        return key(association.key().getKey(), association.sourceKeyType());
    }

    /** Gives the values of a key of this record. */
    private Object key(UniqueKey<R> key, KeyType<?> type) {
        List<? extends Field<?>> columns = key.getFields();
        Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            Object value = get(columns.get(i));
            if (value == null) {
                boolean primary = key.equals(getTable().getPrimaryKey());
                throw new IllegalArgumentException("This record of "
                        + getTable().getName() + " has no "
                        + (primary ? "id: insert it first" : columns.get(i).getName() + ": set it first"));
            }
            values[i] = value;
        }
        return type.key(values);
    }

    @SuppressWarnings("unchecked") // A list is stored under the association that it was loaded for.
    private <T> List<T> targets(Association<R, ?> association) {
        Loaded found = find(association);
        if (found == null) {
            throw new NotLoadedException(association + " was not loaded; add .include(" + constant(association)
                    + ") to the query, or load it with the repository's load(records, " + constant(association)
                    + ")");
        }
        return (List<T>) found.targets();
    }

    @SuppressWarnings("unchecked") // A list is stored under the association that it was loaded for.
    private <J> List<J> links0(Association<R, ?> association) {
        Loaded found = find(association);
        List<?> links = found == null ? null : found.links();
        if (links == null) {
            throw new NotLoadedException("The links of " + association + " were not loaded; add .include("
                    + constant(association) + ", q -> q.withLinks()) to the query");
        }
        return (List<J>) links;
    }

    private static String constant(Association<?, ?> association) {
        String model = association.source().getRecordType().getSimpleName().replaceFirst("Record$", "");
        return upperSnakeCase(model) + "." + upperSnakeCase(association.name());
    }

    private static String upperSnakeCase(String camelCase) {
        return camelCase.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    }

    private @Nullable Loaded find(Association<?, ?> association) {
        if (loaded != null) {
            for (Loaded candidate : loaded) {
                if (candidate.association().equals(association)) {
                    return candidate.key().equals(foreignKey(association)) ? candidate : null;
                }
            }
        }
        return null;
    }

    /** Gives the foreign key by which an association was loaded, or would be; empty where it is not in this record. */
    private List<?> foreignKey(Association<?, ?> association) {
        if (!(association instanceof ParentAssociation<?, ?, ?> belongsTo)) {
            return List.of();
        }
        return ForeignKeyColumns.values(belongsTo.key().getFields(), this);
    }

    final void load(Association<?, ?> association, List<?> targets, @Nullable List<?> links) {
        Loaded entry = new Loaded(
                association,
                foreignKey(association),
                Collections.unmodifiableList(targets),
                links == null ? null : Collections.unmodifiableList(links));
        if (loaded == null) {
            loaded = new ArrayList<>(2);
        }
        loaded.removeIf(former -> former.association().equals(association));
        loaded.add(entry);
    }

    final void fill(RowReader row, Configuration configuration) {
        // Attached first: without a configuration jOOQ clones its default settings for every key column that is set.
        attach(configuration);
        refill(row);
    }

    final void refill(RowReader row) {
        read(row);
        changed(false);
    }

    final void stored(Configuration configuration) {
        changed(false);
        attach(configuration);
    }

    /** Takes over what was set on another record as stored here. */
    final void storedAs(R set) {
        for (Field<?> field : fields()) {
            if (set.changed(field)) {
                take(field, set);
            }
        }
    }

    private <V> void take(Field<V> field, R from) {
        set(field, from.get(field));
        changed(field, false);
    }

    final boolean isChanged(Field<?> field) {
        return changed(field);
    }

    private record Loaded(
            Association<?, ?> association,
            List<?> key,
            List<?> targets,
            @Nullable List<?> links) {}
}
