package dev.throughline.runtime;

import dev.throughline.runtime.codegen.KeyType;
import dev.throughline.runtime.codegen.Ref;
import dev.throughline.runtime.codegen.ReferenceOptions;
import dev.throughline.runtime.internal.reference.ReferredConditions;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.ForeignKey;
import org.jspecify.annotations.Nullable;

/**
 * An association whose source refers to the target by a foreign key of its own.
 *
 * @param <S> the record of the source, which holds the foreign key
 * @param <T> the record of the target
 * @param <K> the type of the target's key that the foreign key refers to
 */
@SuppressWarnings("exports") // A compiler that does not have JSpecify's annotations ignores them.
public final class ParentAssociation<S extends ModelRecord<S>, T extends ModelRecord<T>, K> extends ModelProperty<S>
        implements ToOne<S, T, K> {

    private static final long serialVersionUID = 1L;

    private final Ref<S, T> key;
    private final KeyType<K> keyType;
    private final ReferenceOptions.Source<S, T> options;

    // Looked up once, when it is first needed; two threads may do so at the same time and find the same.
    private transient volatile @Nullable ReferenceOptions<S, T> found;

    private ParentAssociation(
            ModelTable<S> source,
            String name,
            Ref<S, T> key,
            KeyType<K> keyType,
            ReferenceOptions.Source<S, T> options) {
        super(source, name);
        this.key = Objects.requireNonNull(key, "key");
        this.keyType = Objects.requireNonNull(keyType, "keyType");
        this.options = Objects.requireNonNull(options, "options");
    }

    /**
     * Describes an association; called by generated tables.
     *
     * @param source the table of the model that declares it
     * @param name the property's name
     * @param key the source's foreign key to the target
     * @param keyType the type of the target's key that it refers to
     */
    public static <S extends ModelRecord<S>, T extends ModelRecord<T>, K> ParentAssociation<S, T, K> of(
            ModelTable<S> source, String name, Ref<S, T> key, KeyType<K> keyType) {
        return of(source, name, key, keyType, ReferenceOptions::none);
    }

    /**
     * Describes an association with options; called by generated tables.
     *
     * @param source the table of the model that declares it
     * @param name the property's name
     * @param key the source's foreign key to the target
     * @param keyType the type of the target's key that it refers to
     * @param options what it asks for beyond that
     */
    public static <S extends ModelRecord<S>, T extends ModelRecord<T>, K> ParentAssociation<S, T, K> of(
            ModelTable<S> source,
            String name,
            Ref<S, T> key,
            KeyType<K> keyType,
            ReferenceOptions.Source<S, T> options) {
        return new ParentAssociation<>(source, name, key, keyType, options);
    }

    @Override
    ModelTable<S> unaliased() {
        return (ModelTable<S>) key().getTable();
    }

    @Override
    public ModelTable<T> target() {
        return (ModelTable<T>) key().getKey().getTable();
    }

    /** Gives the source's foreign key to the target. */
    public ForeignKey<S, T> key() {
        return key.get();
    }

    /** Gives the type of the target's key that the foreign key refers to: the ids of the association's accessors. */
    public KeyType<K> keyType() {
        return keyType;
    }

    /** Gives what it asks for beyond its tables and keys. */
    public ReferenceOptions<S, T> options() {
        ReferenceOptions<S, T> known = found;
        if (known == null) {
            known = options.get();
            found = known;
        }
        return known;
    }

    /**
     * Gives a condition that holds for a source whose foreign key is not null. The target is looked at only where the database
     * does not have the foreign key ({@code constraints = false}), so that it may refer to nothing.
     */
    @Override
    public Condition any() {
        return conditions().any();
    }

    /** Gives a condition that holds for a source with a target for which the given condition holds: {@code in (..)}. */
    @Override
    public Condition any(Condition condition) {
        return conditions().any(condition);
    }

    /** Gives a condition that holds for a source for which {@link #any()} does not. */
    @Override
    public Condition none() {
        return any().not();
    }

    @Override
    public Condition none(Condition condition) {
        return any(condition).not();
    }

    private ReferredConditions conditions() {
        return ReferredConditions.of(this, source());
    }
}
