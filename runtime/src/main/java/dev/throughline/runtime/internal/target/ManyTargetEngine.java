package dev.throughline.runtime.internal.target;

import dev.throughline.runtime.ModelRecord;
import dev.throughline.runtime.internal.jdbc.Database;
import dev.throughline.runtime.internal.query.QueryState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be read of the targets of many sources at once, whatever links them. */
public class ManyTargetEngine<I, T extends ModelRecord<T>, K> {

    private final Database database;
    private final Map<I, Object> sources = new LinkedHashMap<>();
    private final TargetReader<T, K> reader;

    /** Makes an engine for sources, given as their ids. */
    public ManyTargetEngine(Database database, TargetReader<T, K> reader, Collection<? extends I> sources) {
        this.database = database;
        this.reader = reader;
        for (I source : sources) {
            this.sources.put(
                    Objects.requireNonNull(source, "ids"),
                    reader.columns().toSource().formOf(source));
        }
    }

    /** Gives the sources as they were given, each with the form in which its key is compared. */
    public final Map<I, Object> sources() {
        return sources;
    }

    /** Gives the distinct keys of the sources. */
    public final Set<Object> keys() {
        return new LinkedHashSet<>(sources.values());
    }

    /** Loads what a query includes onto the targets that were read. */
    public final void include(Map<Object, TargetReader.Group<T>> groups, @Nullable QueryState query) {
        if (query != null) {
            query.load(database, TargetReader.Group.distinct(groups.values()));
        }
    }

    /** Reads the targets. */
    public final Map<I, List<T>> get() {
        return targets(null);
    }

    /** Reads the targets that a query asks for. */
    public final Map<I, List<T>> get(QueryState query) {
        return targets(query.ofMany("A query of many sources"));
    }

    private Map<I, List<T>> targets(@Nullable QueryState query) {
        Map<Object, TargetReader.Group<T>> groups = reader.groups(keys(), query);
        include(groups, query);
        Map<I, List<T>> targets = new LinkedHashMap<>();
        sources.forEach((source, key) -> {
            TargetReader.Group<T> group = groups.get(key);
            targets.put(source, group == null ? new ArrayList<>() : group.targets());
        });
        return targets;
    }

    /** Reads the targets' ids. */
    public final Map<I, List<K>> ids() {
        Map<Object, List<K>> found = reader.idsOfMany(keys());
        Map<I, List<K>> ids = new LinkedHashMap<>();
        sources.forEach((source, key) -> {
            List<K> of = found.get(key);
            ids.put(source, of == null ? new ArrayList<>() : of);
        });
        return ids;
    }

    /** Counts the targets. */
    public final Map<I, Long> count() {
        Map<Object, Long> found = reader.countsOfMany(keys());
        Map<I, Long> counts = new LinkedHashMap<>();
        sources.forEach((source, key) -> counts.put(source, found.getOrDefault(key, 0L)));
        return counts;
    }
}
