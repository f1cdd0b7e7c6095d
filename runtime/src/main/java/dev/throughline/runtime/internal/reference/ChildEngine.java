package dev.throughline.runtime.internal.reference;

import dev.throughline.runtime.ChildReference;
import dev.throughline.runtime.LinkChanges;
import dev.throughline.runtime.ModelRecord;
import dev.throughline.runtime.internal.jdbc.Database;
import dev.throughline.runtime.internal.key.GivenKeys;
import dev.throughline.runtime.internal.query.QueryState;
import dev.throughline.runtime.internal.row.TargetCreation;
import dev.throughline.runtime.internal.target.ForeignKeyFailure;
import dev.throughline.runtime.internal.target.ManyTargetEngine;
import dev.throughline.runtime.internal.target.MissingRows;
import dev.throughline.runtime.internal.target.TargetEngine;
import dev.throughline.runtime.internal.target.TargetReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The operations on the rows that refer to one source: what they mean, and when they need no statement. */
public final class ChildEngine<T extends ModelRecord<T>, K> extends TargetEngine<T, K> {

    private final Database database;
    private final ChildStatements<T, K> statements;

    /** Makes an engine for a source, given as its id. */
    public ChildEngine(Database database, ChildReference<?, T, K> association, Object source) {
        this(database, ChildStatements.of(database.statements(), association), source);
    }

    private ChildEngine(Database database, ChildStatements<T, K> statements, Object source) {
        super(
                new TargetReader<>(database, statements),
                statements.columns().toSource().valuesOf(source));
        this.database = database;
        this.statements = statements;
    }

    /** Makes an engine that reads the rows which refer to many sources, given as their ids. */
    public static <I, T extends ModelRecord<T>, K> ManyTargetEngine<I, T, K> ofMany(
            Database database, ChildReference<?, T, K> association, Collection<? extends I> sources) {
        return new ManyTargetEngine<>(
                database,
                new TargetReader<>(database, ChildStatements.of(database.statements(), association)),
                sources);
    }

    private ChildWriter<T, K> writer(Database own) {
        return new ChildWriter<>(own, statements, source());
    }

    /** Reads the only target. */
    public Optional<T> getOne() {
        return get().stream().findFirst();
    }

    /** Reads the only target, if a query asks for it. */
    public Optional<T> getOne(QueryState query) {
        return get(query).stream().findFirst();
    }

    /** Makes rows refer to the source. */
    public List<T> addAll(Collection<? extends K> ids) {
        List<K> distinct = distinct(ids).keys();
        return distinct.isEmpty()
                ? new ArrayList<>()
                : database.attached(written(distinct, writer -> writer.add(distinct)));
    }

    /** Removes a row. */
    public int remove(K id) {
        return database.retried(own -> writer(own).remove(id));
    }

    /** Removes rows. */
    public int removeAll(Collection<? extends K> ids) {
        List<K> distinct = given(ids).keys();
        if (distinct.isEmpty()) {
            return 0;
        }
        boolean oneStatement =
                new TargetReader<>(database, statements).chunks(distinct).size() == 1;
        return oneStatement
                ? database.retried(own -> writer(own).removeAll(distinct))
                : database.transaction(transaction -> writer(transaction).removeAll(distinct));
    }

    /** Removes all rows. */
    public int clear() {
        return database.retried(own -> writer(own).clear());
    }

    /** Sets the rows. */
    public LinkChanges<K> set(Collection<? extends K> ids) {
        GivenKeys<K> given = distinct(ids);
        List<K> distinct = given.keys();
        return given.inChanges(written(distinct, writer -> writer.set(distinct)));
    }

    /** Sets the only row; null for none. */
    public int setOne(@Nullable K id) {
        if (id == null) {
            return clear();
        }
        return written(List.of(id), writer -> writer.locked().setOne(id));
    }

    /** Writes in a transaction that rows refer to the source. */
    private <X> X written(List<K> ids, Function<ChildWriter<T, K>, X> work) {
        return ForeignKeyFailure.explained(
                () -> database.transaction(transaction -> work.apply(writer(transaction))),
                () -> new MissingRows<>(database, statements, source()).check(ids));
    }

    /** Inserts rows that refer to the source. */
    public List<T> createAll(Collection<T> targets) {
        notNullTargets(targets);
        return targets.isEmpty() ? new ArrayList<>() : create(targets, false);
    }

    /** Inserts the only row that refers to the source. */
    public T createOne(T target) {
        return create(List.of(target), true).get(0);
    }

    private List<T> create(Collection<T> targets, boolean only) {
        TargetCreation<T, K> creation = new TargetCreation<>(database, statements.columns());
        return ForeignKeyFailure.explained(
                () -> creation.create(targets, (own, rows) -> prepare(writer(own), rows, only), (own, ids) -> {}),
                () -> writer(database).checked());
    }

    private static <T extends ModelRecord<T>> void prepare(
            ChildWriter<T, ?> writer, Collection<T> targets, boolean only) {
        ChildWriter<T, ?> ready = only ? writer.locked() : writer.checked();
        if (only) {
            ready.clear();
        }
        targets.forEach(ready::put);
    }
}
