package dev.throughline.runtime.internal;

import dev.throughline.runtime.BelongsToMany;
import dev.throughline.runtime.ModelRecord;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.Select;
import org.jooq.SelectForUpdateStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The statements of one direction of a many-to-many association, each rendered when it is first needed. */
final class LinkStatements<T extends ModelRecord<T>, K, J extends ModelRecord<J>> {

    private final LinkColumns<T, K, J> columns;
    private final Capabilities capabilities;

    // A race renders the same statement twice, which does no harm.
    private final Map<Shape, Statement> rendered = new ConcurrentHashMap<>();

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
        Field<?>[] source = columns.toSource().fields();
        Field<?>[] target = columns.toTarget().fields();
        Slots slots = new Slots();
        return switch (shape) {
            case TARGETS -> ofOne(dsl, slots, columns.target().fields());
            case LINKED -> ofOne(dsl, slots, columns.linkedFields());
            case IDS -> select(dsl, slots, target, columns.join(), one(slots), target);
            case COUNT -> count(dsl, slots, one(slots));
            case COUNT_AMONG -> count(dsl, slots, one(slots).and(among(slots)));
            case HAS -> select(dsl, slots, new Field<?>[] {DSL.inline(1)}, columns.join(), pair(slots));
            case LINKS_AMONG ->
                select(
                        dsl,
                        slots,
                        columns.join().fields(),
                        columns.join(),
                        one(slots).and(among(slots)));
            case TARGETS_OF_MANY -> ofMany(dsl, slots, columns.target().fields());
            case LINKED_OF_MANY -> ofMany(dsl, slots, columns.linkedFields());
            case IDS_OF_MANY -> select(dsl, slots, Fields.concat(source, target), columns.join(), many(slots), target);
            case COUNTS_OF_MANY -> countsOfMany(dsl, slots);
            case REMOVE -> change(dsl, slots, dsl.deleteFrom(columns.join()).where(pair(slots)));
            case REMOVE_AMONG ->
                change(
                        dsl,
                        slots,
                        dsl.deleteFrom(columns.join()).where(one(slots).and(among(slots))));
            case CLEAR -> change(dsl, slots, dsl.deleteFrom(columns.join()).where(one(slots)));
            case LOCK_SOURCE -> lock(dsl, slots);
            case EXISTING -> existing(dsl, slots);
            case INSERT -> new LinkChangeSql(columns, capabilities).insert(dsl);
            case EXCHANGE -> new LinkChangeSql(columns, capabilities).exchange(dsl);
            case LOCK_SOURCE_AND_READ_IDS -> lockAndReadIds(dsl, slots);
        };
    }

    private Condition one(Slots slots) {
        Field<?>[] source = columns.toSource().fields();
        return Slots.equal(source, slots.values(source));
    }

    private Condition pair(Slots slots) {
        Field<?>[] target = columns.toTarget().fields();
        return one(slots).and(Slots.equal(target, slots.values(target)));
    }

    private Condition among(Slots slots) {
        return capabilities.keySets().in(columns.toTarget().fields(), slots);
    }

    private Condition many(Slots slots) {
        return capabilities.keySets().in(columns.toSource().fields(), slots);
    }

    private Statement ofOne(DSLContext dsl, Slots slots, Field<?>[] result) {
        return select(dsl, slots, result, columns.joined(), one(slots), columns.targetOrder());
    }

    private Statement ofMany(DSLContext dsl, Slots slots, Field<?>[] result) {
        Field<?>[] keyed = Fields.concat(columns.toSource().fields(), result);
        return select(dsl, slots, keyed, columns.joined(), many(slots), columns.targetOrder());
    }

    private Statement count(DSLContext dsl, Slots slots, Condition condition) {
        return select(dsl, slots, new Field<?>[] {Fields.COUNT}, columns.join(), condition);
    }

    private Statement countsOfMany(DSLContext dsl, Slots slots) {
        Field<?>[] source = columns.toSource().fields();
        Field<?>[] result = Fields.concat(source, new Field<?>[] {Fields.COUNT});
        Select<?> select =
                dsl.select(result).from(columns.join()).where(many(slots)).groupBy(source);
        return Statement.render(dsl, capabilities.types(), select, slots, result);
    }

    private Statement lock(DSLContext dsl, Slots slots) {
        Field<?>[] key = columns.sourceKey().fields();
        Condition source = Slots.equal(key, slots.values(key));
        if (capabilities.rowLock() == Capabilities.RowLock.NO_OP_UPDATE) {
            return change(
                    dsl,
                    slots,
                    DSL.sql(
                            "update {0} set {1} = {1} where {2}",
                            columns.source(), key[0].getUnqualifiedName(), source));
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
                SQLDataType.BIGINT, columns.source(), Slots.equal(source, slots.values(source)));
        Field<?>[] result = Fields.concat(target, new Field<?>[] {sources});
        return select(
                dsl, slots, result, columns.target(), capabilities.keySets().in(target, slots));
    }

    private Statement lockAndReadIds(DSLContext dsl, Slots slots) {
        Field<?>[] key = columns.sourceKey().fields();
        QueryPart lock = DSL.sql(
                "update {0} set {1} = {1} where {2} returning (select json_group_array({3}) from {4} where {5})",
                columns.source(),
                key[0].getUnqualifiedName(),
                Slots.equal(key, slots.values(key)),
                KeySets.json(columns.toTarget().fields()),
                columns.join(),
                one(slots));
        return Statement.render(dsl, capabilities.types(), lock, slots, DSL.field(DSL.name("ids"), String.class));
    }

    private Statement select(
            DSLContext dsl, Slots slots, Field<?>[] result, Table<?> from, Condition condition, Field<?>... order) {
        Select<?> select = dsl.select(result).from(from).where(condition).orderBy(order);
        return Statement.render(dsl, capabilities.types(), select, slots, result);
    }

    private Statement change(DSLContext dsl, Slots slots, QueryPart statement) {
        return Statement.render(dsl, capabilities.types(), statement, slots);
    }

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
        /** The source's key, a set of targets' keys → the number of links among these. */
        COUNT_AMONG,
        /** The source's key, the target's key → a row if they are linked. */
        HAS,
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
        /** The source's key, the target's key. */
        REMOVE,
        /** The source's key, a set of targets' keys. */
        REMOVE_AMONG,
        /** The source's key. */
        CLEAR,
        /** The source's key → a row if it exists; as an update where the capabilities say so. */
        LOCK_SOURCE,
        /** The source's key, a set of targets' keys → the keys of those that exist, each with the number of sources. */
        EXISTING,
        /** The source's key twice → the targets' keys as JSON, if the source exists. */
        LOCK_SOURCE_AND_READ_IDS,
        /** See {@link LinkChangeSql}. */
        INSERT,
        /** See {@link LinkChangeSql}. */
        EXCHANGE
    }
}
