package dev.throughline.runtime.internal.sql;

import dev.throughline.runtime.internal.value.ArrayForm;
import java.time.OffsetDateTime;
import org.jooq.Configuration;
import org.jooq.DataType;
import org.jooq.JSON;
import org.jooq.JSONB;
import org.jooq.QueryPart;
import org.jooq.impl.CustomQueryPart;

/**
 * How a value gets a type where it stands in a statement before it comes to its column. The type must be able to hold any
 * value: a cast to the length of the column, which is only assumed, would cut a text without a word, and one to its scale
 * would round. What a column does not take is for the column to refuse.
 */
public enum GivenType {
    /** {@code ?}: it needs none. */
    NONE {
        @Override
        String before(DataType<?> type) {
            return "";
        }

        @Override
        String after(DataType<?> type, Configuration configuration) {
            return "";
        }
    },

    /** {@code cast(? as varchar)}: the type of its column, without a length, a precision or a scale. */
    BOUNDLESS {
        @Override
        String name(DataType<?> type, Configuration configuration) {
            return super.name(type.isDecimal() ? type.precision(0, 0) : type, configuration);
        }
    },

    /**
     * The same on H2, where a number without a scale has no fraction, and a time is rounded to microseconds. A point in time is
     * cast to a text, of which a column takes what it has: the date and time, with a zone or without.
     */
    BOUNDLESS_FLOATING {
        @Override
        String name(DataType<?> type, Configuration configuration) {
            DataType<?> elements = ArrayForm.elements(type);
            if (elements != null) {
                return name(elements, configuration) + " array";
            }
            if (type.isDecimal()) {
                return "decfloat";
            }
            if (type.getConverter().fromType() == OffsetDateTime.class) {
                return "varchar";
            }
            return super.name(type.isTimestamp() || type.isTime() ? type.precision(NANOSECONDS) : type, configuration);
        }
    },

    /** The same where it is not known what a number without a scale is: it has the scale of its column. */
    BOUNDLESS_TEXT,

    /**
     * {@code concat(?, '')} for texts and bytes: of the length of a parameter MariaDB forgets what is over 65,535, and a
     * column of a derived table cuts it to the rest.
     */
    CONCATENATED {
        @Override
        String before(DataType<?> type) {
            return isConcatenated(type) ? "concat(" : "";
        }

        @Override
        String after(DataType<?> type, Configuration configuration) {
            return isConcatenated(type) ? ", '')" : "";
        }
    };

    private static final int NANOSECONDS = 9;

    /** Gives the text before a value of a type. */
    String before(DataType<?> type) {
        return "cast(";
    }

    /** Gives the text after it. */
    String after(DataType<?> type, Configuration configuration) {
        return " as " + name(type, configuration) + ")";
    }

    /** Gives the name of the type that it is cast to. */
    String name(DataType<?> type, Configuration configuration) {
        return withoutLength(type).getCastTypeName(configuration);
    }

    /** Gives a value as one of a type. */
    public QueryPart typed(QueryPart value, DataType<?> type) {
        return CustomQueryPart.of(
                context -> context.sql(before(type)).visit(value).sql(after(type, context.configuration())));
    }

    /** Gives a type without its length. */
    static <T> DataType<T> withoutLength(DataType<T> type) {
        return type.hasLength() && type.lengthDefined() ? type.length(0) : type;
    }

    private static boolean isConcatenated(DataType<?> type) {
        Class<?> stored = type.getConverter().fromType();
        return stored == String.class || stored == byte[].class || stored == JSON.class || stored == JSONB.class;
    }
}
