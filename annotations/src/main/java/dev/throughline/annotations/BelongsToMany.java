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

    /** The join table's name, taken to the letter; this or {@link #throughModel()} is required. */
    String through() default "";

    /**
     * The model of the join table, where it has columns of its own. The foreign keys, and the timestamps unless they
     * are switched off, are added to its columns where it does not declare them. If it has an {@link Id}, that is its
     * primary key and the pair is a unique key; else the pair is its primary key.
     */
    Class<?> throughModel() default void.class;

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
     * The property of this model that the join table refers to; it has to be unique and not nullable. The primary key if
     * empty. The association's source is then given by its value instead of its id.
     */
    String sourceKey() default "";

    /**
     * The property of the target that the join table refers to; it has to be unique and not nullable. The primary key if
     * empty. What the association's accessors take and give as ids of targets are then its values.
     */
    String targetKey() default "";

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

    /**
     * Whether the join table has foreign keys. Without them the database does not see to it that a link's rows exist.
     */
    boolean constraints() default true;

    /**
     * Values that properties of every target have: only such rows are targets, and a target that the association creates
     * gets them. They hold for the other direction too: its sources are such rows.
     */
    FixedValue[] scope() default {};

    /**
     * Values that properties of every link have, so that several associations share a join table: only such rows are
     * links, and a link that is added gets them. They lead the primary key. In a join table without a model each is a
     * text column named after the property. Given on one side, they hold for both.
     */
    FixedValue[] throughScope() default {};

    /**
     * Whether a pair can be linked only once. If not, the join table needs a model with a key of its own; adding adds
     * another link each time, removing removes all links of a pair, and there is no {@code set} and no {@code toggle}.
     */
    boolean unique() default true;

    /**
     * Whether the association, which is one of a model with itself, is the same from both ends: the friend of a pug has
     * the pug as a friend. A pair has one row, whichever end it was added from, and nothing is linked to itself.
     */
    boolean symmetric() default false;

    /**
     * Whether a link that is removed is kept with the time in {@code deleted_at}. Reads leave it out unless they ask for
     * it; adding it again brings it back.
     */
    boolean softDelete() default false;

    /**
     * The order of the targets where a query asks for none: properties of the target, or of the join table after
     * {@code "link."}, each with {@code " desc"} for descending: {@code {"link.createdAt desc", "name"}}. Targets that
     * are equal in it are ordered by primary key.
     */
    String[] orderBy() default {};
}
