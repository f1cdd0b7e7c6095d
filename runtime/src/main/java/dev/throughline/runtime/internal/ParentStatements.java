package dev.throughline.runtime.internal;

import dev.throughline.runtime.BelongsTo;
import dev.throughline.runtime.KeyType;
import dev.throughline.runtime.ModelRecord;
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
final class ParentStatements<T extends ModelRecord<T>, K> extends TargetStatements<T, K> {

    private final ParentColumns<T, K> columns;

    private final RenderedStatements<ParentShape> rendered = new RenderedStatements<>();

    private ParentStatements(ParentColumns<T, K> columns, Dialect dialect) {
        super(columns, dialect);
        this.columns = columns;
    }

    /** Gives the statements for sources that are given by their id. */
    @SuppressWarnings("unchecked") // The cache keeps the statements of an association under that association.
    static <T extends ModelRecord<T>, K> ParentStatements<T, K> byId(
            StatementCache cache, BelongsTo<?, T, K> association, KeyType<?> idType) {
        return cache.get(
                ModelAccess.get().table(association),
                new ById(association, idType.type()),
                ParentStatements.class,
                owner -> new ParentStatements<>(new ParentColumns<>(association, idType), owner.dialect()));
    }

    /** Gives the statements for sources whose foreign key is known. */
    @SuppressWarnings("unchecked") // The cache keeps the statements of an association under that association.
    static <T extends ModelRecord<T>, K> TargetStatements<T, K> byKey(
            StatementCache cache, BelongsTo<?, T, K> association) {
        return cache.get(
                ModelAccess.get().table(association),
                association,
                TargetStatements.class,
                owner -> new TargetStatements<>(new ReferredColumns<>(association), owner.dialect()));
    }

    @Override
    ParentColumns<T, K> columns() {
        return columns;
    }

    Statement get(ParentShape shape, DSLContext dsl) {
        return rendered.get(shape, () -> render(shape, dsl));
    }

    private Statement render(ParentShape shape, DSLContext dsl) {
        Slots slots = new Slots();
        return switch (shape) {
            case SET -> set(dsl, slots);
            case CLEAR -> clear(dsl, slots);
        };
    }

    /** Only a row that refers to another target is written, and only if the target exists. */
    private Statement set(DSLContext dsl, Slots slots) {
        ForeignKeyColumns written = columns.written();
        Field<?>[] targetKey = columns.targetKey().fields();
        Slot<?>[] target = slots.values(targetKey);
        Field<?>[] stored = StoredKey.of(columns.target(), targetKey, target);
        List<QueryPart> assignments = new ArrayList<>(written.assignments(stored));
        RowTouch.assign(columns.source(), slots, assignments);
        Condition exists = exists(columns.target(), targetKey, Slots.equal(targetKey, target));
        return update(
                dsl,
                slots,
                assignments,
                source(columns.sourceKey(), slots).and(written.changes(stored)).and(exists));
    }

    private Statement clear(DSLContext dsl, Slots slots) {
        ForeignKeyColumns written = columns.written();
        List<QueryPart> assignments = new ArrayList<>(written.removal());
        RowTouch.assign(columns.source(), slots, assignments);
        return update(
                dsl, slots, assignments, source(columns.sourceKey(), slots).and(written.refers()));
    }

    private static Condition source(KeyColumns<?> id, Slots slots) {
        return Slots.equal(id.fields(), slots.values(id.fields()));
    }

    private Statement update(DSLContext dsl, Slots slots, List<QueryPart> assignments, Condition condition) {
        return change(dsl, slots, DSL.sql("update {0} set {1}", columns.source(), DSL.list(assignments)), condition);
    }

    private record ById(BelongsTo<?, ?, ?> association, Class<?> idType) {}

    /** What a statement does, and its arguments. */
    enum ParentShape {
        /** The target's key, what {@link RowTouch} writes, the source's id. */
        SET,
        /** What {@link RowTouch} writes, the source's id. */
        CLEAR
    }
}
