package dev.throughline.runtime.internal.key;

import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Bytes that are equal to others with the same content, as the database has it, and are in its order. */
final class ComparedBytes implements Comparable<ComparedBytes> {

    private final byte[] bytes;

    private ComparedBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Gives a value as one that can be compared: itself, unless it is bytes. */
    static Object of(Object value) {
        return value instanceof byte[] bytes ? new ComparedBytes(bytes) : value;
    }

    @Override
    public int compareTo(ComparedBytes other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ComparedBytes compared && Arrays.equals(bytes, compared.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
