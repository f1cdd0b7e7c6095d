package dev.throughline.runtime.internal.sql;

import dev.throughline.runtime.internal.value.JdbcTypes;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** The placeholders of one statement, in the order of its arguments. */
public final class Placeholders {

    private final List<Placeholder<?>> placeholders = new ArrayList<>();

    public <T> Placeholder<T> value(DataType<T> type) {
        return add(new Placeholder<>(placeholders.size(), Placeholder.Kind.VALUE, type));
    }

    <T> Placeholder<T> array(DataType<T> type) {
        return add(new Placeholder<>(placeholders.size(), Placeholder.Kind.ARRAY, type));
    }

    Placeholder<?> list(Field<?>[] columns) {
        return add(new Placeholder<>(placeholders.size(), Placeholder.Kind.LIST, columns[0].getDataType(), columns));
    }

    /** Keys: few as a list, many as arrays. */
    Placeholder<?> keys(Field<?>[] columns) {
        return add(new Placeholder<>(placeholders.size(), Placeholder.Kind.KEYS, columns[0].getDataType(), columns));
    }

    public Placeholder<?> rows(Field<?>[] columns) {
        return add(new Placeholder<>(placeholders.size(), Placeholder.Kind.ROWS, columns[0].getDataType(), columns));
    }

    /** Rows that are written in a form of their own. */
    public Placeholder<?> rows(Field<?>[] columns, RowText text) {
        Placeholder<?> rows = rows(columns);
        rows.writeAs(text);
        return rows;
    }

    /** Adds a placeholder for each column of a key. */
    public Placeholder<?>[] values(Field<?>[] columns) {
        Placeholder<?>[] values = new Placeholder<?>[columns.length];
        for (int i = 0; i < columns.length; i++) {
            values[i] = value(columns[i].getDataType());
        }
        return values;
    }

    /** Gives the condition that each column equals its placeholder. */
    public static Condition equal(Field<?>[] columns, Field<?>[] values) {
        Condition condition = equal(columns[0], values[0]);
        for (int i = 1; i < columns.length; i++) {
            condition = condition.and(equal(columns[i], values[i]));
        }
        return condition;
    }

    private static <T> Condition equal(Field<T> column, Field<?> value) {
        return DSL.condition("{0} = {1}", column, value);
    }

    /** Puts arguments into the placeholders for good, for a statement that is rendered for one execution. */
    public void bind(Arguments arguments, JdbcTypes types) {
        Object[] values = arguments.toArray();
        for (int i = 0; i < values.length; i++) {
            placeholders.get(i).bind(values[i], types);
        }
    }

    List<Placeholder<?>> all() {
        return List.copyOf(placeholders);
    }

    private <T> Placeholder<T> add(Placeholder<T> placeholder) {
        placeholders.add(placeholder);
        return placeholder;
    }
}
