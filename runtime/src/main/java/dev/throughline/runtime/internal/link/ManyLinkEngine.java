package dev.throughline.runtime.internal.link;

import dev.throughline.runtime.LinkAssociation;
import dev.throughline.runtime.Linked;
import dev.throughline.runtime.ModelRecord;
import dev.throughline.runtime.internal.jdbc.Database;
import dev.throughline.runtime.internal.query.QueryState;
import dev.throughline.runtime.internal.target.ManyTargetEngine;
import dev.throughline.runtime.internal.target.TargetReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can be read of many sources of a many-to-many association at once. */
public final class ManyLinkEngine<I, T extends ModelRecord<T>, K, J extends ModelRecord<J>>
        extends ManyTargetEngine<I, T, K> {

    private final LinkReader<T, K, J> reader;
    private final Class<? extends J> link;

    /** Makes an engine for sources, given as their ids. */
    public ManyLinkEngine(Database database, LinkAssociation<?, T, K, J> association, Collection<? extends I> sources) {
        this(
                database,
                new LinkReader<>(database, LinkStatements.of(database.statements(), association)),
                association,
                sources);
    }

    private ManyLinkEngine(
            Database database,
            LinkReader<T, K, J> reader,
            LinkAssociation<?, T, K, J> association,
            Collection<? extends I> sources) {
        super(database, reader, sources);
        this.reader = reader;
        this.link = association.through().getRecordType();
    }

    /** Reads the targets and their links. */
    public Map<I, List<Linked<T, J>>> links() {
        return linked(null);
    }

    /** Reads the targets that a query asks for, and their links. */
    public Map<I, List<Linked<T, J>>> links(QueryState query) {
        return linked(query.ofMany("A query of many sources"));
    }

    private Map<I, List<Linked<T, J>>> linked(@Nullable QueryState query) {
        Map<Object, TargetReader.Group<T>> groups = reader.linkedGroups(keys(), query);
        include(groups, query);
        Map<I, List<Linked<T, J>>> linked = new LinkedHashMap<>();
        sources().forEach((source, key) -> {
            List<Linked<T, J>> pairs = new ArrayList<>();
            TargetReader.Group<T> group = groups.get(key);
            if (group != null) {
                for (int i = 0; i < group.targets().size(); i++) {
                    pairs.add(new Linked<>(
                            group.targets().get(i), link.cast(group.links().get(i))));
                }
            }
            linked.put(source, pairs);
        });
        return linked;
    }
}
