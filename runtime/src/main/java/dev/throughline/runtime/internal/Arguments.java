package dev.throughline.runtime.internal;

import java.util.ArrayList;
import java.util.List;

/** The arguments of one execution, in the order of the statement's slots. */
final class Arguments {

    private final List<Object> values = new ArrayList<>();

    Arguments add(Object value) {
        values.add(value);
        return this;
    }

    Arguments addAll(Object... all) {
        for (Object value : all) {
            values.add(value);
        }
        return this;
    }

    Object[] toArray() {
        return values.toArray();
    }
}
