package dev.throughline.runtime.internal.model;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What was made for a key, as long as there is room: past a limit something else is forgotten, and made again when it is
 * needed. Nothing is written when something is found, so that readers do not wait for one another.
 *
 * @param <K> the keys
 * @param <V> what is made for them
 */
public final class BoundedCache<K, V> {

    private final int limit;
    private final Map<K, V> made = new ConcurrentHashMap<>();

    public BoundedCache(int limit) {
        this.limit = limit;
    }

    /** Gives what was made for a key; makes it if nobody has needed it before. */
    public V get(K key, Supplier<V> maker) {
        V found = made.get(key);
        return found == null ? make(key, maker) : found;
    }

    // Two threads may make the same at the same time; both then have the first.
    private V make(K key, Supplier<V> maker) {
        V value = maker.get();
        V former = made.putIfAbsent(key, value);
        if (former != null) {
            return former;
        }
        if (made.size() > limit) {
            made.keySet().stream()
                    .filter(other -> !other.equals(key))
                    .findFirst()
                    .ifPresent(made::remove);
        }
        return value;
    }
}
