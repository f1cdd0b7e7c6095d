package dev.throughline.runtime.codegen;

import java.io.Serializable;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The Java type of an id, and how it is made of the values of its columns.
 *
 * @param <K> the type of the id: that of the column if there is one, else a generated record
 */
public final class KeyType<K> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Class<K> type;
    private final @Nullable Splitter<K> splitter;
    private final @Nullable Joiner<K> joiner;

    private KeyType(Class<K> type, @Nullable Splitter<K> splitter, @Nullable Joiner<K> joiner) {
        this.type = Objects.requireNonNull(type, "type");
        this.splitter = splitter;
        this.joiner = joiner;
    }

    /** Gives the type of an id of one column. */
    public static <K> KeyType<K> of(Class<K> type) {
        return new KeyType<>(type, null, null);
    }

    /**
     * Gives the type of an id of several columns.
     *
     * @param splitter gives the columns' values in the order of the key
     * @param joiner makes an id of them
     */
    public static <K> KeyType<K> of(Class<K> type, Splitter<K> splitter, Joiner<K> joiner) {
        return new KeyType<>(
                type, Objects.requireNonNull(splitter, "splitter"), Objects.requireNonNull(joiner, "joiner"));
    }

    /** Gives the class of the ids. */
    public Class<K> type() {
        return type;
    }

    /** Gives the values of the key's columns, in their order. */
    public Object[] values(K key) {
        return splitter == null ? new Object[] {key} : splitter.apply(key);
    }

    /** Makes an id of the values of the key's columns. */
    public K key(Object[] values) {
        return joiner == null ? type.cast(values[0]) : joiner.apply(values);
    }

    /** Takes an id of several columns apart. */
    public interface Splitter<K> extends Function<K, Object[]>, Serializable {}

    /** Makes an id of several columns' values. */
    public interface Joiner<K> extends Function<Object[], K>, Serializable {}
}
