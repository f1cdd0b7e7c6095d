package dev.throughline.runtime.internal;

import dev.throughline.runtime.BelongsToMany;
import dev.throughline.runtime.ModelRecord;
import dev.throughline.runtime.Timestamps;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.QueryPart;
import org.jooq.Select;
import org.jooq.SelectForUpdateStep;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The statements of one direction of a many-to-many association, each rendered when it is first needed. */
final class LinkStatements<T extends ModelRecord<T>, K, J extends ModelRecord<J>> {

    private final LinkColumns<T, K, J> columns;
    private final Capabilities capabilities;

    // A race renders the same statement twice, which does no harm.
    private final Map<Shape, Statement> rendered = new ConcurrentHashMap<>();
    private final Map<Attributed, Statement> withAttributes = new ConcurrentHashMap<>();

    private LinkStatements(LinkColumns<T, K, J> columns, Capabilities capabilities) {
        this.columns = columns;
        this.capabilities = capabilities;
    }

    @SuppressWarnings("unchecked") // The cache keeps the statements of an association under that association.
    static <T extends ModelRecord<T>, K, J extends ModelRecord<J>> LinkStatements<T, K, J> of(
            StatementCache cache, BelongsToMany<?, T, K, J> association) {
        return cache.get(
                association,
                LinkStatements.class,
                owner -> new LinkStatements<>(new LinkColumns<>(association), owner.capabilities()));
    }

    LinkColumns<T, K, J> columns() {
        return columns;
    }

    Statement get(Shape shape, DSLContext dsl) {
        Statement statement = rendered.get(shape);
        if (statement == null) {
            statement = render(shape, dsl);
            rendered.put(shape, statement);
        }
        return statement;
    }

    private Statement render(Shape shape, DSLContext dsl) {
        Slots slots = new Slots();
        return switch (shape) {
            case TARGETS -> ofOne(dsl, slots, columns.target().fields());
            case LINKED -> ofOne(dsl, slots, columns.linkedFields());
            case IDS -> ids(dsl, slots);
            case COUNT -> count(dsl, slots, live(source(slots)));
            case COUNT_AMONG -> countAmong(dsl, slots);
            case HAS -> select(dsl, slots, new Field<?>[] {DSL.inline(1)}, columns.join(), pair(slots), List.of());
            case LINKS -> links(dsl, slots, live(source(slots)));
            case LINKS_AMONG -> links(dsl, slots, liveAmong(slots));
            case TARGETS_OF_MANY -> ofMany(dsl, slots, columns.target().fields());
            case LINKED_OF_MANY -> ofMany(dsl, slots, columns.linkedFields());
            case IDS_OF_MANY -> idsOfMany(dsl, slots);
            case COUNTS_OF_MANY -> countsOfMany(dsl, slots);
            case REMOVE -> change(dsl, slots, removal(slots), pair(slots));
            case REMOVE_AMONG -> change(dsl, slots, removal(slots), liveAmong(slots));
            case REMOVE_OTHERS -> removeOthers(dsl, slots);
            case CLEAR -> change(dsl, slots, removal(slots), live(source(slots)));
            case REVIVE -> revive(dsl, slots);
            case LOCK_SOURCE -> lock(dsl, slots);
            case EXISTING -> existing(dsl, slots);
            case INSERT -> new LinkChangeSql(dsl, columns, capabilities, List.of(), false).insert();
            case INSERT_ONE -> new LinkChangeSql(dsl, columns, capabilities, List.of(), true).insert();
            case LOCK_SOURCE_AND_READ_IDS -> lockAndReadIds(dsl, slots);
        };
    }

    private SourceLinks source(Slots slots) {
        return columns.linksOf(slots.values(columns.toSource().fields()));
    }

    /** The links of one source. */
    private Condition live(SourceLinks links) {
        return links.condition().and(columns.liveAlone());
    }

    /** The links of one source to one target: at either end of a symmetric association the whole key is looked up. */
    private Condition pair(Slots slots) {
        Field<?>[] toSource = columns.toSource().fields();
        Field<?>[] toTarget = columns.toTarget().fields();
        Slot<?>[] source = slots.values(toSource);
        Slot<?>[] target = slots.values(toTarget);
        Condition pair = Slots.equal(toSource, source).and(Slots.equal(toTarget, target));
        if (columns.options().isSymmetric()) {
            pair = pair.or(Slots.equal(toSource, target).and(Slots.equal(toTarget, source)));
        }
        return pair.and(columns.liveAlone());
    }

    private Condition among(SourceLinks links, Slots slots) {
        return capabilities.keySets().in(links.targetFields(), slots);
    }

    /** The links of one source to a set of targets. */
    private Condition liveAmong(Slots slots) {
        SourceLinks links = source(slots);
        return live(links).and(among(links, slots));
    }

    private Condition many(Slots slots) {
        return capabilities.keySets().in(columns.sourceOfMany().fields(), slots);
    }

    private Statement ids(DSLContext dsl, Slots slots) {
        SourceLinks links = source(slots);
        return select(dsl, slots, links.targetFields(), columns.join(), live(links), links.target());
    }

    private Statement links(DSLContext dsl, Slots slots, Condition condition) {
        return select(dsl, slots, columns.join().fields(), columns.join(), condition, List.of());
    }

    private Statement ofOne(DSLContext dsl, Slots slots, Field<?>[] result) {
        SourceLinks links = source(slots);
        Condition condition = links.condition().and(columns.live(false)).and(columns.scoped());
        return select(dsl, slots, result, columns.joined(links), condition, columns.targetOrder(List.of()));
    }

    private Statement ofMany(DSLContext dsl, Slots slots, Field<?>[] result) {
        Field<?>[] keyed = Fields.concat(columns.sourceOfMany().fields(), result);
        Condition condition = many(slots).and(columns.live(false)).and(columns.scoped());
        return select(dsl, slots, keyed, columns.joinedOfMany(), condition, columns.targetOrder(List.of()));
    }

    private Statement idsOfMany(DSLContext dsl, Slots slots) {
        Field<?>[] target = columns.targetOfMany().fields();
        return select(
                dsl,
                slots,
                Fields.concat(columns.sourceOfMany().fields(), target),
                columns.joinOfMany(),
                many(slots).and(columns.liveAlone()),
                List.of(target));
    }

    private Statement count(DSLContext dsl, Slots slots, Condition condition) {
        return select(dsl, slots, new Field<?>[] {Fields.COUNT}, columns.join(), condition, List.of());
    }

    /** Counts targets: where a pair can be linked several times, each once. */
    private Statement countAmong(DSLContext dsl, Slots slots) {
        if (!columns.options().isRepeatable()) {
            return count(dsl, slots, liveAmong(slots));
        }
        Table<?> linked = dsl.selectDistinct(columns.toTarget().fields())
                .from(columns.join())
                .where(liveAmong(slots))
                .asTable(Aliases.LINKED);
        return select(dsl, slots, new Field<?>[] {Fields.COUNT}, linked, DSL.noCondition(), List.of());
    }

    private Statement countsOfMany(DSLContext dsl, Slots slots) {
        Field<?>[] source = columns.sourceOfMany().fields();
        Field<?>[] result = Fields.concat(source, new Field<?>[] {Fields.COUNT});
        Select<?> select = dsl.select(result)
                .from(columns.joinOfMany())
                .where(many(slots).and(columns.liveAlone()))
                .groupBy(source);
        return Statement.render(dsl, capabilities.types(), select, slots, result);
    }

    private Statement revive(DSLContext dsl, Slots slots) {
        QueryPart revival = revival(slots);
        SourceLinks links = source(slots);
        Condition removed = links.condition()
                .and(columns.live(true))
                .and(among(links, slots))
                .and(removed());
        return change(dsl, slots, revival, removed);
    }

    private Statement lock(DSLContext dsl, Slots slots) {
        Field<?>[] key = columns.sourceKey().fields();
        Condition source = Slots.equal(key, slots.values(key)).and(columns.sourceScoped());
        if (capabilities.rowLock() == Capabilities.RowLock.NO_OP_UPDATE) {
            return change(
                    dsl,
                    slots,
                    DSL.sql("update {0} set {1} = {1}", columns.source(), key[0].getUnqualifiedName()),
                    source);
        }
        SelectForUpdateStep<?> select = dsl.select(key).from(columns.source()).where(source);
        boolean weak = capabilities.rowLock() == Capabilities.RowLock.FOR_NO_KEY_UPDATE;
        return Statement.render(
                dsl, capabilities.types(), weak ? select.forNoKeyUpdate() : select.forUpdate(), slots, key);
    }

    private Statement existing(DSLContext dsl, Slots slots) {
        Field<?>[] source = columns.sourceKey().fields();
        Field<?>[] target = columns.targetKey().fields();
        Field<Long> sources = DSL.field(
                "(select count(*) from {0} where {1})",
                SQLDataType.BIGINT,
                columns.source(),
                Slots.equal(source, slots.values(source)).and(columns.sourceScoped()));
        Field<?>[] result = Fields.concat(target, new Field<?>[] {sources});
        return select(
                dsl,
                slots,
                result,
                columns.target(),
                capabilities.keySets().in(target, slots).and(columns.scoped()),
                List.of());
    }

    private Statement lockAndReadIds(DSLContext dsl, Slots slots) {
        Field<?>[] key = columns.sourceKey().fields();
        Condition row = Slots.equal(key, slots.values(key)).and(columns.sourceScoped());
        SourceLinks links = source(slots);
        QueryPart lock = DSL.sql(
                "update {0} set {1} = {1} where {2} returning (select json_group_array({3}) from {4} where {5})",
                columns.source(),
                key[0].getUnqualifiedName(),
                row,
                KeySets.json(links.targetFields()),
                columns.join(),
                live(links));
        return Statement.render(dsl, capabilities.types(), lock, slots, DSL.field(DSL.name("ids"), String.class));
    }

    private Statement select(
            DSLContext dsl,
            Slots slots,
            Field<?>[] result,
            Table<?> from,
            Condition condition,
            List<? extends OrderField<?>> order) {
        Select<?> select = dsl.select(result).from(from).where(condition).orderBy(order);
        return Statement.render(dsl, capabilities.types(), select, slots, result);
    }

    private Statement change(DSLContext dsl, Slots slots, QueryPart change, Condition condition) {
        return Statement.render(dsl, capabilities.types(), DSL.sql("{0} where {1}", change, condition), slots);
    }

    private QueryPart removal(Slots slots) {
        TableField<J, LocalDateTime> deletedAt = columns.options().deletedAt();
        return deletedAt == null
                ? DSL.sql("delete from {0}", columns.join())
                : DSL.sql("update {0} set {1}", columns.join(), columns.removal(slots.value(deletedAt.getDataType())));
    }

    private Statement removeOthers(DSLContext dsl, Slots slots) {
        QueryPart removal = removal(slots);
        SourceLinks links = source(slots);
        QueryPart remove = DSL.sql(
                "{0} where {1} returning {2}",
                removal, live(links).and(among(links, slots).not()), DSL.list(links.target()));
        return Statement.render(dsl, capabilities.types(), remove, slots, links.targetFields());
    }

    private QueryPart revival(Slots slots) {
        List<QueryPart> assignments = new ArrayList<>();
        TableField<J, LocalDateTime> deletedAt = columns.options().deletedAt();
        if (deletedAt != null) {
            assignments.add(DSL.sql("{0} = null", deletedAt.getUnqualifiedName()));
        }
        addNow(slots, assignments);
        return DSL.sql("update {0} set {1}", columns.join(), DSL.list(assignments));
    }

    private void addNow(Slots slots, List<QueryPart> assignments) {
        Timestamps<J> timestamps = columns.timestamps();
        if (timestamps != null) {
            Slot<?> now = slots.value(timestamps.updatedAt().getDataType());
            assignments.add(DSL.sql("{0} = {1}", timestamps.updatedAt().getUnqualifiedName(), now));
        }
    }

    private Condition removed() {
        TableField<J, LocalDateTime> deletedAt = columns.options().deletedAt();
        return deletedAt == null ? DSL.falseCondition() : deletedAt.isNotNull();
    }

    /** Gives the insert of links that sets attributes; see {@link LinkChangeSql}. */
    Statement insert(List<Field<?>> attributes, DSLContext dsl) {
        return withAttributes.computeIfAbsent(
                new Attributed("insert", attributes),
                absent -> new LinkChangeSql(dsl, columns, capabilities, attributes, false).insert());
    }

    /** Gives the insert of links to pairs that can be linked several times; see {@link LinkChangeSql}. */
    Statement append(List<Field<?>> attributes, DSLContext dsl) {
        return withAttributes.computeIfAbsent(
                new Attributed("append", attributes),
                absent -> new LinkChangeSql(dsl, columns, capabilities, attributes, false).append());
    }

    /** Gives the exchange of links that sets attributes; see {@link LinkChangeSql}. */
    Statement exchange(List<Field<?>> attributes, DSLContext dsl) {
        return withAttributes.computeIfAbsent(
                new Attributed("exchange", attributes),
                absent -> new LinkChangeSql(dsl, columns, capabilities, attributes, false).exchange());
    }

    /** Gives the toggle of links that sets attributes of those it adds; see {@link LinkChangeSql}. */
    Statement toggle(List<Field<?>> attributes, DSLContext dsl) {
        return withAttributes.computeIfAbsent(
                new Attributed("toggle", attributes),
                absent -> new LinkChangeSql(dsl, columns, capabilities, attributes, false).toggle());
    }

    /**
     * Gives the change of one link's attributes, if one of them differs. Arguments: the attributes, the time if the join
     * table has timestamps, the source's key, the target's key.
     */
    Statement update(List<Field<?>> attributes, DSLContext dsl) {
        return withAttributes.computeIfAbsent(
                new Attributed("update", attributes), absent -> renderUpdate(attributes, dsl));
    }

    private Statement renderUpdate(List<Field<?>> attributes, DSLContext dsl) {
        Slots slots = new Slots();
        List<QueryPart> assignments = new ArrayList<>();
        Condition differs = DSL.falseCondition();
        for (Field<?> attribute : attributes) {
            differs = differs.or(assign(attribute, slots, assignments));
        }
        addNow(slots, assignments);
        QueryPart update = DSL.sql("update {0} set {1}", columns.join(), DSL.list(assignments));
        return change(dsl, slots, update, pair(slots).and(differs));
    }

    private static <V> Condition assign(Field<V> attribute, Slots slots, List<QueryPart> assignments) {
        Slot<V> value = slots.value(attribute.getDataType());
        assignments.add(DSL.sql("{0} = {1}", attribute.getUnqualifiedName(), value));
        return attribute.isDistinctFrom(value);
    }

    private record Attributed(String statement, List<Field<?>> attributes) {}

    /** What a statement does, its arguments and its result. */
    enum Shape {
        /** The source's key → the target's columns. */
        TARGETS,
        /** The source's key → the target's columns and the join table's. */
        LINKED,
        /** The source's key → the targets' keys. */
        IDS,
        /** The source's key → the number of links. */
        COUNT,
        /** The source's key, a set of targets' keys → the number of these that are linked. */
        COUNT_AMONG,
        /** The source's key, the target's key → a row if they are linked. */
        HAS,
        /** The source's key → the join table's columns. */
        LINKS,
        /** The source's key, a set of targets' keys → the join table's columns. */
        LINKS_AMONG,
        /** A set of sources' keys → the source's key, the target's columns. */
        TARGETS_OF_MANY,
        /** A set of sources' keys → the source's key, the target's columns and the join table's. */
        LINKED_OF_MANY,
        /** A set of sources' keys → the source's key, the target's key. */
        IDS_OF_MANY,
        /** A set of sources' keys → the source's key, the number of its links; no row for one that has none. */
        COUNTS_OF_MANY,
        /** The time if links are only marked as removed, the source's key, the target's key. */
        REMOVE,
        /** The time if links are only marked as removed, the source's key, a set of targets' keys. */
        REMOVE_AMONG,
        /**
         * The time if links are only marked as removed, the source's key, a set of targets' keys → the keys of those that
         * were linked beside them.
         */
        REMOVE_OTHERS,
        /** The time if links are only marked as removed, the source's key. */
        CLEAR,
        /** The time if the join table has timestamps, the source's key, a set of targets' keys. */
        REVIVE,
        /** The source's key → a row if it exists; as an update where the capabilities say so. */
        LOCK_SOURCE,
        /** The source's key, a set of targets' keys → the keys of those that exist, each with the number of sources. */
        EXISTING,
        /** The source's key twice → the targets' keys as JSON, if the source exists. */
        LOCK_SOURCE_AND_READ_IDS,
        /** As {@link #INSERT}, with the key of one target instead of a set. */
        INSERT_ONE,
        /** See {@link LinkChangeSql}. */
        INSERT
    }
}
