package dev.throughline.runtime;

import java.io.Serializable;

/**
 * An association of a model: a constant of its generated table, such as {@code PUG.FRIENDS}.
 *
 * <p>Two associations are equal if they are the same property of the same table, whatever the table's alias.
 *
 * @param <S> the record of the model that declares it, the source
 * @param <T> the record of the model that it leads to, the target
 */
public sealed interface Association<S extends ModelRecord<S>, T extends ModelRecord<T>> extends Serializable
        permits ToMany {

    /** Gives the name of the model's property, such as {@code friends}. */
    String name();

    /** Gives the table of the source, or the alias of it that this association was taken from. */
    ModelTable<S> source();

    /** Gives the table of the target. */
    ModelTable<T> target();
}
