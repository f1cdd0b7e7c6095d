package dev.throughline.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a many-to-many association through a join table, on a property of type {@code List} or {@code Collection}
 * of another model.
 *
 * <pre>{@code
 * @BelongsToMany(through = "friendship")
 * List<Friend> friends();
 * }</pre>
 *
 * <p>The join table, its record and its repository are generated once for all associations that go through it. The
 * association's accessors ({@code getFriends}, {@code addFriend}, {@code setFriends} …) are generated on the
 * repository and on the record of the model.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface BelongsToMany {

    /** The join table's name, taken to the letter. */
    String through();

    /**
     * The join table's columns that refer to this model, in the order of its key; the model's name and the key's
     * ({@code pug_id}) if empty.
     */
    String[] foreignKey() default {};

    /**
     * The join table's columns that refer to the target, in the order of its key; the target's name and the key's
     * ({@code friend_id}) if empty. For an association of a model with itself: the association's singular and the
     * key's.
     */
    String[] otherKey() default {};

    /**
     * The name of one target in {@code addFriend}, {@code hasFriend}; if empty, the target's name where the property
     * ends in its plural, else the English singular of the property.
     */
    String singular() default "";

    /**
     * The property of the target that is the other direction; found by the join table and its columns if empty, and
     * needed only where several fit.
     */
    String inverse() default "";

    /** Whether the join table has {@code created_at} and {@code updated_at}. Given on one side, it holds for both. */
    boolean timestamps() default true;

    /** What becomes of a link whose row of this model is deleted. */
    ReferentialAction onDelete() default ReferentialAction.CASCADE;

    /** What becomes of a link whose row of this model gets another key. */
    ReferentialAction onUpdate() default ReferentialAction.CASCADE;
}
