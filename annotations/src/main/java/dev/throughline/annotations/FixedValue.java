package dev.throughline.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A value that a property has in every row that an association concerns.
 *
 * <pre>{@code
 * @BelongsToMany(through = "taggings", throughScope = @FixedValue(property = "taggableType", value = "post"))
 * List<Tag> tags();
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface FixedValue {

    /** The property's name, such as {@code "taggableType"}. */
    String property();

    /**
     * The value as text, in the form that {@code @Column(defaultValue)} takes: {@code "post"}, {@code "7"},
     * {@code "true"}, an enum constant's name, a date as {@code "2026-11-22"}.
     */
    String value();
}
