package dev.throughline.runtime.internal.reference;

import dev.throughline.runtime.LinkChanges;
import dev.throughline.runtime.ModelRecord;
import dev.throughline.runtime.internal.dialect.Dialect;
import dev.throughline.runtime.internal.dialect.LinkSet;
import dev.throughline.runtime.internal.dialect.RowLock;
import dev.throughline.runtime.internal.jdbc.Database;
import dev.throughline.runtime.internal.key.KeyOrder;
import dev.throughline.runtime.internal.key.KeyTwins;
import dev.throughline.runtime.internal.link.LinkExchange;
import dev.throughline.runtime.internal.model.ModelAccess;
import dev.throughline.runtime.internal.row.RowChanges;
import dev.throughline.runtime.internal.row.RowTouch;
import dev.throughline.runtime.internal.sql.Arguments;
import dev.throughline.runtime.internal.sql.KeySets;
import dev.throughline.runtime.internal.sql.SqlTemplate;
import dev.throughline.runtime.internal.target.ForeignKeyFailure;
import dev.throughline.runtime.internal.target.MissingRows;
import dev.throughline.runtime.internal.target.SourceLock;
import dev.throughline.runtime.internal.target.TargetReader;
import dev.throughline.runtime.internal.target.TargetStatements;
import dev.throughline.runtime.internal.value.Rows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.exception.DataChangedException;
import org.jooq.exception.IntegrityConstraintViolationException;

/** Writes which rows refer to one source, in a transaction that is running. */
final class ChildWriter<T extends ModelRecord<T>, K> {

    private final Database database;
    private final ChildStatements<T, K> statements;
    private final ChildColumns<T, K> columns;
    private final TargetReader<T, K> reader;
    private final Object[] source;

    /**
     * Makes a writer.
     *
     * @param source the values of the source's key
     */
    ChildWriter(Database database, ChildStatements<T, K> statements, Object[] source) {
        this.database = database;
        this.statements = statements;
        this.columns = statements.columns();
        this.reader = new TargetReader<>(database, statements);
        this.source = source;
    }

    private SqlTemplate statement(ChildStatements.ChildShape shape) {
        return statements.get(shape, database.dsl());
    }

    /** Makes distinct rows refer to the source, and gives them all in their order. */
    List<T> add(List<K> ids) {
        Map<K, T> rows = new HashMap<>();
        for (List<K> chunk : reader.chunks(KeyOrder.sorted(ids))) {
            rows.putAll(addAndRead(chunk));
        }
        List<T> inOrder = new ArrayList<>(ids.size());
        for (K id : ids) {
            inOrder.add(columns.storedAs(id, rows, some -> reader.idsAmong(source, some)));
        }
        return inOrder;
    }

    private Map<K, T> addAndRead(List<K> chunk) {
        Map<K, T> rows = Map.of();
        if (!columns.written().isEmpty()) {
            if (database.dialect().updatesGiveRowsBack()) {
                rows = database.query(statement(ChildStatements.ChildShape.ADD), addition(chunk), this::readRows);
            } else {
                database.update(statement(ChildStatements.ChildShape.ADD), addition(chunk));
            }
        }
        if (rows.size() < chunk.size()) {
            rows = database.query(
                    statement(ChildStatements.ChildShape.AMONG), reader.among(source, chunk), this::readRows);
        }
        if (rows.size() < chunk.size()) {
            throw incomplete();
        }
        return rows;
    }

    /** Makes distinct rows refer to the source; gives the number of those that did not. */
    int move(List<K> ids) {
        int moved = 0;
        for (List<K> chunk : reader.chunks(KeyOrder.sorted(ids))) {
            SqlTemplate add = statement(ChildStatements.ChildShape.ADD);
            moved += database.dialect().updatesGiveRowsBack()
                    ? database.query(add, addition(chunk), this::readRows).size()
                    : database.update(add, addition(chunk));
        }
        return moved;
    }

    private Object[] addition(List<K> chunk) {
        Arguments arguments = new Arguments().addAll(source);
        RowTouch.argue(columns.target(), database.now(), arguments);
        reader.addTargets(arguments, chunk);
        return arguments.toArray();
    }

    private Map<K, T> readRows(Rows rows) {
        Map<K, T> read = new HashMap<>();
        while (rows.next()) {
            T row = ModelAccess.get().read(columns.target(), rows.from(0), database.configuration());
            read.put(columns.targetKey().of(row), row);
        }
        return read;
    }

    /** Says that not all rows were written; see {@link ForeignKeyFailure}. */
    private DataChangedException incomplete() {
        return new DataChangedException("Cannot link " + columns.association()
                + ": other transactions change the rows as fast as they are linked");
    }

    private MissingRows<T, K> missingRows() {
        return new MissingRows<>(database, statements, source);
    }

    private Arguments removal() {
        Arguments arguments = new Arguments();
        if (!columns.options().deletesRemoved()) {
            RowTouch.argue(columns.target(), database.now(), arguments);
        }
        return arguments.addAll(source);
    }

    int remove(K id) {
        Object[] arguments = removal().addAll(columns.targetKey().values(id)).toArray();
        return database.update(statement(ChildStatements.ChildShape.REMOVE), arguments);
    }

    int removeAll(List<K> ids) {
        int removed = 0;
        for (List<K> chunk : reader.chunks(KeyOrder.sorted(ids))) {
            Arguments arguments = removal();
            reader.addTargets(arguments, chunk);
            removed += database.update(statement(ChildStatements.ChildShape.REMOVE_AMONG), arguments.toArray());
        }
        return removed;
    }

    int clear() {
        return database.update(
                statement(ChildStatements.ChildShape.CLEAR), removal().toArray());
    }

    /** Makes one row the only one that refers to the source, which is locked; gives the number of rows changed. */
    int setOne(K id) {
        Arguments arguments = removal();
        reader.addTargets(arguments, List.of(id));
        int changed = database.update(statement(ChildStatements.ChildShape.REMOVE_OTHERS), arguments.toArray());
        int moved = columns.written().isEmpty() ? 0 : move(List.of(id));
        if (moved == 0 && !refersNow(id)) {
            throw deletesFromItsOwnTable() && !sourceExists() ? deleted() : incomplete();
        }
        return changed + moved;
    }

    private boolean deletesFromItsOwnTable() {
        return columns.options().deletesRemoved() && columns.source().equals(columns.target());
    }

    /** The source is locked, so nobody else can have deleted it. */
    private IntegrityConstraintViolationException deleted() {
        return new IntegrityConstraintViolationException("Cannot link " + columns.association()
                + ": the row that nothing is to belong to any more is deleted, and it is the one that is linked to; make it"
                + " belong to another row first");
    }

    private boolean refersNow(K id) {
        SqlTemplate among = statement(ChildStatements.ChildShape.AMONG);
        return database.query(among, reader.among(source, List.of(id)), Rows::next);
    }

    /** Makes rows the only ones that refer to the source. */
    LinkChanges<K> set(List<K> ids) {
        Dialect dialect = database.dialect();
        if (dialect.linkSet() == LinkSet.ONE_STATEMENT
                && reader.chunks(ids).size() == 1
                && !columns.written().isEmpty()) {
            return locked().exchangeInOne(ids);
        }
        if (database.mayHaveSnapshot()) {
            return exchangeInSnapshot(ids);
        }
        SourceLock<T, K> lock = sourceLock();
        List<K> current = lockAndReadIds(lock);
        return under(lock).exchange(ids, current);
    }

    /** Does what is done to links in the same case; see {@link LinkExchange}. */
    private LinkChanges<K> exchangeInSnapshot(List<K> ids) {
        SourceLock<T, K> lock = sourceLock();
        boolean seen = lock.andLook();
        return under(lock).exchangeInSnapshot(ids, seen);
    }

    private LinkChanges<K> exchangeInSnapshot(List<K> ids, boolean seen) {
        if (seen || columns.written().isEmpty()) {
            return exchange(ids, reader.currentIds(source));
        }
        move(ids);
        List<K> removed = exchange(ids, reader.currentIds(source)).removed();
        return new LinkChanges<>(ids, List.of(), List.of(), removed);
    }

    private LinkChanges<K> exchange(List<K> ids, List<K> current) {
        Map<K, K> present = twins(ids, current);
        Set<K> kept = new HashSet<>(present.values());
        List<K> removed = current.stream().filter(id -> !kept.contains(id)).toList();
        List<K> added = ids.stream().filter(id -> !present.containsKey(id)).toList();
        // What is added may belong to a row that is removed: it has to be elsewhere before that row is deleted.
        boolean moveFirst = deletesFromItsOwnTable();
        if (!moveFirst) {
            removeAll(removed);
        }
        if (!added.isEmpty() && (columns.written().isEmpty() || move(added) < added.size())) {
            throw incomplete();
        }
        if (moveFirst) {
            removeAll(removed);
        }
        return new LinkChanges<>(
                added, List.of(), ids.stream().filter(present::containsKey).toList(), removed);
    }

    /** Gives those of some ids that the source has, each with its key as the row has it. */
    private Map<K, K> twins(List<K> ids, Collection<K> current) {
        return KeyTwins.of(columns.targetKey(), ids, current, some -> reader.idsAmong(source, some));
    }

    private LinkChanges<K> exchangeInOne(List<K> ids) {
        Arguments arguments = new Arguments().addAll(source);
        RowTouch.argue(columns.target(), database.now(), arguments);
        if (!columns.options().deletesRemoved()) {
            RowTouch.argue(columns.target(), database.now(), arguments);
        }
        reader.addTargets(arguments, ids);
        RowChanges<K> changes = database.query(
                statement(ChildStatements.ChildShape.EXCHANGE),
                arguments.toArray(),
                rows -> RowChanges.read(rows, columns.targetKey()));
        if (changes.present().size() < ids.size()) {
            throw incomplete();
        }
        Set<K> added = columns.targetKey().hasText()
                ? changes.given(twins(ids, changes.present())).written()
                : changes.written();
        return new LinkChanges<>(
                ids.stream().filter(added::contains).toList(),
                List.of(),
                ids.stream().filter(id -> !added.contains(id)).toList(),
                changes.removed());
    }

    private List<K> lockAndReadIds(SourceLock<T, K> lock) {
        if (database.dialect().linkSet() == LinkSet.LOCK_READS_IDS
                && KeySets.areJson(columns.targetKey().fields())) {
            return lock.andReadIds();
        }
        lock.take();
        return reader.ids(lock.source());
    }

    /** Locks the source until the transaction ends; gives a writer that knows its key as it is stored. */
    ChildWriter<T, K> locked() {
        SourceLock<T, K> lock = sourceLock();
        lock.take();
        return under(lock);
    }

    private ChildWriter<T, K> under(SourceLock<T, K> lock) {
        return at(lock.source());
    }

    private ChildWriter<T, K> at(Object[] stored) {
        return stored == source ? this : new ChildWriter<>(database, statements, stored);
    }

    private SourceLock<T, K> sourceLock() {
        return new SourceLock<>(database, statements, source);
    }

    /**
     * Sees to it that the source exists, and, where a database is locked whole, takes that lock before anything is read; gives a
     * writer that knows the source's key as it is stored.
     */
    ChildWriter<T, K> checked() {
        if (database.dialect().rowLock() == RowLock.NO_OP_UPDATE) {
            return locked();
        }
        SqlTemplate existing = statements.get(TargetStatements.Shape.SOURCE, database.dsl());
        return at(database.query(existing, source, rows -> {
            if (!rows.next()) {
                throw missingRows().sourceNotFound();
            }
            return columns.storedSource(source, rows, 0);
        }));
    }

    private boolean sourceExists() {
        return database.query(statements.get(TargetStatements.Shape.SOURCE, database.dsl()), source, Rows::next);
    }

    /** Makes a row that is not stored yet refer to the source. */
    void put(T target) {
        columns.written().put(source, target);
    }
}
