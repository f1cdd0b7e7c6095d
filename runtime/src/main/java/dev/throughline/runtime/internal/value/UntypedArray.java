package dev.throughline.runtime.internal.value;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** An array as the text that PostgreSQL reads as an array of whatever type it is compared with. */
public final class UntypedArray {

    private UntypedArray() {}

    /** Gives the text of an array of values, each of which has no type of its own. */
    public static String of(@Nullable Object[] values) {
        StringBuilder array = new StringBuilder("{");
        for (int i = 0; i < values.length; i++) {
            append(array.append(i == 0 ? "" : ","), values[i]);
        }
        return array.append('}').toString();
    }

    private static void append(StringBuilder array, @Nullable Object value) {
        if (value == null) {
            array.append("null");
            return;
        }
        boolean time = value instanceof LocalDateTime || value instanceof OffsetDateTime;
        String text = value instanceof LocalDate date
                ? text(date)
                : (time ? DateTimes.UNTYPED.inlined(value) : value).toString();
        array.append('"');
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '"' || character == '\\') {
                array.append('\\');
            }
            array.append(character);
        }
        array.append('"');
    }

    private static String text(LocalDate date) {
        if (date.equals(LocalDate.MAX)) {
            return "infinity";
        }
        return date.equals(LocalDate.MIN)
                ? "-infinity"
                : DateTimes.UNTYPED.inlined(date.atStartOfDay()).toString();
    }
}
