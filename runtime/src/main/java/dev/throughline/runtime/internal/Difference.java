package dev.throughline.runtime.internal;

import org.jooq.Condition;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** How the database tells whether a column has another value than it is given. */
enum Difference {
    /** {@code a is distinct from ?}. */
    PLAIN,

    /**
     * The same, but {@code json} has no equality on PostgreSQL: a column of JSON texts differs if the text does, one of
     * JSON values if the value does; each whether the column is {@code json} or {@code jsonb}.
     */
    OF_CAST_JSON {
        @Override
        <V> Condition between(Field<V> column, Field<V> value) {
            Class<?> stored = column.getConverter().fromType();
            if (stored == JSON.class) {
                return distinct(column, value, SQLDataType.CLOB);
            }
            return stored == JSONB.class ? distinct(column, value, SQLDataType.JSONB) : super.between(column, value);
        }

        private Condition distinct(Field<?> column, Field<?> value, DataType<?> type) {
            return DSL.condition("{0} is distinct from {1}", DSL.cast(column, type), DSL.cast(value, type));
        }
    };

    /** Gives the condition that a column has another value; NULL is one. */
    <V> Condition between(Field<V> column, Field<V> value) {
        return column.isDistinctFrom(value);
    }
}
