package dev.throughline.runtime.internal.value;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jooq.exception.DataTypeException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * How a driver takes and gives dates with times, and points in time, so that neither the session's nor Java's time zone
 * shifts them. A point in time is given in UTC.
 */
public enum DateTimes {

    /** As objects of {@code java.time}. */
    OBJECTS {
        @Override
        void bind(PreparedStatement statement, int index, Object value) throws SQLException {
            statement.setObject(index, value);
        }

        @Override
        @Nullable
        LocalDateTime localDateTime(ResultSet result, int index) throws SQLException {
            if (!hasZone(result, index)) {
                return result.getObject(index, LocalDateTime.class);
            }
            OffsetDateTime time = result.getObject(index, OffsetDateTime.class);
            return time == null ? null : local(time);
        }

        @Override
        @Nullable
        OffsetDateTime offsetDateTime(ResultSet result, int index) throws SQLException {
            return hasZone(result, index)
                    ? utc(result.getObject(index, OffsetDateTime.class))
                    : super.offsetDateTime(result, index);
        }

        /** jOOQ would write a time that summer time skips as another one. */
        @Override
        Object inlined(Object value) {
            return value instanceof LocalDateTime time
                    ? DSL.field(DSL.raw("timestamp '" + TextTimes.text(time) + "'"))
                    : value;
        }

        /** Tells which type to ask for: the driver would convert to the other by the session's zone. */
        private boolean hasZone(ResultSet result, int index) throws SQLException {
            return result.getMetaData().getColumnType(index) == Types.TIMESTAMP_WITH_TIMEZONE;
        }
    },

    /**
     * As text in UTC without a type, for which the database takes the column's: a {@code timestamptz} takes the zone of the
     * text, a {@code timestamp} leaves it out. With a type it would convert one to the other by the session's zone.
     */
    UNTYPED {
        @Override
        void bind(PreparedStatement statement, int index, Object value) throws SQLException {
            statement.setObject(index, text(value), Types.OTHER);
        }

        @Override
        @Nullable
        LocalDateTime localDateTime(ResultSet result, int index) throws SQLException {
            OffsetDateTime time = result.getObject(index, OffsetDateTime.class);
            if (OffsetDateTime.MAX.equals(time)) {
                return LocalDateTime.MAX;
            }
            return time == null ? null : OffsetDateTime.MIN.equals(time) ? LocalDateTime.MIN : local(time);
        }

        @Override
        @Nullable
        OffsetDateTime offsetDateTime(ResultSet result, int index) throws SQLException {
            return utc(result.getObject(index, OffsetDateTime.class));
        }

        @Override
        Object inlined(Object value) {
            return text(value);
        }
    },

    /** As objects without a zone, the two halves of a date-time apart: MariaDB's driver moves what summer time skips. */
    DATE_AND_TIME_APART {
        @Override
        void bind(PreparedStatement statement, int index, Object value) throws SQLException {
            statement.setObject(index, local(value));
        }

        @Override
        @Nullable
        LocalDateTime localDateTime(ResultSet result, int index) throws SQLException {
            LocalDate date = result.getObject(index, LocalDate.class);
            LocalTime time = result.getObject(index, LocalTime.class);
            if (date == null || time == null) {
                requireNull(result, index);
                return null;
            }
            return LocalDateTime.of(date, time);
        }

        @Override
        Object inlined(Object value) {
            return TextTimes.text(local(value));
        }
    },

    /** As text. */
    TEXT {
        @Override
        void bind(PreparedStatement statement, int index, Object value) throws SQLException {
            statement.setString(index, TextTimes.text(local(value)));
        }

        @Override
        @Nullable
        LocalDateTime localDateTime(ResultSet result, int index) throws SQLException {
            String text = result.getString(index);
            return text == null ? null : TextTimes.dateTime(text);
        }

        @Override
        Object inlined(Object value) {
            return TextTimes.text(local(value));
        }
    };

    /** Binds a {@code LocalDateTime} or an {@code OffsetDateTime}. */
    abstract void bind(PreparedStatement statement, int index, Object value) throws SQLException;

    /** Reads a date and time; of a point in time that of UTC. */
    @Nullable
    abstract LocalDateTime localDateTime(ResultSet result, int index) throws SQLException;

    /** MariaDB has dates such as 0000-00-00, which its driver gives as none. */
    static void requireNull(ResultSet result, int index) throws SQLException {
        String text = result.getString(index);
        if (text != null) {
            throw new DataTypeException(text + " is no date");
        }
    }

    /** Reads a point in time, in UTC. */
    @Nullable
    OffsetDateTime offsetDateTime(ResultSet result, int index) throws SQLException {
        LocalDateTime time = localDateTime(result, index);
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }

    /** Gives the value, or the expression, that jOOQ is to write as a constant in the place of another. */
    Object inlined(Object value) {
        return value;
    }

    private static LocalDateTime local(Object value) {
        return value instanceof OffsetDateTime time
                ? time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime()
                : (LocalDateTime) value;
    }

    private static @Nullable OffsetDateTime utc(@Nullable OffsetDateTime time) {
        return time == null || time.getOffset().equals(ZoneOffset.UTC) || time.equals(OffsetDateTime.MAX)
                ? time
                : time.withOffsetSameInstant(ZoneOffset.UTC);
    }

    /** Gives a time as PostgreSQL reads it, whose years end at 1 and go on before Christ. */
    private static String text(Object value) {
        if (LocalDateTime.MAX.equals(value) || LocalDateTime.MIN.equals(value)) {
            return LocalDateTime.MAX.equals(value) ? "infinity" : "-infinity";
        }
        LocalDateTime time = local(value);
        int year = time.getYear();
        String date = time.toLocalDate().toString();
        String day = date.substring(date.length() - "-12-31".length());
        int ofEra = year > 0 ? year : 1 - year;
        String padded = ofEra < 1_000 ? "000".substring(Integer.toString(ofEra).length() - 1) + ofEra : "" + ofEra;
        return padded + day + " " + TextTimes.text(time.toLocalTime()) + "+00" + (year > 0 ? "" : " BC");
    }
}
