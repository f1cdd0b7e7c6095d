package dev.throughline.runtime.internal.link;

import dev.throughline.runtime.LinkAssociation;
import dev.throughline.runtime.ModelRecord;
import dev.throughline.runtime.internal.binding.TimePlaceholders;
import dev.throughline.runtime.internal.dialect.Dialect;
import dev.throughline.runtime.internal.dialect.LinkInsert;
import dev.throughline.runtime.internal.jdbc.Database;
import dev.throughline.runtime.internal.jdbc.GivenTable;
import dev.throughline.runtime.internal.jdbc.StatementCache;
import dev.throughline.runtime.internal.jdbc.StoredTypes;
import dev.throughline.runtime.internal.model.ModelAccess;
import dev.throughline.runtime.internal.row.RowTouch;
import dev.throughline.runtime.internal.sql.Placeholder;
import dev.throughline.runtime.internal.sql.Placeholders;
import dev.throughline.runtime.internal.sql.RenderedStatements;
import dev.throughline.runtime.internal.sql.SqlTemplate;
import dev.throughline.runtime.internal.target.SourceLinks;
import dev.throughline.runtime.internal.target.TargetStatements;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The statements of one direction of a many-to-many association, each rendered when it is first needed. */
public final class LinkStatements<T extends ModelRecord<T>, K, J extends ModelRecord<J>>
        extends TargetStatements<T, K> {

    private final LinkColumns<T, K, J> columns;

    private final PairKey pairKey;
    private final StoredTypes storedTypes;
    private final RenderedStatements<LinkShape> rendered = new RenderedStatements<>();
    private final RenderedStatements<Attributed> withAttributes = new RenderedStatements<>();

    private LinkStatements(LinkColumns<T, K, J> columns, Dialect dialect) {
        super(columns, dialect);
        this.columns = columns;
        this.pairKey = new PairKey(columns);
        this.storedTypes = new StoredTypes(columns.join(), dialect.difference());
    }

    @SuppressWarnings("unchecked") // The cache keeps the statements of an association under that association.
    public static <T extends ModelRecord<T>, K, J extends ModelRecord<J>> LinkStatements<T, K, J> of(
            StatementCache cache, LinkAssociation<?, T, K, J> association) {
        return cache.get(
                ModelAccess.get().table(association),
                association,
                LinkStatements.class,
                owner -> kept(new LinkColumns<>(association), owner.dialect()));
    }

    private static <T extends ModelRecord<T>, K, J extends ModelRecord<J>> LinkStatements<T, K, J> kept(
            LinkColumns<T, K, J> columns, Dialect dialect) {
        dialect.types().requireKept(columns.join().fields());
        return new LinkStatements<>(columns, dialect);
    }

    @Override
    public LinkColumns<T, K, J> columns() {
        return columns;
    }

    PairKey pairKey() {
        return pairKey;
    }

    SqlTemplate get(LinkShape shape, DSLContext dsl) {
        return rendered.get(shape, () -> render(shape, dsl));
    }

    private SqlTemplate render(LinkShape shape, DSLContext dsl) {
        Placeholders placeholders = new Placeholders();
        return switch (shape) {
            case LINKED -> ofOne(dsl, placeholders, columns.linkedFields());
            case LINKS -> links(dsl, placeholders, live(storedSource(placeholders)));
            case CURRENT_LINKS ->
                locked(dsl, placeholders, columns.join().fields(), columns.join(), live(source(placeholders)));
            case LINKS_AMONG ->
                current(dsl, placeholders, columns.join().fields(), columns.join(), liveAmong(placeholders));
            case LINKED_OF_MANY -> ofMany(dsl, placeholders, columns.linkedFields());
            case REMOVE -> change(dsl, placeholders, removal(placeholders), pair(placeholders));
            case REMOVE_AMONG -> change(dsl, placeholders, removal(placeholders), liveAmong(placeholders));
            case REMOVE_OTHERS -> removeOthers(dsl, placeholders);
            case CLEAR -> change(dsl, placeholders, removal(placeholders), live(source(placeholders)));
            case REVIVE -> revive(dsl, placeholders);
            case INSERT -> new LinkChangeSql(dsl, columns, dialect(), List.of(), List.of(), false).insert();
            case INSERT_ONE -> new LinkChangeSql(dsl, columns, dialect(), List.of(), List.of(), true).insert();
        };
    }

    private SqlTemplate links(DSLContext dsl, Placeholders placeholders, Condition condition) {
        return select(dsl, placeholders, columns.join().fields(), columns.join(), condition, List.of());
    }

    private SqlTemplate revive(DSLContext dsl, Placeholders placeholders) {
        QueryPart revival = revival(placeholders);
        SourceLinks links = source(placeholders);
        Condition removed = links.condition()
                .and(columns.live(true))
                .and(among(links, placeholders))
                .and(removed());
        return change(dsl, placeholders, revival, removed);
    }

    private QueryPart removal(Placeholders placeholders) {
        TableField<J, LocalDateTime> deletedAt = columns.options().deletedAt();
        return deletedAt == null
                ? DSL.sql("delete from {0}", columns.join())
                : DSL.sql(
                        "update {0} set {1}", columns.join(), columns.removal(new TimePlaceholders(placeholders)::of));
    }

    private SqlTemplate removeOthers(DSLContext dsl, Placeholders placeholders) {
        QueryPart removal = removal(placeholders);
        SourceLinks links = storedSource(placeholders);
        QueryPart remove = DSL.sql(
                "{0} where {1} returning {2}",
                removal, live(links).and(among(links, placeholders).not()), DSL.list(links.target()));
        return SqlTemplate.render(dsl, dialect().types(), remove, placeholders, links.targetFields());
    }

    private QueryPart revival(Placeholders placeholders) {
        List<QueryPart> assignments = new ArrayList<>();
        TableField<J, LocalDateTime> deletedAt = columns.options().deletedAt();
        if (deletedAt != null) {
            assignments.add(DSL.sql("{0} = null", deletedAt.getUnqualifiedName()));
        }
        RowTouch.assign(columns.join(), placeholders, assignments);
        return DSL.sql("update {0} set {1}", columns.join(), DSL.list(assignments));
    }

    private Condition removed() {
        TableField<J, LocalDateTime> deletedAt = columns.options().deletedAt();
        return deletedAt == null ? DSL.falseCondition() : deletedAt.isNotNull();
    }

    /** Gives the insert of links that sets attributes; see {@link LinkChangeSql}. */
    SqlTemplate insert(List<Field<?>> attributes, Database database) {
        List<String> types =
                dialect().linkInsert() == LinkInsert.MERGE ? storedTypes.of(attributes, database) : List.of();
        return withAttributes.get(
                new Attributed("insert", attributes, types),
                () -> new LinkChangeSql(database.dsl(), columns, dialect(), attributes, types, false).insert());
    }

    /** Gives the insert of links to pairs that can be linked several times; see {@link LinkChangeSql}. */
    SqlTemplate append(List<Field<?>> attributes, DSLContext dsl) {
        return withAttributes.get(
                new Attributed("append", attributes, List.of()),
                () -> new LinkChangeSql(dsl, columns, dialect(), attributes, List.of(), false).append());
    }

    /** Gives the exchange of links that sets attributes; see {@link LinkChangeSql}. */
    SqlTemplate exchange(List<Field<?>> attributes, DSLContext dsl) {
        return withAttributes.get(
                new Attributed("exchange", attributes, List.of()),
                () -> new LinkChangeSql(dsl, columns, dialect(), attributes, List.of(), false).exchange());
    }

    /** Gives the toggle of links that sets attributes of those it adds; see {@link LinkChangeSql}. */
    SqlTemplate toggle(List<Field<?>> attributes, DSLContext dsl) {
        return withAttributes.get(
                new Attributed("toggle", attributes, List.of()),
                () -> new LinkChangeSql(dsl, columns, dialect(), attributes, List.of(), false).toggle());
    }

    /**
     * Gives the change of one link's attributes, if one of them differs. Arguments: the attributes, the time if the join
     * table has timestamps, the source's key, the target's key.
     */
    SqlTemplate update(List<Field<?>> attributes, Database database) {
        List<String> types = storedTypes.of(attributes, database);
        return withAttributes.get(
                new Attributed("update", attributes, types), () -> renderUpdate(attributes, types, database.dsl()));
    }

    private SqlTemplate renderUpdate(List<Field<?>> attributes, List<String> types, DSLContext dsl) {
        Placeholders placeholders = new Placeholders();
        List<QueryPart> assignments = new ArrayList<>();
        Condition differs = DSL.falseCondition();
        for (int i = 0; i < attributes.size(); i++) {
            differs = differs.or(assign(attributes.get(i), StoredTypes.at(types, i), placeholders, assignments));
        }
        RowTouch.assign(columns.join(), placeholders, assignments);
        QueryPart update = DSL.sql("update {0} set {1}", columns.join(), DSL.list(assignments));
        return change(dsl, placeholders, update, pair(placeholders).and(differs));
    }

    private <V> Condition assign(
            Field<V> attribute, @Nullable String storedAs, Placeholders placeholders, List<QueryPart> assignments) {
        Placeholder<V> value = placeholders.value(attribute.getDataType());
        assignments.add(DSL.sql("{0} = {1}", attribute.getUnqualifiedName(), value));
        QueryPart typed = GivenTable.typed(value, attribute, dialect());
        return dialect().difference().betweenGiven(attribute, value, typed, storedAs);
    }

    /**
     * What tells statements apart.
     *
     * @param types what the attributes' columns are in the database, where the statement depends on it
     */
    private record Attributed(String statement, List<Field<?>> attributes, List<String> types) {}

    /** What a statement does, its arguments and its result. */
    enum LinkShape {
        /** The source's key → the target's columns and the join table's. */
        LINKED,
        /** The source's key → the join table's columns. */
        LINKS,
        /** As {@link #LINKS}, but as they are now, and locked. */
        CURRENT_LINKS,
        /** The source's key, a set of targets' keys → the join table's columns, as they are now. */
        LINKS_AMONG,
        /** A set of sources' keys → the source's key, the target's columns and the join table's. */
        LINKED_OF_MANY,
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
        /** As {@link #INSERT}, with the key of one target instead of a set. */
        INSERT_ONE,
        /** See {@link LinkChangeSql}. */
        INSERT
    }
}
