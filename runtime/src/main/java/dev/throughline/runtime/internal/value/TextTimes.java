package dev.throughline.runtime.internal.value;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;

/**
 * Dates and times as text, for a database that has no types for them: in the form that SQLite's own functions read, and
 * of which the order of texts is that of times.
 */
final class TextTimes {

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter(Locale.ROOT);

    private TextTimes() {}

    static String text(LocalDate date) {
        return date.toString();
    }

    static String text(LocalTime time) {
        return TIME.format(time);
    }

    static String text(LocalDateTime time) {
        return time.toLocalDate() + " " + TIME.format(time);
    }

    static LocalDate date(String text) {
        return LocalDate.parse(text.length() > 10 && text.charAt(10) == ' ' ? text.substring(0, 10) : text);
    }

    static LocalTime time(String text) {
        return LocalTime.parse(text);
    }

    static LocalDateTime dateTime(String text) {
        return LocalDateTime.parse(text.replace(' ', 'T'));
    }
}
