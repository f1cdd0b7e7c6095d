package dev.throughline.runtime.internal.reference;

import dev.throughline.runtime.ModelTable;
import dev.throughline.runtime.ParentAssociation;
import dev.throughline.runtime.internal.query.SemiJoin;
import dev.throughline.runtime.internal.query.SourceRows;
import dev.throughline.runtime.internal.query.TargetSet;
import dev.throughline.runtime.internal.sql.Fields;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** What plain jOOQ can ask of the one row that a row refers to by a foreign key of its own. */
public final class ReferredConditions implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ModelTable<?> source;
    private final Field<?>[] key;
    private final Condition refers;
    private final TargetSet<?> targets;
    private final boolean enforced;

    private ReferredConditions(
            ModelTable<?> source, List<Field<?>> key, Condition refers, TargetSet<?> targets, boolean enforced) {
        this.source = source;
        this.key = key.toArray(Field[]::new);
        this.refers = refers;
        this.targets = targets;
        this.enforced = enforced;
    }

    /**
     * Gives the conditions of an association.
     *
     * @param source the source's table, or the alias of it whose rows are asked
     */
    public static ReferredConditions of(ParentAssociation<?, ?, ?> association, ModelTable<?> source) {
        List<Field<?>> key = Fields.in(source, association.key().getFields());
        return new ReferredConditions(
                source,
                key,
                Fields.notNull(key)
                        .and(SourceRows.scope(
                                Fields.in(source, association.options().sourceScope()))),
                new TargetSet<>(
                        association.target(),
                        association.keyType(),
                        association.key().getKeyFields(),
                        null),
                association.key().getTable().getReferences().contains(association.key()));
    }

    /** Gives the condition that there is a target: that the foreign key is not null, where the database has it. */
    public Condition any() {
        return enforced ? refers : any(DSL.noCondition());
    }

    /** Gives the condition that there is a target for which a condition holds. */
    public Condition any(Condition condition) {
        return new SemiJoin(
                source,
                () -> refers.and(targets.has(List.of(key), condition)),
                () -> refers.and(
                        hasNameOfTarget()
                                ? targets.has(List.of(key), condition)
                                : targets.exists(List.of(key), condition)),
                false,
                new SemiJoin.Given(condition, Set.of(targets.table().getUnqualifiedName())));
    }

    /** Where the source is called as the target is, a row of the target's could not be compared with it. */
    private boolean hasNameOfTarget() {
        return source.getUnqualifiedName().equals(targets.table().getUnqualifiedName());
    }
}
