package dev.throughline.runtime.internal;

import dev.throughline.runtime.Ids;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Context;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.Table;
import org.jooq.impl.CustomField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * What plain jOOQ can ask of the targets of a row: conditions and counts that correlate with it.
 *
 * @param <K> the type of the target's id
 */
public final class TargetConditions<K> {

    private final String name;
    private final Table<?> rows;
    private final List<SourceLinks> links;
    private final TargetSet<K> targets;
    private final boolean repeatable;

    /**
     * Makes conditions.
     *
     * @param name the association's name
     * @param rows the table whose rows say which target belongs to which source
     * @param links which of its rows belong to the source, apart by the end that it is at
     * @param targets the rows that can be targets
     * @param repeatable whether a target can belong to a source several times
     */
    public TargetConditions(
            String name, Table<?> rows, List<SourceLinks> links, TargetSet<K> targets, boolean repeatable) {
        this.name = name;
        this.rows = rows;
        this.links = List.copyOf(links);
        this.targets = targets;
        this.repeatable = repeatable;
    }

    /** Gives the condition that there is a target. */
    public Condition any() {
        return exists(link -> DSL.noCondition());
    }

    /** Gives the condition that there is a target for which a condition holds. */
    public Condition any(Condition condition) {
        return exists(link -> targets.has(link.target(), condition));
    }

    /** Gives the condition that a condition holds for all targets. */
    public Condition every(Condition condition) {
        return exists(link -> targets.has(link.target(), condition).not()).not();
    }

    /** Gives the condition that all of some rows are targets. */
    public Condition hasAll(Collection<K> ids) {
        Collection<K> distinct = new LinkedHashSet<>(Ids.notNull("ids", ids));
        if (repeatable) {
            return DSL.and(distinct.stream().map(id -> hasAny(List.of(id))).toList());
        }
        return distinct.isEmpty()
                ? DSL.trueCondition()
                : DSL.condition(
                        "{0} = {1}", counted(link -> targets.among(link.target(), distinct)), DSL.val(distinct.size()));
    }

    /** Gives the condition that one of some rows is a target. */
    public Condition hasAny(Collection<K> ids) {
        return Ids.notNull("ids", ids).isEmpty()
                ? DSL.falseCondition()
                : exists(link -> targets.among(link.target(), new LinkedHashSet<>(ids)));
    }

    /** Gives the number of targets. */
    public Field<Integer> count() {
        return new Count(name, counted(link -> DSL.noCondition()));
    }

    /** Gives the number of targets for which a condition holds. */
    public Field<Integer> count(Condition condition) {
        return new Count(name, counted(link -> targets.has(link.target(), condition)));
    }

    private Condition exists(Function<SourceLinks, Condition> condition) {
        // Not DSL.exists: its signature differs between the versions of jOOQ.
        return DSL.or(links.stream()
                .map(link -> DSL.condition(
                        "exists ({0})",
                        DSL.select(DSL.inline(1))
                                .from(rows)
                                .where(link.condition())
                                .and(condition.apply(link))))
                .toList());
    }

    private QueryPart counted(Function<SourceLinks, Condition> condition) {
        List<QueryPart> counts = new ArrayList<>();
        for (SourceLinks link : links) {
            counts.add(DSL.sql(
                    "({0})",
                    DSL.select(DSL.count()).from(rows).where(link.condition()).and(condition.apply(link))));
        }
        return counts.size() == 1 ? counts.get(0) : DSL.sql("({0} + {1})", counts.get(0), counts.get(1));
    }

    /** A count that has a name in a result but is rendered whole wherever it stands, in an order as in a select. */
    private static final class Count extends CustomField<Integer> {

        private static final long serialVersionUID = 1L;

        private final QueryPart count;

        Count(String association, QueryPart count) {
            super(DSL.name(snakeCase(association) + "_count"), SQLDataType.INTEGER);
            this.count = count;
        }

        private static String snakeCase(String camelCase) {
            return camelCase.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
        }

        @Override
        public void accept(Context<?> context) {
            context.visit(count);
        }
    }
}
