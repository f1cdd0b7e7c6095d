package dev.throughline.runtime.internal.value;

import java.io.Serializable;
import java.util.function.Function;
import org.jooq.Converter;
import org.jspecify.annotations.Nullable;

/**
 * A converter that leaves null alone and can be serialised, as records are with their tables: jOOQ's own converters of
 * functions cannot.
 *
 * @param <D> the type that the driver takes
 * @param <U> the type of the column
 */
public final class NullableConverter<D, U> implements Converter<D, U> {

    private static final long serialVersionUID = 1L;

    private final Class<D> fromType;
    private final Class<U> toType;
    private final Step<D, U> from;
    private final Step<U, D> to;

    /** Makes a converter of two functions. */
    public NullableConverter(Class<D> fromType, Class<U> toType, Step<D, U> from, Step<U, D> to) {
        this.fromType = fromType;
        this.toType = toType;
        this.from = from;
        this.to = to;
    }

    @Override
    public @Nullable U from(@Nullable D value) {
        return value == null ? null : from.apply(value);
    }

    @Override
    public @Nullable D to(@Nullable U value) {
        return value == null ? null : to.apply(value);
    }

    @Override
    public Class<D> fromType() {
        return fromType;
    }

    @Override
    public Class<U> toType() {
        return toType;
    }

    /** A function that can be serialised. */
    @FunctionalInterface
    public interface Step<A, B> extends Function<A, B>, Serializable {}
}
