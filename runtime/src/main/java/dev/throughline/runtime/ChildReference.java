package dev.throughline.runtime;

import dev.throughline.runtime.codegen.KeyType;
import dev.throughline.runtime.codegen.Ref;
import dev.throughline.runtime.codegen.ReferenceOptions;
import dev.throughline.runtime.internal.query.TargetConditions;
import dev.throughline.runtime.internal.reference.ChildConditions;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.ForeignKey;
import org.jspecify.annotations.Nullable;

/**
 * An association whose targets refer to the source by a foreign key of theirs: {@link ChildrenAssociation} and {@link ChildAssociation}.
 *
 * @param <S> the record of the source
 * @param <T> the record of the target, which holds the foreign key
 * @param <K> the type of the target's id
 */
@SuppressWarnings("exports") // A compiler that does not have JSpecify's annotations ignores them.
public abstract sealed class ChildReference<S extends ModelRecord<S>, T extends ModelRecord<T>, K>
        extends ModelProperty<S> implements Association<S, T> permits ChildrenAssociation, ChildAssociation {

    private static final long serialVersionUID = 1L;

    private final Ref<T, S> key;
    private final KeyType<?> sourceKeyType;
    private final KeyType<K> targetIdType;
    private final ReferenceOptions.Source<S, T> options;

    // Looked up once, when it is first needed; two threads may do so at the same time and find the same.
    private transient volatile @Nullable ReferenceOptions<S, T> found;

    ChildReference(
            ModelTable<S> source,
            String name,
            Ref<T, S> key,
            KeyType<?> sourceKeyType,
            KeyType<K> targetIdType,
            ReferenceOptions.Source<S, T> options) {
        super(source, name);
        this.key = Objects.requireNonNull(key, "key");
        this.sourceKeyType = Objects.requireNonNull(sourceKeyType, "sourceKeyType");
        this.targetIdType = Objects.requireNonNull(targetIdType, "targetIdType");
        this.options = Objects.requireNonNull(options, "options");
    }

    @Override
    final ModelTable<S> unaliased() {
        return (ModelTable<S>) key().getKey().getTable();
    }

    @Override
    public final ModelTable<T> target() {
        return (ModelTable<T>) key().getTable();
    }

    /** Gives the target's foreign key to the source. */
    public final ForeignKey<T, S> key() {
        return key.get();
    }

    /** Gives the type of the source's key that the foreign key refers to. */
    public final KeyType<?> sourceKeyType() {
        return sourceKeyType;
    }

    /** Gives the type of the target's id. */
    public final KeyType<K> targetIdType() {
        return targetIdType;
    }

    /** Gives what it asks for beyond its tables and keys. */
    public final ReferenceOptions<S, T> options() {
        ReferenceOptions<S, T> known = found;
        if (known == null) {
            known = options.get();
            found = known;
        }
        return known;
    }

    @Override
    public final Condition any() {
        return conditions().any();
    }

    @Override
    public final Condition any(Condition condition) {
        return conditions().any(condition);
    }

    @Override
    public final Condition none() {
        return any().not();
    }

    @Override
    public final Condition none(Condition condition) {
        return any(condition).not();
    }

    final TargetConditions<K> conditions() {
        return ChildConditions.of(this, source());
    }
}
