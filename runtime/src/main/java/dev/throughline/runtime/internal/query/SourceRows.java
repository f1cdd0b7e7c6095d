package dev.throughline.runtime.internal.query;

import dev.throughline.runtime.internal.sql.Aliases;
import dev.throughline.runtime.internal.sql.Fields;
import dev.throughline.runtime.internal.sql.Placeholders;
import dev.throughline.runtime.internal.sql.Scopes;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * A source as a row of an outer query, and the rows that say which targets belong to it.
 *
 * @param source the source's key, as columns of the outer query
 * @param scope what the outer row fulfils if it is a source at all; never NULL, because its opposite is asked for, too
 * @param table the table whose rows say what belongs to what
 * @param ends how they do; two for a symmetric association, apart because MariaDB and H2 cannot look up both ends at once for
 *     a row of an outer query, and would read the whole table each time
 */
public record SourceRows(List<Field<?>> source, Condition scope, Table<?> table, List<End> ends)
        implements Serializable {

    public SourceRows {
        source = List.copyOf(source);
        ends = List.copyOf(ends);
    }

    /**
     * An end of the rows that the source may be at.
     *
     * @param toSource the columns that hold the source's key
     * @param toTarget the columns that hold the target's key
     * @param live what holds for the association's rows, whatever target they lead to
     */
    public record End(List<Field<?>> toSource, List<Field<?>> toTarget, Condition live) implements Serializable {

        public End {
            toSource = List.copyOf(toSource);
            toTarget = List.copyOf(toTarget);
        }
    }

    /** Gives the condition that each column has its value, which is false where it is NULL. */
    public static Condition scope(Map<Field<?>, Object> values) {
        Condition condition = DSL.noCondition();
        for (Map.Entry<Field<?>, Object> value : values.entrySet()) {
            condition = condition
                    .and(value.getKey().isNotNull())
                    .and(Scopes.hold(Map.of(value.getKey(), value.getValue())));
        }
        return condition;
    }

    /** Gives the condition that there is a row as wanted, which is looked for by the source's key. */
    Condition exist(Function<End, Condition> wanted) {
        List<Condition> each = new ArrayList<>(ends.size());
        for (End end : ends) {
            // Not DSL.exists: its signature differs between the versions of jOOQ.
            each.add(DSL.condition(
                    "exists ({0})",
                    DSL.select(DSL.inline(1)).from(table).where(of(end)).and(wanted.apply(end))));
        }
        return scope.and(DSL.or(each));
    }

    /**
     * Gives what counts each target once, as an aggregate of the rows: a table that somebody else made may have a row twice.
     * Nothing where a target has several columns, or rows at both ends, which not all databases count.
     */
    @Nullable
    Field<Integer> countOfTargets() {
        List<Field<?>> target = ends.get(0).toTarget();
        return ends.size() == 1 && target.size() == 1 ? DSL.countDistinct(target.get(0)) : null;
    }

    /** Gives the number of rows as wanted. */
    QueryPart counted(Function<End, Condition> wanted) {
        return counted(wanted, DSL.count());
    }

    /** Gives the number of rows as wanted, as an aggregate has it. */
    QueryPart counted(Function<End, Condition> wanted, Field<Integer> number) {
        List<QueryPart> counts = new ArrayList<>(ends.size());
        for (End end : ends) {
            counts.add(DSL.sql(
                    "({0})",
                    DSL.select(number).from(table).where(of(end)).and(scope).and(wanted.apply(end))));
        }
        return counts.size() == 1 ? counts.get(0) : DSL.sql("({0} + {1})", counts.get(0), counts.get(1));
    }

    private Condition of(End end) {
        return Placeholders.equal(end.toSource().toArray(new Field<?>[0]), source.toArray(new Field<?>[0]))
                .and(end.live());
    }

    /** Gives the keys of all sources that have a row as wanted, apart from the outer query. */
    Select<?> sources(Function<End, Condition> wanted) {
        return ends.size() == 1
                ? select(ends.get(0), wanted, End::toSource)
                : DSL.select(keysOfEnds()).from(ofEnds(wanted));
    }

    /** Gives the keys of all sources for whose number of rows as wanted a condition holds, apart from the outer query. */
    Select<?> sources(Function<End, Condition> wanted, Condition number) {
        if (ends.size() == 1) {
            List<Field<?>> key = ends.get(0).toSource();
            return DSL.select(key)
                    .from(table)
                    .where(sourced(ends.get(0), wanted))
                    .groupBy(key)
                    .having(number);
        }
        List<Field<?>> keys = keysOfEnds();
        return DSL.select(keys).from(ofEnds(wanted)).groupBy(keys).having(number);
    }

    /** Gives the rows of both ends as a table: a union of its own would be run again for each row of the outer query on MariaDB. */
    private Table<?> ofEnds(Function<End, Condition> wanted) {
        return DSL.table("({0})", union(wanted)).as(DSL.name(Aliases.ENDS));
    }

    private List<Field<?>> keysOfEnds() {
        List<Field<?>> keys = new ArrayList<>();
        for (int i = 0; i < source.size(); i++) {
            keys.add(DSL.field(DSL.name(Aliases.ENDS, "s" + i), source.get(i).getDataType()));
        }
        return keys;
    }

    private static List<Field<?>> named(End end) {
        List<Field<?>> named = new ArrayList<>();
        for (Field<?> field : end.toSource()) {
            named.add(field.as("s" + named.size()));
        }
        return named;
    }

    private Select<?> union(Function<End, Condition> wanted) {
        Select<Record> all = select(ends.get(0), wanted, SourceRows::named);
        for (End other : ends.subList(1, ends.size())) {
            all = all.unionAll(select(other, wanted, SourceRows::named));
        }
        return all;
    }

    private Select<Record> select(End end, Function<End, Condition> wanted, Function<End, List<Field<?>>> key) {
        return DSL.select(key.apply(end)).from(table).where(sourced(end, wanted));
    }

    /** A NULL among the keys would make NULL of the opposite of "is among them". */
    private static Condition sourced(End end, Function<End, Condition> wanted) {
        return end.live().and(Fields.notNull(end.toSource())).and(wanted.apply(end));
    }
}
