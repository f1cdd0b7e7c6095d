package dev.throughline.runtime.internal;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.impl.CustomQueryPart;

/**
 * A statement whose text was rendered once by jOOQ and cut at its slots. Immutable; the arguments are given for each
 * execution, one for each slot: a value, or an array of values for a list or an array slot.
 */
final class Statement {

    static final Field<?>[] NO_COLUMNS = {};

    private final String[] segments;
    private final Slot<?>[] gaps;
    private final Field<?>[] columns;
    private final boolean readsDirectly;
    private final boolean bindsDirectly;
    private final boolean endsWithList;
    private final String text;

    private Statement(String[] segments, Slot<?>[] gaps, Field<?>[] columns, JdbcTypes types) {
        this.segments = segments;
        this.gaps = gaps;
        this.columns = columns;
        this.readsDirectly = types.handlesAll(columns);
        this.bindsDirectly = bindsDirectly(gaps, types);
        this.endsWithList = endsWithList(gaps);
        this.text = hasList(gaps) ? "" : join(segments);
    }

    /**
     * Renders a statement.
     *
     * @param part the statement with its slots
     * @param columns the columns of its result, none if it has no result
     */
    static Statement render(DSLContext dsl, JdbcTypes types, QueryPart part, Slots slots, Field<?>... columns) {
        Slot.Constants constants = new Slot.Constants();
        String rendered = dsl.render(CustomQueryPart.of(context -> {
            context.data(Slot.CONSTANTS, constants);
            context.visit(part);
        }));
        List<Slot<?>> all = slots.all();
        List<String> segments = new ArrayList<>();
        List<Slot<?>> gaps = new ArrayList<>();
        int from = 0;
        for (int open = rendered.indexOf(Slot.OPEN); open >= 0; open = rendered.indexOf(Slot.OPEN, from)) {
            int close = rendered.indexOf(Slot.CLOSE, open);
            segments.add(rendered.substring(from, open));
            int number = Integer.parseInt(rendered.substring(open + 1, close));
            gaps.add(number < 0 ? constants.get(number) : all.get(number));
            from = close + 1;
        }
        segments.add(rendered.substring(from));
        return new Statement(segments.toArray(new String[0]), gaps.toArray(new Slot<?>[0]), columns, types);
    }

    private static String join(String[] segments) {
        return String.join("?", segments);
    }

    private static boolean hasList(Slot<?>[] gaps) {
        for (Slot<?> gap : gaps) {
            if (gap.isMany()) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsWithList(Slot<?>[] gaps) {
        int lists = 0;
        for (Slot<?> gap : gaps) {
            lists += gap.isMany() ? 1 : 0;
        }
        return lists == 1 && gaps[gaps.length - 1].isList();
    }

    private static boolean bindsDirectly(Slot<?>[] gaps, JdbcTypes types) {
        for (Slot<?> gap : gaps) {
            boolean direct = gap.isMany() ? types.handlesAll(gap.columns()) : types.handles(gap.getDataType());
            if (!direct) {
                return false;
            }
        }
        return true;
    }

    /** Gives the text with a marker for each parameter. */
    String sql(Object[] arguments) {
        if (!text.isEmpty()) {
            return text;
        }
        StringBuilder sql = new StringBuilder();
        for (int i = 0; i < gaps.length; i++) {
            sql.append(segments[i]);
            if (gaps[i].isMany()) {
                markers(sql, (Object[]) arguments[gaps[i].number()], gaps[i]);
            } else {
                sql.append('?');
            }
        }
        return sql.append(segments[gaps.length]).toString();
    }

    /** Appends markers for a list, in parentheses by tuple where it has tuples. */
    private static void markers(StringBuilder sql, Object[] values, Slot<?> slot) {
        KeyArrays arrays = slot.arrays(values);
        if (arrays != null) {
            sql.append(arrays.sql());
            return;
        }
        for (int i = 0; i < values.length; i++) {
            sql.append(slot.before(i)).append('?').append(slot.after(i));
        }
    }

    int gaps() {
        return gaps.length;
    }

    Slot<?> gap(int index) {
        return gaps[index];
    }

    String segment(int index) {
        return segments[index];
    }

    Field<?>[] columns() {
        return columns;
    }

    /** Tells whether its result can be read from the driver by index. */
    boolean readsDirectly() {
        return readsDirectly;
    }

    /** Tells whether its arguments can be given to the driver as they are. */
    boolean bindsDirectly() {
        return bindsDirectly;
    }

    /** Tells whether its only list is its last slot, so that jOOQ may see the whole list as one parameter. */
    boolean endsWithList() {
        return endsWithList;
    }
}
