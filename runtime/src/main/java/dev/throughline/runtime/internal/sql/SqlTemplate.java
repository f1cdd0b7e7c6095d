package dev.throughline.runtime.internal.sql;

import dev.throughline.runtime.internal.value.JdbcTypes;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.impl.CustomQueryPart;

/**
 * A statement whose text was rendered once by jOOQ and cut at its placeholders. Immutable; the arguments are given for each
 * execution, one for each placeholder: a value, or an array of values for a list or an array placeholder.
 */
public final class SqlTemplate {

    static final Field<?>[] NO_COLUMNS = {};

    private final String[] segments;
    private final Placeholder<?>[] gaps;
    private final Field<?>[] columns;
    private final boolean readsDirectly;
    private final boolean bindsDirectly;
    private final boolean endsWithList;
    private final String text;

    private SqlTemplate(String[] segments, Placeholder<?>[] gaps, Field<?>[] columns, JdbcTypes types) {
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
     * @param part the statement with its placeholders
     * @param columns the columns of its result, none if it has no result
     */
    public static SqlTemplate render(
            DSLContext dsl, JdbcTypes types, QueryPart part, Placeholders placeholders, Field<?>... columns) {
        Placeholder.Constants constants = new Placeholder.Constants();
        String rendered = dsl.render(CustomQueryPart.of(context -> {
            context.data(Placeholder.CONSTANTS, constants);
            context.visit(part);
        }));
        List<Placeholder<?>> all = placeholders.all();
        List<String> segments = new ArrayList<>();
        List<Placeholder<?>> gaps = new ArrayList<>();
        int from = 0;
        for (int open = rendered.indexOf(Placeholder.OPEN);
                open >= 0;
                open = rendered.indexOf(Placeholder.OPEN, from)) {
            int close = rendered.indexOf(Placeholder.CLOSE, open);
            segments.add(rendered.substring(from, open));
            int number = Integer.parseInt(rendered.substring(open + 1, close));
            gaps.add(number < 0 ? constants.get(number) : all.get(number));
            from = close + 1;
        }
        segments.add(rendered.substring(from));
        return new SqlTemplate(segments.toArray(new String[0]), gaps.toArray(new Placeholder<?>[0]), columns, types);
    }

    private static String join(String[] segments) {
        return String.join("?", segments);
    }

    private static boolean hasList(Placeholder<?>[] gaps) {
        for (Placeholder<?> gap : gaps) {
            if (gap.isMany()) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsWithList(Placeholder<?>[] gaps) {
        int lists = 0;
        for (Placeholder<?> gap : gaps) {
            lists += gap.isMany() ? 1 : 0;
        }
        return lists == 1 && gaps[gaps.length - 1].isList();
    }

    private static boolean bindsDirectly(Placeholder<?>[] gaps, JdbcTypes types) {
        for (Placeholder<?> gap : gaps) {
            boolean direct = gap.isMany() ? types.handlesAll(gap.columns()) : types.handles(gap.getDataType());
            if (!direct) {
                return false;
            }
        }
        return true;
    }

    /** Gives the text with a marker for each parameter. */
    public String sql(Object[] arguments) {
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
    private static void markers(StringBuilder sql, Object[] values, Placeholder<?> placeholder) {
        KeyArrays arrays = placeholder.arrays(values);
        if (arrays != null) {
            sql.append(arrays.sql());
            return;
        }
        for (int i = 0; i < values.length; i++) {
            sql.append(placeholder.before(i)).append('?').append(placeholder.after(i));
        }
    }

    public int gaps() {
        return gaps.length;
    }

    public Placeholder<?> gap(int index) {
        return gaps[index];
    }

    public String segment(int index) {
        return segments[index];
    }

    public Field<?>[] columns() {
        return columns;
    }

    /** Tells whether its result can be read from the driver by index. */
    public boolean readsDirectly() {
        return readsDirectly;
    }

    /** Tells whether its arguments can be given to the driver as they are. */
    public boolean bindsDirectly() {
        return bindsDirectly;
    }

    /** Tells whether its only list is its last placeholder, so that jOOQ may see the whole list as one parameter. */
    public boolean endsWithList() {
        return endsWithList;
    }
}
