package dev.throughline.runtime.schema;

import org.jooq.Context;
import org.jooq.DataType;
import org.jooq.QueryPart;
import org.jooq.impl.CustomField;
import org.jooq.impl.DSL;

/**
 * What a database computes a column by, kept in the place of a default of its type: jOOQ's own place for it is of its
 * commercial editions, and says so in the log.
 */
final class ComputedValue<T> extends CustomField<T> {

    private static final long serialVersionUID = 1L;

    private final QueryPart expression;

    ComputedValue(DataType<T> type, QueryPart expression) {
        super(DSL.name("computed"), type);
        this.expression = expression;
    }

    @Override
    public void accept(Context<?> context) {
        context.visit(expression);
    }
}
