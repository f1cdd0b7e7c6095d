package dev.throughline.runtime;

import dev.throughline.runtime.internal.jdbc.Database;
import dev.throughline.runtime.internal.reference.ChildEngine;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Every operation on the one row that refers to a source by a foreign key of its own. The generated repositories give it:
 * {@code people.passport(ann)}.
 *
 * @param <T> the record of the target
 * @param <K> the type of the target's id
 */
@SuppressWarnings("exports") // A compiler that does not have JSpecify's annotations ignores them.
public final class Child<T extends ModelRecord<T>, K> {

    private final ChildEngine<T, K> engine;

    Child(Database database, ChildAssociation<?, T, K> association, Object source) {
        this.engine = new ChildEngine<>(database, association, source);
    }

    /**
     * Reads the target, if there is one: one statement.
     *
     * <p>{@code select passports.* from passports where person_id = ?}
     */
    public Optional<T> get() {
        return engine.getOne();
    }

    /** Reads the target if the query asks for it: one statement, and one for each association that it includes. */
    public Optional<T> get(UnaryOperator<TargetQuery<T>> query) {
        return engine.getOne(TargetQuery.of(query));
    }

    /** Reads the target's id, if there is a target: one statement. */
    public Optional<K> id() {
        return engine.ids().stream().findFirst();
    }

    /**
     * Makes the row the one that refers to the source; the former one is removed: its foreign key becomes null, or it is
     * deleted, as the association says. The source's row is locked, so that of two calls at the same time one comes after
     * the other. Three statements in a transaction, four where nothing changes; one to remove it.
     *
     * <p>{@code select .. from people where id = ? for update}, {@code update passports set person_id = null where
     * person_id = ? and id <> ?}, {@code update passports set person_id = ? where id = ? ..}
     *
     * @param id the row's id, or null to remove the one that refers to the source
     * @return the number of rows changed
     * @throws LinkTargetNotFoundException if the row or the source does not exist; nothing is written
     */
    public int set(@Nullable K id) {
        return engine.setOne(id);
    }

    /** Removes the target from the source as {@link #set} does with a former one; gives the number of rows removed. One statement. */
    public int clear() {
        return engine.clear();
    }

    /**
     * Inserts the row with a foreign key to the source, and removes the former one as {@link #set} does. The record is
     * filled in with what the database made, attached, and given back. Three statements in a transaction.
     *
     * @throws LinkTargetNotFoundException if the source does not exist; nothing is written
     */
    public T create(T target) {
        return engine.createOne(Objects.requireNonNull(target, "target"));
    }
}
