package dev.throughline.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a property that the database computes from others of the row: a stored generated column.
 *
 * <pre>{@code
 * @Computed("{price} * {quantity}") int total();
 * }</pre>
 *
 * <p>Its record has no setter for it. What was computed is filled in after each insert and update.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Computed {

    /** The expression in SQL, in which the names of properties are in braces. */
    String value();
}
