package dev.throughline.runtime.internal.reference;

import dev.throughline.runtime.ChildReference;
import dev.throughline.runtime.ModelRecord;
import dev.throughline.runtime.internal.dialect.Dialect;
import dev.throughline.runtime.internal.jdbc.StatementCache;
import dev.throughline.runtime.internal.model.ModelAccess;
import dev.throughline.runtime.internal.row.RowChanges;
import dev.throughline.runtime.internal.row.RowTouch;
import dev.throughline.runtime.internal.sql.Aliases;
import dev.throughline.runtime.internal.sql.Fields;
import dev.throughline.runtime.internal.sql.Placeholder;
import dev.throughline.runtime.internal.sql.Placeholders;
import dev.throughline.runtime.internal.sql.RenderedStatements;
import dev.throughline.runtime.internal.sql.SqlTemplate;
import dev.throughline.runtime.internal.target.SourceLinks;
import dev.throughline.runtime.internal.target.TargetStatements;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;

/** The statements of an association whose targets refer to the source, each rendered when it is first needed. */
public final class ChildStatements<T extends ModelRecord<T>, K> extends TargetStatements<T, K> {

    private final ChildColumns<T, K> columns;

    private final RenderedStatements<ChildShape> rendered = new RenderedStatements<>();

    private ChildStatements(ChildColumns<T, K> columns, Dialect dialect) {
        super(columns, dialect);
        this.columns = columns;
    }

    @SuppressWarnings("unchecked") // The cache keeps the statements of an association under that association.
    public static <T extends ModelRecord<T>, K> ChildStatements<T, K> of(
            StatementCache cache, ChildReference<?, T, K> association) {
        return cache.get(
                ModelAccess.get().table(association),
                association,
                ChildStatements.class,
                owner -> new ChildStatements<>(new ChildColumns<>(association), owner.dialect()));
    }

    @Override
    public ChildColumns<T, K> columns() {
        return columns;
    }

    public SqlTemplate get(ChildShape shape, DSLContext dsl) {
        return rendered.get(shape, () -> render(shape, dsl));
    }

    private SqlTemplate render(ChildShape shape, DSLContext dsl) {
        Placeholders placeholders = new Placeholders();
        return switch (shape) {
            case AMONG -> among(dsl, placeholders);
            case ADD -> add(dsl, placeholders);
            case REMOVE -> change(dsl, placeholders, removal(placeholders), pair(placeholders));
            case REMOVE_AMONG -> change(dsl, placeholders, removal(placeholders), liveAmong(placeholders));
            case REMOVE_OTHERS -> removeOthers(dsl, placeholders);
            case CLEAR -> change(dsl, placeholders, removal(placeholders), live(source(placeholders)));
            case EXCHANGE -> exchange(dsl, placeholders);
        };
    }

    private SqlTemplate among(DSLContext dsl, Placeholders placeholders) {
        SourceLinks rows = currentSource(placeholders);
        return current(
                dsl,
                placeholders,
                columns.target().fields(),
                columns.target(),
                live(rows).and(among(rows, placeholders)));
    }

    private QueryPart removal(Placeholders placeholders) {
        if (columns.options().deletesRemoved()) {
            return DSL.sql("delete from {0}", columns.target());
        }
        List<QueryPart> assignments = new ArrayList<>(columns.written().removal());
        RowTouch.assign(columns.target(), placeholders, assignments);
        return DSL.sql("update {0} set {1}", columns.target(), DSL.list(assignments));
    }

    private SqlTemplate removeOthers(DSLContext dsl, Placeholders placeholders) {
        QueryPart removal = removal(placeholders);
        SourceLinks rows = source(placeholders);
        return change(
                dsl,
                placeholders,
                removal,
                live(rows).and(among(rows, placeholders).not()));
    }

    private SqlTemplate add(DSLContext dsl, Placeholders placeholders) {
        Placeholder<?>[] source = placeholders.values(columns.toSource().fields());
        Field<?>[] stored = stored(source);
        List<QueryPart> assignments = assignments(stored, placeholders);
        QueryPart update = update(
                assignments,
                rewritten(stored, among(columns.linksOf(source), placeholders)).and(sourceExists(source)));
        Field<?>[] row = columns.target().fields();
        return dialect().updatesGiveRowsBack()
                ? SqlTemplate.render(
                        dsl,
                        dialect().types(),
                        DSL.sql("{0} returning {1}", update, Fields.names(List.of(row))),
                        placeholders,
                        row)
                : SqlTemplate.render(dsl, dialect().types(), update, placeholders);
    }

    private List<QueryPart> assignments(Field<?>[] source, Placeholders placeholders) {
        List<QueryPart> assignments = new ArrayList<>(columns.written().assignments(source));
        RowTouch.assign(columns.target(), placeholders, assignments);
        return assignments;
    }

    private QueryPart update(List<QueryPart> assignments, Condition condition) {
        return DSL.sql("update {0} set {1} where {2}", columns.target(), DSL.list(assignments), condition);
    }

    /** Only rows that belong to another source are written. */
    private Condition rewritten(Field<?>[] source, Condition wanted) {
        return wanted.and(columns.written().changes(source));
    }

    /**
     * Renders the exchange of all rows of the source for others, for databases that change in table expressions. The source
     * is locked already, and not looked for again: it may be one of the rows that the same statement takes away from itself,
     * and such a row cannot be locked.
     */
    private SqlTemplate exchange(DSLContext dsl, Placeholders placeholders) {
        Field<?>[] source = stored(placeholders.values(columns.toSource().fields()));
        SourceLinks rows = columns.linksOf(source);
        List<QueryPart> assignments = assignments(source, placeholders);
        QueryPart removal = removal(placeholders);
        Condition wanted = among(rows, placeholders);
        Condition live = rows.condition().and(columns.liveAlone());
        QueryPart key = Fields.names(List.of(columns.targetKey().fields()));
        QueryPart exchange = DSL.sql(
                "with {0} as ({1} where {2} returning {3}), {4} as ({5} returning {3})"
                        + " select {6}, {3} from {0} union all select {7}, {3} from {4}"
                        + " union all select {8}, {3} from {9} where {10}",
                DSL.name(Aliases.REMOVED),
                removal,
                live.and(wanted.not()),
                key,
                DSL.name(Aliases.WRITTEN),
                update(assignments, rewritten(source, wanted)),
                DSL.inline(RowChanges.REMOVED),
                DSL.inline(RowChanges.WRITTEN),
                DSL.inline(RowChanges.KEPT),
                columns.target(),
                live.and(wanted));
        return SqlTemplate.render(
                dsl,
                dialect().types(),
                exchange,
                placeholders,
                Fields.concat(
                        new Field<?>[] {DSL.field(DSL.name("change"), String.class)},
                        columns.targetKey().fields()));
    }

    /** What a statement does, its arguments and its result. */
    enum ChildShape {
        /** The source's key, a set of targets' keys → the targets' columns of those that belong to it now. */
        AMONG,
        /**
         * The source's key, what {@link RowTouch} writes, a set of targets' keys; where an update can give its rows back → the
         * columns of those that did not belong to the source.
         */
        ADD,
        /** What {@link RowTouch} writes unless rows are deleted, the source's key, the target's key. */
        REMOVE,
        /** What {@link RowTouch} writes unless rows are deleted, the source's key, a set of targets' keys. */
        REMOVE_AMONG,
        /** What {@link RowTouch} writes unless rows are deleted, the source's key, a set of the keys of targets that stay. */
        REMOVE_OTHERS,
        /** What {@link RowTouch} writes unless rows are deleted, the source's key. */
        CLEAR,
        /**
         * The source's key, what {@link RowTouch} writes, again unless rows are deleted, a set of targets' keys → what became of
         * a row, as {@link RowChanges} has it, and its key.
         */
        EXCHANGE
    }
}
