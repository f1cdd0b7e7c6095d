package dev.throughline.runtime;

import java.io.Serializable;
import org.jooq.Condition;

/**
 * An association of a model: a constant of its generated table, such as {@code PUG.FRIENDS}.
 *
 * <p>Two associations are equal if they are the same property of the same table, whatever the table's alias.
 *
 * <p>The conditions correlate with the table that the association was taken from: {@code PUG.FRIENDS} with {@code PUG},
 * {@code PUG.as("p").FRIENDS} with that alias. Inside a given condition the target's constant means the target, also in
 * an association of a table with itself; to compare with the source, alias the source. A condition that is NULL for a
 * target does not hold for it.
 *
 * @param <S> the record of the model that declares it, the source
 * @param <T> the record of the model that it leads to, the target
 */
public sealed interface Association<S extends ModelRecord<S>, T extends ModelRecord<T>> extends Serializable
        permits ToMany, ToOne, ChildReference {

    /** Gives the name of the model's property, such as {@code friends}. */
    String name();

    /** Gives the table of the source, or the alias of it that this association was taken from. */
    ModelTable<S> source();

    /** Gives the table of the target. */
    ModelTable<T> target();

    /** Gives a condition that holds for a source that has at least one target: {@code exists (..)}. */
    Condition any();

    /**
     * Gives a condition that holds for a source with at least one target for which the given condition holds: {@code id in
     * (select .. where ..)}, or {@code exists (..)} where the database's planner makes the same of it, where the statement
     * finds the source by a key, and where the given condition refers to tables outside of it.
     */
    Condition any(Condition condition);

    /** Gives a condition that holds for a source without targets. */
    Condition none();

    /** Gives a condition that holds for a source without a target for which the given condition holds. */
    Condition none(Condition condition);
}
