package dev.throughline.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a property that is never written through the model: the database has a default or a trigger for it, or somebody
 * else writes it.
 *
 * <p>Its record has no setter for it. What the row has is filled in after each insert and update.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface ReadOnly {}
