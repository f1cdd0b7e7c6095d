package dev.throughline.runtime.internal;

import java.util.ArrayList;
import java.util.List;

/** The order of ids in which rows are written. */
final class KeyOrder {

    private KeyOrder() {}

    /** Sorts ids where they have an order, so that transactions lock the rows in the same one. */
    static <K> List<K> sorted(List<K> ids) {
        if (ids.size() < 2 || !(ids.get(0) instanceof Comparable<?>)) {
            return ids;
        }
        List<K> sorted = new ArrayList<>(ids);
        sorted.sort(null);
        return sorted;
    }
}
