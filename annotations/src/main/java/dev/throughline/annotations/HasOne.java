package dev.throughline.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares that at most one row of another model refers to a row of this one by a foreign key of its own, on a property
 * of that model's type.
 *
 * <pre>{@code
 * @HasOne
 * @Nullable Passport passport();
 * }</pre>
 *
 * <p>The foreign key is a column of the other model's table ({@code person_id}): the one of its {@link BelongsTo}, or that
 * of a property with this column, else one that the association adds, which can be null. It is unique, so that nothing
 * ever has two.
 *
 * <p>The repository and the record get {@code getPassport}, {@code setPassport}, which removes the former one, and {@code
 * createPassport}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface HasOne {

    /**
     * The columns of the target's table that refer to this model, in the order of its key; if empty, those of the other
     * direction, else the model's name and the key's ({@code person_id}).
     */
    String[] foreignKey() default {};

    /**
     * The property of this model that the foreign key refers to; it has to be unique and not nullable. The primary key if
     * empty. The association's source is then given by its value instead of its id.
     */
    String sourceKey() default "";

    /**
     * The property of the target that is the other direction, a {@link BelongsTo}; found by the columns if empty, and
     * needed only where several fit.
     */
    String inverse() default "";

    /**
     * What becomes of the target when another takes its place. A foreign key that cannot be null asks for {@link
     * Removal#DELETE}: there is no other way to remove such a row, and it has to be said.
     */
    Removal onRemove() default Removal.NULLIFY;

    /**
     * Values that properties of the target have: only such a row is the target, and one that the association sets or
     * creates gets them. Where the foreign key's columns refer to rows of several models, they say to which, and hold for the
     * other direction too: its sources are such rows.
     */
    FixedValue[] scope() default {};

    /** What becomes of the target when the row of this model is deleted. Given on one side, it holds for both. */
    ReferentialAction onDelete() default ReferentialAction.NO_ACTION;

    /** What becomes of the target when the row of this model gets another key. Given on one side, it holds for both. */
    ReferentialAction onUpdate() default ReferentialAction.CASCADE;

    /** Whether the database has the foreign key. Given on one side, it holds for both. */
    boolean constraints() default true;
}
