package dev.throughline.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets a property be null: its column can be, and a {@link BelongsTo} or {@link HasOne} may have no row.
 *
 * <pre>{@code
 * @Nullable LocalDate opened();
 * @BelongsTo @Nullable Department department();
 * }</pre>
 *
 * <p>Any annotation of this simple name does the same, such as JSpecify's; this one is for those who use none so far.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Nullable {}
