package dev.throughline.runtime;

import dev.throughline.runtime.internal.Database;
import dev.throughline.runtime.internal.IncludeLoader;
import dev.throughline.runtime.internal.QueryState;
import dev.throughline.runtime.internal.TableReader;
import dev.throughline.runtime.internal.TableWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jooq.Condition;
import org.jooq.DSLContext;

/**
 * The rows of one table: what every generated repository has. Immutable and thread-safe.
 *
 * <p>Everything runs on the jOOQ context that the repository was made with: its connections, transactions, settings
 * and listeners.
 *
 * @param <R> the record of the table
 * @param <I> the type of its id: that of the primary key's column, or a generated record if it has several
 */
public abstract class Repository<R extends ModelRecord<R>, I> {

    private final DSLContext dsl;
    private final ModelTable<R> table;
    private final Database database;
    private final TableReader<R, I> reader;
    private final TableWriter<R> writer;

    /** Makes a repository; called by generated ones. */
    protected Repository(DSLContext dsl, ModelTable<R> table, KeyType<I> idType) {
        this.dsl = Ids.notNull("dsl", dsl);
        this.table = table;
        this.database = Database.of(dsl.configuration());
        this.reader = new TableReader<>(database, table, idType);
        this.writer = new TableWriter<>(database, table);
    }

    /** Gives the jOOQ context that this repository runs on, for queries of your own. */
    public DSLContext dsl() {
        return dsl;
    }

    /** Gives the table. */
    public ModelTable<R> table() {
        return table;
    }

    /**
     * Inserts a record. Columns that were not set get their default; what the database made is filled in. The record is
     * attached and given back. One statement.
     */
    public R insert(R record) {
        writer.insertAll(List.of(Ids.notNull("record", record)));
        return record;
    }

    /**
     * Inserts records, all or none, and gives them back filled in. Records with the same columns set go together in
     * statements of many rows.
     */
    public List<R> insertAll(Collection<R> records) {
        writer.insertAtomically(notNulls("records", records));
        return new ArrayList<>(records);
    }

    /**
     * Writes the columns that were set since the record was read or stored; sends nothing if there are none. One
     * statement.
     *
     * @throws org.jooq.exception.NoDataFoundException if there is no such row any more
     */
    public R update(R record) {
        return writer.update(Ids.notNull("record", record));
    }

    /**
     * Writes the columns of each record that were set since it was read or stored, all or none, and gives the records
     * back. Sends nothing for records without changes; where the database allows it, one statement for all records that
     * have the same columns set. A record that is given twice is written once; of two records of one row, the later is
     * written last.
     *
     * @throws org.jooq.exception.NoDataFoundException if a row is gone: nothing is written then, and the records are as
     *     they were
     * @throws IllegalArgumentException if a record has no id: insert it first
     */
    public List<R> updateAll(Collection<R> records) {
        writer.updateAll(notNulls("records", records));
        return new ArrayList<>(records);
    }

    /** Deletes the row of a record by its id; gives the number of rows deleted. One statement. */
    public int delete(R record) {
        return reader.deleteRows(List.of(Ids.notNull("record", record)));
    }

    /**
     * Deletes the rows of records by their ids, all or none; gives the number of rows deleted, of which those that were
     * gone are none. One statement for as many as fit into one, none if none is given.
     *
     * @throws IllegalArgumentException if a record has no id
     */
    public int deleteAll(Collection<R> records) {
        return reader.deleteRows(notNulls("records", records));
    }

    /**
     * Deletes the rows with the given ids, all or none; gives the number of rows deleted. One statement for as many as
     * fit into one, none if none is given.
     */
    public int deleteAllById(Collection<? extends I> ids) {
        return reader.deleteAll(distinct(ids));
    }

    /**
     * Deletes the rows for which the condition holds; gives their number. One statement.
     *
     * <p>{@code delete from .. where <condition>}
     */
    public int deleteBy(Condition condition) {
        return reader.deleteBy(Ids.notNull("condition", condition));
    }

    /** Deletes a row; gives the number of rows deleted. One statement. */
    public int deleteById(I id) {
        return reader.delete(Ids.notNull("id", id));
    }

    /** Reads a row. One statement. */
    public Optional<R> findById(I id) {
        return Optional.ofNullable(reader.byId(Ids.notNull("id", id)));
    }

    /**
     * Reads the rows with the given ids, in the order of their first mention; ids without a row are left out. One
     * statement for as many as fit into one, none if none is given.
     */
    public List<R> findAllById(Collection<? extends I> ids) {
        return reader.byIds(distinct(ids));
    }

    private static <I> List<I> distinct(Collection<? extends I> ids) {
        Set<I> distinct = new LinkedHashSet<>();
        for (I id : Ids.notNull("ids", ids)) {
            distinct.add(Ids.notNull("ids", id));
        }
        return new ArrayList<>(distinct);
    }

    private static <E> Collection<E> notNulls(String name, Collection<E> elements) {
        for (E element : Ids.notNull(name, elements)) {
            Ids.notNull(name, element);
        }
        return elements;
    }

    /**
     * Reads the rows for which the condition holds, ordered by primary key. One statement. {@link #find} has more: an
     * order, a limit, what to load with the rows.
     */
    public List<R> findBy(Condition condition) {
        return find().where(Ids.notNull("condition", condition)).fetch();
    }

    /** Reads all rows, ordered by primary key. One statement. */
    public List<R> findAll() {
        return reader.fetch(QueryState.ALL);
    }

    /** Tells whether there is a row with the id. One statement. */
    public boolean existsById(I id) {
        return reader.exists(Ids.notNull("id", id));
    }

    /** Tells whether there is a row for which the condition holds. One statement, which stops at the first. */
    public boolean existsBy(Condition condition) {
        return reader.existsBy(Ids.notNull("condition", condition));
    }

    /** Counts the rows. One statement. */
    public long count() {
        return reader.count(QueryState.ALL);
    }

    /** Starts a query of the rows; nothing is sent before it is fetched or counted. */
    public Find<R> find() {
        return new Find<>(reader, QueryState.ALL);
    }

    /** Loads an association onto records that are at hand: one statement. Gives the records back. */
    public List<R> load(Collection<R> records, Association<R, ?> association) {
        return load(records, new QueryState.Include(Ids.notNull("association", association), QueryState.ALL));
    }

    /** Loads an association, of it what the query asks for, onto records that are at hand. */
    public <T extends ModelRecord<T>> List<R> load(
            Collection<R> records, Association<R, T> association, UnaryOperator<TargetQuery<T>> query) {
        return load(records, new QueryState.Include(Ids.notNull("association", association), TargetQuery.of(query)));
    }

    private List<R> load(Collection<R> records, QueryState.Include include) {
        IncludeLoader.load(database, Ids.notNull("records", records), List.of(include));
        return new ArrayList<>(records);
    }

    /** Gives every operation on one source of an association; generated repositories give it by name. */
    protected final <T extends ModelRecord<T>, K, J extends ModelRecord<J>> Links<T, K, J> links(
            BelongsToMany<R, T, K, J> association, Object id) {
        return new Links<>(database, association, id);
    }

    /**
     * Gives every operation on one source of an association in which a pair can be linked several times; generated
     * repositories give it by name.
     */
    protected final <T extends ModelRecord<T>, K, J extends ModelRecord<J>> RepeatableLinks<T, K, J> repeatableLinks(
            BelongsToMany<R, T, K, J> association, Object id) {
        return new RepeatableLinks<>(database, association, id);
    }

    /** Gives what can be read of many sources of an association at once; generated repositories give it by name. */
    protected final <S, T extends ModelRecord<T>, K, J extends ModelRecord<J>> ManyLinks<S, T, K, J> linksOfAll(
            BelongsToMany<R, T, K, J> association, Collection<? extends S> ids) {
        return new ManyLinks<>(database, association, ids);
    }
}
