package dev.throughline.runtime.internal.reference;

import dev.throughline.runtime.ModelRecord;
import dev.throughline.runtime.ParentAssociation;
import dev.throughline.runtime.codegen.KeyType;
import dev.throughline.runtime.internal.dialect.Dialect;
import dev.throughline.runtime.internal.jdbc.StatementCache;
import dev.throughline.runtime.internal.key.KeyColumns;
import dev.throughline.runtime.internal.key.StoredKey;
import dev.throughline.runtime.internal.model.ModelAccess;
import dev.throughline.runtime.internal.row.ForeignKeyColumns;
import dev.throughline.runtime.internal.row.RowTouch;
import dev.throughline.runtime.internal.sql.Placeholder;
import dev.throughline.runtime.internal.sql.Placeholders;
import dev.throughline.runtime.internal.sql.RenderedStatements;
import dev.throughline.runtime.internal.sql.SqlTemplate;
import dev.throughline.runtime.internal.target.TargetStatements;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;

/**
 * The statements of an association whose source refers to the target, where the source is given by its id; each rendered
 * when it is first needed.
 */
public final class ParentStatements<T extends ModelRecord<T>, K> extends TargetStatements<T, K> {

    private final ParentColumns<T, K> columns;

    private final RenderedStatements<ParentShape> rendered = new RenderedStatements<>();

    private ParentStatements(ParentColumns<T, K> columns, Dialect dialect) {
        super(columns, dialect);
        this.columns = columns;
    }

    /** Gives the statements for sources that are given by their id. */
    @SuppressWarnings("unchecked") // The cache keeps the statements of an association under that association.
    static <T extends ModelRecord<T>, K> ParentStatements<T, K> byId(
            StatementCache cache, ParentAssociation<?, T, K> association, KeyType<?> idType) {
        return cache.get(
                ModelAccess.get().table(association),
                new ById(association, idType.type()),
                ParentStatements.class,
                owner -> new ParentStatements<>(new ParentColumns<>(association, idType), owner.dialect()));
    }

    /** Gives the statements for sources whose foreign key is known. */
    @SuppressWarnings("unchecked") // The cache keeps the statements of an association under that association.
    public static <T extends ModelRecord<T>, K> TargetStatements<T, K> byKey(
            StatementCache cache, ParentAssociation<?, T, K> association) {
        return cache.get(
                ModelAccess.get().table(association),
                association,
                TargetStatements.class,
                owner -> new TargetStatements<>(new ReferredColumns<>(association), owner.dialect()));
    }

    @Override
    public ParentColumns<T, K> columns() {
        return columns;
    }

    SqlTemplate get(ParentShape shape, DSLContext dsl) {
        return rendered.get(shape, () -> render(shape, dsl));
    }

    private SqlTemplate render(ParentShape shape, DSLContext dsl) {
        Placeholders placeholders = new Placeholders();
        return switch (shape) {
            case SET -> set(dsl, placeholders);
            case CLEAR -> clear(dsl, placeholders);
        };
    }

    /** Only a row that refers to another target is written, and only if the target exists. */
    private SqlTemplate set(DSLContext dsl, Placeholders placeholders) {
        ForeignKeyColumns written = columns.written();
        Field<?>[] targetKey = columns.targetKey().fields();
        Placeholder<?>[] target = placeholders.values(targetKey);
        Field<?>[] stored = StoredKey.of(columns.target(), targetKey, target);
        List<QueryPart> assignments = new ArrayList<>(written.assignments(stored));
        RowTouch.assign(columns.source(), placeholders, assignments);
        Condition exists = exists(columns.target(), targetKey, Placeholders.equal(targetKey, target));
        return update(
                dsl,
                placeholders,
                assignments,
                source(columns.sourceKey(), placeholders)
                        .and(written.changes(stored))
                        .and(exists));
    }

    private SqlTemplate clear(DSLContext dsl, Placeholders placeholders) {
        ForeignKeyColumns written = columns.written();
        List<QueryPart> assignments = new ArrayList<>(written.removal());
        RowTouch.assign(columns.source(), placeholders, assignments);
        return update(
                dsl,
                placeholders,
                assignments,
                source(columns.sourceKey(), placeholders).and(written.refers()));
    }

    private static Condition source(KeyColumns<?> id, Placeholders placeholders) {
        return Placeholders.equal(id.fields(), placeholders.values(id.fields()));
    }

    private SqlTemplate update(
            DSLContext dsl, Placeholders placeholders, List<QueryPart> assignments, Condition condition) {
        return change(
                dsl, placeholders, DSL.sql("update {0} set {1}", columns.source(), DSL.list(assignments)), condition);
    }

    private record ById(ParentAssociation<?, ?, ?> association, Class<?> idType) {}

    /** What a statement does, and its arguments. */
    enum ParentShape {
        /** The target's key, what {@link RowTouch} writes, the source's id. */
        SET,
        /** What {@link RowTouch} writes, the source's id. */
        CLEAR
    }
}
