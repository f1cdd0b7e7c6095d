package dev.throughline.runtime;

import dev.throughline.runtime.codegen.KeyType;
import dev.throughline.runtime.codegen.Ref;
import dev.throughline.runtime.codegen.ReferenceOptions;

/**
 * A one-to-one association: at most one target refers to the source by a foreign key of its own.
 *
 * @param <S> the record of the source
 * @param <T> the record of the target, which holds the foreign key
 * @param <K> the type of the target's id
 */
public final class ChildAssociation<S extends ModelRecord<S>, T extends ModelRecord<T>, K>
        extends ChildReference<S, T, K> implements ToOne<S, T, K> {

    private static final long serialVersionUID = 1L;

    private ChildAssociation(
            ModelTable<S> source,
            String name,
            Ref<T, S> key,
            KeyType<?> sourceKeyType,
            KeyType<K> targetIdType,
            ReferenceOptions.Source<S, T> options) {
        super(source, name, key, sourceKeyType, targetIdType, options);
    }

    /**
     * Describes an association; called by generated tables.
     *
     * @param source the table of the model that declares it
     * @param name the property's name
     * @param key the target's foreign key to the source
     * @param sourceKeyType the type of the source's key that it refers to
     * @param targetIdType the type of the target's id
     */
    public static <S extends ModelRecord<S>, T extends ModelRecord<T>, K> ChildAssociation<S, T, K> of(
            ModelTable<S> source, String name, Ref<T, S> key, KeyType<?> sourceKeyType, KeyType<K> targetIdType) {
        return of(source, name, key, sourceKeyType, targetIdType, ReferenceOptions::none);
    }

    /**
     * Describes an association with options; called by generated tables.
     *
     * @param source the table of the model that declares it
     * @param name the property's name
     * @param key the target's foreign key to the source
     * @param sourceKeyType the type of the source's key that it refers to
     * @param targetIdType the type of the target's id
     * @param options what it asks for beyond that
     */
    public static <S extends ModelRecord<S>, T extends ModelRecord<T>, K> ChildAssociation<S, T, K> of(
            ModelTable<S> source,
            String name,
            Ref<T, S> key,
            KeyType<?> sourceKeyType,
            KeyType<K> targetIdType,
            ReferenceOptions.Source<S, T> options) {
        return new ChildAssociation<>(source, name, key, sourceKeyType, targetIdType, options);
    }
}
