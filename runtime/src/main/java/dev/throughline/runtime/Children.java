package dev.throughline.runtime;

import dev.throughline.runtime.internal.jdbc.Database;
import dev.throughline.runtime.internal.reference.ChildEngine;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * Every operation on the rows that refer to one source by a foreign key of theirs. The generated repositories give it:
 * {@code owners.toys(ann)}.
 *
 * <p>All of them take ids; what is said of one id holds for several: given twice they count once, and none at all
 * sends no statement. Everything is atomic. A {@code null} id, or {@code null} for a collection, is a {@link
 * NullPointerException}, and nothing is sent. A row whose foreign key is written gets another {@code updatedAt} and
 * version, where it has them; other rows stay untouched.
 *
 * @param <T> the record of the targets
 * @param <K> the type of the targets' id
 */
public final class Children<T extends ModelRecord<T>, K> extends TargetHandle<T, K> {

    private final ChildEngine<T, K> engine;

    Children(Database database, ChildrenAssociation<?, T, K> association, Object source) {
        this.engine = new ChildEngine<>(database, association, source);
    }

    @Override
    ChildEngine<T, K> engine() {
        return engine;
    }

    /**
     * Makes the row refer to the source, whatever it referred to before, and gives it as it is then. One statement on
     * PostgreSQL and SQLite, two where it referred to the source already; two elsewhere, in a transaction.
     *
     * <p>{@code update toys set owner_id = ? where id = ? and owner_id is distinct from ? and exists (<the owner>)}
     *
     * @throws LinkTargetNotFoundException if the row or the source does not exist; nothing is written
     */
    public T add(K id) {
        return engine.addAll(List.of(Objects.requireNonNull(id, "id"))).get(0);
    }

    /**
     * Makes the rows refer to the source, all or none, and gives them in the order of their first mention. As many
     * statements as {@link #add}.
     *
     * @throws LinkTargetNotFoundException if a row or the source does not exist; nothing is written
     */
    public List<T> addAll(Collection<? extends K> ids) {
        return engine.addAll(Objects.requireNonNull(ids, "ids"));
    }

    /**
     * Removes the row from the source: its foreign key becomes null, or it is deleted, as the association says. Gives the
     * number of rows removed, 0 if it does not refer to the source. One statement.
     *
     * <p>{@code update toys set owner_id = null where owner_id = ? and id = ?}, or {@code delete from toys where ..}
     */
    public int remove(K id) {
        return engine.remove(Objects.requireNonNull(id, "id"));
    }

    /** Removes the rows from the source, all or none; gives the number of rows removed. One statement; see {@link #remove}. */
    public int removeAll(Collection<? extends K> ids) {
        return engine.removeAll(Objects.requireNonNull(ids, "ids"));
    }

    /** Removes all rows from the source; gives the number of rows removed. One statement; see {@link #remove}. */
    public int clear() {
        return engine.clear();
    }

    /**
     * Makes these the rows that refer to the source, and no others, which are removed as by {@link #remove}. The source's
     * row is locked, so that of two calls at the same time one comes after the other. At most four statements in a
     * transaction: two on PostgreSQL, three on SQLite.
     *
     * @return what was added, kept and removed; nothing is updated
     * @throws LinkTargetNotFoundException if a row or the source does not exist; nothing is written
     */
    public LinkChanges<K> set(Collection<? extends K> ids) {
        return engine.set(Objects.requireNonNull(ids, "ids"));
    }

    /**
     * Inserts the row with a foreign key to the source. The record is filled in with what the database made, attached, and
     * given back. Two statements in a transaction: a look whether the source exists, and the insert.
     *
     * @throws LinkTargetNotFoundException if the source does not exist; nothing is written
     */
    public T create(T target) {
        return engine.createAll(List.of(Objects.requireNonNull(target, "target")))
                .get(0);
    }

    /** Inserts the rows, all or none; gives the records in their order. As many statements as {@link #create}. */
    public List<T> createAll(Collection<T> targets) {
        return engine.createAll(Objects.requireNonNull(targets, "targets"));
    }
}
