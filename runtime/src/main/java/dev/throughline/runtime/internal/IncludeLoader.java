package dev.throughline.runtime.internal;

import dev.throughline.runtime.Association;
import dev.throughline.runtime.ModelRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Loads associations onto records: one statement for each association and each set of parents that fits into one
 * statement, whatever the number of rows.
 */
public final class IncludeLoader {

    private IncludeLoader() {}

    /** Loads what a query includes onto its rows, and what its includes include onto theirs. */
    public static void load(
            Database database, Collection<? extends ModelRecord<?>> parents, List<QueryState.Include> includes) {
        if (parents.isEmpty()) {
            return;
        }
        for (QueryState.Include include : includes) {
            load(database, parents, include.association(), include.query());
        }
    }

    private static <T extends ModelRecord<T>> void load(
            Database database,
            Collection<? extends ModelRecord<?>> parents,
            Association<?, T> association,
            QueryState query) {
        TargetStatements<T, ?> statements = Targets.of(database.statements(), association);
        Map<Object, List<ModelRecord<?>>> byKey = new LinkedHashMap<>();
        List<ModelRecord<?>> without = new ArrayList<>();
        for (ModelRecord<?> parent : parents) {
            Object key = statements.columns().sourceOf(parent);
            if (key == null) {
                without.add(parent);
                continue;
            }
            byKey.computeIfAbsent(key, absent -> new ArrayList<>(1)).add(parent);
        }
        Map<Object, TargetReader.Group<T>> groups = groups(database, statements, byKey.keySet(), query);
        TargetReader.Group<T> none = new TargetReader.Group<>(List.of(), List.of());
        byKey.forEach((key, records) -> {
            TargetReader.Group<T> group = groups.getOrDefault(key, none);
            records.forEach(record -> put(record, association, group, query));
        });
        without.forEach(record -> put(record, association, none, query));
        if (!query.includes().isEmpty()) {
            load(database, distinct(groups.values()), query.includes());
        }
    }

    private static <T extends ModelRecord<T>, K> Map<Object, TargetReader.Group<T>> groups(
            Database database, TargetStatements<T, K> statements, Collection<?> sources, QueryState query) {
        if (sources.isEmpty()) {
            return Map.of();
        }
        return query.withLinks() && statements instanceof LinkStatements<T, K, ?> links
                ? new LinkReader<>(database, links).linkedGroups(sources, query)
                : new TargetReader<>(database, statements).groups(sources, query);
    }

    private static void put(
            ModelRecord<?> record, Association<?, ?> association, TargetReader.Group<?> group, QueryState query) {
        ModelAccess.get().load(record, association, group.targets(), query.withLinks() ? group.links() : null);
    }

    /** A target of several parents is one record, recognised by identity: equality is by the values of a row. */
    static <T extends ModelRecord<T>> List<T> distinct(Collection<? extends TargetReader.Group<T>> groups) {
        Set<T> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<T> distinct = new ArrayList<>();
        for (TargetReader.Group<T> group : groups) {
            for (T target : group.targets()) {
                if (seen.add(target)) {
                    distinct.add(target);
                }
            }
        }
        return distinct;
    }
}
