package dev.throughline.runtime.schema;

import dev.throughline.runtime.internal.binding.ExactBinding;
import dev.throughline.runtime.internal.binding.JsonBinding;
import dev.throughline.runtime.internal.binding.StoredUuid;
import dev.throughline.runtime.internal.binding.TimeTypes;
import dev.throughline.runtime.internal.value.ColumnBinding;
import dev.throughline.runtime.internal.value.NullableConverter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.Converter;
import org.jooq.DataType;
import org.jooq.JSON;
import org.jooq.JSONB;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The column types of generated tables that jOOQ has no constant for, or whose methods differ between its versions. */
public final class ColumnTypes {

    private static final Pattern WITHOUT_ZONE = Pattern.compile(
            "\\s*(?:timestamp|datetime)\\s*(?:\\(\\s*\\d\\s*\\))?(?:\\s+without\\s+time\\s+zone)?\\s*",
            Pattern.CASE_INSENSITIVE);

    private static final Converter<LocalDateTime, OffsetDateTime> IN_UTC = new NullableConverter<>(
            LocalDateTime.class,
            OffsetDateTime.class,
            time -> time.atOffset(ZoneOffset.UTC),
            time -> time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime());

    private ColumnTypes() {}

    /** Gives the type as that of a column whose values the database makes. */
    public static <T> DataType<T> identity(DataType<T> type) {
        return type.identity(true);
    }

    /** Gives the type of an enum stored by name. */
    public static <E extends Enum<E>> DataType<E> enumeration(Class<E> type, int length) {
        DataType<String> text = SQLDataType.VARCHAR(length);
        return text.asConvertedDataType(ExactBinding.untyped(
                text, new NullableConverter<>(String.class, type, name -> constant(type, name), Enum::name)));
    }

    /** A text that is padded to the length of its column, as in a {@code char(10)}, is that without the spaces. */
    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Enum.valueOf(type, name.endsWith(" ") ? name.stripTrailing() : name);
    }

    /** Gives the type of a date. */
    public static DataType<LocalDate> localDate() {
        return exact(SQLDataType.LOCALDATE);
    }

    /** Gives the type of a time, to the microsecond. */
    public static DataType<LocalTime> localTime() {
        return TimeTypes.time();
    }

    /** Gives the type of a date and time, to the microsecond. */
    public static DataType<LocalDateTime> localDateTime() {
        return TimeTypes.dateAndTime();
    }

    /** Gives the type of a decimal number; SQLite refuses one of more than 15 digits. */
    public static DataType<BigDecimal> decimal(int precision, int scale) {
        return exact(SQLDataType.DECIMAL(precision, scale));
    }

    /** Gives the type of an integer of any size; SQLite refuses one of more than 63 bits. */
    public static DataType<BigInteger> bigInteger(int precision) {
        return exact(SQLDataType.DECIMAL_INTEGER(precision));
    }

    /**
     * Gives the type of an array of one dimension, for PostgreSQL and H2; other databases refuse it.
     *
     * @param elements the type of its elements
     */
    public static <T> DataType<T[]> array(DataType<T> elements) {
        return exact(stored(elements).getArrayDataType());
    }

    /** jOOQ makes no arrays of types that have a binding. */
    @SuppressWarnings("unchecked") // Nothing is converted of what is sent more exactly.
    private static <T> DataType<T> stored(DataType<T> type) {
        return (DataType<T>) ColumnBinding.stored(type);
    }

    private static <T> DataType<T> exact(DataType<T> type) {
        return type.asConvertedDataType(ExactBinding.of(type));
    }

    /**
     * Gives the type of a point in time: with a time zone where the database has such a type, which no session shifts, else
     * a date and time in UTC.
     */
    public static DataType<Instant> instant() {
        return TimeTypes.instant();
    }

    /**
     * Gives the type of a date and time with an offset: stored as {@link #instant()}, so that it comes back as the same
     * point in time, in UTC.
     */
    public static DataType<OffsetDateTime> offsetDateTime() {
        return TimeTypes.offset();
    }

    /** Gives the type of a JSON text. */
    public static DataType<JSON> json() {
        return SQLDataType.JSON.asConvertedDataType(new JsonBinding<>(SQLDataType.JSON, JSON::data));
    }

    /** Gives the type of a JSON value. */
    public static DataType<JSONB> jsonb() {
        return SQLDataType.JSONB.asConvertedDataType(new JsonBinding<>(SQLDataType.JSONB, JSONB::data));
    }

    /** Gives the type of a single character. */
    public static DataType<Character> character() {
        DataType<String> text = SQLDataType.VARCHAR(1);
        return text.asConvertedDataType(new ExactBinding<>(
                text, new NullableConverter<>(String.class, Character.class, ColumnTypes::character, String::valueOf)));
    }

    /** A space in a column of a fixed length is read as what pads it: as nothing. */
    private static Character character(String text) {
        return text.isEmpty() ? ' ' : text.charAt(0);
    }

    /**
     * Gives the type of a column that has, in the database, another type than that which its values stand for. Points in time
     * are stored as a date and time in UTC where that is a {@code timestamp} or a {@code datetime}, UUIDs as bytes where it is one of
     * these, else as texts.
     *
     * @param name what that type is called in the database
     */
    @SuppressWarnings("unchecked") // A type of UUIDs has bindings of UUIDs.
    public static <T> DataType<T> named(DataType<T> type, String name) {
        if (type.getType() == UUID.class) {
            return ((ExactBinding<?, T>) StoredUuid.in(name)).named(name).type(type);
        }
        if (!(type.getBinding() instanceof ExactBinding<?, T> exact)) {
            return ExactBinding.of(type).named(name).type(type);
        }
        boolean isPoint = exact.converter().fromType() == OffsetDateTime.class;
        return (isPoint && WITHOUT_ZONE.matcher(name).matches() ? withoutZone(exact) : exact)
                .named(name)
                .type(type);
    }

    @SuppressWarnings("unchecked") // What it converts from has been looked at.
    private static <T> ExactBinding<?, T> withoutZone(ExactBinding<?, T> point) {
        return new ExactBinding<>(SQLDataType.LOCALDATETIME(6), IN_UTC)
                .converted((Converter<OffsetDateTime, T>) point.converter());
    }

    /** Gives the type of a column whose values an application's converter makes of those of a type. */
    public static <T, U> DataType<U> converted(DataType<T> type, Converter<? super T, U> converter) {
        return type.getBinding() instanceof ExactBinding<?, T> exact
                ? exact.converted(converter).type(type)
                : type.asConvertedDataType(converter);
    }

    /**
     * Gives the type as that of a column that the database computes from others of its row.
     *
     * @param template the expression in SQL, in which {@code {0}} is the first of the columns
     * @param columns the names of the columns
     */
    public static <T> DataType<T> computed(DataType<T> type, String template, String... columns) {
        QueryPart[] names = Arrays.stream(columns).map(DSL::name).toArray(QueryPart[]::new);
        return type.defaultValue(new ComputedValue<>(type, DSL.sql(template, names)));
    }

    /**
     * Gives the type with a default that the database puts in where an insert names no value.
     *
     * @param value the default as text, in the form of Java's {@code toString}
     */
    public static <T> DataType<T> defaulted(DataType<T> type, String value) {
        return type.defaultValue(DSL.inline(type.convert(value), type));
    }
}
