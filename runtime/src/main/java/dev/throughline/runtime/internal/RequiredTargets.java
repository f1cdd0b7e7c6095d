package dev.throughline.runtime.internal;

import dev.throughline.runtime.Association;
import dev.throughline.runtime.BelongsTo;
import dev.throughline.runtime.BelongsToMany;
import dev.throughline.runtime.ChildReference;
import dev.throughline.runtime.ModelTable;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** The rows for which an include that is required loads something. */
final class RequiredTargets {

    private RequiredTargets() {}

    /**
     * Gives the condition that what an include loads for a row is not empty: that there are targets which the query asks for, for
     * which its own required includes hold in turn, and more of them than its offset leaves out.
     */
    static Condition of(Include include) {
        QueryState query = include.query();
        Integer limit = query.limit();
        if (limit != null && limit == 0) {
            return DSL.falseCondition();
        }
        int leftOut = query.offset() == null ? 0 : query.offset();
        Association<?, ?> association = include.association();
        if (association instanceof BelongsTo<?, ?, ?> referring) {
            ModelTable<?> source = (ModelTable<?>) referring.key().getTable();
            return leftOut > 0
                    ? DSL.falseCondition()
                    : ReferredConditions.of(referring, source).any(query.condition());
        }
        TargetConditions<?> conditions = conditions(association, query.withDeleted());
        return leftOut > 0 ? conditions.moreThan(leftOut, query.condition()) : conditions.any(query.condition());
    }

    /** The rows are those of the table itself, even where the include names the association of an alias. */
    private static TargetConditions<?> conditions(Association<?, ?> association, boolean withDeleted) {
        if (association instanceof BelongsToMany<?, ?, ?, ?> through) {
            return LinkConditions.of(
                    through, (ModelTable<?>) through.toSource().getKey().getTable(), withDeleted);
        }
        ChildReference<?, ?, ?> children = (ChildReference<?, ?, ?>) association;
        return ChildConditions.of(
                children, (ModelTable<?>) children.key().getKey().getTable());
    }
}
