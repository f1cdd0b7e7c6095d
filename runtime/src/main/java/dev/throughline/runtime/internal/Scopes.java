package dev.throughline.runtime.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** The fixed values of an association's columns. */
public final class Scopes {

    private Scopes() {}

    /** Gives the condition that each column has its value; the values are constants of the model, so they are inlined. */
    public static Condition hold(Map<Field<?>, Object> values) {
        Condition condition = DSL.noCondition();
        for (Map.Entry<Field<?>, Object> value : values.entrySet()) {
            condition = condition.and(DSL.condition("{0} = {1}", value.getKey(), constant(value)));
        }
        return condition;
    }

    /** Gives the values with one more. */
    public static Map<Field<?>, Object> with(Map<Field<?>, Object> values, Field<?> column, Object value) {
        Map<Field<?>, Object> all = new LinkedHashMap<>(values);
        all.put(column, value);
        return all;
    }

    /** Gives a value as a constant in SQL. */
    static Field<?> constant(Map.Entry<Field<?>, Object> value) {
        return DSL.inline(value.getValue(), value.getKey());
    }
}
