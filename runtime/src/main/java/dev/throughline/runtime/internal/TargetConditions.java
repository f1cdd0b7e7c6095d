package dev.throughline.runtime.internal;

import dev.throughline.runtime.BelongsToMany;
import dev.throughline.runtime.ChildReference;
import dev.throughline.runtime.Ids;
import dev.throughline.runtime.LinkOptions;
import dev.throughline.runtime.ModelTable;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Context;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.Select;
import org.jooq.Table;
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
    private final boolean repeatable;

    private TargetConditions(
            String name,
            ModelTable<?> source,
            SourceRows rows,
            @Nullable SourceRows itself,
            TargetSet<K> targets,
            boolean repeatable) {
        this.name = name;
        this.source = source;
        this.rows = rows;
        this.itself = itself;
        this.targets = targets;
        this.repeatable = repeatable;
    }

    /**
     * Gives the conditions of an association through a join table.
     *
     * @param source the source's table, or the alias of it whose rows are asked
     * @param withDeleted whether links that were removed but kept count, too
     */
    public static <K> TargetConditions<K> of(
            BelongsToMany<?, ?, K, ?> association, ModelTable<?> source, boolean withDeleted) {
        LinkOptions<?, ?> options = association.options();
        List<Field<?>> toSource = List.copyOf(association.toSource().getFields());
        List<Field<?>> toTarget = List.copyOf(association.toTarget().getFields());
        TargetSet<K> targets = new TargetSet<>(
                association.target(),
                association.targetKeyType(),
                association.toTarget().getKeyFields(),
                Scopes.hold(options.scope()));
        List<SourceRows.End> ends = new ArrayList<>(2);
        ends.add(end(options, toSource, toTarget, targets, withDeleted));
        if (options.isSymmetric()) {
            ends.add(end(options, toTarget, toSource, targets, withDeleted));
        }
        SourceRows rows = new SourceRows(
                Fields.in(source, association.toSource().getKeyFields()),
                SourceRows.scope(Fields.in(source, options.sourceScope())),
                association.through(),
                ends);
        return new TargetConditions<>(association.name(), source, rows, null, targets, options.isRepeatable());
    }

    private static SourceRows.End end(
            LinkOptions<?, ?> options,
            List<Field<?>> toSource,
            List<Field<?>> toTarget,
            TargetSet<?> targets,
            boolean withDeleted) {
        Condition live = Scopes.hold(options.throughScope());
        Field<?> deletedAt = options.deletedAt();
        if (deletedAt != null && !withDeleted) {
            live = live.and(deletedAt.isNull());
        }
        if (!options.scope().isEmpty()) {
            live = live.and(targets.has(toTarget, DSL.noCondition()));
        }
        return new SourceRows.End(toSource, toTarget, live);
    }

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
        TargetSet<K> targets = new TargetSet<>(association.target(), association.targetIdType(), id, DSL.noCondition());
        return new TargetConditions<>(
                association.name(),
                source,
                children(association, source, id, association.target().as(DSL.name(Aliases.CHILDREN))),
                children(association, source, id, association.target()),
                targets,
                false);
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

    /** Gives the condition that there is a target. */
    public Condition any() {
        return rows.exist(end -> DSL.noCondition());
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
                condition);
    }

    /** Where the source is called as the target is, a row of the target's own table could not be compared with it. */
    private boolean hasNameOfTarget() {
        return source.getUnqualifiedName().equals(targets.table().getUnqualifiedName());
    }

    /** Gives the condition that there are more than so many targets for which a condition holds. */
    Condition moreThan(int number, Condition condition) {
        Field<Integer> limit = DSL.inline(number);
        return semiJoin(
                () -> among(rows.sources(
                        end -> targets.has(end.toTarget(), condition),
                        DSL.count().gt(limit))),
                () -> DSL.condition("{0} > {1}", rows.counted(end -> targets.exists(end.toTarget(), condition)), limit),
                condition);
    }

    /** Gives the condition that a condition holds for all targets. */
    public Condition every(Condition condition) {
        return semiJoin(
                        () -> among(rows.sources(end -> linked(end)
                                .and(targets.has(end.toTarget(), condition).not()))),
                        () -> rows.exist(end -> linked(end)
                                .and(targets.exists(end.toTarget(), condition).not())),
                        condition)
                .not();
    }

    /** A row that leads to nothing has no target for which a condition could not hold. */
    private static Condition linked(SourceRows.End end) {
        return Fields.notNull(end.toTarget());
    }

    /** Gives the condition that all of some rows are targets. */
    public Condition hasAll(Collection<K> ids) {
        List<K> distinct = distinct(ids);
        if (distinct.isEmpty()) {
            return DSL.trueCondition();
        }
        if (repeatable || distinct.size() == 1 || AskedKeys.mayBeSame(targets.keyColumns(), distinct)) {
            return DSL.and(distinct.stream().map(id -> hasAny(List.of(id))).toList());
        }
        Field<Integer> number = DSL.val(distinct.size());
        return semiJoin(
                () -> among(rows.sources(
                        end -> targets.among(end.toTarget(), distinct),
                        DSL.count().eq(number))),
                () -> DSL.condition("{0} = {1}", rows.counted(end -> targets.among(end.toTarget(), distinct)), number),
                null);
    }

    /** Gives the condition that one of some rows is a target. */
    public Condition hasAny(Collection<K> ids) {
        List<K> distinct = distinct(ids);
        return distinct.isEmpty()
                ? DSL.falseCondition()
                : semiJoin(
                        () -> among(rows.sources(end -> targets.among(end.toTarget(), distinct))),
                        () -> rows.exist(end -> targets.among(end.toTarget(), distinct)),
                        null);
    }

    private List<K> distinct(Collection<K> ids) {
        for (K id : Ids.notNull("ids", ids)) {
            Ids.notNull("ids", id);
        }
        return targets.distinct(ids);
    }

    private Condition among(Select<?> keys) {
        return rows.scope().and(Fields.known(rows.source())).and(TargetSet.in(rows.source(), keys));
    }

    private Condition semiJoin(SemiJoin.Form among, SemiJoin.Form exists, @Nullable Condition condition) {
        SemiJoin.Given given = condition == null
                ? null
                : new SemiJoin.Given(
                        condition,
                        Set.of(
                                targets.table().getUnqualifiedName(),
                                rows.table().getUnqualifiedName()));
        return new SemiJoin(source, among, exists, given);
    }

    /** Gives the number of targets. */
    public Field<Integer> count() {
        return new Count(name, rows.counted(end -> DSL.noCondition()));
    }

    /** Gives the number of targets for which a condition holds. */
    public Field<Integer> count(Condition condition) {
        return new Count(name, rows.counted(end -> targets.has(end.toTarget(), condition)));
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
