package dev.throughline.runtime;

import dev.throughline.runtime.internal.Database;
import dev.throughline.runtime.internal.ManyLinkEngine;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What can be read of the targets of many sources at once: one statement for as many sources as fit into one. The
 * generated repositories give it: {@code pugs.friendsOf(ids)}.
 *
 * <p>The maps have an entry for each source that was asked for, in the order of their first mention.
 *
 * @param <I> the type of the sources' id
 * @param <T> the record of the targets
 * @param <K> the type of the targets' id
 * @param <J> the record of the join table
 */
public final class ManyLinks<I, T extends ModelRecord<T>, K, J extends ModelRecord<J>> {

    private final ManyLinkEngine<I, T, K, J> engine;

    ManyLinks(Database database, BelongsToMany<?, T, K, J> association, Collection<? extends I> sources) {
        this.engine = new ManyLinkEngine<>(database, association, sources);
    }

    /** Reads the targets of each source, in the association's order, else by primary key. A target of several sources is one record. */
    public Map<I, List<T>> get() {
        return engine.get();
    }

    /** Reads the targets that the query asks for; its limit and offset hold for each source. */
    public Map<I, List<T>> get(UnaryOperator<TargetQuery<T>> query) {
        return engine.get(TargetQuery.of(query));
    }

    /** Reads the targets of each source with the rows that link them. */
    public Map<I, List<Linked<T, J>>> links() {
        return engine.links();
    }

    /** Reads the targets that the query asks for, with the rows that link them. */
    public Map<I, List<Linked<T, J>>> links(UnaryOperator<TargetQuery<T>> query) {
        return engine.links(TargetQuery.of(query));
    }

    /** Reads the ids of the targets of each source, on the join table alone; see {@link LinkHandle#ids()}. */
    public Map<I, List<K>> ids() {
        return engine.ids();
    }

    /** Counts the links of each source, on the join table alone: {@code select .. count(*) .. group by ..}. */
    public Map<I, Long> count() {
        return engine.count();
    }
}
