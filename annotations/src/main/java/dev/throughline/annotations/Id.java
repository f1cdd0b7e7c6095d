package dev.throughline.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a property as the primary key, or as a part of it where several properties of a model carry it.
 *
 * <p>The id of a model with several parts is a generated record in the order of declaration:
 * {@code OrderLineKey(Long orderId, Integer line)}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Id {

    /**
     * Whether the value is made when a row is inserted without one: that of a single {@code Long}, {@code Integer} or
     * {@code Short} id by the database (an identity column), that of a single {@code UUID} by Throughline, as a UUID of
     * version 7, which grows with time.
     */
    boolean generated() default false;
}
