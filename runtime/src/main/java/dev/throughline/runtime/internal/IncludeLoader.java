package dev.throughline.runtime.internal;

import dev.throughline.runtime.Association;
import dev.throughline.runtime.BelongsToMany;
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
            Association<?, ?> association = include.association();
            if (association instanceof BelongsToMany<?, ?, ?, ?> belongsToMany) {
                loadLinks(database, parents, belongsToMany, include.query());
            } else {
                throw new IllegalArgumentException("Cannot load " + association);
            }
        }
    }

    private static <T extends ModelRecord<T>, K, J extends ModelRecord<J>> void loadLinks(
            Database database,
            Collection<? extends ModelRecord<?>> parents,
            BelongsToMany<?, T, K, J> association,
            QueryState query) {
        LinkStatements<T, K, J> statements = LinkStatements.of(database.statements(), association);
        Map<Object, List<ModelRecord<?>>> byKey = new LinkedHashMap<>();
        for (ModelRecord<?> parent : parents) {
            Object key = statements.columns().sourceKey().of(parent);
            List<ModelRecord<?>> same = byKey.get(key);
            if (same == null) {
                byKey.put(key, List.of(parent));
            } else {
                List<ModelRecord<?>> all = new ArrayList<>(same);
                all.add(parent);
                byKey.put(key, all);
            }
        }
        Map<Object, LinkReader.Group<T, J>> groups =
                new LinkReader<>(database, statements).groups(byKey.keySet(), query, query.withLinks());
        byKey.forEach((key, records) -> {
            LinkReader.Group<T, J> group = groups.get(key);
            List<T> found = group == null ? List.of() : group.targets();
            List<J> links = group == null ? List.of() : group.links();
            for (ModelRecord<?> record : records) {
                ModelAccess.get().load(record, association, found, query.withLinks() ? links : null);
            }
        });
        if (!query.includes().isEmpty()) {
            load(database, distinct(groups.values()), query.includes());
        }
    }

    /** A target of several parents is one record, recognised by identity: equality is by the values of a row. */
    static <T extends ModelRecord<T>> List<T> distinct(Collection<? extends LinkReader.Group<T, ?>> groups) {
        Set<T> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<T> distinct = new ArrayList<>();
        for (LinkReader.Group<T, ?> group : groups) {
            for (T target : group.targets()) {
                if (seen.add(target)) {
                    distinct.add(target);
                }
            }
        }
        return distinct;
    }
}
