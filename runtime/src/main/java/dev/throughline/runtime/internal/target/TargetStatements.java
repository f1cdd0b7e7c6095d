package dev.throughline.runtime.internal.target;

import dev.throughline.runtime.ModelRecord;
import dev.throughline.runtime.internal.dialect.CurrentRead;
import dev.throughline.runtime.internal.dialect.Dialect;
import dev.throughline.runtime.internal.dialect.RowLock;
import dev.throughline.runtime.internal.key.StoredKey;
import dev.throughline.runtime.internal.model.ModelAccess;
import dev.throughline.runtime.internal.sql.Aliases;
import dev.throughline.runtime.internal.sql.Fields;
import dev.throughline.runtime.internal.sql.KeySets;
import dev.throughline.runtime.internal.sql.Placeholder;
import dev.throughline.runtime.internal.sql.Placeholders;
import dev.throughline.runtime.internal.sql.RenderedStatements;
import dev.throughline.runtime.internal.sql.SqlTemplate;
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
public class TargetStatements<T extends ModelRecord<T>, K> {

    private final TargetColumns<T, K> columns;
    private final Dialect dialect;

    private final RenderedStatements<Shape> rendered = new RenderedStatements<>();

    public TargetStatements(TargetColumns<T, K> columns, Dialect dialect) {
        this.columns = columns;
        this.dialect = dialect;
    }

    public TargetColumns<T, K> columns() {
        return columns;
    }

    public final Dialect dialect() {
        return dialect;
    }

    public final SqlTemplate get(Shape shape, DSLContext dsl) {
        return rendered.get(shape, () -> render(shape, dsl));
    }

    private SqlTemplate render(Shape shape, DSLContext dsl) {
        Placeholders placeholders = new Placeholders();
        return switch (shape) {
            case TARGETS -> ofOne(dsl, placeholders, columns.target().fields());
            case IDS -> ids(dsl, placeholders, false);
            case CURRENT_IDS -> ids(dsl, placeholders, dialect.currentRead() == CurrentRead.LOCKING);
            case IDS_AMONG -> idsAmong(dsl, placeholders);
            case COUNT -> count(dsl, placeholders, live(source(placeholders)).and(columns.leads()));
            case COUNT_AMONG -> countAmong(dsl, placeholders);
            case HAS ->
                select(
                        dsl,
                        placeholders,
                        new Field<?>[] {DSL.inline(1)},
                        columns.rows(),
                        pair(placeholders),
                        List.of());
            case TARGETS_OF_MANY -> ofMany(dsl, placeholders, columns.target().fields());
            case IDS_OF_MANY -> idsOfMany(dsl, placeholders);
            case COUNTS_OF_MANY -> countsOfMany(dsl, placeholders);
            case LOCK_SOURCE -> lock(dsl, placeholders);
            case LOCK_SOURCE_AND_LOOK -> lockAndLook(dsl, placeholders);
            case EXISTING -> existing(dsl, placeholders);
            case SOURCE -> sourceAlone(dsl, placeholders);
            case LOCK_SOURCE_AND_READ_IDS -> lockAndReadIds(dsl, placeholders);
        };
    }

    /** Gives the rows of one source, which is an argument. */
    public final SourceLinks source(Placeholders placeholders) {
        return columns.linksOf(placeholders.values(columns.toSource().fields()));
    }

    /** The rows of one source. */
    public final Condition live(SourceLinks links) {
        return links.condition().and(columns.liveAlone());
    }

    /** The rows of one source and one target. */
    public final Condition pair(Placeholders placeholders) {
        Placeholder<?>[] source = placeholders.values(columns.toSource().fields());
        Placeholder<?>[] target = placeholders.values(columns.toTarget().fields());
        return columns.pair(source, target).and(columns.liveAlone());
    }

    public final Condition among(SourceLinks links, Placeholders placeholders) {
        return dialect.keySets().in(links.targetFields(), placeholders);
    }

    /** The rows of one source and a set of targets. */
    public final Condition liveAmong(Placeholders placeholders) {
        SourceLinks links = source(placeholders);
        return live(links).and(among(links, placeholders));
    }

    private Condition many(Placeholders placeholders) {
        return dialect.keySets().in(columns.sourceOfMany().fields(), placeholders);
    }

    private SqlTemplate ids(DSLContext dsl, Placeholders placeholders, boolean locking) {
        SourceLinks links = source(placeholders);
        Field<?>[] result = links.targetFields();
        Condition live = live(links).and(columns.leads());
        return locking
                ? locked(dsl, placeholders, result, columns.rows(), live)
                : select(dsl, placeholders, result, columns.rows(), live, links.target());
    }

    /** Selects rows as they are now, which nobody else changes until the transaction ends. */
    public final SqlTemplate locked(
            DSLContext dsl, Placeholders placeholders, Field<?>[] result, Table<?> from, Condition condition) {
        Select<?> select = dsl.select(result).from(from).where(condition).forUpdate();
        return SqlTemplate.render(dsl, dialect.types(), select, placeholders, result);
    }

    private SqlTemplate idsAmong(DSLContext dsl, Placeholders placeholders) {
        SourceLinks links = currentSource(placeholders);
        return current(
                dsl,
                placeholders,
                links.targetFields(),
                columns.rows(),
                live(links).and(among(links, placeholders)));
    }

    public final SqlTemplate ofOne(DSLContext dsl, Placeholders placeholders, Field<?>[] result) {
        SourceLinks links = source(placeholders);
        Condition condition = links.condition().and(columns.live(false)).and(columns.scoped());
        return select(dsl, placeholders, result, columns.joined(links), condition, columns.targetOrder(List.of()));
    }

    public final SqlTemplate ofMany(DSLContext dsl, Placeholders placeholders, Field<?>[] result) {
        Field<?>[] keyed = Fields.concat(columns.sourceOfMany().fields(), result);
        Condition condition = many(placeholders).and(columns.live(false)).and(columns.scoped());
        return select(dsl, placeholders, keyed, columns.joinedOfMany(), condition, columns.targetOrder(List.of()));
    }

    private SqlTemplate idsOfMany(DSLContext dsl, Placeholders placeholders) {
        Field<?>[] target = columns.targetOfMany().fields();
        return select(
                dsl,
                placeholders,
                Fields.concat(columns.sourceOfMany().fields(), target),
                columns.rowsOfMany(),
                many(placeholders).and(columns.liveAlone()).and(columns.leads()),
                List.of(target));
    }

    private SqlTemplate count(DSLContext dsl, Placeholders placeholders, Condition condition) {
        return select(dsl, placeholders, new Field<?>[] {Fields.COUNT}, columns.rows(), condition, List.of());
    }

    /** Counts targets: where a pair can be linked several times, each once. */
    private SqlTemplate countAmong(DSLContext dsl, Placeholders placeholders) {
        if (!columns.isRepeatable()) {
            return count(dsl, placeholders, liveAmong(placeholders));
        }
        SourceLinks links = source(placeholders);
        Field<?>[] target = links.targetFields();
        Condition among = live(links).and(among(links, placeholders));
        if (target.length == 1) {
            Field<?>[] distinct = {DSL.field("count(distinct {0})", SQLDataType.BIGINT, target[0])};
            return select(dsl, placeholders, distinct, columns.rows(), among, List.of());
        }
        Table<?> linked =
                dsl.selectDistinct(target).from(columns.rows()).where(among).asTable(Aliases.LINKED);
        return select(dsl, placeholders, new Field<?>[] {Fields.COUNT}, linked, DSL.noCondition(), List.of());
    }

    private SqlTemplate countsOfMany(DSLContext dsl, Placeholders placeholders) {
        Field<?>[] source = columns.sourceOfMany().fields();
        Field<?>[] result = Fields.concat(source, new Field<?>[] {Fields.COUNT});
        Select<?> select = dsl.select(result)
                .from(columns.rowsOfMany())
                .where(many(placeholders).and(columns.liveAlone()).and(columns.leads()))
                .groupBy(source);
        return SqlTemplate.render(dsl, dialect.types(), select, placeholders, result);
    }

    private SqlTemplate lock(DSLContext dsl, Placeholders placeholders) {
        Field<?>[] key = columns.sourceKey().fields();
        Condition source = Placeholders.equal(key, placeholders.values(key)).and(columns.sourceScoped());
        return switch (dialect.sourceLock()) {
            case UPDATE -> lockingUpdate(dsl, placeholders, source, "{0} returning {1}");
            case CHECKED_UPDATE ->
                lockingUpdate(
                        dsl, placeholders, source.and(holdsOnce(placeholders)), "select {1} from final table ({0})");
            case ROW_LOCK -> SqlTemplate.render(dsl, dialect.types(), rowLock(dsl, key, source), placeholders, key);
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
                yield SqlTemplate.render(dsl, dialect.types(), lock, placeholders, key);
            }
        };
    }

    /** An update gives the key only where that may be another one than it was given. */
    private SqlTemplate lockingUpdate(DSLContext dsl, Placeholders placeholders, Condition source, String givingBack) {
        if (!columns.sourceKey().hasText()) {
            return change(dsl, placeholders, noChange(), source);
        }
        Field<?>[] key = columns.sourceKey().fields();
        QueryPart update = DSL.sql("{0} where {1}", noChange(), source);
        QueryPart lock = DSL.sql(givingBack, update, Fields.names(List.of(key)));
        return SqlTemplate.render(dsl, dialect.types(), lock, placeholders, key);
    }

    /**
     * A condition that holds when it is evaluated for the first time with an argument, and not for the second time: H2 evaluates it
     * once more for a row that is newer than what the transaction sees.
     */
    private static Condition holdsOnce(Placeholders placeholders) {
        return DSL.condition(
                "set({0}, case when {0} = {1} then cast(0 as bigint) else {1} end) = {1}",
                DSL.raw("@throughline_lock"), DSL.sql("cast({0} as bigint)", placeholders.value(SQLDataType.BIGINT)));
    }

    private Select<?> rowLock(DSLContext dsl, Field<?>[] key, Condition source) {
        SelectForUpdateStep<?> select = dsl.select(key).from(columns.source()).where(source);
        return dialect.rowLock() == RowLock.FOR_NO_KEY_UPDATE ? select.forNoKeyUpdate() : select.forUpdate();
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

    /** Gives the rows of one source by the key that it has, whichever spelling of it is the argument. */
    public final SourceLinks storedSource(Placeholders placeholders) {
        return columns.linksOf(stored(placeholders.values(columns.toSource().fields())));
    }

    /** Gives the same for a statement that reads them as they are now. */
    public final SourceLinks currentSource(Placeholders placeholders) {
        Field<?>[] given = placeholders.values(columns.toSource().fields());
        return columns.linksOf(
                StoredKey.current(columns.source(), columns.sourceKey().fields(), given, dialect.currentRead()));
    }

    /** Gives a source's key that is an argument as its row has it. */
    public final Field<?>[] stored(Field<?>[] given) {
        return StoredKey.of(columns.source(), columns.sourceKey().fields(), given);
    }

    /** Locks the source's row as it is now, and looks at its rows as the transaction sees them. */
    private SqlTemplate lockAndLook(DSLContext dsl, Placeholders placeholders) {
        Field<?>[] key = columns.sourceKey().fields();
        Placeholder<?>[] given = placeholders.values(key);
        Condition source = Placeholders.equal(key, given).and(columns.sourceScoped());
        Field<Integer> seen = DSL.field(
                "exists (select 1 from {0} where {1})",
                SQLDataType.INTEGER, columns.rows(), live(columns.linksOf(stored(given))));
        Field<?>[] result = withKey(seen);
        Select<?> select =
                dsl.select(result).from(columns.source()).where(source).forUpdate();
        return SqlTemplate.render(dsl, dialect.types(), select, placeholders, result);
    }

    /** Gives the columns of a lock's result: the source's key behind another one, where it may be another than it was given. */
    private Field<?>[] withKey(Field<?> first) {
        Field<?>[] key = columns.sourceKey().fields();
        return columns.sourceKey().hasText() ? Fields.concat(new Field<?>[] {first}, key) : new Field<?>[] {first};
    }

    private SqlTemplate existing(DSLContext dsl, Placeholders placeholders) {
        Field<?>[] source = columns.sourceKey().fields();
        Field<?>[] target = columns.targetKey().fields();
        Placeholder<?>[] given = placeholders.values(source);
        Field<Long> sources = DSL.field(
                "(select count(*) from {0} where {1}" + dialect.currentRead().clause() + ")",
                SQLDataType.BIGINT,
                columns.source(),
                Placeholders.equal(source, given).and(columns.sourceScoped()));
        Field<?>[] result = Fields.concat(target, new Field<?>[] {sources});
        return current(
                dsl,
                placeholders,
                result,
                columns.target(),
                dialect.keySets().in(target, placeholders).and(columns.scoped()).and(columns.sharedWith(given)));
    }

    /** Selects rows as they are now. */
    public final SqlTemplate current(
            DSLContext dsl, Placeholders placeholders, Field<?>[] result, Table<?> from, Condition condition) {
        QueryPart select = dsl.select(result).from(from).where(condition);
        QueryPart current = DSL.sql("{0}" + dialect.currentRead().clause(), select);
        return SqlTemplate.render(dsl, dialect.types(), current, placeholders, result);
    }

    private SqlTemplate lockAndReadIds(DSLContext dsl, Placeholders placeholders) {
        Field<?>[] key = columns.sourceKey().fields();
        Condition row = Placeholders.equal(key, placeholders.values(key)).and(columns.sourceScoped());
        SourceLinks links = storedSource(placeholders);
        Field<String> ids = DSL.field(
                "(select json_group_array({0}) from {1} where {2})",
                String.class,
                KeySets.json(links.targetFields()),
                columns.rows(),
                live(links).and(columns.leads()));
        Field<?>[] result = withKey(ids);
        QueryPart lock = DSL.sql(
                "update {0} set {1} = {1} where {2} returning {3}",
                columns.source(), key[0].getUnqualifiedName(), row, DSL.list(result));
        return SqlTemplate.render(dsl, dialect.types(), lock, placeholders, result);
    }

    public final SqlTemplate select(
            DSLContext dsl,
            Placeholders placeholders,
            Field<?>[] result,
            Table<?> from,
            Condition condition,
            List<? extends OrderField<?>> order) {
        Select<?> select = dsl.select(result).from(from).where(condition).orderBy(order);
        return SqlTemplate.render(dsl, dialect.types(), select, placeholders, result);
    }

    public final SqlTemplate change(DSLContext dsl, Placeholders placeholders, QueryPart change, Condition condition) {
        return SqlTemplate.render(dsl, dialect.types(), DSL.sql("{0} where {1}", change, condition), placeholders);
    }

    private SqlTemplate sourceAlone(DSLContext dsl, Placeholders placeholders) {
        Field<?>[] key = columns.sourceKey().fields();
        Condition source = Placeholders.equal(key, placeholders.values(key)).and(columns.sourceScoped());
        QueryPart select = DSL.sql("{0}" + dialect.currentRead().clause(), kept(columns.source(), key, source));
        return SqlTemplate.render(dsl, dialect.types(), select, placeholders, key);
    }

    /** Gives the condition that a source exists. */
    public final Condition sourceExists(Field<?>[] source) {
        Field<?>[] key = columns.sourceKey().fields();
        return exists(columns.source(), key, Placeholders.equal(key, source).and(columns.sourceScoped()));
    }

    /**
     * Gives the condition that a row exists, in a derived table of its own: the statement may change the same table, which
     * not every database lets it read otherwise.
     */
    public final Condition exists(Table<?> table, Field<?>[] key, Condition condition) {
        return DSL.condition("exists (select 1 from ({0}) {1})", kept(table, key, condition), DSL.name(Aliases.WANTED));
    }

    /** Selects a row that is going to be referred to. */
    private QueryPart kept(Table<?> table, Field<?>[] key, Condition condition) {
        return DSL.sql("select {0} from {1} where {2}" + dialect.keeping().clause(), DSL.list(key), table, condition);
    }

    /** What a statement does, its arguments and its result. */
    public enum Shape {
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
        /** The source's key → its key as it is stored, if it exists; as an update, without text the number of rows, where the dialect says so. */
        LOCK_SOURCE,
        /** The source's key → whether the transaction sees rows of the source, if it exists, and a key of text as it is stored. */
        LOCK_SOURCE_AND_LOOK,
        /** The source's key → its key as it is stored, if it exists. */
        SOURCE,
        /** The source's key, a set of targets' keys → the keys of those that exist, each with the number of sources. */
        EXISTING,
        /** The source's key twice → the targets' keys as JSON, if the source exists, and a key of text as it is stored. */
        LOCK_SOURCE_AND_READ_IDS
    }
}
