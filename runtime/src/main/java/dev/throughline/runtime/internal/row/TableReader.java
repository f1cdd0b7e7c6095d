package dev.throughline.runtime.internal.row;

import dev.throughline.runtime.ModelRecord;
import dev.throughline.runtime.ModelTable;
import dev.throughline.runtime.codegen.KeyType;
import dev.throughline.runtime.internal.dialect.RowLock;
import dev.throughline.runtime.internal.jdbc.Database;
import dev.throughline.runtime.internal.jdbc.KnownDatabases;
import dev.throughline.runtime.internal.jdbc.StreamConnections;
import dev.throughline.runtime.internal.key.GivenKeys;
import dev.throughline.runtime.internal.key.KeyColumns;
import dev.throughline.runtime.internal.key.RequestedKeys;
import dev.throughline.runtime.internal.model.ModelAccess;
import dev.throughline.runtime.internal.query.QueryState;
import dev.throughline.runtime.internal.sql.Arguments;
import dev.throughline.runtime.internal.sql.Chunks;
import dev.throughline.runtime.internal.sql.Fields;
import dev.throughline.runtime.internal.sql.KeySets;
import dev.throughline.runtime.internal.sql.SqlTemplate;
import dev.throughline.runtime.internal.target.TargetReader;
import dev.throughline.runtime.internal.value.Rows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Configuration;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Select;
import org.jooq.SelectForUpdateStep;
import org.jooq.SelectLimitStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Reads and deletes the rows of one table.
 *
 * @param <R> its record
 * @param <I> the type of its id
 */
public final class TableReader<R extends ModelRecord<R>, I> {

    private final Database database;
    private final ModelTable<R> table;
    private final KeyType<I> idType;
    private final KeyColumns<I> key;

    /** Makes a reader on a database. */
    public TableReader(Database database, ModelTable<R> table, KeyType<I> idType) {
        this.database = database;
        this.table = table;
        this.idType = idType;
        this.key = new KeyColumns<>(idType, Arrays.asList(Fields.primaryKey(table)));
    }

    private SqlTemplate statement(TableStatements.Shape shape) {
        return TableStatements.of(database.statements(), table).get(shape, database.dsl());
    }

    /** Reads a row. */
    public @Nullable R byId(I id) {
        List<R> rows = database.query(statement(TableStatements.Shape.BY_ID), key.values(id), this::read);
        return rows.isEmpty() ? null : rows.get(0);
    }

    /** Reads the rows that exist among distinct ids, in the order of the ids. */
    public List<R> byIds(List<I> ids) {
        Map<I, R> found = RequestedKeys.collect(key, ids, this::byIds);
        List<R> inOrder = new ArrayList<>(found.size());
        Set<I> taken = new HashSet<>();
        for (I id : ids) {
            R row = found.get(id);
            if (row != null && (key.isExact() || taken.add(key.of(row)))) {
                inOrder.add(row);
            }
        }
        return inOrder;
    }

    private Map<I, R> byIds(RequestedKeys<I> asked) {
        Map<I, R> found = new HashMap<>();
        KeySets keySets = database.dialect().keySets();
        for (List<I> chunk : Chunks.of(asked.keys(), keySets.chunk(key.fields()))) {
            Arguments arguments = new Arguments();
            keySets.arguments(key.fields(), key.values(chunk), arguments);
            for (R row : database.query(statement(TableStatements.Shape.BY_IDS), arguments.toArray(), this::read)) {
                found.put(asked.of(key.of(row)), row);
            }
        }
        return found;
    }

    /** Gives ids, each once as Java compares them, in the order of their first mention. */
    public List<I> distinct(Collection<? extends I> ids) {
        ids.forEach(id -> Objects.requireNonNull(id, "ids"));
        return GivenKeys.of(key, ids).keys();
    }

    /** Tells whether a row exists. */
    public boolean exists(I id) {
        return database.query(statement(TableStatements.Shape.EXISTS), key.values(id), Rows::next);
    }

    /**
     * Deletes the rows of records; gives their number. Where jOOQ has to do it, it gets a copy of each record, which
     * stays as it is.
     */
    public int deleteRows(Collection<R> records) {
        if (ModelAccess.get().version(table) != null) {
            return new RowDeletion<>(database, table).delete(records);
        }
        Set<I> ids = new LinkedHashSet<>();
        records.forEach(record -> ids.add(idOf(record)));
        if (!RowColumns.onlyByJooq(database.configuration())) {
            return ids.size() == 1 ? delete(ids.iterator().next()) : deleteAll(new ArrayList<>(ids));
        }
        RowColumns<R> columns = new RowColumns<>(table);
        return records.isEmpty()
                ? 0
                : database.transaction(transaction -> RowColumns.distinct(records).stream()
                        .mapToInt(record -> columns.copy(record, transaction.configuration())
                                .delete())
                        .sum());
    }

    /** Deletes a row; gives the number of rows deleted. */
    public int delete(I id) {
        return database.retried(own -> own.update(statement(TableStatements.Shape.DELETE), key.values(id)));
    }

    /** Deletes the rows that exist among distinct ids, all or none; gives the number of rows deleted. */
    public int deleteAll(List<I> ids) {
        List<List<I>> chunks = Chunks.of(ids, database.dialect().keySets().chunk(key.fields()));
        return chunks.size() <= 1
                ? database.retried(
                        own -> chunks.stream().mapToInt(this::deleteChunk).sum())
                : database.transaction(transaction -> {
                    TableReader<R, I> reader = new TableReader<>(transaction, table, idType);
                    return chunks.stream().mapToInt(reader::deleteChunk).sum();
                });
    }

    private int deleteChunk(List<I> ids) {
        Arguments arguments = new Arguments();
        database.dialect().keySets().arguments(key.fields(), key.values(ids), arguments);
        return database.update(statement(TableStatements.Shape.DELETE_ALL), arguments.toArray());
    }

    /** Deletes the rows for which a condition holds; gives their number. */
    public int deleteBy(Condition condition) {
        return database.retried(
                own -> own.dsl().deleteFrom(table).where(condition).execute());
    }

    /** Tells whether there is a row for which a condition holds. */
    public boolean existsBy(Condition condition) {
        Field<Integer> one = DSL.inline(1);
        Select<?> select =
                database.dsl().select(one).from(table).where(condition).limit(DSL.inline(1));
        return database.query(select, new Field<?>[] {one}, Rows::next);
    }

    /** Reads the row that has a value in a unique column. */
    public @Nullable R byUnique(Field<?> column, Object value) {
        return new RowKeyReader<>(database, table).one(List.of(column), new Object[] {value});
    }

    /** Reads the rows that a query asks for while they are asked for; see {@link RowStream}. */
    public Stream<R> stream(QueryState state) {
        Configuration configuration = database.configuration();
        Configuration own =
                KnownDatabases.derived(configuration, new StreamConnections(configuration.connectionProvider()));
        Select<?> select = new TableReader<>(Database.of(own), table, idType).select(state);
        return new RowStream<>(database, table, select, state).stream();
    }

    /** Gives the values of an id's columns. */
    public Object[] valuesOf(I id) {
        return key.values(id);
    }

    /** Gives the id of a record. */
    public I idOf(R record) {
        return key.of(record);
    }

    /** Reads the rows that a query asks for, with what it includes. */
    public List<R> fetch(QueryState state) {
        List<R> rows = state.isPlain()
                ? database.query(statement(TableStatements.Shape.ALL), new Object[0], this::read)
                : database.query(select(state), table.fields(), this::read);
        state.load(database, rows);
        return rows;
    }

    private Select<?> select(QueryState state) {
        List<OrderField<?>> order = new ArrayList<>(state.orders());
        order.addAll(Arrays.asList(key.fields()));
        SelectLimitStep<?> select = database.dsl()
                .select(table.fields())
                .from(table)
                .where(state.condition())
                .orderBy(order);
        Integer limit = state.limit();
        Integer offset = state.offset();
        SelectForUpdateStep<?> limited = limit == null
                ? offset == null ? select : select.offset(offset)
                : offset == null ? select.limit(limit) : select.limit(limit).offset(offset);
        boolean locks = database.dialect().rowLock() != RowLock.NO_OP_UPDATE;
        return state.locked() && locks ? limited.forUpdate() : limited;
    }

    /** Counts the rows that a query asks for, whatever its limit. */
    public long count(QueryState state) {
        if (state.isOfAll()) {
            return database.query(statement(TableStatements.Shape.COUNT), new Object[0], TargetReader::readCount);
        }
        Select<?> select = database.dsl().select(Fields.COUNT).from(table).where(state.condition());
        return database.query(select, new Field<?>[] {Fields.COUNT}, TargetReader::readCount);
    }

    private List<R> read(Rows rows) {
        List<R> records = new ArrayList<>();
        while (rows.next()) {
            records.add(ModelAccess.get().read(table, rows.from(0), database.configuration()));
        }
        return records;
    }
}
