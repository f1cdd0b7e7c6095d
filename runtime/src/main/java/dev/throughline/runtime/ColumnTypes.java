package dev.throughline.runtime;

import org.jooq.Converter;
import org.jooq.DataType;
import org.jooq.impl.DSL;
import org.jooq.impl.EnumConverter;
import org.jooq.impl.SQLDataType;

/** The column types of generated tables that jOOQ has no constant for, or whose methods differ between its versions. */
public final class ColumnTypes {

    private ColumnTypes() {}

    /** Gives the type as that of a column whose values the database makes. */
    public static <T> DataType<T> identity(DataType<T> type) {
        return type.identity(true);
    }

    /** Gives the type of an enum stored by name. */
    public static <E extends Enum<E>> DataType<E> enumeration(Class<E> type, int length) {
        return SQLDataType.VARCHAR(length).asConvertedDataType(new EnumConverter<>(String.class, type));
    }

    /** Gives the type of a single character. */
    public static DataType<Character> character() {
        return SQLDataType.VARCHAR(1)
                .asConvertedDataType(
                        Converter.ofNullable(String.class, Character.class, text -> text.charAt(0), String::valueOf));
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
