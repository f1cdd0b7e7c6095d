package dev.throughline.runtime.internal.link;

import dev.throughline.runtime.LinkAssociation;
import dev.throughline.runtime.ModelTable;
import dev.throughline.runtime.codegen.LinkOptions;
import dev.throughline.runtime.internal.query.SourceRows;
import dev.throughline.runtime.internal.query.TargetConditions;
import dev.throughline.runtime.internal.query.TargetSet;
import dev.throughline.runtime.internal.sql.Fields;
import dev.throughline.runtime.internal.sql.Scopes;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;

/** What plain jOOQ can ask of the targets that a row is linked to through a join table. */
public final class LinkConditions {

    private LinkConditions() {}

    /**
     * Gives the conditions of an association through a join table.
     *
     * @param source the source's table, or the alias of it whose rows are asked
     * @param withDeleted whether links that were removed but kept count, too
     */
    public static <K> TargetConditions<K> of(
            LinkAssociation<?, ?, K, ?> association, ModelTable<?> source, boolean withDeleted) {
        LinkOptions<?, ?> options = association.options();
        List<Field<?>> toSource = List.copyOf(association.toSource().getFields());
        List<Field<?>> toTarget = List.copyOf(association.toTarget().getFields());
        TargetSet<K> targets = new TargetSet<>(
                association.target(),
                association.targetKeyType(),
                association.toTarget().getKeyFields(),
                options.scope().isEmpty() ? null : Scopes.hold(options.scope()));
        List<SourceRows.End> ends = new ArrayList<>(2);
        ends.add(end(options, toSource, toTarget, withDeleted));
        if (options.isSymmetric()) {
            ends.add(end(options, toTarget, toSource, withDeleted));
        }
        SourceRows rows = new SourceRows(
                Fields.in(source, association.toSource().getKeyFields()),
                SourceRows.scope(Fields.in(source, options.sourceScope())),
                association.through(),
                ends);
        return new TargetConditions<>(association.name(), source, rows, null, targets, false);
    }

    private static SourceRows.End end(
            LinkOptions<?, ?> options, List<Field<?>> toSource, List<Field<?>> toTarget, boolean withDeleted) {
        Condition live = Scopes.hold(options.throughScope());
        Field<?> deletedAt = options.deletedAt();
        if (deletedAt != null && !withDeleted) {
            live = live.and(deletedAt.isNull());
        }
        return new SourceRows.End(toSource, toTarget, live);
    }
}
