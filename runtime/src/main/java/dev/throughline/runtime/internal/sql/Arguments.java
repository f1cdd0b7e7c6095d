package dev.throughline.runtime.internal.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The arguments of one execution, in the order of the statement's placeholders. */
public final class Arguments {

    private final List<@Nullable Object> values = new ArrayList<>();

    public Arguments add(@Nullable Object value) {
        values.add(value);
        return this;
    }

    public Arguments addAll(@Nullable Object... all) {
        for (Object value : all) {
            values.add(value);
        }
        return this;
    }

    @Nullable
    public Object[] toArray() {
        return values.toArray();
    }
}
