package dev.throughline.runtime.internal;

import dev.throughline.runtime.ModelRecord;
import java.util.Arrays;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.QueryPart;
import org.jooq.Select;
import org.jooq.SelectForUpdateStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * The statements that read the targets of an association and lock its sources, the same for all kinds of associations;
 * each is rendered when it is first needed.
 */
class TargetStatements<T extends ModelRecord<T>, K> {

    private final TargetColumns<T, K> columns;
    private final Dialect dialect;

    private final RenderedStatements<Shape> rendered = new RenderedStatements<>();

    TargetStatements(TargetColumns<T, K> columns, Dialect dialect) {
        this.columns = columns;
        this.dialect = dialect;
    }

    TargetColumns<T, K> columns() {
        return columns;
    }

    final Dialect dialect() {
        return dialect;
    }

    final Statement get(Shape shape, DSLContext dsl) {
        return rendered.get(shape, () -> render(shape, dsl));
    }

    private Statement render(Shape shape, DSLContext dsl) {
        Slots slots = new Slots();
        return switch (shape) {
            case TARGETS -> ofOne(dsl, slots, columns.target().fields());
            case IDS -> ids(dsl, slots, false);
            case CURRENT_IDS -> ids(dsl, slots, dialect.currentRead() == CurrentRead.LOCKING);
            case IDS_AMONG -> idsAmong(dsl, slots);
            case COUNT -> count(dsl, slots, live(source(slots)).and(columns.leads()));
            case COUNT_AMONG -> countAmong(dsl, slots);
            case HAS -> select(dsl, slots, new Field<?>[] {DSL.inline(1)}, columns.rows(), pair(slots), List.of());
            case TARGETS_OF_MANY -> ofMany(dsl, slots, columns.target().fields());
            case IDS_OF_MANY -> idsOfMany(dsl, slots);
            case COUNTS_OF_MANY -> countsOfMany(dsl, slots);
            case LOCK_SOURCE -> lock(dsl, slots);
            case LOCK_SOURCE_AND_LOOK -> lockAndLook(dsl, slots);
            case EXISTING -> existing(dsl, slots);
            case SOURCE -> sourceAlone(dsl, slots);
            case LOCK_SOURCE_AND_READ_IDS -> lockAndReadIds(dsl, slots);
        };
    }

    /** Gives the rows of one source, which is an argument. */
    final SourceLinks source(Slots slots) {
        return columns.linksOf(slots.values(columns.toSource().fields()));
    }

    /** The rows of one source. */
    final Condition live(SourceLinks links) {
        return links.condition().and(columns.liveAlone());
    }

    /** The rows of one source and one target. */
    final Condition pair(Slots slots) {
        Slot<?>[] source = slots.values(columns.toSource().fields());
        Slot<?>[] target = slots.values(columns.toTarget().fields());
        return columns.pair(source, target).and(columns.liveAlone());
    }

    final Condition among(SourceLinks links, Slots slots) {
        return dialect.keySets().in(links.targetFields(), slots);
    }

    /** The rows of one source and a set of targets. */
    final Condition liveAmong(Slots slots) {
        SourceLinks links = source(slots);
        return live(links).and(among(links, slots));
    }

    private Condition many(Slots slots) {
        return dialect.keySets().in(columns.sourceOfMany().fields(), slots);
    }

    private Statement ids(DSLContext dsl, Slots slots, boolean locking) {
        SourceLinks links = source(slots);
        Field<?>[] result = links.targetFields();
        Condition live = live(links).and(columns.leads());
        return locking
                ? locked(dsl, slots, result, columns.rows(), live)
                : select(dsl, slots, result, columns.rows(), live, links.target());
    }

    /** Selects rows as they are now, which nobody else changes until the transaction ends. */
    final Statement locked(DSLContext dsl, Slots slots, Field<?>[] result, Table<?> from, Condition condition) {
        Select<?> select = dsl.select(result).from(from).where(condition).forUpdate();
        return Statement.render(dsl, dialect.types(), select, slots, result);
    }

    private Statement idsAmong(DSLContext dsl, Slots slots) {
        SourceLinks links = source(slots);
        return current(
                dsl, slots, links.targetFields(), columns.rows(), live(links).and(among(links, slots)));
    }

    final Statement ofOne(DSLContext dsl, Slots slots, Field<?>[] result) {
        SourceLinks links = source(slots);
        Condition condition = links.condition().and(columns.live(false)).and(columns.scoped());
        return select(dsl, slots, result, columns.joined(links), condition, columns.targetOrder(List.of()));
    }

    final Statement ofMany(DSLContext dsl, Slots slots, Field<?>[] result) {
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
                columns.rowsOfMany(),
                many(slots).and(columns.liveAlone()).and(columns.leads()),
                List.of(target));
    }

    private Statement count(DSLContext dsl, Slots slots, Condition condition) {
        return select(dsl, slots, new Field<?>[] {Fields.COUNT}, columns.rows(), condition, List.of());
    }

    /** Counts targets: where a pair can be linked several times, each once. */
    private Statement countAmong(DSLContext dsl, Slots slots) {
        if (!columns.isRepeatable()) {
            return count(dsl, slots, liveAmong(slots));
        }
        Field<?>[] target = columns.toTarget().fields();
        if (target.length == 1) {
            Field<?>[] distinct = {DSL.field("count(distinct {0})", SQLDataType.BIGINT, target[0])};
            return select(dsl, slots, distinct, columns.rows(), liveAmong(slots), List.of());
        }
        Table<?> linked = dsl.selectDistinct(target)
                .from(columns.rows())
                .where(liveAmong(slots))
                .asTable(Aliases.LINKED);
        return select(dsl, slots, new Field<?>[] {Fields.COUNT}, linked, DSL.noCondition(), List.of());
    }

    private Statement countsOfMany(DSLContext dsl, Slots slots) {
        Field<?>[] source = columns.sourceOfMany().fields();
        Field<?>[] result = Fields.concat(source, new Field<?>[] {Fields.COUNT});
        Select<?> select = dsl.select(result)
                .from(columns.rowsOfMany())
                .where(many(slots).and(columns.liveAlone()).and(columns.leads()))
                .groupBy(source);
        return Statement.render(dsl, dialect.types(), select, slots, result);
    }

    private Statement lock(DSLContext dsl, Slots slots) {
        Field<?>[] key = columns.sourceKey().fields();
        Condition source = Slots.equal(key, slots.values(key)).and(columns.sourceScoped());
        return switch (dialect.sourceLock()) {
            case UPDATE -> change(dsl, slots, noChange(), source);
            case CHECKED_UPDATE -> change(dsl, slots, noChange(), source.and(holdsOnce(slots)));
            case ROW_LOCK -> Statement.render(dsl, dialect.types(), rowLock(dsl, key, source), slots, key);
            case UPDATE_IN_SNAPSHOTS -> {
                Condition current = DSL.condition("current_setting('transaction_isolation') = 'read committed'");
                QueryPart names = Fields.names(List.of(key));
                QueryPart lock = DSL.sql(
                        "with {0} as ({1} where {2} returning {3}), {4} as ({5}) select {3} from {0} union all select {3} from {4}",
                        DSL.name(Aliases.WRITTEN),
                        noChange(),
                        source.andNot(current),
                        names,
                        DSL.name(Aliases.WANTED),
                        rowLock(dsl, key, source.and(current)));
                yield Statement.render(dsl, dialect.types(), lock, slots, key);
            }
        };
    }

    /**
     * A condition that holds when it is evaluated for the first time with an argument, and not for the second time: H2 evaluates it
     * once more for a row that is newer than what the transaction sees.
     */
    private static Condition holdsOnce(Slots slots) {
        return DSL.condition(
                "set({0}, case when {0} = {1} then cast(0 as bigint) else {1} end) = {1}",
                DSL.raw("@throughline_lock"), DSL.sql("cast({0} as bigint)", slots.value(SQLDataType.BIGINT)));
    }

    private Select<?> rowLock(DSLContext dsl, Field<?>[] key, Condition source) {
        SelectForUpdateStep<?> select = dsl.select(key).from(columns.source()).where(source);
        return dialect.rowLock() == RowLock.FOR_NO_KEY_UPDATE
                ? select.forNoKeyUpdate()
                : select.forUpdate();
    }

    /** Begins the update of a source that changes nothing. A generated key cannot be written, not even as it is. */
    private QueryPart noChange() {
        List<? extends Field<?>> readOnly = ModelAccess.get().readOnly(columns.source());
        Field<?> column = Arrays.stream(columns.source().fields())
                .filter(field -> !field.getDataType().identity() && !readOnly.contains(field))
                .findFirst()
                .orElse(columns.sourceKey().fields()[0]);
        return DSL.sql("update {0} set {1} = {1}", columns.source(), column.getUnqualifiedName());
    }

    /** Locks the source's row as it is now, and looks at its rows as the transaction sees them. */
    private Statement lockAndLook(DSLContext dsl, Slots slots) {
        Field<?>[] key = columns.sourceKey().fields();
        Slot<?>[] given = slots.values(key);
        Condition source = Slots.equal(key, given).and(columns.sourceScoped());
        Field<Integer> seen = DSL.field(
                "exists (select 1 from {0} where {1})",
                SQLDataType.INTEGER, columns.rows(), live(columns.linksOf(given)));
        Select<?> select = dsl.select(seen).from(columns.source()).where(source).forUpdate();
        return Statement.render(dsl, dialect.types(), select, slots, seen);
    }

    private Statement existing(DSLContext dsl, Slots slots) {
        Field<?>[] source = columns.sourceKey().fields();
        Field<?>[] target = columns.targetKey().fields();
        Slot<?>[] given = slots.values(source);
        Field<Long> sources = DSL.field(
                "(select count(*) from {0} where {1}"
                        + dialect.currentRead().clause() + ")",
                SQLDataType.BIGINT,
                columns.source(),
                Slots.equal(source, given).and(columns.sourceScoped()));
        Field<?>[] result = Fields.concat(target, new Field<?>[] {sources});
        return current(
                dsl,
                slots,
                result,
                columns.target(),
                dialect.keySets().in(target, slots).and(columns.scoped()).and(columns.sharedWith(given)));
    }

    /** Selects rows as they are now. */
    final Statement current(DSLContext dsl, Slots slots, Field<?>[] result, Table<?> from, Condition condition) {
        QueryPart select = dsl.select(result).from(from).where(condition);
        QueryPart current = DSL.sql("{0}" + dialect.currentRead().clause(), select);
        return Statement.render(dsl, dialect.types(), current, slots, result);
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
                columns.rows(),
                live(links).and(columns.leads()));
        return Statement.render(dsl, dialect.types(), lock, slots, DSL.field(DSL.name("ids"), String.class));
    }

    final Statement select(
            DSLContext dsl,
            Slots slots,
            Field<?>[] result,
            Table<?> from,
            Condition condition,
            List<? extends OrderField<?>> order) {
        Select<?> select = dsl.select(result).from(from).where(condition).orderBy(order);
        return Statement.render(dsl, dialect.types(), select, slots, result);
    }

    final Statement change(DSLContext dsl, Slots slots, QueryPart change, Condition condition) {
        return Statement.render(dsl, dialect.types(), DSL.sql("{0} where {1}", change, condition), slots);
    }

    private Statement sourceAlone(DSLContext dsl, Slots slots) {
        Field<?>[] key = columns.sourceKey().fields();
        Condition source = Slots.equal(key, slots.values(key)).and(columns.sourceScoped());
        QueryPart select = DSL.sql("{0}" + dialect.currentRead().clause(), kept(columns.source(), key, source));
        return Statement.render(dsl, dialect.types(), select, slots, key);
    }

    /** Gives the condition that a source exists. */
    final Condition sourceExists(Field<?>[] source) {
        Field<?>[] key = columns.sourceKey().fields();
        return exists(columns.source(), key, Slots.equal(key, source).and(columns.sourceScoped()));
    }

    /**
     * Gives the condition that a row exists, in a derived table of its own: the statement may change the same table, which
     * not every database lets it read otherwise.
     */
    final Condition exists(Table<?> table, Field<?>[] key, Condition condition) {
        return DSL.condition("exists (select 1 from ({0}) {1})", kept(table, key, condition), DSL.name(Aliases.WANTED));
    }

    /** Selects a row that is going to be referred to. */
    private QueryPart kept(Table<?> table, Field<?>[] key, Condition condition) {
        return DSL.sql(
                "select {0} from {1} where {2}" + dialect.keeping().clause(), DSL.list(key), table, condition);
    }

    /** What a statement does, its arguments and its result. */
    enum Shape {
        /** The source's key → the target's columns. */
        TARGETS,
        /** The source's key → the targets' keys. */
        IDS,
        /** As {@link #IDS}, but as they are now, and kept so where that needs a lock; in no order. */
        CURRENT_IDS,
        /** The source's key, a set of targets' keys → those of them that belong to it now, as the rows have them. */
        IDS_AMONG,
        /** The source's key → the number of targets. */
        COUNT,
        /** The source's key, a set of targets' keys → the number of these that belong to it. */
        COUNT_AMONG,
        /** The source's key, the target's key → a row if they belong together. */
        HAS,
        /** A set of sources' keys → the source's key, the target's columns. */
        TARGETS_OF_MANY,
        /** A set of sources' keys → the source's key, the target's key. */
        IDS_OF_MANY,
        /** A set of sources' keys → the source's key, the number of its targets; no row for one that has none. */
        COUNTS_OF_MANY,
        /** The source's key → a row if it exists; as an update where the dialect say so. */
        LOCK_SOURCE,
        /** The source's key → whether the transaction sees rows of the source, if it exists. */
        LOCK_SOURCE_AND_LOOK,
        /** The source's key → a row if it exists. */
        SOURCE,
        /** The source's key, a set of targets' keys → the keys of those that exist, each with the number of sources. */
        EXISTING,
        /** The source's key twice → the targets' keys as JSON, if the source exists. */
        LOCK_SOURCE_AND_READ_IDS
    }
}
