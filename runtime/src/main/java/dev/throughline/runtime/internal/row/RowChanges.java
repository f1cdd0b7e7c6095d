package dev.throughline.runtime.internal.row;

import dev.throughline.runtime.internal.key.KeyColumns;
import dev.throughline.runtime.internal.key.KeyOrder;
import dev.throughline.runtime.internal.value.Rows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one statement did to many rows: its result says of each, by its id, what became of it.
 *
 * @param <K> the id
 */
public final class RowChanges<K> {

    /** The row was written. */
    public static final String WRITTEN = "w";

    /** The row was there. */
    public static final String KEPT = "k";

    /** The row was removed. */
    public static final String REMOVED = "r";

    private final Map<String, Set<K>> ids = new HashMap<>();

    private RowChanges() {}

    /** Reads rows of what became of a row, as one of the letters, and its key. */
    public static <K> RowChanges<K> read(Rows rows, KeyColumns<K> key) {
        RowChanges<K> changes = new RowChanges<>();
        while (rows.next()) {
            changes.ids
                    .computeIfAbsent(String.valueOf(rows.from(0).stringAt(0)), absent -> new LinkedHashSet<>())
                    .add(key.read(rows.from(1), 0));
        }
        return changes;
    }

    /** Gives the changes of what is there now by the keys as they were given, each with its key as it is stored. */
    public RowChanges<K> given(Map<K, K> twins) {
        RowChanges<K> given = new RowChanges<>();
        given.ids.putAll(ids);
        given.ids.put(WRITTEN, among(twins, written()));
        given.ids.put(KEPT, among(twins, kept()));
        return given;
    }

    private static <K> Set<K> among(Map<K, K> twins, Set<K> stored) {
        Set<K> among = new HashSet<>();
        twins.forEach((given, key) -> {
            if (stored.contains(key)) {
                among.add(given);
            }
        });
        return among;
    }

    public Set<K> written() {
        return ids.getOrDefault(WRITTEN, Set.of());
    }

    public Set<K> kept() {
        return ids.getOrDefault(KEPT, Set.of());
    }

    /** Gives the ids of what is there now. */
    public Set<K> present() {
        Set<K> present = new HashSet<>(written());
        present.addAll(kept());
        return present;
    }

    /** Gives the ids of what was removed, in their order. */
    public List<K> removed() {
        return KeyOrder.sorted(new ArrayList<>(ids.getOrDefault(REMOVED, Set.of())));
    }
}
