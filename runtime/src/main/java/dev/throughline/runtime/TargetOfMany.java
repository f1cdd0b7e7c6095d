package dev.throughline.runtime;

import dev.throughline.runtime.internal.target.ManyTargetEngine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What can be read of the one target of each of many sources at once: one statement for as many sources as fit into one.
 * The generated repositories give it: {@code toys.ownerOf(ids)}.
 *
 * <p>The maps have an entry for each source that has a target, in the order of their first mention.
 *
 * @param <I> the type of the sources' id
 * @param <T> the record of the target
 */
public final class TargetOfMany<I, T extends ModelRecord<T>> {

    private final ManyTargetEngine<I, T, ?> engine;

    TargetOfMany(ManyTargetEngine<I, T, ?> engine) {
        this.engine = engine;
    }

    /** Reads the target of each source. A target of several sources is one record. */
    public Map<I, T> get() {
        return only(engine.get());
    }

    /** Reads those targets that the query asks for, and what it includes. */
    public Map<I, T> get(UnaryOperator<TargetQuery<T>> query) {
        return only(engine.get(TargetQuery.of(query)));
    }

    private Map<I, T> only(Map<I, List<T>> targets) {
        Map<I, T> only = new LinkedHashMap<>();
        targets.forEach((source, found) -> found.stream().findFirst().ifPresent(target -> only.put(source, target)));
        return only;
    }
}
