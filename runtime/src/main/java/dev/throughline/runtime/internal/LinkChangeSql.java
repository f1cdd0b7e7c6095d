package dev.throughline.runtime.internal;

import dev.throughline.runtime.Timestamps;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * The statements that insert links of one source, guarded: they select the targets and insert nothing unless all of
 * them, and the source, exist. A missing row is therefore no foreign-key error, which would end the caller's
 * transaction on PostgreSQL and would not come at all without constraints.
 *
 * <p>Arguments of the insert: the source's key, the time if the join table has timestamps, the number of targets, the
 * set of the targets' keys; for the form that gives existing links back by a second select in the same statement, that
 * set again. Result: the join table's columns of all links to these targets, where the form gives them.
 *
 * <p>Arguments of the exchange: those of the insert, then the set twice again. Result: what became of a link, as one
 * of the letters, and the target's key.
 */
final class LinkChangeSql {

    static final String ADDED = "a";
    static final String KEPT = "k";
    static final String REMOVED = "r";

    private final LinkColumns<?, ?, ?> columns;
    private final Capabilities capabilities;
    private final Slots slots = new Slots();
    private final Slot<?>[] source;
    private final Map<Field<?>, QueryPart> values = new LinkedHashMap<>();
    private final Slot<Integer> wanted;

    LinkChangeSql(LinkColumns<?, ?, ?> columns, Capabilities capabilities) {
        this.columns = columns;
        this.capabilities = capabilities;
        this.source = slots.values(columns.toSource().fields());
        addTimestamps(columns.timestamps());
        this.wanted = slots.value(SQLDataType.INTEGER);
        addKeys();
    }

    private void addTimestamps(@Nullable Timestamps<?> timestamps) {
        if (timestamps != null) {
            QueryPart now = selectable(slots.value(timestamps.createdAt().getDataType()));
            values.put(timestamps.createdAt(), now);
            values.put(timestamps.updatedAt(), now);
        }
    }

    private void addKeys() {
        Field<?>[] toSource = columns.toSource().fields();
        for (int i = 0; i < toSource.length; i++) {
            values.put(toSource[i], selectable(source[i]));
        }
        Field<?>[] toTarget = columns.toTarget().fields();
        for (int i = 0; i < toTarget.length; i++) {
            values.putIfAbsent(toTarget[i], DSL.field(DSL.name("wanted", "k" + i)));
        }
    }

    /** A parameter in a select list has no type on some databases. */
    private <V> QueryPart selectable(Slot<V> slot) {
        return capabilities.untypedParameters() ? slot : DSL.cast(slot, slot.getDataType());
    }

    /** Renders the insert. */
    Statement insert(DSLContext dsl) {
        QueryPart wantedTargets = wantedTargets();
        return switch (capabilities.linkInsert()) {
            case GUARDED_CTE ->
                rendered(dsl, guardedCte(wantedTargets), columns.join().fields());
            case ON_CONFLICT ->
                rendered(
                        dsl,
                        DSL.sql(
                                "{0} on conflict ({1}) do update set {2} = excluded.{2} returning {3}",
                                insert(wantedTargets, DSL.noCondition()),
                                Fields.names(columns.pairKey()),
                                unchanged().getUnqualifiedName(),
                                Fields.names(List.of(columns.join().fields()))),
                        columns.join().fields());
            case ON_DUPLICATE_KEY ->
                rendered(
                        dsl,
                        DSL.sql(
                                "{0} on duplicate key update {1} = {2} returning {3}",
                                insert(wantedTargets, DSL.noCondition()),
                                unchanged().getUnqualifiedName(),
                                unchanged(),
                                Fields.names(List.of(columns.join().fields()))),
                        columns.join().fields());
            case WHERE_NOT_EXISTS -> rendered(dsl, insert(wantedTargets, notLinked()));
        };
    }

    private Statement rendered(DSLContext dsl, QueryPart statement, Field<?>... result) {
        return Statement.render(dsl, capabilities.types(), statement, slots, result);
    }

    private Field<?> unchanged() {
        return columns.toSource().fields()[0];
    }

    /** Selects the targets that exist, each with their number, so that the guard needs their keys only once. */
    private QueryPart wantedTargets() {
        Field<?>[] key = columns.targetKey().fields();
        QueryPart[] selected = new QueryPart[key.length + 1];
        for (int i = 0; i < key.length; i++) {
            selected[i] = DSL.sql("{0} as {1}", key[i], DSL.name("k" + i));
        }
        selected[key.length] = DSL.sql("count(*) over () as {0}", DSL.name("found"));
        Condition condition = capabilities.keySets().in(key, slots).and(shared());
        return DSL.sql("select {0} from {1} where {2}", DSL.list(selected), columns.target(), condition);
    }

    /** A column of both foreign keys, such as a tenant's, has one value: the target must have the source's. */
    private Condition shared() {
        Condition condition = DSL.noCondition();
        List<Field<?>> toSource = Arrays.asList(columns.toSource().fields());
        Field<?>[] toTarget = columns.toTarget().fields();
        for (int i = 0; i < toTarget.length; i++) {
            int at = toSource.indexOf(toTarget[i]);
            if (at >= 0) {
                condition = condition.and(
                        DSL.condition("{0} = {1}", columns.targetKey().fields()[i], source[at]));
            }
        }
        return condition;
    }

    private Condition guard() {
        return DSL.condition(
                "{0} = {1} and exists (select 1 from {2} where {3})",
                DSL.name("wanted", "found"),
                wanted,
                columns.source(),
                Slots.equal(columns.sourceKey().fields(), source));
    }

    private QueryPart insert(QueryPart wantedTargets, Condition condition) {
        return DSL.sql(
                "insert into {0} ({1}) select {2} from ({3}) {4} where {5}",
                columns.join(),
                Fields.names(values.keySet()),
                DSL.list(values.values()),
                wantedTargets,
                DSL.name("wanted"),
                guard().and(condition));
    }

    private Condition notLinked() {
        Field<?>[] toTarget = columns.toTarget().fields();
        QueryPart[] keys = new QueryPart[toTarget.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = DSL.condition("{0} = {1}", toTarget[i], DSL.name("wanted", "k" + i));
        }
        Condition target = DSL.noCondition();
        for (QueryPart key : keys) {
            target = target.and((Condition) key);
        }
        return DSL.condition(
                "not exists (select 1 from {0} where {1} and {2})",
                columns.join(), Slots.equal(columns.toSource().fields(), source), target);
    }

    /** The select of the links that existed sees the table as it was before the insert. */
    private QueryPart guardedCte(QueryPart wantedTargets) {
        Condition existing =
                ofSource().and(capabilities.keySets().in(columns.toTarget().fields(), slots));
        return DSL.sql(
                "with {0} as ({1}), {2} as ({3} returning {4})"
                        + " select {4} from {2} union all select {4} from {5} where {6}",
                DSL.name("wanted"),
                wantedTargets,
                DSL.name("added"),
                insertWanted(),
                Fields.names(List.of(columns.join().fields())),
                columns.join(),
                existing);
    }

    private QueryPart insertWanted() {
        return DSL.sql(
                "insert into {0} ({1}) select {2} from {3} where {4} on conflict ({5}) do nothing",
                columns.join(),
                Fields.names(values.keySet()),
                DSL.list(values.values()),
                DSL.name("wanted"),
                guard(),
                Fields.names(columns.pairKey()));
    }

    private Condition ofSource() {
        return Slots.equal(columns.toSource().fields(), source);
    }

    /** Renders the exchange of all links of the source for others, for databases that change in table expressions. */
    Statement exchange(DSLContext dsl) {
        Field<?>[] toTarget = columns.toTarget().fields();
        QueryPart wantedTargets = wantedTargets();
        Condition unwanted =
                ofSource().and(capabilities.keySets().in(toTarget, slots).not());
        Condition kept = ofSource().and(capabilities.keySets().in(toTarget, slots));
        QueryPart exchange = DSL.sql(
                "with {0} as ({1}), {2} as (delete from {3} where {4} returning {5}), {6} as ({7} returning {5})"
                        + " select {8}, {5} from {2} union all select {9}, {5} from {6}"
                        + " union all select {10}, {5} from {3} where {11}",
                DSL.name("wanted"),
                wantedTargets,
                DSL.name("removed"),
                columns.join(),
                unwanted,
                Fields.names(List.of(toTarget)),
                DSL.name("added"),
                insertWanted(),
                DSL.inline(REMOVED),
                DSL.inline(ADDED),
                DSL.inline(KEPT),
                kept);
        Field<?>[] result = Fields.concat(new Field<?>[] {DSL.field(DSL.name("change"), String.class)}, toTarget);
        return rendered(dsl, exchange, result);
    }
}
