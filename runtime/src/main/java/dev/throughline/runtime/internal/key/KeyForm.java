package dev.throughline.runtime.internal.key;

import dev.throughline.runtime.internal.value.NullableConverter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.Converter;
import org.jooq.Field;
import org.jooq.impl.IdentityConverter;

/**
 * The form in which the values of a column are compared: one for all values of Java that the column takes for the same. It
 * is what the driver is given, so a time as precise as the column and a moment in UTC, and of a decimal number what has the
 * column's scale.
 *
 * <p>Which texts are the same, only the database knows: their form is the text as it is, and {@link RequestedKeys} asks.
 */
public abstract class KeyForm {

    /** The types of which Java takes the same values for equal as the databases do. */
    private static final Set<Class<?>> AS_GIVEN = Set.of(
            Long.class,
            Integer.class,
            Short.class,
            Byte.class,
            UUID.class,
            String.class,
            Character.class,
            BigInteger.class,
            LocalDate.class,
            Boolean.class);

    private static final KeyForm GIVEN = new KeyForm() {
        @Override
        public Object of(Object value) {
            return value;
        }
    };

    private KeyForm() {}

    /** Gives the form of a column's values. */
    public static KeyForm of(Field<?> column) {
        Class<?> type = column.getType();
        Converter<?, ?> converter = column.getConverter();
        boolean own = converter instanceof IdentityConverter || converter instanceof NullableConverter;
        return type.isEnum() || (own && AS_GIVEN.contains(type))
                ? GIVEN
                : new Stored<>(converter, column.getDataType().scale());
    }

    /** Gives a column's value as one that equals all values that are the same to the column. */
    public static Object compared(Field<?> column, Object value) {
        return ComparedBytes.of(of(column).of(value));
    }

    /** Gives a value in this form. */
    public abstract Object of(Object value);

    /** Tells whether all values have this form. */
    boolean isAsGiven() {
        return this == GIVEN;
    }

    /** Tells whether the database compares the values of a column as texts. */
    public static boolean isText(Field<?> column) {
        return column.getConverter().fromType() == String.class
                && !column.getType().isEnum();
    }

    /** A value as it comes back when it was sent. */
    private static final class Stored<D, U> extends KeyForm {

        private final Converter<D, U> converter;
        private final int scale;

        Stored(Converter<D, U> converter, int scale) {
            this.converter = converter;
            this.scale = scale;
        }

        @Override
        public Object of(Object value) {
            Object sent = converter.to(converter.toType().cast(value));
            Object kept = sent instanceof BigDecimal number ? scaled(number) : sent;
            return Objects.requireNonNull(converter.from(converter.fromType().cast(kept)));
        }

        /** A number of more digits than the column has is another number than all that are stored, and stays so. */
        private BigDecimal scaled(BigDecimal number) {
            if (number.scale() == scale) {
                return number;
            }
            BigDecimal shortest = number.stripTrailingZeros();
            return shortest.scale() <= scale ? shortest.setScale(scale, RoundingMode.UNNECESSARY) : shortest;
        }
    }
}
