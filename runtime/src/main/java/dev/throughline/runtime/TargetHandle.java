package dev.throughline.runtime;

import dev.throughline.runtime.internal.target.TargetEngine;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * What can be asked of the targets of one source, the same whether a join table links them ({@link Links}, {@link
 * RepeatableLinks}) or a foreign key of theirs ({@link Children}).
 *
 * <p>All of it takes ids; what is said of one id holds for several, and none at all sends no statement. The number of
 * statements is that for as many ids as fit into one; the SQL is that of {@code pugs.friends(cody)} through {@code
 * friendship}. A {@code null} id, or {@code null} for a collection, is a {@link NullPointerException}, and nothing is sent.
 *
 * @param <T> the record of the targets
 * @param <K> the type of the targets' id
 */
public abstract sealed class TargetHandle<T extends ModelRecord<T>, K> permits LinkHandle, Children {

    TargetHandle() {}

    abstract TargetEngine<T, K> engine();

    /**
     * Reads the targets, in the association's order, else by primary key: one statement.
     *
     * <p>{@code select friends.* from friendship join friends .. where pug_id = ? order by ..}
     */
    public final List<T> get() {
        return engine().get();
    }

    /** Reads the targets that the query asks for: one statement, and one for each association that it includes. */
    public final List<T> get(UnaryOperator<TargetQuery<T>> query) {
        return engine().get(TargetQuery.of(query));
    }

    /**
     * Reads the ids of the targets, in the order of the ids: one statement, on the join table alone where there is one.
     *
     * <p>{@code select friend_id from friendship where pug_id = ? order by friend_id}
     */
    public final List<K> ids() {
        return engine().ids();
    }

    /**
     * Counts the targets: one statement, on the join table alone where there is one.
     *
     * <p>{@code select count(*) from friendship where pug_id = ?}
     */
    public final long count() {
        return engine().count();
    }

    /** Counts the targets that the query asks for, whatever its limit: one statement. */
    public final long count(UnaryOperator<TargetQuery<T>> query) {
        return engine().count(TargetQuery.of(query));
    }

    /**
     * Tells whether the target is linked: one statement, on the join table alone where there is one.
     *
     * <p>{@code select 1 from friendship where pug_id = ? and friend_id = ?}
     */
    public final boolean has(K id) {
        return engine().has(Objects.requireNonNull(id, "id"));
    }

    /**
     * Tells whether all of the targets are linked; true if none is given. One statement, on the join table alone where there is one.
     *
     * <p>{@code select count(*) from friendship where pug_id = ? and friend_id in (..)}
     */
    public final boolean hasAll(Collection<? extends K> ids) {
        return engine().hasAll(Objects.requireNonNull(ids, "ids"));
    }

    /**
     * Tells whether one of the targets is linked; false if none is given. One statement, as of {@link #hasAll}.
     *
     * <p>{@code select count(*) from friendship where pug_id = ? and friend_id in (..)}
     */
    public final boolean hasAny(Collection<? extends K> ids) {
        return engine().hasAny(Objects.requireNonNull(ids, "ids"));
    }
}
