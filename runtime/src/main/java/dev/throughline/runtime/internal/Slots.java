package dev.throughline.runtime.internal;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** The slots of one statement, in the order of its arguments. */
final class Slots {

    private final List<Slot<?>> slots = new ArrayList<>();

    <T> Slot<T> value(DataType<T> type) {
        return add(new Slot<>(slots.size(), Slot.Kind.VALUE, type));
    }

    <T> Slot<T> array(DataType<T> type) {
        return add(new Slot<>(slots.size(), Slot.Kind.ARRAY, type));
    }

    Slot<?> list(Field<?>[] columns) {
        return add(new Slot<>(slots.size(), Slot.Kind.LIST, columns[0].getDataType(), columns));
    }

    /** Keys: few as a list, many as arrays. */
    Slot<?> keys(Field<?>[] columns) {
        return add(new Slot<>(slots.size(), Slot.Kind.KEYS, columns[0].getDataType(), columns));
    }

    Slot<?> rows(Field<?>[] columns) {
        return add(new Slot<>(slots.size(), Slot.Kind.ROWS, columns[0].getDataType(), columns));
    }

    /** Rows that are written in a form of their own. */
    Slot<?> rows(Field<?>[] columns, RowText text) {
        Slot<?> rows = rows(columns);
        rows.writeAs(text);
        return rows;
    }

    /** Adds a slot for each column of a key. */
    Slot<?>[] values(Field<?>[] columns) {
        Slot<?>[] values = new Slot<?>[columns.length];
        for (int i = 0; i < columns.length; i++) {
            values[i] = value(columns[i].getDataType());
        }
        return values;
    }

    /** Gives the condition that each column equals its slot. */
    static Condition equal(Field<?>[] columns, Field<?>[] values) {
        Condition condition = equal(columns[0], values[0]);
        for (int i = 1; i < columns.length; i++) {
            condition = condition.and(equal(columns[i], values[i]));
        }
        return condition;
    }

    private static <T> Condition equal(Field<T> column, Field<?> value) {
        return DSL.condition("{0} = {1}", column, value);
    }

    /** Puts arguments into the slots for good, for a statement that is rendered for one execution. */
    void bind(Arguments arguments, JdbcTypes types) {
        Object[] values = arguments.toArray();
        for (int i = 0; i < values.length; i++) {
            slots.get(i).bind(values[i], types);
        }
    }

    List<Slot<?>> all() {
        return List.copyOf(slots);
    }

    private <T> Slot<T> add(Slot<T> slot) {
        slots.add(slot);
        return slot;
    }
}
