package dev.throughline.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the property that counts the changes of a row: a {@code Long}, an {@code Integer} or a {@code Short}, or a
 * primitive of them. A new row has 0.
 *
 * <p>A record is written only to a row that still has the record's version, and both have the next version then. If
 * somebody else has changed the row since it was read, the write fails with a {@code StaleRecordException} and nothing is
 * written. A record without a version was never read: it is written over what there is.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Version {}
