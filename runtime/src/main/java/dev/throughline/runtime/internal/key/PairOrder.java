package dev.throughline.runtime.internal.key;

import java.util.Arrays;
import java.util.UUID;

/**
 * The order of the two ends of a symmetric link, by which a pair has one row. It is decided here and not by the database,
 * because databases order texts by collation and UUIDs each in their own way.
 */
public final class PairOrder {

    private PairOrder() {}

    /** Compares keys, column by column: numbers by value, texts by code point, UUIDs as unsigned numbers. */
    public static int compare(Object[] first, Object[] second) {
        for (int i = 0; i < first.length; i++) {
            int order = compare(first[i], second[i]);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int compare(Object first, Object second) {
        if (first instanceof UUID one && second instanceof UUID other) {
            int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
            return high != 0
                    ? high
                    : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
        }
        if (first instanceof String one && second instanceof String other) {
            return compareCodePoints(one, other);
        }
        return compareNaturally(first, second);
    }

    /** {@code String.compareTo} goes by UTF-16 unit, which puts rare characters before common ones. */
    private static int compareCodePoints(String first, String second) {
        return Arrays.compare(first.codePoints().toArray(), second.codePoints().toArray());
    }

    @SuppressWarnings("unchecked") // Both are values of the same column, whose type is comparable.
    private static int compareNaturally(Object first, Object second) {
        return ((Comparable<Object>) first).compareTo(second);
    }
}
