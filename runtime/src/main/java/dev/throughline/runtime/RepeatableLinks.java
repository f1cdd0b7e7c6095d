package dev.throughline.runtime;

import dev.throughline.runtime.internal.jdbc.Database;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Every operation on the targets of one source where a pair can be linked several times ({@code unique = false}). The
 * generated repositories give it: {@code orders.products(order)}.
 *
 * <p>A target is read once for each of its links. There is no {@code set} and no {@code toggle}: neither says which of
 * several links to keep. Everything is atomic. A {@code null} id, or {@code null} for a collection, is a {@link
 * NullPointerException}, and nothing is sent.
 *
 * @param <T> the record of the targets
 * @param <K> the type of the targets' id
 * @param <J> the record of the join table
 */
public final class RepeatableLinks<T extends ModelRecord<T>, K, J extends ModelRecord<J>> extends LinkHandle<T, K, J> {

    RepeatableLinks(Database database, LinkAssociation<?, T, K, J> association, Object source) {
        super(database, association, source);
        if (!association.options().isRepeatable()) {
            throw new IllegalArgumentException(
                    association + " links a pair only once: use links(..) instead of repeatableLinks(..)");
        }
    }

    /**
     * Links the target once more, and gives the link. One statement on PostgreSQL, SQLite, MariaDB and H2.
     *
     * @throws LinkTargetNotFoundException if the target or the source does not exist; nothing is written
     */
    public J add(K id) {
        return engine().append(List.of(Objects.requireNonNull(id, "id"))).get(0);
    }

    /**
     * Links the target once more, with attributes, and gives the link.
     *
     * @param attributes sets columns of the link's own on an empty record; called once
     * @throws IllegalArgumentException if the attributes set a key, a scope or a time of the link
     * @throws LinkTargetNotFoundException if the target or the source does not exist; nothing is written
     */
    public J add(K id, Consumer<? super J> attributes) {
        return engine().append(List.of(Objects.requireNonNull(id, "id")), attributes)
                .get(0);
    }

    /**
     * Adds one link for each element, also for those that are given twice; all or none. Gives the links in the order of
     * the ids; those to one target in no particular order. As many statements as {@link #add(Object)}.
     *
     * @throws LinkTargetNotFoundException if a target or the source does not exist; nothing is written
     */
    public List<J> addAll(Collection<? extends K> ids) {
        return engine().append(Objects.requireNonNull(ids, "ids"));
    }

    /**
     * Adds one link for each element, with the same attributes; all or none. One statement for the elements for which
     * the same columns are set.
     *
     * @param attributes called once for each element, in their order, with an empty record
     */
    public List<J> addAll(Collection<? extends K> ids, Consumer<? super J> attributes) {
        return engine().append(Objects.requireNonNull(ids, "ids"), attributes);
    }

    /**
     * Changes attributes of all links to a target, those that differ, and only then their {@code updated_at}; gives the
     * number of rows changed. One statement.
     *
     * @throws IllegalArgumentException if the attributes set a key, a scope or a time of the link
     */
    public int updateAll(K id, Consumer<? super J> attributes) {
        return engine().updateAll(Objects.requireNonNull(id, "id"), Objects.requireNonNull(attributes, "attributes"));
    }

    /**
     * Inserts the target and links it, both or neither. The record is filled in with what the database made, attached,
     * and given back.
     *
     * @throws LinkTargetNotFoundException if the source does not exist; nothing is written
     */
    public T create(T target) {
        return engine().createAndAppend(List.of(Objects.requireNonNull(target, "target")), null)
                .get(0);
    }

    /** Inserts the target and links it with attributes, both or neither. */
    public T create(T target, Consumer<? super J> attributes) {
        return engine().createAndAppend(
                        List.of(Objects.requireNonNull(target, "target")),
                        Objects.requireNonNull(attributes, "attributes"))
                .get(0);
    }

    /** Inserts the targets and links them, all or none; gives the records in their order. */
    public List<T> createAll(Collection<T> targets) {
        return engine().createAndAppend(Objects.requireNonNull(targets, "targets"), null);
    }

    /** Inserts the targets and links them with the same attributes, all or none; gives the records in their order. */
    public List<T> createAll(Collection<T> targets, Consumer<? super J> attributes) {
        return engine().createAndAppend(
                        Objects.requireNonNull(targets, "targets"), Objects.requireNonNull(attributes, "attributes"));
    }
}
