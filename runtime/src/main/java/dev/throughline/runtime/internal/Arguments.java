package dev.throughline.runtime.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The arguments of one execution, in the order of the statement's slots. */
final class Arguments {

    private final List<@Nullable Object> values = new ArrayList<>();

    Arguments add(@Nullable Object value) {
        values.add(value);
        return this;
    }

    Arguments addAll(@Nullable Object... all) {
        for (Object value : all) {
            values.add(value);
        }
        return this;
    }

    @Nullable
    Object[] toArray() {
        return values.toArray();
    }
}
