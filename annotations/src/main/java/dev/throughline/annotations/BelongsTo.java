package dev.throughline.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares that a row of this model refers to one row of another by a foreign key, on a property of that model's type.
 *
 * <pre>{@code
 * @BelongsTo
 * @Nullable Owner owner();
 * }</pre>
 *
 * <p>The foreign key is a column of this model's table ({@code owner_id}): that of a property, if the model declares one
 * with this column, else one that the association adds. It can be null if the property is {@code @Nullable}.
 *
 * <p>The repository gets {@code getOwner}, {@code setOwner} and {@code createOwner}. On a record {@code setOwner} sets
 * the foreign key in memory, like any other setter.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface BelongsTo {

    /**
     * The columns of this model's table that refer to the target, in the order of its key; the property's name and the
     * key's ({@code owner_id}) if empty.
     */
    String[] foreignKey() default {};

    /**
     * The property of the target that the foreign key refers to; it has to be unique and not nullable. The primary key if
     * empty. What the association's accessors take and give as ids of the target are then its values.
     */
    String targetKey() default "";

    /**
     * The property of the target that is the other direction, a {@link HasMany} or a {@link HasOne}; found by the columns
     * if empty, and needed only where several fit.
     */
    String inverse() default "";

    /** What becomes of a row of this model when the row that it refers to is deleted. */
    ReferentialAction onDelete() default ReferentialAction.NO_ACTION;

    /** What becomes of a row of this model when the row that it refers to gets another key. */
    ReferentialAction onUpdate() default ReferentialAction.CASCADE;

    /** Whether the database has the foreign key. Without it, it does not see to it that the row referred to exists. */
    boolean constraints() default true;
}
