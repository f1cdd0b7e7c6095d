package dev.throughline.runtime.schema;

import dev.throughline.runtime.internal.binding.ExactBinding;
import org.jooq.ForeignKey;
import org.jooq.Index;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.UniqueKey;
import org.jooq.impl.DSL;
import org.jooq.impl.Internal;

/**
 * Makes the keys and indexes of generated tables. Generated code makes them only here, because jOOQ's own factories
 * differ between versions.
 */
public final class TableKeys {

    private TableKeys() {}

    /**
     * Gives a column that its binding knows: one of points in time, of which the runtime finds out what it is in the database,
     * or one of arrays, which not every database has.
     */
    public static <R extends Record, T> TableField<R, T> bound(TableField<R, T> column) {
        if (column.getBinding() instanceof ExactBinding<?, ?> binding) {
            binding.belongTo(column);
        }
        return column;
    }

    /** Makes a primary key. */
    public static <R extends Record> UniqueKey<R> primaryKey(Table<R> table, String name, TableField<?, ?>... columns) {
        return Internal.createUniqueKey(table, DSL.name(name), columnsOf(table, columns), true);
    }

    /** Makes a unique key that is not the primary key. */
    public static <R extends Record> UniqueKey<R> uniqueKey(Table<R> table, String name, TableField<?, ?>... columns) {
        return Internal.createUniqueKey(table, DSL.name(name), columnsOf(table, columns), true);
    }

    /** Makes a foreign key whose columns refer to those of a unique key, in their order. */
    public static <R extends Record, P extends Record> ForeignKey<R, P> foreignKey(
            Table<R> table, String name, UniqueKey<P> key, TableField<?, ?>... columns) {
        return Internal.createForeignKey(
                table, DSL.name(name), columnsOf(table, columns), key, key.getFieldsArray(), true);
    }

    /** Makes an index that is not unique. */
    public static <R extends Record> Index index(Table<R> table, String name, TableField<?, ?>... columns) {
        OrderField<?>[] fields = columns.clone();
        return Internal.createIndex(DSL.name(name), table, fields, false);
    }

    /** An array of a generic type cannot be made in generated code without a warning, so it is made here. */
    @SuppressWarnings("unchecked") // Each column is checked to be one of the table's.
    private static <R extends Record> TableField<R, ?>[] columnsOf(Table<R> table, TableField<?, ?>[] columns) {
        for (TableField<?, ?> column : columns) {
            if (column.getTable() != table) {
                throw new IllegalArgumentException(column + " is no column of " + table);
            }
        }
        return (TableField<R, ?>[]) columns;
    }
}
