package dev.throughline.runtime.internal;

import dev.throughline.runtime.BelongsTo;
import dev.throughline.runtime.KeyType;
import dev.throughline.runtime.ModelRecord;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The operations on the row that one source refers to: what they mean, and when they need no statement. */
public final class ParentEngine<T extends ModelRecord<T>, K> {

    /** The id of a record, as the values of its columns. */
    private static final KeyType<List<?>> VALUES = KeyType.of(listType(), List::toArray, List::of);

    private final Database database;
    private final BelongsTo<?, T, K> association;
    private final ParentStatements<T, K> statements;
    private final @Nullable Object id;
    private final @Nullable ModelRecord<?> record;

    private ParentEngine(
            Database database,
            BelongsTo<?, T, K> association,
            KeyType<?> idType,
            @Nullable Object id,
            @Nullable ModelRecord<?> record) {
        this.database = database;
        this.association = association;
        this.statements = ParentStatements.byId(database.statements(), association, idType);
        this.id = id;
        this.record = record;
    }

    /** Makes an engine for a source, given as its id. */
    public static <T extends ModelRecord<T>, K> ParentEngine<T, K> ofId(
            Database database, BelongsTo<?, T, K> association, KeyType<?> idType, Object id) {
        return new ParentEngine<>(database, association, idType, id, null);
    }

    /** Makes an engine for a source that is at hand: its foreign key is read from it, and written to it, too. */
    public static <T extends ModelRecord<T>, K> ParentEngine<T, K> ofRecord(
            Database database, BelongsTo<?, T, K> association, ModelRecord<?> record) {
        return new ParentEngine<>(database, association, VALUES, null, record);
    }

    @SuppressWarnings("unchecked") // There is no class literal of a list of anything.
    private static Class<List<?>> listType() {
        return (Class<List<?>>) (Class<?>) List.class;
    }

    /** Gives the values of the source's id. */
    private Object[] source() {
        KeyColumns<?> key = statements.columns().sourceKey();
        return record == null ? key.valuesOf(required(id)) : key.valuesIn(record);
    }

    private static Object required(@Nullable Object value) {
        if (value == null) {
            throw new IllegalStateException("A source without an id");
        }
        return value;
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
        Object[] source = source();
        int changed = database.retried(own -> {
            int rows = write(own, source, values);
            if (rows == 0) {
                new MissingRows<>(own, statements, source).check(List.of(target));
            }
            return rows;
        });
        remember(values);
        return changed;
    }

    private int write(Database own, Object[] source, Object[] values) {
        ParentColumns<T, K> columns = statements.columns();
        if (columns.written().isEmpty()) {
            return 0;
        }
        Arguments arguments = new Arguments().addAll(values);
        RowTouch.argue(columns.source(), own.now(), arguments);
        arguments.addAll(source);
        return own.update(statements.get(ParentStatements.ParentShape.SET, own.dsl()), arguments.toArray());
    }

    /** Makes the source refer to nothing. */
    public int clear() {
        ParentColumns<T, K> columns = statements.columns();
        columns.written().requireNullable(columns.association());
        Arguments arguments = new Arguments();
        RowTouch.argue(columns.source(), database.now(), arguments);
        arguments.addAll(source());
        Statement clear = statements.get(ParentStatements.ParentShape.CLEAR, database.dsl());
        int changed = database.retried(own -> own.update(clear, arguments.toArray()));
        if (record != null) {
            ModelAccess.get().storedIn(record, columns.written()::clear);
        }
        return changed;
    }

    /** Inserts a target and makes the source refer to it. */
    public T create(T target) {
        Object[] source = source();
        TargetCreation<T, K> creation = new TargetCreation<>(database, statements.columns());
        T created = creation.create(
                        List.of(target), transaction -> {}, (transaction, ids) -> link(transaction, source, ids.get(0)))
                .get(0);
        remember(statements.columns().targetKey().valuesIn(created));
        return created;
    }

    private void link(Database transaction, Object[] source, K target) {
        if (write(transaction, source, statements.columns().toTarget().values(target)) == 0) {
            new MissingRows<>(transaction, statements, source).check(List.of(target));
        }
    }

    /** What was stored is what a record at hand has, so that it is not written again. */
    private void remember(Object[] values) {
        if (record != null) {
            ModelAccess.get()
                    .storedIn(record, stored -> statements.columns().written().put(values, stored));
        }
    }
}
