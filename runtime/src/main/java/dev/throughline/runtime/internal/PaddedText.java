package dev.throughline.runtime.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;

/**
 * Texts of columns of a fixed length, {@code CHAR(n)}: the spaces at their end are the column's and no part of the value. Some
 * databases give them, and then do not find a row by the text that they gave.
 */
final class PaddedText {

    private PaddedText() {}

    /** Gives a text that was read without the spaces that its column has put behind it. */
    static String read(String text, ResultSet result, int column) throws SQLException {
        int end = text.length();
        if (end == 0 || text.charAt(end - 1) != ' ') {
            return text;
        }
        int type = result.getMetaData().getColumnType(column);
        if (type != Types.CHAR && type != Types.NCHAR) {
            return text;
        }
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        return text.substring(0, end);
    }
}
