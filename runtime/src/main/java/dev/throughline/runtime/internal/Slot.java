package dev.throughline.runtime.internal;

import java.util.Arrays;
import org.jooq.Configuration;
import org.jooq.Context;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.impl.CustomField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * The place of an argument in a statement that is rendered once: it renders as a mark at which the text is cut.
 *
 * @param <T> the type of the argument, or of each of its elements
 */
final class Slot<T> extends CustomField<T> {

    private static final long serialVersionUID = 1L;

    // Control characters stand in no identifier and in no SQL text, so that a mark is never mistaken.
    static final char OPEN = '\u0001';
    static final char CLOSE = '\u0002';

    private final int number;
    private final Kind kind;
    private final transient Field<?>[] columns;
    private final transient @Nullable KeyArrays arrays;
    private transient String[] casts = {};
    private transient @Nullable QueryPart bound;

    Slot(int number, Kind kind, DataType<T> type, Field<?>... columns) {
        super(DSL.name("slot" + number), type);
        this.number = number;
        this.kind = kind;
        this.columns = columns;
        this.arrays = kind == Kind.KEYS ? new KeyArrays(columns) : null;
    }

    int number() {
        return number;
    }

    Kind kind() {
        return kind;
    }

    /** Tells whether the argument is an array of values that are rendered as that many markers. */
    boolean isMany() {
        return kind != Kind.VALUE && kind != Kind.ARRAY;
    }

    /** Tells whether the values stand in parentheses, as many together as there are columns. */
    boolean isInTuples() {
        return kind == Kind.ROWS || kind == Kind.CAST_ROWS || columns.length > 1;
    }

    /** Tells whether it is a list: of markers alone, at least for few values. */
    boolean isList() {
        return kind == Kind.LIST || kind == Kind.KEYS;
    }

    /** Gives how so many values are given as arrays; nothing if they are better given one by one. */
    @Nullable
    KeyArrays arrays(Object[] values) {
        return arrays == null || KeyArrays.areFew(values.length / columns.length) ? null : arrays;
    }

    /** Gives the columns that a list's values are compared with; more than one for a list of tuples. */
    Field<?>[] columns() {
        return columns;
    }

    /** Remembers the types that the values of rows are cast to. */
    void castTo(Configuration configuration) {
        casts = Arrays.stream(columns)
                .map(column -> column.getDataType().getCastTypeName(configuration))
                .toArray(String[]::new);
    }

    /** Gives what stands before the value at an index of a list. */
    String before(int index) {
        boolean opens = isInTuples() && index % columns.length == 0;
        return (index == 0 ? "" : ", ") + (opens ? "(" : "") + (casts.length > 0 ? "cast(" : "");
    }

    /** Gives what stands after the value at an index of a list. */
    String after(int index) {
        int column = index % columns.length;
        boolean closes = isInTuples() && column == columns.length - 1;
        return (casts.length > 0 ? " as " + casts[column] + ")" : "") + (closes ? ")" : "");
    }

    /** Puts an argument into this slot for good, for a statement that is rendered for one execution. */
    void bind(Object argument, Capabilities capabilities) {
        bound = switch (kind) {
            case VALUE -> Parameters.value(this, argument, capabilities.types());
            case ARRAY -> Parameters.array(this, (Object[]) argument, capabilities);
            case LIST, KEYS, ROWS, CAST_ROWS -> Parameters.separateList(this, (Object[]) argument, capabilities);
        };
    }

    @Override
    public void accept(Context<?> context) {
        if (bound == null) {
            context.sql(OPEN).sql(number).sql(CLOSE);
        } else {
            context.visit(bound);
        }
    }

    /** How the argument stands in the text. */
    enum Kind {
        /** One value, one marker. */
        VALUE,
        /** Any number of values, or of tuples of values, as that many markers. */
        LIST,
        /** As {@link #LIST} for few keys; many as {@link KeyArrays}. */
        KEYS,
        /** Any number of rows of values, each in parentheses. */
        ROWS,
        /** As {@link #ROWS}, each value cast to the type of its column. */
        CAST_ROWS,
        /** Any number of values in one parameter of an array type. */
        ARRAY
    }
}
