package dev.throughline.runtime.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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
}
