package dev.throughline.runtime.internal.reference;

import dev.throughline.runtime.ModelRecord;
import dev.throughline.runtime.ModelTable;
import dev.throughline.runtime.ParentAssociation;
import dev.throughline.runtime.codegen.KeyType;
import dev.throughline.runtime.internal.jdbc.Database;
import dev.throughline.runtime.internal.key.GivenSource;
import dev.throughline.runtime.internal.model.ModelAccess;
import dev.throughline.runtime.internal.query.QueryState;
import dev.throughline.runtime.internal.row.RecordLog;
import dev.throughline.runtime.internal.row.RowTouch;
import dev.throughline.runtime.internal.row.TargetCreation;
import dev.throughline.runtime.internal.sql.Arguments;
import dev.throughline.runtime.internal.sql.SqlTemplate;
import dev.throughline.runtime.internal.target.ForeignKeyFailure;
import dev.throughline.runtime.internal.target.ManyTargetEngine;
import dev.throughline.runtime.internal.target.MissingRows;
import dev.throughline.runtime.internal.target.TargetReader;
import dev.throughline.runtime.internal.target.TargetStatements;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** The operations on the row that one source refers to: what they mean, and when they need no statement. */
public final class ParentEngine<T extends ModelRecord<T>, K> {

    private final Database database;
    private final ParentAssociation<?, T, K> association;
    private final ParentStatements<T, K> statements;
    private final GivenSource source;
    private final @Nullable ModelRecord<?> record;

    /** Makes an engine that reads the rows to which many sources refer, given as their ids. */
    public static <I, T extends ModelRecord<T>, K> ManyTargetEngine<I, T, K> ofMany(
            Database database,
            ParentAssociation<?, T, K> association,
            KeyType<I> idType,
            Collection<? extends I> sources) {
        return new ManyTargetEngine<>(
                database,
                new TargetReader<>(database, ParentStatements.byId(database.statements(), association, idType)),
                sources);
    }

    private ParentEngine(Database database, ParentAssociation<?, T, K> association, GivenSource source) {
        this.database = database;
        this.association = association;
        this.source = source;
        this.statements = ParentStatements.byId(database.statements(), association, source.idType());
        this.record = source.record();
    }

    /** Makes an engine for a source, given as its id. */
    public static <T extends ModelRecord<T>, K> ParentEngine<T, K> ofId(
            Database database, ParentAssociation<?, T, K> association, KeyType<?> idType, Object id) {
        return new ParentEngine<>(database, association, GivenSource.ofId(idType, id));
    }

    /**
     * Makes an engine for a source that is at hand: its foreign key is read from it, and written to it, too.
     *
     * @param name what the record is called where it has no id
     */
    public static <T extends ModelRecord<T>, K> ParentEngine<T, K> ofRecord(
            Database database, ParentAssociation<?, T, K> association, String name, ModelRecord<?> record) {
        return new ParentEngine<>(database, association, GivenSource.ofRecord(name, record));
    }

    /** Gives the values of the source's id. */
    private Object[] source() {
        return source.values(statements.columns().sourceKey());
    }

    /** Reads the target. */
    public Optional<T> get() {
        return read(null);
    }

    /** Reads the target, if a query asks for it. */
    public Optional<T> get(QueryState query) {
        return read(query);
    }

    private Optional<T> read(@Nullable QueryState query) {
        if (record == null) {
            return first(new TargetReader<>(database, statements), source(), query);
        }
        TargetStatements<T, K> byKey = ParentStatements.byKey(database.statements(), association);
        Object key = byKey.columns().sourceOf(record);
        return key == null
                ? Optional.empty()
                : first(
                        new TargetReader<>(database, byKey),
                        byKey.columns().toSource().valuesOf(key),
                        query);
    }

    private static <T extends ModelRecord<T>> Optional<T> first(
            TargetReader<T, ?> reader, Object[] source, @Nullable QueryState query) {
        List<T> targets = query == null ? reader.targets(source) : reader.targets(source, query);
        return targets.stream().findFirst();
    }

    /** Reads the target's key. */
    public Optional<K> id() {
        if (record == null) {
            return new TargetReader<>(database, statements)
                    .ids(source()).stream().findFirst();
        }
        TargetStatements<T, K> byKey = ParentStatements.byKey(database.statements(), association);
        Object key = byKey.columns().sourceOf(record);
        return key == null
                ? Optional.empty()
                : Optional.of(association.keyType().type().cast(key));
    }

    /** Makes the source refer to a target; to none if it is null. */
    public int set(@Nullable K target) {
        return target == null ? clear() : refer(statements.columns().toTarget().values(target), target);
    }

    private int refer(Object[] values, K target) {
        Object[] id = source();
        LocalDateTime now = database.now();
        int changed = ForeignKeyFailure.explained(
                () -> database.retried(own -> link(own, id, target, now)),
                () -> new MissingRows<>(database, statements, id).check(List.of(target)));
        remember(changed, now, stored -> statements.columns().written().put(values, stored));
        return changed;
    }

    private int write(Database own, Object[] id, Object[] values, LocalDateTime now) {
        ParentColumns<T, K> columns = statements.columns();
        if (columns.written().isEmpty()) {
            return 0;
        }
        Arguments arguments = new Arguments().addAll(values);
        RowTouch.argue(columns.source(), now, arguments);
        arguments.addAll(id);
        return own.update(statements.get(ParentStatements.ParentShape.SET, own.dsl()), arguments.toArray());
    }

    /** Makes the source refer to nothing. */
    public int clear() {
        ParentColumns<T, K> columns = statements.columns();
        columns.written().requireNullable(columns.association());
        LocalDateTime now = database.now();
        Arguments arguments = new Arguments();
        RowTouch.argue(columns.source(), now, arguments);
        arguments.addAll(source());
        SqlTemplate clear = statements.get(ParentStatements.ParentShape.CLEAR, database.dsl());
        int changed = database.retried(own -> own.update(clear, arguments.toArray()));
        if (record != null && (changed > 0 || columns.written().areOf(record))) {
            remember(record, changed, now, columns.written()::clear);
        }
        return changed;
    }

    /** Inserts a target and makes the source refer to it. */
    public T create(T target) {
        Object[] id = source();
        LocalDateTime now = database.now();
        TargetCreation<T, K> creation = new TargetCreation<>(database, statements.columns());
        T created = creation.create(List.of(target), (own, rows) -> {}, (own, ids) -> link(own, id, ids.get(0), now))
                .get(0);
        Object[] values = statements.columns().targetKey().valuesIn(created);
        remember(1, now, stored -> statements.columns().written().put(values, stored));
        return created;
    }

    private int link(Database own, Object[] id, K target, LocalDateTime now) {
        int changed = write(own, id, statements.columns().toTarget().values(target), now);
        if (changed == 0) {
            new MissingRows<>(own, statements, id).check(List.of(target));
        }
        return changed;
    }

    /** What was stored is what a record at hand has, so that it is neither written again nor stale. */
    private void remember(int changed, LocalDateTime now, Consumer<Record> key) {
        if (record != null) {
            remember(record, changed, now, key);
        }
    }

    private <R extends ModelRecord<R>> void remember(
            ModelRecord<R> record, int changed, LocalDateTime now, Consumer<Record> key) {
        RecordLog.remember(record, database.configuration());
        ModelAccess.get().storedIn(record, stored -> {
            key.accept(stored);
            if (changed > 0) {
                RowTouch.apply((ModelTable<R>) record.getTable(), record, stored, now);
            }
        });
    }
}
