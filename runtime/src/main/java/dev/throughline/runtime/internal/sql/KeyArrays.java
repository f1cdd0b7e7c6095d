package dev.throughline.runtime.internal.sql;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jooq.Field;

/**
 * Many keys as one array for each of their columns, and the query that makes rows of them: {@code select given.v0[x],
 * given.v1[x] from (select cast(? as bigint) as execution, cast(? as bigint array) as v0, ..) as given cross join
 * system_range(1, ?) as numbers(x)}.
 *
 * <p>H2 walks through a list for each row that it compares, and evaluates {@code select .. from unnest(?)} anew for
 * each. The result of this query it keeps, and looks rows up in it. The arrays are cast in a derived table: a cast
 * beside the subscript would go through the whole array for each element.
 */
public final class KeyArrays {

    /** Up to so many keys a list is as fast, and its index is used where there is a choice. */
    private static final int FEW = 64;

    /** The types whose cast loses nothing. One of texts would have a length, and a case where the column has none. */
    private static final Map<Class<?>, String> TYPES = Map.of(
            Long.class, "bigint",
            Integer.class, "integer",
            Short.class, "smallint",
            Byte.class, "tinyint",
            UUID.class, "uuid");

    private static final AtomicLong EXECUTIONS = new AtomicLong();

    private final Field<?>[] columns;
    private final String[] segments;

    KeyArrays(Field<?>[] columns) {
        this.columns = columns;
        this.segments = segments(columns);
    }

    /** Tells whether keys of these columns can be given so. */
    static boolean take(Field<?>[] columns) {
        for (Field<?> column : columns) {
            if (!TYPES.containsKey(column.getConverter().fromType())) {
                return false;
            }
        }
        return true;
    }

    /** Tells whether so many keys are better given as a list. */
    static boolean areFew(int keys) {
        return keys <= FEW;
    }

    private static String[] segments(Field<?>[] columns) {
        String[] segments = new String[columns.length + 3];
        StringBuilder elements = new StringBuilder();
        StringBuilder before = new StringBuilder(" as bigint) as execution");
        for (int i = 0; i < columns.length; i++) {
            elements.append(i == 0 ? "" : ", ").append("given.v").append(i).append("[numbers.x]");
            segments[i + 1] = before + ", cast(";
            before.setLength(0);
            before.append(" as ").append(TYPES.get(columns[i].getConverter().fromType()));
            before.append(" array) as v").append(i);
        }
        segments[0] = "select " + elements + " from (select cast(";
        segments[columns.length + 1] = before + ") as given cross join system_range(1, cast(";
        // The column's own name is in upper case, whatever the database makes of names without quotes.
        segments[columns.length + 2] = " as bigint)) as numbers(x)";
        return segments;
    }

    public int width() {
        return columns.length;
    }

    public Field<?> column(int index) {
        return columns[index];
    }

    /** Gives the text before the parameter at an index, or at the end. */
    String segment(int index) {
        return segments[index];
    }

    /** Gives the text with a marker for each parameter. */
    String sql() {
        return String.join("?", segments);
    }

    /**
     * Gives a number for one execution. H2 compares it before the arrays when it looks whether the result that it kept
     * is of the same parameters: with arrays that are equal, and not the same, it would compare them for each row.
     */
    public static long execution() {
        return EXECUTIONS.incrementAndGet();
    }

    /** Gives the values of one column of keys that stand one after the other. */
    public Object[] column(Object[] keys, int index) {
        Object[] values = new Object[keys.length / columns.length];
        for (int k = 0; k < values.length; k++) {
            values[k] = keys[k * columns.length + index];
        }
        return values;
    }

    /** Gives the number of keys that stand one after the other. */
    public long number(Object[] keys) {
        return keys.length / columns.length;
    }
}
