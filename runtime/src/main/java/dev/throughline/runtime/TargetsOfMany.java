package dev.throughline.runtime;

import dev.throughline.runtime.internal.target.ManyTargetEngine;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What can be read of the targets of many sources at once: one statement for as many sources as fit into one. The
 * generated repositories give it: {@code owners.toysOf(ids)}.
 *
 * <p>The maps have an entry for each source that was asked for, in the order of their first mention.
 *
 * @param <I> the type of the sources' id
 * @param <T> the record of the targets
 * @param <K> the type of the targets' id
 */
public sealed class TargetsOfMany<I, T extends ModelRecord<T>, K> permits LinksOfMany {

    private final ManyTargetEngine<I, T, K> engine;

    TargetsOfMany(ManyTargetEngine<I, T, K> engine) {
        this.engine = engine;
    }

    /** Reads the targets of each source, in the association's order, else by primary key. A target of several sources is one record. */
    public final Map<I, List<T>> get() {
        return engine.get();
    }

    /** Reads the targets that the query asks for; its limit and offset hold for each source. */
    public final Map<I, List<T>> get(UnaryOperator<TargetQuery<T>> query) {
        return engine.get(TargetQuery.of(query));
    }

    /** Reads the ids of the targets of each source, on the join table alone where there is one; see {@link TargetHandle#ids()}. */
    public final Map<I, List<K>> ids() {
        return engine.ids();
    }

    /** Counts the targets of each source, on the join table alone where there is one: {@code select .. count(*) .. group by ..}. */
    public final Map<I, Long> count() {
        return engine.count();
    }
}
