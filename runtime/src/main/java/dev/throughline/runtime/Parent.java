package dev.throughline.runtime;

import dev.throughline.runtime.internal.reference.ParentEngine;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Every operation on the row that a source refers to by a foreign key of its own. The generated repositories give it:
 * {@code toys.owner(ball)}.
 *
 * <p>Of a record, the foreign key is what it has in memory, stored or not; an operation that writes the foreign key
 * changes it there, too. Of an id, or of any other model, it is read from the database.
 *
 * @param <T> the record of the target
 * @param <K> the type of the target's key that the foreign key refers to
 */
@SuppressWarnings("exports") // A compiler that does not have JSpecify's annotations ignores them.
public final class Parent<T extends ModelRecord<T>, K> {

    private final ParentEngine<T, K> engine;

    Parent(ParentEngine<T, K> engine) {
        this.engine = engine;
    }

    /**
     * Reads the target, if there is one: one statement, and none for a record whose foreign key is null.
     *
     * <p>{@code select owners.* from owners where id = ?}; for a source that is given by its id {@code select owners.* from
     * toys join owners .. where toys.id = ?}
     */
    public Optional<T> get() {
        return engine.get();
    }

    /** Reads the target if the query asks for it: one statement, and one for each association that it includes. */
    public Optional<T> get(UnaryOperator<TargetQuery<T>> query) {
        return engine.get(TargetQuery.of(query));
    }

    /** Gives the key that the source refers to, if it does: one statement, and none for a record. */
    public Optional<K> id() {
        return engine.id();
    }

    /**
     * Makes the source refer to the target. One statement; two where nothing changes.
     *
     * <p>{@code update toys set owner_id = ? where id = ? and owner_id is distinct from ? and exists (<the owner>)}
     *
     * @param id the target's key, or null for none
     * @return the number of rows changed: 0 if it refers to the target already
     * @throws IllegalArgumentException if {@code id} is null and the foreign key cannot be, or the source is a record
     *     without an id; nothing is sent
     * @throws LinkTargetNotFoundException if the target or the source does not exist; nothing is written
     */
    public int set(@Nullable K id) {
        return engine.set(id);
    }

    /**
     * Makes the source refer to nothing; gives the number of rows changed. One statement.
     *
     * @throws IllegalArgumentException if the foreign key cannot be null, or the source is a record without an id; nothing
     *     is sent
     */
    public int clear() {
        return engine.clear();
    }

    /**
     * Inserts the target and makes the source refer to it, both or neither. The record is filled in with what the database
     * made, attached, and given back. Two statements in a transaction.
     *
     * @throws LinkTargetNotFoundException if the source does not exist; nothing is written
     */
    public T create(T target) {
        return engine.create(Objects.requireNonNull(target, "target"));
    }
}
