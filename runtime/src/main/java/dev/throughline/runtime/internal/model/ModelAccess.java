package dev.throughline.runtime.internal.model;

import dev.throughline.runtime.Association;
import dev.throughline.runtime.ModelRecord;
import dev.throughline.runtime.ModelTable;
import dev.throughline.runtime.codegen.RowReader;
import dev.throughline.runtime.codegen.Timestamps;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.Configuration;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/**
 * What the engine may do with tables and records and an application may not. {@link ModelTable} installs it when its
 * class is initialised, which is before any table exists.
 */
public abstract class ModelAccess {

    private static volatile @Nullable ModelAccess instance;

    /** Makes the access known; called once. */
    public static void install(ModelAccess access) {
        instance = access;
    }

    public static ModelAccess get() {
        return Objects.requireNonNull(instance, "ModelTable is not initialised");
    }

    /** Makes a record of a row, unchanged and attached. */
    public abstract <R extends ModelRecord<R>> R read(ModelTable<R> table, RowReader row, Configuration configuration);

    /** Reads a row into a record that exists. */
    public abstract void refill(ModelRecord<?> record, RowReader row);

    /** Makes a record that belongs to no row yet. */
    public abstract <R extends ModelRecord<R>> R create(ModelTable<R> table);

    /** Gives the columns that the runtime fills with the time. */
    public abstract <R extends ModelRecord<R>> @Nullable Timestamps<R> timestamps(ModelTable<R> table);

    /** Gives the column that counts the changes of a row. */
    public abstract <R extends ModelRecord<R>> @Nullable TableField<R, ? extends Number> version(ModelTable<R> table);

    /** Gives the key that a new row without one gets. */
    public abstract <R extends ModelRecord<R>> @Nullable TableField<R, UUID> madeKey(ModelTable<R> table);

    /** Gives the columns that are never written. */
    public abstract <R extends ModelRecord<R>> List<TableField<R, ?>> readOnly(ModelTable<R> table);

    /** Gives the statements that a table keeps. */
    public abstract TableCache statements(ModelTable<?> table);

    /** Gives the table of an association's source, whatever the alias that the association was taken from. */
    public abstract ModelTable<?> table(Association<?, ?> association);

    /** Puts loaded targets, and their links if they were asked for, on a record. */
    public abstract void load(
            ModelRecord<?> record, Association<?, ?> association, List<?> targets, @Nullable List<?> links);

    /** Marks a record as stored as it is. */
    public abstract void stored(ModelRecord<?> record, Configuration configuration);

    /** Tells whether a column was set since the record was read or stored. */
    public abstract boolean changed(ModelRecord<?> record, Field<?> field);

    /** Sets columns of a record to what is stored, so that they do not count as changed. */
    public abstract <R extends ModelRecord<R>> void storedIn(ModelRecord<R> record, Consumer<Record> setter);
}
