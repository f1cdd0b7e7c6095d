package dev.throughline.runtime.internal.value;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/**
 * Texts of columns of a fixed length, {@code CHAR(n)}: the spaces at their end are the column's and no part of the value. Some
 * databases give them, and then do not find a row by the text that they gave.
 */
public final class PaddedText {

    private PaddedText() {}

    /** Gives a text that was read without the spaces that its column has put behind it. */
    public static String read(String text, ResultSet result, int column) throws SQLException {
        int end = text.length();
        if (end == 0 || text.charAt(end - 1) != ' ') {
            return text;
        }
        return isPadded(result.getMetaData().getColumnType(column)) ? stripped(text) : text;
    }

    /** Leaves out the same of the texts of an array that was read. */
    static void strip(@Nullable String[] texts, ResultSet result, int column) throws SQLException {
        boolean ends = false;
        for (String text : texts) {
            ends |= text != null && text.endsWith(" ");
        }
        if (!ends || !isPadded(result.getArray(column).getBaseType())) {
            return;
        }
        for (int i = 0; i < texts.length; i++) {
            String text = texts[i];
            texts[i] = text == null ? null : stripped(text);
        }
    }

    private static boolean isPadded(int type) {
        return type == Types.CHAR || type == Types.NCHAR;
    }

    private static String stripped(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        return text.substring(0, end);
    }
}
