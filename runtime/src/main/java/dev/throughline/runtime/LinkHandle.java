package dev.throughline.runtime;

import dev.throughline.runtime.internal.jdbc.Database;
import dev.throughline.runtime.internal.link.LinkEngine;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * The operations on the targets of one source through a join table that are the same whether a pair can be linked once
 * ({@link Links}) or several times ({@link RepeatableLinks}). Where it can be several times, a target is read and counted
 * once for each of its links, and removing takes all links of a pair.
 *
 * <p>All of them take ids; what is said of one id holds for several, and none at all sends no statement. Everything is
 * atomic. The number of statements is that for as many ids as fit into one; the SQL is that of {@code
 * pugs.friends(cody)} through {@code friendship}. Where an association has a scope, the targets are looked at, too. A
 * {@code null} id, or {@code null} for a collection, is a {@link NullPointerException}, and nothing is sent.
 *
 * @param <T> the record of the targets
 * @param <K> the type of the targets' id
 * @param <J> the record of the join table
 */
public abstract sealed class LinkHandle<T extends ModelRecord<T>, K, J extends ModelRecord<J>>
        extends TargetHandle<T, K> permits Links, RepeatableLinks {

    private final LinkEngine<T, K, J> engine;

    LinkHandle(Database database, LinkAssociation<?, T, K, J> association, Object source) {
        this.engine = new LinkEngine<>(database, association, source);
    }

    @Override
    final LinkEngine<T, K, J> engine() {
        return engine;
    }

    /**
     * Reads the targets with the rows that link them, in the order of {@link #get()}: one statement.
     *
     * <p>{@code select friends.*, friendship.* from friendship join friends .. where pug_id = ? order by ..}
     */
    public final List<Linked<T, J>> links() {
        return engine.links();
    }

    /** Reads the targets that the query asks for, with the rows that link them: as many statements as {@link #get}. */
    public final List<Linked<T, J>> links(UnaryOperator<TargetQuery<T>> query) {
        return engine.links(TargetQuery.of(query));
    }

    /**
     * Removes the link to the target; gives the number of rows removed, 0 if it was not linked. One statement.
     *
     * <p>{@code delete from friendship where pug_id = ? and friend_id = ?}
     */
    public final int remove(K id) {
        return engine.remove(Objects.requireNonNull(id, "id"));
    }

    /**
     * Removes the links to the targets; gives the number of rows removed. One statement.
     *
     * <p>{@code delete from friendship where pug_id = ? and friend_id in (..)}
     */
    public final int removeAll(Collection<? extends K> ids) {
        return engine.removeAll(Objects.requireNonNull(ids, "ids"));
    }

    /**
     * Removes all links; gives the number of rows removed. One statement.
     *
     * <p>{@code delete from friendship where pug_id = ?}
     */
    public final int clear() {
        return engine.clear();
    }
}
