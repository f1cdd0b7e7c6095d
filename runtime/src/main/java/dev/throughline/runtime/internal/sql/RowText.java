package dev.throughline.runtime.internal.sql;

import java.util.Arrays;
import org.jooq.Configuration;
import org.jooq.DataType;
import org.jooq.Field;

/** The text around the markers of many values, which stand one after the other as those of rows. */
public final class RowText {

    private static final RowText LIST = new RowText(new String[] {""}, new String[] {""}, ", ");

    private final String[] before;
    private final String[] beforeNext;
    private final String[] after;

    private RowText(String[] before, String[] after, String between) {
        this.before = before;
        this.after = after;
        this.beforeNext = new String[before.length];
        for (int c = 0; c < before.length; c++) {
            beforeNext[c] = (c == 0 ? between : ", ") + before[c];
        }
    }

    /** {@code ?, ?}. */
    static RowText list() {
        return LIST;
    }

    /** {@code (?, ?), (?, ?)}. */
    public static RowText tuples(int columns) {
        String[] none = new String[columns];
        Arrays.fill(none, "");
        return new RowText(enclosed(none.clone(), "(", ""), enclosed(none.clone(), "", ")"), ", ");
    }

    /** {@code (cast(? as ..), cast(? as ..)), (..)}. */
    public static RowText tuples(Field<?>[] columns, GivenType type, Configuration configuration) {
        return new RowText(
                enclosed(before(columns, type), "(", ""), enclosed(after(columns, type, configuration), "", ")"), ", ");
    }

    /** {@code select cast(? as ..), cast(? as ..) union all select ..}. */
    public static RowText selects(Field<?>[] columns, GivenType type, Configuration configuration) {
        return new RowText(
                enclosed(before(columns, type), "select ", ""), after(columns, type, configuration), " union all ");
    }

    private static String[] before(Field<?>[] columns, GivenType type) {
        String[] before = new String[columns.length];
        for (int c = 0; c < columns.length; c++) {
            before[c] = type.before(columns[c].getDataType());
        }
        return before;
    }

    private static String[] after(Field<?>[] columns, GivenType type, Configuration configuration) {
        String[] after = new String[columns.length];
        for (int c = 0; c < columns.length; c++) {
            DataType<?> column = columns[c].getDataType();
            after[c] = type.after(column, configuration);
        }
        return after;
    }

    private static String[] enclosed(String[] texts, String start, String end) {
        int last = texts.length - 1;
        texts[0] = start + texts[0];
        texts[last] = texts[last] + end;
        return texts;
    }

    /** Gives what stands before the value at an index. */
    String before(int index) {
        return index == 0 ? before[0] : beforeNext[index % before.length];
    }

    /** Gives what stands after it. */
    String after(int index) {
        return after[index % after.length];
    }
}
