package dev.throughline.runtime.internal.key;

import dev.throughline.runtime.LinkChanges;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The keys that a caller gives, each once: in the {@link KeyForm} in which they are compared, and as they were given, which is
 * how they are given back.
 *
 * @param <K> the type of the keys
 */
public final class GivenKeys<K> {

    private final Map<K, K> given;
    private final boolean asGiven;

    private GivenKeys(Map<K, K> given, boolean asGiven) {
        this.given = given;
        this.asGiven = asGiven;
    }

    /**
     * Takes keys in the order of their first mention.
     *
     * @throws NullPointerException if there is a null among them
     */
    public static <K> GivenKeys<K> of(KeyColumns<K> columns, Collection<? extends K> keys) {
        Map<K, K> given = new LinkedHashMap<>();
        int index = 0;
        for (K key : keys) {
            if (key == null) {
                throw new NullPointerException("ids[" + index + "]");
            }
            given.putIfAbsent(columns.form(key), key);
            index++;
        }
        return new GivenKeys<>(given, columns.isAsGiven());
    }

    /** Gives the keys in their form. */
    public List<K> keys() {
        return new ArrayList<>(given.keySet());
    }

    /** Gives the keys without those that are stored as another one before them. */
    public GivenKeys<K> distinct(Map<K, K> stored) {
        Map<K, K> distinct = new LinkedHashMap<>();
        Set<K> seen = new HashSet<>();
        given.forEach((key, asGiven) -> {
            if (seen.add(stored.getOrDefault(key, key))) {
                distinct.put(key, asGiven);
            }
        });
        return new GivenKeys<>(distinct, asGiven);
    }

    /** Gives a key as it was given; itself if it was not. */
    public K asGiven(K key) {
        return given.getOrDefault(key, key);
    }

    /** Gives changes with the keys as they were given. */
    public LinkChanges<K> inChanges(LinkChanges<K> changes) {
        if (asGiven) {
            return changes;
        }
        return new LinkChanges<>(
                asGiven(changes.added()),
                asGiven(changes.updated()),
                asGiven(changes.kept()),
                asGiven(changes.removed()));
    }

    private List<K> asGiven(List<K> keys) {
        return keys.stream().map(this::asGiven).toList();
    }
}
