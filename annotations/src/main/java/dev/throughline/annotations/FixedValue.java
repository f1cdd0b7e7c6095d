package dev.throughline.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A value that a property has in every row that an association concerns. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface FixedValue {

    /** The property's name, such as {@code "taggableType"}. */
    String property();

    /** The value as text, in the form of Java's {@code toString}. */
    String value();
}
