package dev.throughline.runtime.internal.key;

import dev.throughline.runtime.ModelRecord;
import dev.throughline.runtime.codegen.KeyType;
import java.util.List;
import java.util.Objects;
import org.jooq.Field;
import org.jooq.UniqueKey;
import org.jspecify.annotations.Nullable;

/**
 * A source as it was given: by its id, or as a record, whose id is not looked at before it is needed.
 *
 * @param idType the type of the id
 * @param id the id, if that was given
 * @param name what the record is called in a message
 * @param record the record, if that was given
 */
public record GivenSource(
        KeyType<?> idType,
        @Nullable Object id,
        String name,
        @Nullable ModelRecord<?> record) {

    /** The id of a record whose id has several columns, as their values. */
    @SuppressWarnings("unchecked") // There is no class literal of a list of anything.
    private static final KeyType<List<?>> VALUES =
            KeyType.of((Class<List<?>>) (Class<?>) List.class, List::toArray, List::of);

    public static GivenSource ofId(KeyType<?> idType, Object id) {
        return new GivenSource(idType, id, "", null);
    }

    public static GivenSource ofRecord(String name, ModelRecord<?> record) {
        UniqueKey<?> key = record.getTable().getPrimaryKey();
        return new GivenSource(
                key != null && key.getFields().size() == 1 ? KeyType.of(Object.class) : VALUES, null, name, record);
    }

    /**
     * Gives the values of the id.
     *
     * @throws IllegalArgumentException if it is a record that has none
     */
    public Object[] values(KeyColumns<?> key) {
        if (record == null) {
            return key.valuesOf(Objects.requireNonNull(id, "id"));
        }
        Object[] values = new Object[key.width()];
        for (int i = 0; i < values.length; i++) {
            Field<?> column = key.fields()[i];
            Object value = record.get(column);
            if (value == null) {
                throw new IllegalArgumentException(name + " has no id: insert it first");
            }
            values[i] = value;
        }
        return values;
    }
}
