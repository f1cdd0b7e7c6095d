package dev.throughline.runtime;

import dev.throughline.runtime.internal.jdbc.Database;
import dev.throughline.runtime.internal.link.ManyLinkEngine;
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
public final class LinksOfMany<I, T extends ModelRecord<T>, K, J extends ModelRecord<J>>
        extends TargetsOfMany<I, T, K> {

    private final ManyLinkEngine<I, T, K, J> engine;

    LinksOfMany(Database database, LinkAssociation<?, T, K, J> association, Collection<? extends I> sources) {
        this(new ManyLinkEngine<>(database, association, sources));
    }

    private LinksOfMany(ManyLinkEngine<I, T, K, J> engine) {
        super(engine);
        this.engine = engine;
    }

    /** Reads the targets of each source with the rows that link them. */
    public Map<I, List<Linked<T, J>>> links() {
        return engine.links();
    }

    /** Reads the targets that the query asks for, with the rows that link them. */
    public Map<I, List<Linked<T, J>>> links(UnaryOperator<TargetQuery<T>> query) {
        return engine.links(TargetQuery.of(query));
    }
}
