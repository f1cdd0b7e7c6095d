package dev.throughline.runtime.internal.model;

import dev.throughline.runtime.ModelRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.Field;
import org.jooq.UniqueKey;
import org.jspecify.annotations.Nullable;

/** A property of a primitive type that has no value: which column of which row it is. */
public final class MissingValue {

    private MissingValue() {}

    /** Gives what is said of a record that has no value in a column. */
    public static String message(ModelRecord<?> record, @Nullable Field<?> column) {
        Field<?> missing = Objects.requireNonNull(column);
        String type = missing.getType().getSimpleName();
        return record.getTable().getName() + "." + missing.getName() + " of the row with " + key(record)
                + " has no value, and its property cannot be null: set it, or, if the column is NULL in the database, let the"
                + " property be a @Nullable " + type;
    }

    private static String key(ModelRecord<?> record) {
        UniqueKey<?> key = record.getTable().getPrimaryKey();
        List<String> values = new ArrayList<>();
        for (Field<?> column : key == null ? List.<Field<?>>of() : List.<Field<?>>copyOf(key.getFields())) {
            values.add(column.getName() + " = " + record.get(column));
        }
        return values.isEmpty() ? "no key" : String.join(", ", values);
    }
}
