package dev.throughline.runtime;

/**
 * An association with one target at most.
 *
 * @param <S> the record of the source
 * @param <T> the record of the target
 * @param <K> the type of the target's id
 */
public sealed interface ToOne<S extends ModelRecord<S>, T extends ModelRecord<T>, K> extends Association<S, T>
        permits ParentAssociation, ChildAssociation {}
