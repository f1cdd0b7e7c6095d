package dev.throughline.runtime.internal.include;

import dev.throughline.runtime.Association;
import dev.throughline.runtime.ChildReference;
import dev.throughline.runtime.LinkAssociation;
import dev.throughline.runtime.ModelTable;
import dev.throughline.runtime.ParentAssociation;
import dev.throughline.runtime.internal.link.LinkConditions;
import dev.throughline.runtime.internal.query.Include;
import dev.throughline.runtime.internal.query.QueryState;
import dev.throughline.runtime.internal.query.TargetConditions;
import dev.throughline.runtime.internal.reference.ChildConditions;
import dev.throughline.runtime.internal.reference.ReferredConditions;
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
        if (association instanceof ParentAssociation<?, ?, ?> referring) {
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
        if (association instanceof LinkAssociation<?, ?, ?, ?> through) {
            return LinkConditions.of(
                    through, (ModelTable<?>) through.toSource().getKey().getTable(), withDeleted);
        }
        ChildReference<?, ?, ?> children = (ChildReference<?, ?, ?>) association;
        return ChildConditions.of(
                children, (ModelTable<?>) children.key().getKey().getTable());
    }
}
