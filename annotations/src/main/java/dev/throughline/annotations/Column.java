package dev.throughline.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes the column of a property where the defaults do not fit. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Column {

    /** The column's name; the property's name in the build's naming ({@code snake_case}) if empty. */
    String name() default "";

    /** The length of a {@code String} or {@code byte[]} column; 255 for a {@code String} and unlimited for {@code byte[]} if 0. */
    int length() default 0;

    /** The number of digits of a {@code BigDecimal} or {@code BigInteger}; 38 if 0. */
    int precision() default 0;

    /** The number of digits after the point of a {@code BigDecimal}; -1 stands for 10. */
    int scale() default -1;

    /**
     * What the column's type is called in the database, such as {@code citext}, an enum's {@code mood} or {@code smallint
     * unsigned}; that which the property's type stands for if empty.
     *
     * <p>The column is created with it, and on PostgreSQL the values of texts and enums are given without a type, so that the
     * database takes them for values of this one. An {@code Instant} or {@code OffsetDateTime} is stored with a time zone
     * where the database has that; a {@code timestamp} or {@code datetime} here says that it is stored without, in UTC. A {@code
     * UUID} is stored as sixteen bytes where this is a {@code binary(16)}, {@code blob} or {@code bytea}, else as its text.
     */
    String type() default "";

    /** Whether no two rows may have the same value. */
    boolean unique() default false;

    /** The value the database gives to the column when an insert names none, as text; none if empty. */
    String defaultValue() default "";
}
