package dev.throughline.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares that rows of another model refer to a row of this one by a foreign key of theirs, on a property of type
 * {@code List} or {@code Collection} of that model.
 *
 * <pre>{@code
 * @HasMany
 * List<Toy> toys();
 * }</pre>
 *
 * <p>The foreign key is a column of the other model's table ({@code owner_id}): the one of its {@link BelongsTo}, or that
 * of a property with this column, else one that the association adds, which can be null.
 *
 * <p>The repository and the record get {@code getToys}, {@code countToys}, {@code hasToy}, {@code addToy}, {@code
 * removeToy}, {@code setToys}, {@code createToy} …
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface HasMany {

    /**
     * The columns of the target's table that refer to this model, in the order of its key; if empty, those of the other
     * direction, else the model's name and the key's ({@code owner_id}).
     */
    String[] foreignKey() default {};

    /**
     * The property of this model that the foreign key refers to; it has to be unique and not nullable. The primary key if
     * empty. The association's source is then given by its value instead of its id.
     */
    String sourceKey() default "";

    /**
     * The name of one target in {@code addToy}, {@code hasToy}; if empty, the target's name where the property ends in
     * its plural, else the English singular of the property.
     */
    String singular() default "";

    /**
     * The property of the target that is the other direction, a {@link BelongsTo}; found by the columns if empty, and
     * needed only where several fit.
     */
    String inverse() default "";

    /**
     * What becomes of a target that is removed. A foreign key that cannot be null asks for {@link Removal#DELETE}: there
     * is no other way to remove such a row, and it has to be said.
     */
    Removal onRemove() default Removal.NULLIFY;

    /**
     * Values that properties of every target have: only such rows are targets, and a target that the association adds or
     * creates gets them. Where the foreign key's columns refer to rows of several models, they say to which, and hold for the
     * other direction too: its sources are such rows.
     */
    FixedValue[] scope() default {};

    /**
     * The order of the targets where a query asks for none: properties of the target, each with {@code " desc"} for
     * descending. Targets that are equal in it are ordered by primary key.
     */
    String[] orderBy() default {};

    /** What becomes of the targets when the row of this model is deleted. Given on one side, it holds for both. */
    ReferentialAction onDelete() default ReferentialAction.NO_ACTION;

    /** What becomes of the targets when the row of this model gets another key. Given on one side, it holds for both. */
    ReferentialAction onUpdate() default ReferentialAction.CASCADE;

    /** Whether the database has the foreign key. Given on one side, it holds for both. */
    boolean constraints() default true;
}
