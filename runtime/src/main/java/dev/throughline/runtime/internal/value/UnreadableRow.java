package dev.throughline.runtime.internal.value;

import dev.throughline.runtime.ModelTable;
import dev.throughline.runtime.codegen.RowReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.UniqueKey;
import org.jooq.exception.DataTypeException;
import org.jspecify.annotations.Nullable;

/** A row with a value that its property cannot have: which column of which row it is. */
public final class UnreadableRow {

    private UnreadableRow() {}

    /**
     * Gives the exception for a row that could not be read: one that names the table, the column and the row's key; the cause
     * itself if every column can be read.
     */
    public static RuntimeException of(ModelTable<?> table, RowReader row, RuntimeException cause) {
        return of(table.fields(), row, null, cause);
    }

    /**
     * Gives the same for a row of any columns.
     *
     * @param types what can be read of them without jOOQ; the others are taken for readable
     */
    public static RuntimeException of(
            Field<?>[] fields, RowReader row, @Nullable JdbcTypes types, RuntimeException cause) {
        for (int i = 0; i < fields.length; i++) {
            boolean readable = types == null || types.handles(fields[i].getDataType());
            RuntimeException failure = readable ? failure(row, fields[i], i) : null;
            if (failure != null) {
                return unreadable(fields, row, fields[i], failure);
            }
        }
        return cause;
    }

    private static RuntimeException unreadable(
            Field<?>[] fields, RowReader row, Field<?> field, RuntimeException failure) {
        Throwable cause = failure instanceof UncheckedSqlException sql ? sql.sqlException() : failure;
        Table<?> table = field instanceof TableField<?, ?> column ? column.getTable() : null;
        UniqueKey<?> key = table == null ? null : table.getPrimaryKey();
        return new DataTypeException(
                "Cannot read " + (table == null ? "" : table.getName() + ".") + field.getName() + " of the row with "
                        + key(Arrays.asList(fields), key, row) + " as a "
                        + field.getType().getSimpleName() + ": " + cause.getMessage(),
                cause);
    }

    private static @Nullable RuntimeException failure(RowReader row, Field<?> field, int index) {
        try {
            JdbcTypes.reader(field).read(row, index);
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }

    private static String key(List<Field<?>> fields, @Nullable UniqueKey<?> key, RowReader row) {
        List<String> values = new ArrayList<>();
        for (Field<?> column : key == null ? List.<Field<?>>of() : List.<Field<?>>copyOf(key.getFields())) {
            values.add(column.getName() + " = " + value(row, column, fields.indexOf(column)));
        }
        return values.isEmpty() ? "no key" : String.join(", ", values);
    }

    private static @Nullable Object value(RowReader row, Field<?> column, int index) {
        return index < 0 || failure(row, column, index) != null
                ? "?"
                : JdbcTypes.reader(column).read(row, index);
    }
}
