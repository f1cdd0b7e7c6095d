package dev.throughline.runtime.internal.key;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Finds for keys that were given the same ones as they are stored, which where they are texts may be others to Java. */
public final class KeyTwins {

    private KeyTwins() {}

    /**
     * Gives each given key that is stored, with the key that is.
     *
     * @param columns the columns of the keys
     * @param given distinct keys, of which the database takes none for another
     * @param stored what is stored
     * @param among asks the database which of what is stored is among given keys; called only where one looks like a stored
     *     key that is not the same to Java
     */
    public static <K> Map<K, K> of(
            KeyColumns<K> columns, Collection<K> given, Collection<K> stored, Function<List<K>, List<K>> among) {
        Map<K, K> twins = new HashMap<>();
        Set<K> known = new HashSet<>(stored);
        given.stream().filter(known::contains).forEach(key -> twins.put(key, key));
        if (!columns.hasText() || twins.size() == given.size() || twins.size() == known.size()) {
            return twins;
        }
        RequestedKeys.ask(
                columns,
                alike(columns, given, known, twins),
                asked -> {
                    Map<K, K> found = new HashMap<>();
                    among.apply(asked.keys()).forEach(key -> found.put(asked.of(key), key));
                    return found;
                },
                twins::putAll);
        return twins;
    }

    /** Gives the given keys that are not known as stored ones, and look like one of these. */
    public static <K> List<K> alike(KeyColumns<K> columns, Collection<K> given, Collection<K> stored, Map<K, K> twins) {
        if (!columns.hasText() || twins.size() == given.size() || stored.isEmpty()) {
            return List.of();
        }
        Set<Object> looks = new HashSet<>();
        stored.forEach(key -> looks.add(RequestedKeys.looks(columns.values(key))));
        return given.stream()
                .filter(key -> !twins.containsKey(key) && looks.contains(RequestedKeys.looks(columns.values(key))))
                .toList();
    }
}
