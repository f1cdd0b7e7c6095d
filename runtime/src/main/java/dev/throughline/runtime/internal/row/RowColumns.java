package dev.throughline.runtime.internal.row;

import dev.throughline.runtime.ModelRecord;
import dev.throughline.runtime.ModelTable;
import dev.throughline.runtime.codegen.Timestamps;
import dev.throughline.runtime.internal.binding.Times;
import dev.throughline.runtime.internal.dialect.Dialect;
import dev.throughline.runtime.internal.key.KeyColumns;
import dev.throughline.runtime.internal.key.KeyForm;
import dev.throughline.runtime.internal.key.RequestedKeys;
import dev.throughline.runtime.internal.model.ModelAccess;
import dev.throughline.runtime.internal.sql.Difference;
import dev.throughline.runtime.internal.sql.Fields;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jooq.Configuration;
import org.jooq.Field;
import org.jooq.Identity;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.conf.Settings;
import org.jooq.conf.SettingsTools;
import org.jspecify.annotations.Nullable;

/** What is known of a table's columns, and of the values that records have in them, when rows are written. */
final class RowColumns<R extends ModelRecord<R>> {

    private final ModelTable<R> table;
    private final List<Field<?>> primaryKey;
    private final @Nullable Field<?> identity;
    private final List<Field<?>> readOnly;
    private final @Nullable TableField<R, UUID> madeKey;
    private final @Nullable Timestamps<R> timestamps;
    private final RowVersions<R> versions;

    RowColumns(ModelTable<R> table) {
        this.table = table;
        this.primaryKey = List.of(Fields.primaryKey(table));
        Identity<R, ?> declared = table.getIdentity();
        this.identity = declared == null ? null : declared.getField();
        this.readOnly = List.copyOf(ModelAccess.get().readOnly(table));
        this.madeKey = ModelAccess.get().madeKey(table);
        this.timestamps = ModelAccess.get().timestamps(table);
        this.versions = new RowVersions<>(table);
    }

    List<Field<?>> primaryKey() {
        return primaryKey;
    }

    @Nullable
    Field<?> identity() {
        return identity;
    }

    /** Tells whether some columns are known only when a row was written. */
    boolean areReadBack() {
        return !readOnly.isEmpty();
    }

    RowVersions<R> versions() {
        return versions;
    }

    /** Gives the columns that were set, without an identity that was set to null. */
    List<Field<?>> set(R record) {
        return columns(record, field -> false);
    }

    /**
     * Gives the columns of a row that is made of a record, without an identity that is null: those that were set or have a
     * value, and of a record that was read or stored those that may be NULL as well. What is left out gets its default.
     */
    List<Field<?>> known(R record) {
        boolean stored = !primaryKey.isEmpty() && record.original(primaryKey.get(0)) != null;
        return columns(
                record,
                field -> record.get(field) != null
                        || (stored && field.getDataType().nullable()));
    }

    private List<Field<?>> columns(R record, Predicate<Field<?>> orElse) {
        return Arrays.stream(table.fields())
                .filter(field -> ModelAccess.get().changed(record, field) || orElse.test(field))
                .filter(field -> !readOnly.contains(field))
                .filter(field -> !(field.equals(identity) && record.get(field) == null))
                .<Field<?>>map(field -> field)
                .toList();
    }

    /**
     * Tells whether a row with the values of a record can be inserted: none is missing that only the application gives.
     * Most databases refuse to try the insert of such a row even where a row exists, and MariaDB makes one of zeros and
     * empty texts.
     */
    boolean isInsertable(R record) {
        return Arrays.stream(table.fields())
                .allMatch(field -> record.get(field) != null
                        || field.equals(identity)
                        || readOnly.contains(field)
                        || field.getDataType().nullable()
                        || field.getDataType().defaulted());
    }

    /** Inserts a record by jOOQ, which writes what counts as changed, and fills in what the database made. */
    void insertByJooq(R record, Configuration configuration) {
        Dialect.of(configuration).types().requireKept(table.fields());
        Settings all = SettingsTools.clone(configuration.settings()).withReturnAllOnUpdatableRecord(true);
        record.attach(configuration.derive(all));
        readOnly.forEach(record::reset);
        List<Field<?>> known = known(record);
        for (Field<?> field : table.fields()) {
            record.changed(field, known.contains(field));
        }
        record.insert();
        record.attach(configuration);
    }

    /** Gives the columns that were set and can change on a row that exists. */
    List<Field<?>> changes(R record) {
        List<Field<?>> changes = new ArrayList<>(set(record));
        changes.removeAll(primaryKey);
        changes.remove(versions.column());
        return List.copyOf(changes);
    }

    /**
     * Keeps jOOQ from writing a key that was set, unless it is asked to: the row is found by it, and may have it in another
     * spelling.
     */
    void keepKey(R record) {
        Configuration configuration = record.configuration();
        boolean updatable = configuration != null
                && Boolean.TRUE.equals(configuration.settings().isUpdatablePrimaryKeys());
        if (!updatable) {
            primaryKey.forEach(column -> record.changed(column, false));
        }
    }

    /** Sets the time of a change, if there is a change and nobody has set one. */
    void touch(R record, LocalDateTime now) {
        Field<?> updatedAt = timestamps == null ? null : timestamps.updatedAt();
        if (updatedAt != null
                && !changes(record).isEmpty()
                && !ModelAccess.get().changed(record, updatedAt)) {
            Times.set(record, updatedAt, now);
        }
    }

    /** Sets the key, the version and the times of a row that is made, where nobody has set them. */
    void fillNew(R record, LocalDateTime now) {
        if (madeKey != null && record.get(madeKey) == null) {
            record.set(madeKey, TimeOrderedUuids.next());
        }
        versions.begin(record);
        if (timestamps != null) {
            Stream.of(timestamps.createdAt(), timestamps.updatedAt())
                    .filter(time -> time != null && record.get(time) == null)
                    .forEach(time -> Times.set(record, time, now));
        }
    }

    /** Gives the primary key of a record, as values that can be compared. */
    List<?> key(Record record) {
        return key(record, primaryKey);
    }

    /**
     * Gives the values of a record's primary key.
     *
     * @throws IllegalArgumentException if it has none
     */
    Object[] keyValues(R record) {
        return primaryKey.stream().map(column -> KeyColumns.set(record, column)).toArray();
    }

    /** Gives the values that a record has in some columns, as values that can be compared. */
    static List<?> key(Record record, List<Field<?>> columns) {
        // A key that the database has yet to make is null.
        return ForeignKeyColumns.values(columns, record);
    }

    /** Gives the values of rows, one row after the other. */
    static <R extends Record> @Nullable Object[] values(List<Field<?>> columns, List<R> records) {
        @Nullable Object[] values = new @Nullable Object[columns.size() * records.size()];
        int next = 0;
        for (R record : records) {
            for (Field<?> column : columns) {
                values[next++] = record.get(column);
            }
        }
        return values;
    }

    /** Gives each record once, in the order of their first mention. */
    static <R> List<R> distinct(Collection<? extends R> records) {
        Set<R> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<R> distinct = new ArrayList<>(records.size());
        for (R record : records) {
            if (seen.add(record)) {
                distinct.add(record);
            }
        }
        return distinct;
    }

    /**
     * Parts records so that none has a key twice in one part, or one that the database may take for the same: no statement
     * is given the same row twice, and what comes later in the records is written later.
     */
    List<List<R>> rounds(List<R> records, List<Field<?>> key) {
        boolean text = key.stream().anyMatch(KeyForm::isText);
        Map<Object, Integer> mentions = new HashMap<>();
        List<List<R>> rounds = new ArrayList<>();
        for (R record : records) {
            List<?> values = key(record, key);
            int round = mentions.merge(text ? RequestedKeys.looks(values.toArray()) : values, 1, Integer::sum) - 1;
            if (round == rounds.size()) {
                rounds.add(new ArrayList<>());
            }
            rounds.get(round).add(record);
        }
        return rounds;
    }

    /**
     * Tells whether records are written one at a time, by jOOQ: its record listeners see nothing else, and only it
     * compares a row with what was read before.
     */
    static boolean onlyByJooq(Configuration configuration) {
        Settings settings = configuration.settings();
        return configuration.recordListenerProviders().length > 0
                || isComparedByJooq(configuration)
                || Boolean.TRUE.equals(settings.isUpdatablePrimaryKeys());
    }

    /**
     * Tells whether jOOQ compares a row with what a record has of it, before it writes or deletes it: a record must then have just
     * what its row has.
     */
    static boolean isComparedByJooq(Configuration configuration) {
        return Boolean.TRUE.equals(configuration.settings().isExecuteWithOptimisticLocking());
    }

    /** Tells whether a column may hold less than an update of a record gives it, the time of the update among that. */
    boolean mayBeCoarsened(R record) {
        return Stream.concat(
                        changes(record).stream(), Stream.ofNullable(timestamps == null ? null : timestamps.updatedAt()))
                .anyMatch(column -> Difference.isCoarsened(column.getDataType()));
    }

    /**
     * Makes a record with the same values and the same changes, for jOOQ to write: a transaction that fails, or is
     * repeated, then leaves the record itself as it was.
     */
    R copy(R record, Configuration configuration) {
        R copy = ModelAccess.get().create(table);
        copy.attach(configuration);
        for (Field<?> field : table.fields()) {
            setOriginal(record, copy, field);
        }
        ModelAccess.get().stored(copy, configuration);
        for (Field<?> field : table.fields()) {
            if (ModelAccess.get().changed(record, field) && !readOnly.contains(field)) {
                set(record, copy, field);
            }
        }
        return copy;
    }

    /** Tells whether a write sets columns of a record by itself. */
    boolean areFilled() {
        return madeKey != null || versions.areKept() || timestamps != null;
    }

    /** Copies what was stored into a record, and marks the record as stored. */
    void fill(R record, R stored, Configuration configuration) {
        RecordLog.remember(record, configuration);
        record.attach(configuration);
        for (Field<?> field : table.fields()) {
            set(stored, record, field);
        }
        ModelAccess.get().stored(record, configuration);
    }

    /** Copies the value of one column. */
    static <V> void set(Record from, Record to, Field<V> field) {
        to.set(field, from.get(field));
    }

    private static <V> void setOriginal(Record from, Record to, Field<V> field) {
        to.set(field, from.original(field));
    }
}
