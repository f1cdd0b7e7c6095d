package dev.throughline.runtime.internal;

import dev.throughline.runtime.BelongsTo;
import dev.throughline.runtime.ModelTable;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** What plain jOOQ can ask of the one row that a row refers to by a foreign key of its own. */
public final class ReferredConditions {

    private final ModelTable<?> source;
    private final List<Field<?>> key;
    private final Condition refers;
    private final TargetSet<?> targets;

    private ReferredConditions(ModelTable<?> source, List<Field<?>> key, Condition refers, TargetSet<?> targets) {
        this.source = source;
        this.key = key;
        this.refers = refers;
        this.targets = targets;
    }

    /**
     * Gives the conditions of an association.
     *
     * @param source the source's table, or the alias of it whose rows are asked
     */
    public static ReferredConditions of(BelongsTo<?, ?, ?> association, ModelTable<?> source) {
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
                        DSL.noCondition()));
    }

    /** Gives the condition that the foreign key is not null. */
    public Condition any() {
        return refers;
    }

    /** Gives the condition that there is a target for which a condition holds. */
    public Condition any(Condition condition) {
        // The target's constant must mean the target: as a name of the source, too, it could not be told from it.
        boolean sameName = source.getUnqualifiedName().equals(targets.table().getUnqualifiedName());
        return SemiJoin.of(
                source,
                key,
                refers,
                targets.keys(condition),
                refers.and(sameName ? targets.has(key, condition) : targets.exists(key, condition)),
                true);
    }
}
