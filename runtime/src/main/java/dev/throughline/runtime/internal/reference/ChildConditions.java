package dev.throughline.runtime.internal.reference;

import dev.throughline.runtime.ChildReference;
import dev.throughline.runtime.ModelTable;
import dev.throughline.runtime.internal.query.SourceRows;
import dev.throughline.runtime.internal.query.TargetConditions;
import dev.throughline.runtime.internal.query.TargetSet;
import dev.throughline.runtime.internal.sql.Aliases;
import dev.throughline.runtime.internal.sql.Fields;
import dev.throughline.runtime.internal.sql.Scopes;
import java.util.List;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** What plain jOOQ can ask of the rows that refer to a row. */
public final class ChildConditions {

    private ChildConditions() {}

    /**
     * Gives the conditions of an association whose targets refer to the source. The targets are read under an alias, so that
     * their constant means those that a given condition is about.
     *
     * <p>{@code itself} is the target's table without that alias, for what needs no target beside the row.
     *
     * @param source the source's table, or the alias of it whose rows are asked
     */
    public static <K> TargetConditions<K> of(ChildReference<?, ?, K> association, ModelTable<?> source) {
        List<Field<?>> id = List.of(Fields.primaryKey(association.target()));
        TargetSet<K> targets = new TargetSet<>(association.target(), association.targetIdType(), id, null);
        return new TargetConditions<>(
                association.name(),
                source,
                children(association, source, id, association.target().as(DSL.name(Aliases.CHILDREN))),
                children(association, source, id, association.target()),
                targets,
                true);
    }

    private static SourceRows children(
            ChildReference<?, ?, ?> association, ModelTable<?> source, List<Field<?>> id, Table<?> children) {
        return new SourceRows(
                Fields.in(source, association.key().getKeyFields()),
                DSL.noCondition(),
                children,
                List.of(new SourceRows.End(
                        Fields.in(children, association.key().getFields()),
                        Fields.in(children, id),
                        Scopes.hold(Fields.in(children, association.options().scope())))));
    }
}
