package dev.throughline.runtime.internal.row;

import dev.throughline.runtime.ModelTable;
import dev.throughline.runtime.internal.key.KeyForm;
import dev.throughline.runtime.internal.sql.Fields;
import dev.throughline.runtime.internal.sql.Scopes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a foreign key, as an association by it writes them. Those that are part of the primary key make the row
 * what it is, so they are compared and never written.
 */
public final class ForeignKeyColumns {

    private final ModelTable<?> table;
    private final List<Field<?>> columns;
    private final List<Field<?>> primaryKey;
    private final Map<Field<?>, Object> fixed;

    /**
     * Makes columns.
     *
     * @param table the table that they are in
     * @param columns the columns
     * @param fixed the values that other columns have in every row of the association
     */
    public ForeignKeyColumns(ModelTable<?> table, List<? extends Field<?>> columns, Map<Field<?>, Object> fixed) {
        this.table = table;
        this.columns = List.copyOf(columns);
        this.primaryKey = Arrays.asList(Fields.primaryKey(table));
        this.fixed = new LinkedHashMap<>(fixed);
    }

    /** Tells whether an association can change anything in a row. */
    public boolean isEmpty() {
        return fixed.isEmpty() && primaryKey.containsAll(columns);
    }

    /** Gives the assignments of a key. */
    public List<QueryPart> assignments(Field<?>[] key) {
        List<QueryPart> assignments = new ArrayList<>();
        for (int i = 0; i < key.length; i++) {
            if (!primaryKey.contains(columns.get(i))) {
                assignments.add(DSL.sql("{0} = {1}", columns.get(i).getUnqualifiedName(), key[i]));
            }
        }
        for (Map.Entry<Field<?>, Object> value : fixed.entrySet()) {
            assignments.add(DSL.sql("{0} = {1}", value.getKey().getUnqualifiedName(), Scopes.constant(value)));
        }
        return assignments;
    }

    /** Gives the assignments that make the key refer to nothing. */
    public List<QueryPart> removal() {
        List<QueryPart> assignments = new ArrayList<>();
        for (Field<?> column : nullable()) {
            assignments.add(DSL.sql("{0} = null", column.getUnqualifiedName()));
        }
        return assignments;
    }

    /** Gives the condition that the key refers to something. */
    public Condition refers() {
        Condition refers = DSL.noCondition();
        for (Field<?> column : columns) {
            refers = refers.and(column.isNotNull());
        }
        return refers.and(Scopes.hold(fixed));
    }

    /**
     * Sees to it that the key can refer to nothing.
     *
     * @throws IllegalArgumentException if it cannot be null
     */
    public void requireNullable(Object association) {
        if (nullable().isEmpty()) {
            throw new IllegalArgumentException(association + " cannot be null: "
                    + columns.get(columns.size() - 1).getName()
                    + " is required; set another target, or delete the row");
        }
    }

    /**
     * Gives the columns that are null where the key refers to nothing. One that other foreign keys share, such as a tenant's,
     * stays as it is unless there is no other.
     */
    private List<Field<?>> nullable() {
        List<Field<?>> nullable = columns.stream()
                .filter(column -> column.getDataType().nullable() && !primaryKey.contains(column))
                .toList();
        List<Field<?>> own =
                nullable.stream().filter(column -> !isShared(column)).toList();
        return own.isEmpty() ? nullable : own;
    }

    private boolean isShared(Field<?> column) {
        return table.getReferences().stream()
                .map(ForeignKey::getFields)
                .anyMatch(fields -> fields.contains(column) && !fields.equals(columns));
    }

    /** Gives the condition that a row can get a key, and does not have it already. */
    public Condition changes(Field<?>[] key) {
        Condition fits = DSL.noCondition();
        Condition differs = DSL.noCondition();
        for (int i = 0; i < key.length; i++) {
            if (primaryKey.contains(columns.get(i))) {
                fits = fits.and(DSL.condition("{0} = {1}", columns.get(i), key[i]));
            } else {
                differs = differs.or(distinct(columns.get(i), key[i]));
            }
        }
        for (Map.Entry<Field<?>, Object> value : fixed.entrySet()) {
            differs = differs.or(distinct(value.getKey(), Scopes.constant(value)));
        }
        return fits.and(differs);
    }

    private static <V> Condition distinct(Field<V> column, Field<?> value) {
        return column.isDistinctFrom(value.coerce(column));
    }

    /**
     * Sets the columns of a record.
     *
     * @throws IllegalArgumentException if the record has another value in a column of its primary key
     */
    public void put(Object[] key, Record record) {
        for (int i = 0; i < key.length; i++) {
            Field<?> column = columns.get(i);
            Object present = primaryKey.contains(column) ? record.get(column) : null;
            if (present != null && !isSame(column, present, key[i])) {
                throw new IllegalArgumentException("This record has " + present + " in " + column.getName()
                        + ", which is part of its id, and cannot refer to a row that has " + key[i]);
            }
        }
        for (int i = 0; i < key.length; i++) {
            Fields.set(record, columns.get(i), key[i]);
        }
        fixed.forEach((column, value) -> Fields.set(record, column, value));
    }

    /** Tells whether what a record refers to is of the association, and not of another one that shares the columns. */
    public boolean areOf(Record record) {
        return fixed.entrySet().stream().allMatch(value -> {
            Object present = record.get(value.getKey());
            return present != null && isSame(value.getKey(), present, value.getValue());
        });
    }

    private static boolean isSame(Field<?> column, Object one, Object other) {
        KeyForm form = KeyForm.of(column);
        return form.of(one).equals(form.of(other));
    }

    /** Gives what a record refers to, as values that can be compared; null where it has none. */
    public static List<@Nullable Object> values(List<? extends Field<?>> columns, Record record) {
        List<@Nullable Object> values = new ArrayList<>(columns.size());
        for (Field<?> column : columns) {
            Object value = record.get(column);
            values.add(value == null ? null : KeyForm.compared(column, value));
        }
        return values;
    }

    /** Sets the columns of a record that can be null to null. */
    public void clear(Record record) {
        nullable().forEach(column -> record.set(column, null));
    }
}
