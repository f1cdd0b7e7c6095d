package dev.throughline.runtime;

import dev.throughline.runtime.codegen.Ids;
import dev.throughline.runtime.codegen.KeyType;
import dev.throughline.runtime.internal.include.IncludeLoader;
import dev.throughline.runtime.internal.jdbc.Database;
import dev.throughline.runtime.internal.query.QueryState;
import dev.throughline.runtime.internal.reference.ChildEngine;
import dev.throughline.runtime.internal.reference.ParentEngine;
import dev.throughline.runtime.internal.row.TableReader;
import dev.throughline.runtime.internal.row.TableWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jooq.UniqueKey;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one table: what every generated repository has. Immutable and thread-safe.
 *
 * <p>Everything runs on the jOOQ context that the repository was made with: its connections, transactions, settings
 * and listeners.
 *
 * @param <R> the record of the table
 * @param <I> the type of its id: that of the primary key's column, or a generated record if it has several
 */
@SuppressWarnings("exports") // A compiler that does not have JSpecify's annotations ignores them.
public abstract class Repository<R extends ModelRecord<R>, I> {

    private final DSLContext dsl;
    private final ModelTable<R> table;
    private final Database database;
    private final TableReader<R, I> reader;
    private final TableWriter<R> writer;
    private final KeyType<I> idType;

    /** Makes a repository; called by generated ones. */
    protected Repository(DSLContext dsl, ModelTable<R> table, KeyType<I> idType) {
        this.dsl = Objects.requireNonNull(dsl, "dsl");
        this.table = table;
        this.database = Database.of(dsl.configuration());
        this.reader = new TableReader<>(database, table, idType);
        this.writer = new TableWriter<>(database, table);
        this.idType = idType;
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
        writer.insertAll(List.of(Objects.requireNonNull(record, "record")));
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
        return writer.update(Objects.requireNonNull(record, "record"));
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

    /**
     * Inserts a record, or updates the row with its primary key if there is one; however many save the same row at the
     * same time. A record whose primary key is not set is inserted. One statement where the database has an upsert; two
     * for a record that lacks a required column, which can only be that of a row that exists.
     *
     * <p>To a row that exists, the columns are written that were set since the record was read or stored, and no
     * others. A row that is inserted gets all values that the record has, and defaults for what was never set. The record
     * is filled in with the row as it is then, attached and given back.
     *
     * @throws org.jooq.exception.IntegrityConstraintViolationException if another row has one of the record's other
     *     unique values
     */
    public R save(R record) {
        writer.saveAll(List.of(Objects.requireNonNull(record, "record")));
        return record;
    }

    /**
     * Inserts or updates records, all or none, each as {@link #save} does, and gives them back filled in. Records with
     * the same columns set go together in statements of many rows; of two records of one row, the later is written last.
     */
    public List<R> saveAll(Collection<R> records) {
        writer.saveAll(notNulls("records", records));
        return new ArrayList<>(records);
    }

    /**
     * Inserts a record, or updates the row with the same value in a unique key; however many do so at the same time. One
     * statement where the database has an upsert.
     *
     * <p>To a row that exists, the columns are written that were set since the record was read or stored, but for those
     * of this key and of the primary key. The record is filled in with the row as it is then, its id too, attached and
     * given back.
     *
     * @param key a key of this table: its primary key, or one of its unique keys
     * @throws IllegalArgumentException if the record has no value for the key
     * @throws org.jooq.exception.IntegrityConstraintViolationException if another row has one of the record's other
     *     unique values
     */
    public R upsert(R record, UniqueKey<R> key) {
        writer.upsertAll(
                List.of(Objects.requireNonNull(record, "record")),
                Objects.requireNonNull(key, "key").getFields());
        return record;
    }

    /**
     * Inserts a record, or updates the row with the same value in a unique column; see {@link #upsert(ModelRecord,
     * UniqueKey)}.
     *
     * @throws IllegalArgumentException if the column is not unique, or the record has no value for it
     */
    public R upsert(R record, TableField<R, ?> column) {
        writer.upsertAll(
                List.of(Objects.requireNonNull(record, "record")), List.of(Objects.requireNonNull(column, "column")));
        return record;
    }

    /**
     * Inserts or updates records by a unique key, all or none, each as {@link #upsert(ModelRecord, UniqueKey)} does.
     * Records with the same columns set go together in statements of many rows.
     */
    public List<R> upsertAll(Collection<R> records, UniqueKey<R> key) {
        writer.upsertAll(
                notNulls("records", records), Objects.requireNonNull(key, "key").getFields());
        return new ArrayList<>(records);
    }

    /**
     * Inserts or updates records by a unique column, all or none; see {@link #upsertAll(Collection, UniqueKey)}.
     *
     * @throws IllegalArgumentException if the column is not unique, or a record has no value for it
     */
    public List<R> upsertAll(Collection<R> records, TableField<R, ?> column) {
        writer.upsertAll(notNulls("records", records), List.of(Objects.requireNonNull(column, "column")));
        return new ArrayList<>(records);
    }

    /** Deletes the row of a record by its id; gives the number of rows deleted. One statement. */
    public int delete(R record) {
        return reader.deleteRows(List.of(Objects.requireNonNull(record, "record")));
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
        return reader.deleteAll(reader.distinct(Objects.requireNonNull(ids, "ids")));
    }

    /**
     * Deletes the rows for which the condition holds; gives their number. One statement.
     *
     * <p>{@code delete from .. where <condition>}
     */
    public int deleteBy(Condition condition) {
        return reader.deleteBy(Objects.requireNonNull(condition, "condition"));
    }

    /** Deletes a row; gives the number of rows deleted. One statement. */
    public int deleteById(I id) {
        return reader.delete(Objects.requireNonNull(id, "id"));
    }

    /** Reads a row. One statement. */
    public Optional<R> findById(I id) {
        return Optional.ofNullable(reader.byId(Objects.requireNonNull(id, "id")));
    }

    /**
     * Reads the rows with the given ids, in the order of their first mention; ids without a row are left out. One
     * statement for as many as fit into one, none if none is given.
     */
    public List<R> findAllById(Collection<? extends I> ids) {
        return reader.byIds(reader.distinct(Objects.requireNonNull(ids, "ids")));
    }

    private static <E> Collection<E> notNulls(String name, Collection<E> elements) {
        for (E element : Objects.requireNonNull(elements, name)) {
            Objects.requireNonNull(element, name);
        }
        return elements;
    }

    /**
     * Reads the rows for which the condition holds, ordered by primary key. One statement. {@link #find} has more: an
     * order, a limit, what to load with the rows.
     */
    public List<R> findBy(Condition condition) {
        return find().where(Objects.requireNonNull(condition, "condition")).fetch();
    }

    /** Reads all rows, ordered by primary key. One statement. */
    public List<R> findAll() {
        return reader.fetch(QueryState.ALL);
    }

    /** Tells whether there is a row with the id. One statement. */
    public boolean existsById(I id) {
        return reader.exists(Objects.requireNonNull(id, "id"));
    }

    /** Tells whether there is a row for which the condition holds. One statement, which stops at the first. */
    public boolean existsBy(Condition condition) {
        return reader.existsBy(Objects.requireNonNull(condition, "condition"));
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
        return load(records, new IncludeLoader<>(Objects.requireNonNull(association, "association"), QueryState.ALL));
    }

    /** Loads an association, of it what the query asks for, onto records that are at hand. */
    public <T extends ModelRecord<T>> List<R> load(
            Collection<R> records, Association<R, T> association, UnaryOperator<TargetQuery<T>> query) {
        return load(
                records,
                new IncludeLoader<>(
                        Objects.requireNonNull(association, "association"),
                        TargetQuery.of(query).ofMany("load(.., " + association + ", ..)")));
    }

    private List<R> load(Collection<R> records, IncludeLoader<?> include) {
        if (!Objects.requireNonNull(records, "records").isEmpty()) {
            include.load(database, records);
        }
        return new ArrayList<>(records);
    }

    /**
     * Reads the row with the id, or inserts one if there is none; however many do so at the same time, there is one row,
     * and all get it. One statement if the row exists, else two. The caller's transaction stays usable.
     *
     * @param values sets the other columns of a new row; not called if the row exists
     * @throws IllegalArgumentException if {@code values} sets another id
     */
    public R getOrCreateById(I id, Consumer<? super R> values) {
        return writer.getOrCreateById(
                reader.valuesOf(Objects.requireNonNull(id, "id")), Objects.requireNonNull(values, "values"));
    }

    /** Reads the row with a value in a unique column; generated repositories give it by name. */
    protected final <T> Optional<R> findByUnique(TableField<R, T> column, T value) {
        return Optional.ofNullable(reader.byUnique(column, value));
    }

    /** Reads the row with a value in a unique column, or inserts one; generated repositories give it by name. */
    protected final <T> R getOrCreateByUnique(TableField<R, T> column, T value) {
        return writer.getOrCreate(List.of(column), new Object[] {value}, record -> {});
    }

    /** Reads the row with a value in a unique column, or inserts one with other values. */
    protected final <T> R getOrCreateByUnique(TableField<R, T> column, T value, Consumer<? super R> values) {
        return writer.getOrCreate(List.of(column), new Object[] {value}, values);
    }

    /** Gives every operation on one source of an association; generated repositories give it by name. */
    protected final <T extends ModelRecord<T>, K, J extends ModelRecord<J>> Links<T, K, J> links(
            LinkAssociation<R, T, K, J> association, Object id) {
        return new Links<>(database, association, id);
    }

    /**
     * Gives every operation on one source of an association in which a pair can be linked several times; generated
     * repositories give it by name.
     */
    protected final <T extends ModelRecord<T>, K, J extends ModelRecord<J>> RepeatableLinks<T, K, J> repeatableLinks(
            LinkAssociation<R, T, K, J> association, Object id) {
        return new RepeatableLinks<>(database, association, id);
    }

    /** Gives what can be read of many sources of an association at once; generated repositories give it by name. */
    protected final <S, T extends ModelRecord<T>, K, J extends ModelRecord<J>> LinksOfMany<S, T, K, J> linksOfAll(
            LinkAssociation<R, T, K, J> association, Collection<? extends S> ids) {
        return new LinksOfMany<>(database, association, ids);
    }

    /** Gives every operation on the rows that refer to one source; generated repositories give it by name. */
    protected final <T extends ModelRecord<T>, K> Children<T, K> children(
            ChildrenAssociation<R, T, K> association, Object sourceKey) {
        return new Children<>(database, association, sourceKey);
    }

    /** Gives what can be read of the rows that refer to many sources; generated repositories give it by name. */
    protected final <S, T extends ModelRecord<T>, K> TargetsOfMany<S, T, K> childrenOfAll(
            ChildrenAssociation<R, T, K> association, Collection<? extends S> sourceKeys) {
        return new TargetsOfMany<>(ChildEngine.ofMany(database, association, sourceKeys));
    }

    /** Gives every operation on the one row that refers to a source; generated repositories give it by name. */
    protected final <T extends ModelRecord<T>, K> Child<T, K> child(
            ChildAssociation<R, T, K> association, Object sourceKey) {
        return new Child<>(database, association, sourceKey);
    }

    /** Gives what can be read of the one row that refers to each of many sources; generated repositories give it by name. */
    protected final <S, T extends ModelRecord<T>, K> TargetOfMany<S, T> childOfAll(
            ChildAssociation<R, T, K> association, Collection<? extends S> sourceKeys) {
        return new TargetOfMany<>(ChildEngine.ofMany(database, association, sourceKeys));
    }

    /** Gives every operation on the row that a source refers to; generated repositories give it by name. */
    protected final <T extends ModelRecord<T>, K> Parent<T, K> parent(ParentAssociation<R, T, K> association, I id) {
        return new Parent<>(ParentEngine.ofId(database, association, idType, id));
    }

    /**
     * Gives every operation on the row that a source refers to; generated repositories give it by name. Of a record of this
     * table the foreign key in memory counts; any other model is known by its id.
     *
     * @param name the parameter's name, for the message
     * @throws NullPointerException if the model is null
     * @throws IllegalArgumentException if the model is no record and has no id
     */
    protected final <M, T extends ModelRecord<T>, K> Parent<T, K> parent(
            ParentAssociation<R, T, K> association,
            String name,
            @Nullable M model,
            Function<? super M, ? extends @Nullable I> id) {
        return model instanceof ModelRecord<?> record && record.getClass() == table.getRecordType()
                ? new Parent<>(ParentEngine.ofRecord(database, association, name, record))
                : parent(association, Ids.<M, I>of(name, model, id));
    }

    /** Gives what can be read of the row that each of many sources refers to; generated repositories give it by name. */
    protected final <T extends ModelRecord<T>, K> TargetOfMany<I, T> parentOfAll(
            ParentAssociation<R, T, K> association, Collection<? extends I> ids) {
        return new TargetOfMany<>(ParentEngine.ofMany(database, association, idType, ids));
    }
}
