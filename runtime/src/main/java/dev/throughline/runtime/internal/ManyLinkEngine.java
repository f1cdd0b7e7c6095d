package dev.throughline.runtime.internal;

import dev.throughline.runtime.BelongsToMany;
import dev.throughline.runtime.Ids;
import dev.throughline.runtime.Linked;
import dev.throughline.runtime.ModelRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be read of many sources of a many-to-many association at once. */
public final class ManyLinkEngine<I, T extends ModelRecord<T>, K, J extends ModelRecord<J>> {

    private final Database database;
    private final Set<I> sources = new LinkedHashSet<>();
    private final LinkReader<T, K, J> reader;

    /** Makes an engine for sources, given as their ids. */
    public ManyLinkEngine(Database database, BelongsToMany<?, T, K, J> association, Collection<? extends I> sources) {
        this.database = database;
        for (I source : sources) {
            this.sources.add(Ids.notNull("ids", source));
        }
        this.reader = new LinkReader<>(database, LinkStatements.of(database.statements(), association));
    }

    /** Reads the targets. */
    public Map<I, List<T>> get() {
        return targets(null);
    }

    /** Reads the targets that a query asks for. */
    public Map<I, List<T>> get(QueryState query) {
        return targets(query);
    }

    private Map<I, List<T>> targets(@Nullable QueryState query) {
        Map<Object, LinkReader.Group<T, J>> groups = reader.groups(sources, query, false);
        if (query != null) {
            IncludeLoader.load(database, IncludeLoader.distinct(groups.values()), query.includes());
        }
        Map<I, List<T>> targets = new LinkedHashMap<>();
        for (I source : sources) {
            LinkReader.Group<T, J> group = groups.get(source);
            targets.put(source, group == null ? new ArrayList<>() : group.targets());
        }
        return targets;
    }

    /** Reads the targets and their links. */
    public Map<I, List<Linked<T, J>>> links() {
        return linked(null);
    }

    /** Reads the targets that a query asks for, and their links. */
    public Map<I, List<Linked<T, J>>> links(QueryState query) {
        return linked(query);
    }

    private Map<I, List<Linked<T, J>>> linked(@Nullable QueryState query) {
        Map<Object, LinkReader.Group<T, J>> groups = reader.groups(sources, query, true);
        if (query != null) {
            IncludeLoader.load(database, IncludeLoader.distinct(groups.values()), query.includes());
        }
        Map<I, List<Linked<T, J>>> linked = new LinkedHashMap<>();
        for (I source : sources) {
            List<Linked<T, J>> pairs = new ArrayList<>();
            LinkReader.Group<T, J> group = groups.get(source);
            if (group != null) {
                for (int i = 0; i < group.targets().size(); i++) {
                    pairs.add(new Linked<>(group.targets().get(i), group.links().get(i)));
                }
            }
            linked.put(source, pairs);
        }
        return linked;
    }

    /** Reads the targets' ids. */
    public Map<I, List<K>> ids() {
        Map<Object, List<K>> found = reader.idsOfMany(sources);
        Map<I, List<K>> ids = new LinkedHashMap<>();
        for (I source : sources) {
            List<K> of = found.get(source);
            ids.put(source, of == null ? new ArrayList<>() : of);
        }
        return ids;
    }

    /** Counts the links. */
    public Map<I, Long> count() {
        Map<Object, Long> found = reader.countsOfMany(sources);
        Map<I, Long> counts = new LinkedHashMap<>();
        for (I source : sources) {
            counts.put(source, found.getOrDefault(source, 0L));
        }
        return counts;
    }
}
