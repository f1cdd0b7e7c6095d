package dev.throughline.runtime.internal.key;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** The order of keys in which rows are written: one for all, so that two that write the same rows do not wait for each other. */
public final class KeyOrder {

    private KeyOrder() {}

    /** Sorts ids where they have an order, so that transactions lock the rows in the same one. */
    public static <K> List<K> sorted(List<K> ids) {
        if (ids.size() < 2 || !(ids.get(0) instanceof Comparable<?>)) {
            return ids;
        }
        List<K> sorted = new ArrayList<>(ids);
        sorted.sort(null);
        return sorted;
    }

    /** Sorts records by a key, as far as its values have an order; those with the same key stay as they are. */
    public static <R extends Record> List<R> sorted(List<R> records, List<? extends Field<?>> key) {
        if (records.size() < 2) {
            return records;
        }
        List<R> sorted = new ArrayList<>(records);
        sorted.sort((one, other) -> compare(one, other, key));
        return sorted;
    }

    private static int compare(Record one, Record other, List<? extends Field<?>> key) {
        for (Field<?> column : key) {
            int order = compare(one.get(column), other.get(column));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    @SuppressWarnings("unchecked") // Values of one column have one type, which compares with itself.
    private static int compare(@Nullable Object one, @Nullable Object other) {
        if (one != null && other != null && ComparedBytes.of(one) instanceof Comparable<?> value) {
            return ((Comparable<Object>) value).compareTo(ComparedBytes.of(other));
        }
        return Boolean.compare(one != null, other != null);
    }
}
