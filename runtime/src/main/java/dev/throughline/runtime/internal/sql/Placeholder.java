package dev.throughline.runtime.internal.sql;

import dev.throughline.runtime.internal.value.JdbcTypes;
import java.util.ArrayList;
import java.util.List;
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
public final class Placeholder<T> extends CustomField<T> {

    private static final long serialVersionUID = 1L;

    // Control characters stand in no identifier and in no SQL text, so that a mark is never mistaken.
    static final char OPEN = '\u0001';
    static final char CLOSE = '\u0002';

    /** The key of the rendering context under which the constants of a statement are collected. */
    static final String CONSTANTS = "dev.throughline.constants";

    private final int number;
    private final Kind kind;
    private final transient Field<?>[] columns;
    private final transient @Nullable KeyArrays arrays;
    private transient RowText text;
    private transient @Nullable QueryPart bound;
    private transient @Nullable T constant;

    Placeholder(int number, Kind kind, DataType<T> type, Field<?>... columns) {
        super(DSL.name("placeholder" + number), type);
        this.number = number;
        this.kind = kind;
        this.columns = columns;
        this.arrays = kind == Kind.KEYS ? new KeyArrays(columns) : null;
        this.text = kind == Kind.ROWS || columns.length > 1 ? RowText.tuples(columns.length) : RowText.list();
    }

    private Placeholder(T constant, DataType<T> type) {
        this(-1, Kind.VALUE, type);
        this.constant = constant;
    }

    /** Makes the place of a value that is the same for each execution. */
    static <T> Placeholder<T> of(T constant, DataType<T> type) {
        return new Placeholder<>(constant, type);
    }

    /** Gives its argument among those of a statement. */
    public Object argument(Object[] arguments) {
        T always = constant;
        return always == null ? arguments[number] : always;
    }

    int number() {
        return number;
    }

    public Kind kind() {
        return kind;
    }

    /** Tells whether the argument is an array of values that are rendered as that many markers. */
    boolean isMany() {
        return kind != Kind.VALUE && kind != Kind.ARRAY;
    }

    /** Tells whether it is a list: of markers alone, at least for few values. */
    boolean isList() {
        return kind == Kind.LIST || kind == Kind.KEYS;
    }

    /** Gives how so many values are given as arrays; nothing if they are better given one by one. */
    @Nullable
    public KeyArrays arrays(Object[] values) {
        return arrays == null || KeyArrays.areFew(values.length / columns.length) ? null : arrays;
    }

    /** Gives the columns that a list's values are compared with; more than one for a list of tuples. */
    public Field<?>[] columns() {
        return columns;
    }

    /** Writes the values of rows in another form. */
    void writeAs(RowText rows) {
        text = rows;
    }

    /** Gives what stands before the value at an index of a list. */
    String before(int index) {
        return text.before(index);
    }

    /** Gives what stands after the value at an index of a list. */
    String after(int index) {
        return text.after(index);
    }

    /** Puts an argument into this placeholder for good, for a statement that is rendered for one execution. */
    void bind(Object argument, JdbcTypes types) {
        bound = switch (kind) {
            case VALUE -> Parameters.value(this, argument, types);
            case ARRAY -> Parameters.array(this, (Object[]) argument, types);
            case LIST, KEYS, ROWS -> Parameters.separateList(this, (Object[]) argument, types);
        };
    }

    @Override
    public void accept(Context<?> context) {
        if (constant != null) {
            acceptConstant(context, constant);
        } else if (bound == null) {
            context.sql(OPEN).sql(number).sql(CLOSE);
        } else {
            context.visit(bound);
        }
    }

    /** The constants of a statement that is rendered once are numbered from -1 down. */
    private void acceptConstant(Context<?> context, T value) {
        if (context.data(CONSTANTS) instanceof Constants constants) {
            context.sql(OPEN).sql(constants.add(this)).sql(CLOSE);
        } else {
            context.visit(DSL.val(value, GivenType.withoutLength(getDataType())));
        }
    }

    /** The constants that were met when a statement was rendered. */
    static final class Constants {

        private final List<Placeholder<?>> met = new ArrayList<>();

        private int add(Placeholder<?> constant) {
            met.add(constant);
            return -met.size();
        }

        /** Gives the constant with a number. */
        Placeholder<?> get(int constant) {
            return met.get(-constant - 1);
        }
    }

    /** How the argument stands in the text. */
    public enum Kind {
        /** One value, one marker. */
        VALUE,
        /** Any number of values, or of tuples of values, as that many markers. */
        LIST,
        /** As {@link #LIST} for few keys; many as {@link KeyArrays}. */
        KEYS,
        /** Any number of rows of values, in the form of a {@link RowText}. */
        ROWS,
        /** Any number of values in one parameter of an array type. */
        ARRAY
    }
}
