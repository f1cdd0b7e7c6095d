package dev.throughline.runtime;

import java.util.Collection;
import org.jooq.Condition;
import org.jooq.Field;

/**
 * An association with any number of targets, and what can be asked of it in plain jOOQ.
 *
 * @param <S> the record of the source
 * @param <T> the record of the target
 * @param <K> the type of the target's id
 */
public sealed interface ToMany<S extends ModelRecord<S>, T extends ModelRecord<T>, K> extends Association<S, T>
        permits LinkAssociation, ChildrenAssociation {

    /** Gives a condition that holds for a source for all of whose targets the condition holds, also if it has none. */
    Condition every(Condition condition);

    /**
     * Gives a condition that holds for a source that has all targets with the given ids; for none given, for every
     * source.
     */
    Condition hasAll(Collection<K> ids);

    /**
     * Gives a condition that holds for a source that has at least one target with one of the given ids; for none
     * given, for no source.
     */
    Condition hasAny(Collection<K> ids);

    /** Gives the number of targets as a correlated subquery named after the association: {@code friends_count}. */
    Field<Integer> count();

    /** Gives the number of targets for which the condition holds. */
    Field<Integer> count(Condition condition);
}
