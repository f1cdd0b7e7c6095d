package dev.throughline.runtime.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The keys of the sources that a read asks for, by which its rows are sorted. A database may take texts for equal that
 * Java does not, such as those that differ in case, and a join table has them as they were given when it was written.
 */
final class AskedKeys {

    private final Set<Object> keys;
    private final Map<String, Object> byText = new HashMap<>();

    AskedKeys(Collection<?> keys) {
        this.keys = new HashSet<>(keys);
    }

    /** Gives the key that was asked for where the database found another. */
    Object of(Object found) {
        if (keys.contains(found)) {
            return found;
        }
        if (byText.isEmpty()) {
            keys.forEach(key -> byText.put(TargetColumns.text(key), key));
        }
        return byText.getOrDefault(TargetColumns.text(found), found);
    }

    /**
     * Gives the keys that got no answer although another one did that the database may take for the same: its rows are then
     * those of all of them. The parts have none that may be the same, so that each can be asked for on its own.
     */
    List<List<Object>> twins(Set<?> answered) {
        List<List<Object>> parts = new ArrayList<>();
        if (answered.containsAll(keys)) {
            return parts;
        }
        Map<String, Integer> mentions = new HashMap<>();
        answered.forEach(key -> mentions.put(TargetColumns.text(key), 0));
        for (Object key : keys) {
            Integer part = answered.contains(key)
                    ? null
                    : mentions.computeIfPresent(TargetColumns.text(key), (text, mentioned) -> mentioned + 1);
            if (part != null) {
                if (part > parts.size()) {
                    parts.add(new ArrayList<>());
                }
                parts.get(part - 1).add(key);
            }
        }
        return parts;
    }
}
