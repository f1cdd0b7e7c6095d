package dev.throughline.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the property that says when a row was made: a {@code LocalDateTime}, an {@code Instant} or an
 * {@code OffsetDateTime}.
 *
 * <p>It is filled when a row is inserted, in UTC, to the microsecond, by the clock of jOOQ's configuration. A value that
 * was set before stays.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface CreatedAt {}
