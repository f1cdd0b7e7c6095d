package dev.throughline.runtime.internal.query;

import dev.throughline.runtime.ModelTable;
import dev.throughline.runtime.internal.key.RequestedKeys;
import dev.throughline.runtime.internal.sql.Fields;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Context;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.Select;
import org.jooq.impl.CustomField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * What plain jOOQ can ask of the targets of a row: conditions and counts that correlate with it.
 *
 * @param <K> the type of the target's id
 */
public final class TargetConditions<K> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final ModelTable<?> source;
    private final SourceRows rows;
    private final @Nullable SourceRows itself;
    private final TargetSet<K> targets;
    private final boolean once;

    /**
     * Makes the conditions of an association.
     *
     * @param source the source's table, or the alias of it whose rows are asked
     * @param rows the rows that say which targets belong to a source
     * @param itself the same where they are the targets, under the name of their table
     * @param once whether no target can have several rows for one source, whatever keys the table has
     */
    public TargetConditions(
            String name,
            ModelTable<?> source,
            SourceRows rows,
            @Nullable SourceRows itself,
            TargetSet<K> targets,
            boolean once) {
        this.name = name;
        this.source = source;
        this.rows = rows;
        this.itself = itself;
        this.targets = targets;
        this.once = once;
    }

    /** Gives the condition that there is a target. */
    public Condition any() {
        return rows.exist(end -> targets.exists(end.toTarget()));
    }

    /** Gives the condition that there is a target for which a condition holds. */
    public Condition any(Condition condition) {
        SourceRows alone = itself;
        return semiJoin(
                () -> among(
                        alone == null
                                ? rows.sources(end -> targets.has(end.toTarget(), condition))
                                : alone.sources(end -> condition)),
                () -> alone == null || hasNameOfTarget()
                        ? rows.exist(end -> targets.exists(end.toTarget(), condition))
                        : alone.exist(end -> condition),
                false,
                condition);
    }

    /** Where the source is called as the target is, a row of the target's own table could not be compared with it. */
    private boolean hasNameOfTarget() {
        return source.getUnqualifiedName().equals(targets.table().getUnqualifiedName());
    }

    /** Gives the condition that there are more than so many targets for which a condition holds. */
    public Condition moreThan(int number, Condition condition) {
        Field<Integer> limit = DSL.inline(number);
        return semiJoin(
                () -> among(rows.sources(
                        end -> targets.has(end.toTarget(), condition),
                        DSL.count().gt(limit))),
                () -> DSL.condition("{0} > {1}", counted(condition), limit),
                true,
                condition);
    }

    /** Gives the condition that a condition holds for all targets. */
    public Condition every(Condition condition) {
        SourceRows alone = itself;
        return semiJoin(
                        () -> among(
                                alone == null
                                        ? rows.sources(end -> fails(end, targets.has(end.toTarget(), condition)))
                                        : alone.sources(end -> isNotTrue(condition))),
                        () -> alone == null || hasNameOfTarget()
                                ? rows.exist(end -> fails(end, targets.exists(end.toTarget(), condition)))
                                : alone.exist(end -> isNotTrue(condition)),
                        false,
                        condition)
                .not();
    }

    /** A row that leads to nothing has no target for which a condition could not hold. */
    private Condition fails(SourceRows.End end, Condition holds) {
        return Fields.notNull(end.toTarget())
                .and(targets.exists(end.toTarget()))
                .and(holds.not());
    }

    /** The opposite of a condition would be NULL where it is NULL. */
    private static Condition isNotTrue(Condition condition) {
        return DSL.case_()
                .when(condition, DSL.inline(0))
                .otherwise(DSL.inline(1))
                .eq(DSL.inline(1));
    }

    /** Gives the condition that all of some rows are targets. */
    public Condition hasAll(Collection<K> ids) {
        List<K> distinct = distinct(ids);
        if (distinct.isEmpty()) {
            return DSL.trueCondition();
        }
        Field<Integer> found = once ? DSL.count() : rows.countOfTargets();
        if (found == null || distinct.size() == 1 || RequestedKeys.mayBeSame(targets.keyColumns(), distinct)) {
            return DSL.and(distinct.stream().map(id -> hasAny(List.of(id))).toList());
        }
        Field<Integer> number = DSL.val(distinct.size());
        return semiJoin(
                () -> among(rows.sources(end -> leadsTo(end, distinct), found.eq(number))),
                () -> DSL.condition("{0} = {1}", rows.counted(end -> leadsTo(end, distinct), found), number),
                true,
                null);
    }

    /** Gives the condition that one of some rows is a target. */
    public Condition hasAny(Collection<K> ids) {
        List<K> distinct = distinct(ids);
        return distinct.isEmpty()
                ? DSL.falseCondition()
                : semiJoin(
                        () -> among(rows.sources(end -> leadsTo(end, distinct))),
                        () -> rows.exist(end -> leadsTo(end, distinct)),
                        false,
                        null);
    }

    private Condition leadsTo(SourceRows.End end, Collection<K> ids) {
        return targets.among(end.toTarget(), ids).and(targets.exists(end.toTarget()));
    }

    private List<K> distinct(Collection<K> ids) {
        for (K id : Objects.requireNonNull(ids, "ids")) {
            Objects.requireNonNull(id, "ids");
        }
        return targets.distinct(ids);
    }

    private Condition among(Select<?> keys) {
        return rows.scope().and(Fields.known(rows.source())).and(TargetSet.in(rows.source(), keys));
    }

    private Condition semiJoin(SemiJoin.Form among, SemiJoin.Form each, boolean counts, @Nullable Condition condition) {
        SemiJoin.Given given = condition == null
                ? null
                : new SemiJoin.Given(
                        condition,
                        Set.of(
                                targets.table().getUnqualifiedName(),
                                rows.table().getUnqualifiedName()));
        return new SemiJoin(source, among, each, counts, given);
    }

    /** Gives the number of targets. */
    public Field<Integer> count() {
        return new Count(name, rows.counted(end -> targets.exists(end.toTarget())));
    }

    /** Gives the number of targets for which a condition holds. */
    public Field<Integer> count(Condition condition) {
        return new Count(name, counted(condition));
    }

    /** Looks for the target of each row by its key: the set of all such targets would be made again for each source. */
    private QueryPart counted(Condition condition) {
        SourceRows alone = itself;
        return alone == null || hasNameOfTarget()
                ? rows.counted(end -> targets.exists(end.toTarget(), condition))
                : alone.counted(end -> condition);
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
