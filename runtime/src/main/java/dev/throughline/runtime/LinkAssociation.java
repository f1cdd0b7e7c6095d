package dev.throughline.runtime;

import dev.throughline.runtime.codegen.KeyType;
import dev.throughline.runtime.codegen.LinkOptions;
import dev.throughline.runtime.codegen.Ref;
import dev.throughline.runtime.internal.link.LinkConditions;
import dev.throughline.runtime.internal.query.TargetConditions;
import java.util.Collection;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jspecify.annotations.Nullable;

/**
 * A many-to-many association through a join table.
 *
 * @param <S> the record of the source
 * @param <T> the record of the target
 * @param <K> the type of the target's id
 * @param <J> the record of the join table
 */
public final class LinkAssociation<S extends ModelRecord<S>, T extends ModelRecord<T>, K, J extends ModelRecord<J>>
        extends ModelProperty<S> implements ToMany<S, T, K> {

    private static final long serialVersionUID = 1L;

    private final Ref<J, S> toSource;
    private final Ref<J, T> toTarget;
    private final KeyType<?> sourceKeyType;
    private final KeyType<K> targetKeyType;
    private final LinkOptions.Source<T, J> options;

    // Looked up once, when it is first needed; two threads may do so at the same time and find the same.
    private transient volatile @Nullable LinkOptions<T, J> found;

    private LinkAssociation(
            ModelTable<S> source,
            String name,
            Ref<J, S> toSource,
            Ref<J, T> toTarget,
            KeyType<?> sourceKeyType,
            KeyType<K> targetKeyType,
            LinkOptions.Source<T, J> options) {
        super(source, name);
        this.toSource = Objects.requireNonNull(toSource, "toSource");
        this.toTarget = Objects.requireNonNull(toTarget, "toTarget");
        this.sourceKeyType = Objects.requireNonNull(sourceKeyType, "sourceKeyType");
        this.targetKeyType = Objects.requireNonNull(targetKeyType, "targetKeyType");
        this.options = Objects.requireNonNull(options, "options");
    }

    /**
     * Describes an association; called by generated tables.
     *
     * @param source the table of the model that declares it
     * @param name the property's name
     * @param toSource the join table's foreign key to the source
     * @param toTarget the join table's foreign key to the target
     * @param sourceKeyType the type of the source's key that the join table refers to
     * @param targetKeyType the type of the target's key that the join table refers to
     */
    public static <S extends ModelRecord<S>, T extends ModelRecord<T>, K, J extends ModelRecord<J>>
            LinkAssociation<S, T, K, J> of(
                    ModelTable<S> source,
                    String name,
                    Ref<J, S> toSource,
                    Ref<J, T> toTarget,
                    KeyType<?> sourceKeyType,
                    KeyType<K> targetKeyType) {
        return of(source, name, toSource, toTarget, sourceKeyType, targetKeyType, LinkOptions::none);
    }

    /**
     * Describes an association with options; called by generated tables.
     *
     * @param source the table of the model that declares it
     * @param name the property's name
     * @param toSource the join table's foreign key to the source
     * @param toTarget the join table's foreign key to the target
     * @param sourceKeyType the type of the source's key that the join table refers to
     * @param targetKeyType the type of the target's key that the join table refers to
     * @param options what it asks for beyond that
     */
    public static <S extends ModelRecord<S>, T extends ModelRecord<T>, K, J extends ModelRecord<J>>
            LinkAssociation<S, T, K, J> of(
                    ModelTable<S> source,
                    String name,
                    Ref<J, S> toSource,
                    Ref<J, T> toTarget,
                    KeyType<?> sourceKeyType,
                    KeyType<K> targetKeyType,
                    LinkOptions.Source<T, J> options) {
        return new LinkAssociation<>(source, name, toSource, toTarget, sourceKeyType, targetKeyType, options);
    }

    @Override
    ModelTable<S> unaliased() {
        return (ModelTable<S>) toSource().getKey().getTable();
    }

    @Override
    public ModelTable<T> target() {
        return (ModelTable<T>) toTarget.get().getKey().getTable();
    }

    /** Gives the join table. */
    public ModelTable<J> through() {
        return (ModelTable<J>) toSource.get().getTable();
    }

    /** Gives the join table's foreign key to the source. */
    public ForeignKey<J, S> toSource() {
        return toSource.get();
    }

    /** Gives the join table's foreign key to the target. */
    public ForeignKey<J, T> toTarget() {
        return toTarget.get();
    }

    /** Gives the type of the source's key that the join table refers to. */
    public KeyType<?> sourceKeyType() {
        return sourceKeyType;
    }

    /** Gives the type of the target's key that the join table refers to: the ids of the association's accessors. */
    public KeyType<K> targetKeyType() {
        return targetKeyType;
    }

    /** Gives what it asks for beyond its tables and keys. */
    public LinkOptions<T, J> options() {
        LinkOptions<T, J> known = found;
        if (known == null) {
            known = options.get();
            found = known;
        }
        return known;
    }

    @Override
    public Condition any() {
        return conditions().any();
    }

    @Override
    public Condition any(Condition condition) {
        return conditions().any(condition);
    }

    @Override
    public Condition none() {
        return any().not();
    }

    @Override
    public Condition none(Condition condition) {
        return any(condition).not();
    }

    @Override
    public Condition every(Condition condition) {
        return conditions().every(condition);
    }

    @Override
    public Condition hasAll(Collection<K> ids) {
        return conditions().hasAll(ids);
    }

    @Override
    public Condition hasAny(Collection<K> ids) {
        return conditions().hasAny(ids);
    }

    @Override
    public Field<Integer> count() {
        return conditions().count();
    }

    @Override
    public Field<Integer> count(Condition condition) {
        return conditions().count(condition);
    }

    private TargetConditions<K> conditions() {
        return LinkConditions.of(this, source(), false);
    }
}
