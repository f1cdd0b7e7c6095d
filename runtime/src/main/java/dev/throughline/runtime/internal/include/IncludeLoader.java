package dev.throughline.runtime.internal.include;

import dev.throughline.runtime.Association;
import dev.throughline.runtime.LinkAssociation;
import dev.throughline.runtime.ModelRecord;
import dev.throughline.runtime.internal.jdbc.Database;
import dev.throughline.runtime.internal.link.LinkReader;
import dev.throughline.runtime.internal.link.LinkStatements;
import dev.throughline.runtime.internal.model.ModelAccess;
import dev.throughline.runtime.internal.query.Include;
import dev.throughline.runtime.internal.query.QueryState;
import dev.throughline.runtime.internal.target.TargetReader;
import dev.throughline.runtime.internal.target.TargetStatements;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;

/**
 * Loads an association onto records: one statement for each set of parents that fits into one statement, whatever the
 * number of rows.
 *
 * @param association the association
 * @param query what is asked of its targets
 */
public record IncludeLoader<T extends ModelRecord<T>>(Association<?, T> association, QueryState query)
        implements Include {

    public IncludeLoader {
        if (query.withLinks() && !(association instanceof LinkAssociation)) {
            throw new IllegalArgumentException(
                    association + " has no join table: withLinks() is for associations through one");
        }
    }

    @Override
    public Condition required() {
        return RequiredTargets.of(this);
    }

    @Override
    public void load(Database database, Collection<? extends ModelRecord<?>> parents) {
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
        Map<Object, TargetReader.Group<T>> groups = groups(database, statements, byKey.keySet());
        TargetReader.Group<T> none = new TargetReader.Group<>(List.of(), List.of());
        byKey.forEach((key, records) -> {
            TargetReader.Group<T> group = groups.getOrDefault(key, none);
            records.forEach(record -> put(record, group));
        });
        without.forEach(record -> put(record, none));
        if (!query.includes().isEmpty()) {
            query.load(database, TargetReader.Group.distinct(groups.values()));
        }
    }

    private <K> Map<Object, TargetReader.Group<T>> groups(
            Database database, TargetStatements<T, K> statements, Collection<?> sources) {
        if (sources.isEmpty()) {
            return Map.of();
        }
        return query.withLinks() && statements instanceof LinkStatements<T, K, ?> links
                ? new LinkReader<>(database, links).linkedGroups(sources, query)
                : new TargetReader<>(database, statements).groups(sources, query);
    }

    private void put(ModelRecord<?> record, TargetReader.Group<?> group) {
        ModelAccess.get().load(record, association, group.targets(), query.withLinks() ? group.links() : null);
    }
}
