package dev.throughline.runtime.internal.link;

import dev.throughline.runtime.internal.sql.Difference;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/** What an insert that meets a link which exists does to it: its attributes change, or it comes back. */
final class ExistingLinkUpdate {

    /** The value that an insert would have written, after {@code on duplicate key update}. */
    private static final String PROPOSED = "values({0})";

    private final LinkColumns<?, ?, ?> columns;
    private final List<Field<?>> attributes;
    private final Difference difference;

    /**
     * Makes the changes.
     *
     * @param attributes the columns that are given for each link
     * @param difference how they are compared
     */
    ExistingLinkUpdate(LinkColumns<?, ?, ?> columns, List<Field<?>> attributes, Difference difference) {
        this.columns = columns;
        this.attributes = attributes;
        this.difference = difference;
    }

    /** Tells whether a link that exists may have to be changed. */
    boolean isChanged() {
        return !attributes.isEmpty() || columns.options().deletedAt() != null;
    }

    /**
     * Holds for a link that is to be changed: an attribute differs, or it is removed and comes back.
     *
     * @param proposed how the value is named that an insert of the row would have written
     */
    Condition differs(String proposed) {
        Condition differs = DSL.falseCondition();
        for (Field<?> attribute : attributes) {
            differs = differs.or(differs(attribute, proposed));
        }
        TableField<?, LocalDateTime> deletedAt = columns.options().deletedAt();
        return deletedAt == null ? differs : differs.or(deletedAt.isNotNull());
    }

    private <V> Condition differs(Field<V> attribute, String proposed) {
        return difference.between(
                attribute, DSL.field(proposed, attribute.getDataType(), attribute.getUnqualifiedName()));
    }

    /** Gives the assignments to a link that exists. The time comes first: it depends on the values as they were. */
    QueryPart updates(String proposed) {
        List<QueryPart> updates = new ArrayList<>();
        Field<?> updatedAt = columns.updatedAt();
        if (updatedAt != null && isChanged()) {
            updates.add(DSL.sql(
                    "{0} = case when {1} then {2} else {3} end",
                    updatedAt.getUnqualifiedName(),
                    differs(proposed),
                    DSL.sql(proposed, updatedAt.getUnqualifiedName()),
                    updatedAt));
        }
        addAssignments(updates, proposed);
        if (updates.isEmpty()) {
            Field<?> unchanged = columns.toSource().fields()[0];
            updates.add(DSL.sql("{0} = {1}", unchanged.getUnqualifiedName(), unchanged));
        }
        return DSL.list(updates);
    }

    /**
     * {@code on duplicate key} is any unique key, also one that the model does not know. The row may be another link, which has
     * a unique value that is asked for: that is refused by a subquery of two rows where there may be one, else its attributes
     * would be overwritten, or it would be taken for the link that is asked for.
     */
    QueryPart updatesOfPair() {
        List<? extends Field<?>> pair = columns.pairKey();
        Condition same = DSL.noCondition();
        for (Field<?> field : pair) {
            same = same.and(DSL.condition("{0} = {1}", field, DSL.sql(PROPOSED, field.getUnqualifiedName())));
        }
        Field<?> unchanged = pair.get(0);
        return DSL.sql(
                "{0} = case when {1} then {2} else (select {2} union all select {2}) end, {3}",
                unchanged.getUnqualifiedName(), same, unchanged, updates(PROPOSED));
    }

    private void addAssignments(List<QueryPart> updates, String proposed) {
        for (Field<?> attribute : attributes) {
            QueryPart name = attribute.getUnqualifiedName();
            updates.add(DSL.sql("{0} = {1}", name, DSL.sql(proposed, name)));
        }
        TableField<?, LocalDateTime> deletedAt = columns.options().deletedAt();
        if (deletedAt != null) {
            updates.add(DSL.sql("{0} = null", deletedAt.getUnqualifiedName()));
        }
    }
}
