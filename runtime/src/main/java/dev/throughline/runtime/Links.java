package dev.throughline.runtime;

import dev.throughline.runtime.internal.jdbc.Database;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.TableField;

/**
 * Every operation on the targets of one source through a join table. The generated repositories give it:
 * {@code pugs.friends(cody)}.
 *
 * <p>All of them take ids; what is said of one id holds for several: given twice they count once, and none at all
 * sends no statement. Everything is atomic. A {@code null} id, or {@code null} for a collection, is a {@link
 * NullPointerException}, and nothing is sent.
 *
 * @param <T> the record of the targets
 * @param <K> the type of the targets' id
 * @param <J> the record of the join table
 */
public final class Links<T extends ModelRecord<T>, K, J extends ModelRecord<J>> extends LinkHandle<T, K, J> {

    Links(Database database, LinkAssociation<?, T, K, J> association, Object source) {
        super(database, association, source);
        if (association.options().isRepeatable()) {
            throw new IllegalArgumentException(
                    association + " can link a pair several times: use repeatableLinks(..) instead of links(..)");
        }
    }

    /**
     * Links the target, and gives the link; one that exists is given as it is. Any number of threads may add the same.
     * One statement on PostgreSQL, SQLite, MariaDB and H2, at most two elsewhere; a failure may take one more.
     *
     * <p>{@code insert into friendship .. select .. from friends where id = ? and exists (<the pug>) on conflict ..}
     *
     * @throws LinkTargetNotFoundException if the target or the source does not exist; nothing is written
     */
    public J add(K id) {
        return engine().add(Objects.requireNonNull(id, "id"));
    }

    /**
     * Links the targets, all or none, and gives one link for each, in the order of their first mention. As many
     * statements as {@link #add(Object)}.
     *
     * @throws LinkTargetNotFoundException if a target or the source does not exist; nothing is written
     */
    public List<J> addAll(Collection<? extends K> ids) {
        return engine().addAll(Objects.requireNonNull(ids, "ids"));
    }

    /**
     * Links the target with attributes, and gives the link. A link that exists gets those of the attributes that differ,
     * and only then another {@code updated_at}. As many statements as {@link #add(Object)}.
     *
     * @param attributes sets columns of the link's own on an empty record; called once
     * @throws IllegalArgumentException if the attributes set a key, a scope or a time of the link
     * @throws LinkTargetNotFoundException if the target or the source does not exist; nothing is written
     */
    public J add(K id, Consumer<? super J> attributes) {
        return engine().addAll(List.of(Objects.requireNonNull(id, "id")), attributes)
                .get(0);
    }

    /**
     * Links the targets with the same attributes, all or none; see {@link #add(Object, Consumer)}. One statement for
     * the targets for which the same columns are set.
     *
     * @param attributes called once for each distinct target, in their order, with an empty record
     */
    public List<J> addAll(Collection<? extends K> ids, Consumer<? super J> attributes) {
        return engine().addAll(Objects.requireNonNull(ids, "ids"), attributes);
    }

    /**
     * Links the targets with attributes of their own, all or none; see {@link #add(Object, Consumer)}. One statement for
     * the targets for which the same columns are set.
     */
    public List<J> addAll(Map<? extends K, ? extends Consumer<? super J>> attributesById) {
        return engine().addAll(Objects.requireNonNull(attributesById, "attributesById"));
    }

    /**
     * Links the target that has the value in a unique column, and gives the link; if there is no such target, it is
     * inserted, however many do so at the same time. All or nothing. Two statements in a transaction, three where the
     * target is inserted.
     *
     * @param column a column of the target that is unique by itself
     * @throws IllegalArgumentException if the column is not unique
     * @throws LinkTargetNotFoundException if the source does not exist, or the target is out of the association's scope;
     *     nothing is written
     */
    public <V> J addBy(TableField<T, V> column, V value) {
        return addBy(column, value, target -> {});
    }

    /**
     * Links the target that has the value in a unique column, which is inserted with other values if there is none; see
     * {@link #addBy(TableField, Object)}.
     *
     * @param values sets the other columns of a new target; not called if there is one
     */
    public <V> J addBy(TableField<T, V> column, V value, Consumer<? super T> values) {
        return engine().addBy(
                        Objects.requireNonNull(column, "column"),
                        Objects.requireNonNull(value, "value"),
                        Objects.requireNonNull(values, "values"));
    }

    /**
     * Links the targets that have the values in a unique column, and gives one link for each distinct value, in the order of
     * their first mention; targets that do not exist are inserted. All or none. One statement for the targets and one for
     * the links, in a transaction.
     *
     * @param column a column of the target that is unique by itself
     * @throws IllegalArgumentException if the column is not unique
     * @throws LinkTargetNotFoundException if the source does not exist, or a target is out of the association's scope;
     *     nothing is written
     */
    public <V> List<J> addAllBy(TableField<T, V> column, Collection<? extends V> values) {
        return engine().addAllBy(Objects.requireNonNull(column, "column"), Objects.requireNonNull(values, "values"));
    }

    /**
     * Changes attributes of a link, those that differ, and only then its {@code updated_at}; gives the link, or nothing
     * if the target is not linked. Two statements.
     *
     * <p>{@code update friendship set .. where pug_id = ? and friend_id = ? and (<it differs>)}, and a read.
     *
     * @throws IllegalArgumentException if the attributes set a key, a scope or a time of the link
     */
    public Optional<J> update(K id, Consumer<? super J> attributes) {
        return engine().update(Objects.requireNonNull(id, "id"), Objects.requireNonNull(attributes, "attributes"));
    }

    /**
     * Makes these the targets and no others. Links that stay keep their row. The source's row is locked, so that of
     * two calls at the same time one comes after the other. At most four statements in a transaction: two on
     * PostgreSQL, three on SQLite.
     *
     * <p>{@code select .. from pugs where id = ? for update}, a read of the links, {@code delete ..}, and the insert of
     * {@link #add(Object)}.
     *
     * @throws LinkTargetNotFoundException if a target or the source does not exist; nothing is written
     */
    public LinkChanges<K> set(Collection<? extends K> ids) {
        return engine().set(Objects.requireNonNull(ids, "ids"));
    }

    /**
     * Makes these the targets and no others, all with the same attributes. Links that stay get those of the attributes
     * that differ. As many statements as {@link #set(Collection)}, where the same columns are set for all.
     *
     * @throws IllegalArgumentException if the attributes set a key, a scope or a time of the link
     * @throws LinkTargetNotFoundException if a target or the source does not exist; nothing is written
     */
    public LinkChanges<K> set(Collection<? extends K> ids, Consumer<? super J> attributes) {
        return engine().set(Objects.requireNonNull(ids, "ids"), attributes);
    }

    /**
     * Makes these the targets and no others, each with attributes of its own; see {@link #set(Collection, Consumer)}. One
     * more statement for each further set of columns that the attributes set.
     */
    public LinkChanges<K> set(Map<? extends K, ? extends Consumer<? super J>> attributesById) {
        return engine().set(Objects.requireNonNull(attributesById, "attributesById"));
    }

    /**
     * Links those of the targets that are not linked and removes the links to the others, under the same lock as
     * {@link #set}, and in as many statements.
     *
     * @throws LinkTargetNotFoundException if a target or the source does not exist; nothing is written
     */
    public LinkChanges<K> toggle(Collection<? extends K> ids) {
        return engine().toggle(Objects.requireNonNull(ids, "ids"));
    }

    /**
     * Links those of the targets that are not linked, with attributes, and removes the links to the others; see {@link
     * #toggle(Collection)}.
     *
     * @param attributes called once for each distinct target, in their order, with an empty record
     * @throws IllegalArgumentException if the attributes set a key, a scope or a time of the link
     */
    public LinkChanges<K> toggle(Collection<? extends K> ids, Consumer<? super J> attributes) {
        return engine().toggle(Objects.requireNonNull(ids, "ids"), attributes);
    }

    /**
     * Inserts the target and links it, both or neither. The record is filled in with what the database made, attached,
     * and given back. Two statements in a transaction: {@code insert into friends ..}, and the insert of {@link
     * #add(Object)}; one more where the database does not give the keys of new rows back.
     *
     * @throws LinkTargetNotFoundException if the source does not exist; nothing is written
     */
    public T create(T target) {
        return engine().createAll(List.of(Objects.requireNonNull(target, "target")))
                .get(0);
    }

    /** Inserts the target and links it with attributes, both or neither; see {@link #create(ModelRecord)}. */
    public T create(T target, Consumer<? super J> attributes) {
        return engine().createAll(List.of(Objects.requireNonNull(target, "target")), attributes)
                .get(0);
    }

    /**
     * Inserts the targets and links them with the same attributes, all or none; gives the records in their order. As many
     * statements as {@link #create(ModelRecord)}, where the same columns are set for all.
     */
    public List<T> createAll(Collection<T> targets, Consumer<? super J> attributes) {
        return engine().createAll(Objects.requireNonNull(targets, "targets"), attributes);
    }

    /**
     * Inserts the targets and links them, all or none; gives the records in their order. As many statements as {@link
     * #create(ModelRecord)}, where the same columns are set for all.
     */
    public List<T> createAll(Collection<T> targets) {
        return engine().createAll(Objects.requireNonNull(targets, "targets"));
    }
}
