package dev.throughline.runtime.internal.sql;

import java.util.Map;
import org.jooq.Condition;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** The fixed values of an association's columns. */
public final class Scopes {

    private Scopes() {}

    /** Gives the condition that each column has its value. */
    public static Condition hold(Map<Field<?>, Object> values) {
        Condition condition = DSL.noCondition();
        for (Map.Entry<Field<?>, Object> value : values.entrySet()) {
            condition = condition.and(DSL.condition("{0} = {1}", value.getKey(), constant(value)));
        }
        return condition;
    }

    /**
     * Gives a value as a constant. It is one of the model's, so that it stands in the text, where partial indexes and
     * statistics know it. One with a backslash is a parameter: how a server reads that in a text depends on its settings.
     */
    public static Field<?> constant(Map.Entry<Field<?>, Object> value) {
        return constant(value.getValue(), value.getKey().getDataType());
    }

    private static <T> Field<T> constant(Object value, DataType<T> type) {
        T constant = type.getType().cast(value);
        Object sent = type.getBinding().converter().to(constant);
        return String.valueOf(sent).indexOf('\\') < 0 ? DSL.inline(constant, type) : Placeholder.of(constant, type);
    }
}
