package dev.throughline.runtime.internal.value;

import org.jooq.Converter;
import org.jspecify.annotations.Nullable;

/**
 * Two converters, one behind the other.
 *
 * @param <D> the type that the driver takes
 * @param <U> the type between the two
 * @param <V> the type of the column
 */
public final class ChainedConverter<D, U, V> implements Converter<D, V> {

    private static final long serialVersionUID = 1L;

    private final Converter<D, U> first;
    private final Converter<U, V> second;

    @SuppressWarnings("unchecked")
    public ChainedConverter(Converter<D, U> first, Converter<? super U, V> second) {
        this.first = first;
        // What it gives back is of the first one's type, as far as that type is known.
        this.second = (Converter<U, V>) second;
    }

    @Override
    public @Nullable V from(@Nullable D value) {
        return second.from(first.from(value));
    }

    @Override
    public @Nullable D to(@Nullable V value) {
        return first.to(second.to(value));
    }

    @Override
    public Class<D> fromType() {
        return first.fromType();
    }

    @Override
    public Class<V> toType() {
        return second.toType();
    }
}
