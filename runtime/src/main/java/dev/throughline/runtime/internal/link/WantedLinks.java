package dev.throughline.runtime.internal.link;

import dev.throughline.runtime.ModelRecord;
import dev.throughline.runtime.internal.key.KeptValues;
import dev.throughline.runtime.internal.model.ModelAccess;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * Links that are to exist: distinct targets in their order, and the attributes of each. Targets whose attributes set
 * the same columns make a group, which goes into one statement.
 *
 * @param targets the targets' ids
 * @param groups the same targets by the columns that their attributes set
 */
record WantedLinks<K>(List<K> targets, List<Group<K>> groups) {

    /**
     * Targets whose attributes set the same columns.
     *
     * @param columns the columns, none where nothing is said of attributes
     * @param targets the targets' ids
     * @param values the columns' values of each target; empty where there are no columns
     */
    record Group<K>(List<Field<?>> columns, List<K> targets, Map<K, @Nullable Object[]> values) {

        /** Tells whether the link has other attributes than these. */
        boolean differs(K target, Record link) {
            Object[] wanted = values.get(target);
            for (int i = 0; wanted != null && i < columns.size(); i++) {
                if (!same(wanted[i], link.get(columns.get(i)))) {
                    return true;
                }
            }
            return false;
        }

        /** Tells whether a link has other attributes after it was written than before. */
        boolean changes(Record before, @Nullable Record after) {
            return after == null || columns.stream().anyMatch(column -> !same(after.get(column), before.get(column)));
        }

        private static boolean same(@Nullable Object wanted, @Nullable Object stored) {
            return (wanted instanceof BigDecimal number && stored instanceof BigDecimal other)
                    ? number.compareTo(other) == 0
                    : Objects.deepEquals(wanted, stored);
        }

        /** Gives the part of this group that is among the given targets. */
        Group<K> among(Collection<K> some) {
            return new Group<>(columns, targets.stream().filter(some::contains).toList(), values);
        }

        /** Gives the values of a target's attributes, in the order of the columns. */
        @Nullable
        Object[] valuesOf(K target) {
            return values.getOrDefault(target, new Object[0]);
        }

        /** Gives the same with the targets' keys as they are stored; of several that are one, with the attributes of the last. */
        Group<K> storedAs(Map<K, K> stored) {
            Map<K, @Nullable Object[]> renamed = new LinkedHashMap<>();
            for (K target : targets) {
                renamed.put(stored.getOrDefault(target, target), valuesOf(target));
            }
            return new Group<>(columns, List.copyOf(renamed.keySet()), columns.isEmpty() ? values : renamed);
        }

        Group<K> with(List<K> some) {
            return new Group<>(columns, some, values);
        }
    }

    /** Wants links without a word on their attributes. */
    static <K> WantedLinks<K> of(List<K> targets) {
        return new WantedLinks<>(targets, List.of(new Group<>(List.of(), targets, Map.of())));
    }

    /**
     * Wants links with attributes.
     *
     * @param attributes gives for a target what sets the attributes of its link; called once for each, in order
     * @throws IllegalArgumentException if a column is set that is the link's own
     */
    static <K, J extends ModelRecord<J>> WantedLinks<K> of(
            LinkColumns<?, K, J> columns, List<K> targets, Function<K, Consumer<? super J>> attributes) {
        Map<List<Field<?>>, Group<K>> groups = new LinkedHashMap<>();
        for (K target : targets) {
            J link = ModelAccess.get().create(columns.join());
            attributes.apply(target).accept(link);
            List<Field<?>> set = setColumns(columns, link);
            Group<K> group =
                    groups.computeIfAbsent(set, absent -> new Group<>(set, new ArrayList<>(), new HashMap<>()));
            group.targets().add(target);
            group.values()
                    .put(
                            target,
                            set.stream()
                                    .map(column -> KeptValues.of(column, link.get(column)))
                                    .toArray());
        }
        return new WantedLinks<>(targets, List.copyOf(groups.values()));
    }

    /** Gives the columns that were set on a link's record. */
    static <J extends ModelRecord<J>> List<Field<?>> setColumns(LinkColumns<?, ?, J> columns, J link) {
        Set<Field<?>> own = columns.ownColumns();
        List<Field<?>> set = new ArrayList<>();
        for (Field<?> field : columns.join().fields()) {
            if (ModelAccess.get().changed(link, field)) {
                if (own.contains(field)) {
                    throw new IllegalArgumentException("Attributes of " + columns.association() + " set "
                            + columns.join().getName() + "." + field.getName()
                            + ", which the link has by what it links; set other columns only");
                }
                set.add(field);
            }
        }
        return List.copyOf(set);
    }

    /** Gives the part of these that is among the given targets. */
    WantedLinks<K> among(Collection<K> some) {
        List<Group<K>> parts = new ArrayList<>();
        for (Group<K> group : groups) {
            Group<K> part = group.among(some);
            if (!part.targets().isEmpty()) {
                parts.add(part);
            }
        }
        return new WantedLinks<>(targets.stream().filter(some::contains).toList(), parts);
    }

    /** Tells whether nothing is said of any attribute. */
    boolean isPlain() {
        return groups.stream().allMatch(group -> group.columns().isEmpty());
    }
}
