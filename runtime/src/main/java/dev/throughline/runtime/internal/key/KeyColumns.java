package dev.throughline.runtime.internal.key;

import dev.throughline.runtime.codegen.KeyType;
import dev.throughline.runtime.codegen.RowReader;
import dev.throughline.runtime.internal.dialect.Dialect;
import dev.throughline.runtime.internal.sql.Arguments;
import dev.throughline.runtime.internal.sql.Fields;
import dev.throughline.runtime.internal.sql.KeySets;
import dev.throughline.runtime.internal.sql.Placeholders;
import dev.throughline.runtime.internal.value.ColumnReader;
import dev.throughline.runtime.internal.value.JdbcTypes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.tools.json.JSONParser;
import org.jooq.tools.json.ParseException;
import org.jspecify.annotations.Nullable;

/**
 * An id as the columns that hold it, in one table: the primary key's, or those of a foreign key that refers to it.
 *
 * @param <K> the type of the id
 */
public final class KeyColumns<K> {

    private final KeyType<K> type;
    private final Field<?>[] fields;
    private final ColumnReader[] readers;
    private final KeyForm[] forms;
    private final boolean asGiven;
    private final boolean text;
    private final boolean exact;

    public KeyColumns(KeyType<K> type, List<? extends Field<?>> fields) {
        this.type = type;
        this.fields = fields.toArray(new Field<?>[0]);
        this.readers = new ColumnReader[this.fields.length];
        this.forms = new KeyForm[this.fields.length];
        for (int i = 0; i < readers.length; i++) {
            readers[i] = JdbcTypes.reader(this.fields[i]);
            forms[i] = KeyForm.of(this.fields[i]);
        }
        this.asGiven = Arrays.stream(forms).allMatch(KeyForm::isAsGiven);
        this.text = Arrays.stream(this.fields).anyMatch(KeyForm::isText);
        this.exact = asGiven
                && Arrays.stream(this.fields)
                        .noneMatch(field -> field.getConverter().fromType() == String.class);
    }

    public Field<?>[] fields() {
        return fields;
    }

    public int width() {
        return fields.length;
    }

    /** Gives the values of a key, in their {@link KeyForm}. */
    public Object[] values(K key) {
        return formed(type.values(key));
    }

    /** Gives the values of keys that are known to be of this type only at run time. */
    public Object[] valuesOf(Object key) {
        return values(type.type().cast(key));
    }

    /** Gives the key that stands for all that the columns take for the same; see {@link KeyForm}. */
    public K form(K key) {
        return asGiven ? key : type.key(values(key));
    }

    /** Gives the same for keys that are known to be of this type only at run time. */
    public Object formOf(Object key) {
        return asGiven ? key : form(type.type().cast(key));
    }

    /** Tells whether the form of every key is the key itself. */
    boolean isAsGiven() {
        return asGiven;
    }

    private Object[] formed(Object[] values) {
        for (int i = 0; !asGiven && i < values.length; i++) {
            values[i] = forms[i].of(values[i]);
        }
        return values;
    }

    private Object formed(@Nullable Object value, int index) {
        return forms[index].of(required(value, index));
    }

    public List<Object[]> values(Collection<? extends K> keys) {
        List<Object[]> values = new ArrayList<>(keys.size());
        for (K key : keys) {
            values.add(values(key));
        }
        return values;
    }

    /** Reads a key from consecutive columns of a row. */
    public K read(RowReader row, int first) {
        if (fields.length == 1) {
            return type.type().cast(formed(readers[0].read(row, first), 0));
        }
        Object[] values = new Object[fields.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = formed(readers[i].read(row, first + i), i);
        }
        return type.key(values);
    }

    /** Makes a key of the values of its columns. */
    public K keyOf(Object[] values) {
        return type.key(values);
    }

    /** Gives the values that a record of the table has in these columns. */
    public Object[] valuesIn(Record record) {
        Object[] values = new Object[fields.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = forms[i].of(set(record, fields[i]));
        }
        return values;
    }

    /** Tells whether a database may take keys for equal that Java does not, such as those that differ in case. */
    public boolean hasText() {
        return text;
    }

    /** Tells whether keys are the same to every database exactly where they are equal to Java. */
    public boolean isExact() {
        return exact;
    }

    /** Sets the columns of a record to the values of a key. */
    public void put(Object[] values, Record record) {
        for (int i = 0; i < fields.length; i++) {
            Fields.set(record, fields[i], values[i]);
        }
    }

    /** Reads a key from a record of the table. */
    public K of(Record record) {
        return fields.length == 1 ? type.type().cast(forms[0].of(set(record, fields[0]))) : type.key(valuesIn(record));
    }

    /**
     * Gives the value of a key's column in a record.
     *
     * @throws IllegalArgumentException if it has none
     */
    public static Object set(Record record, Field<?> column) {
        Object value = record.get(column);
        if (value == null) {
            throw new IllegalArgumentException("This record has no " + column.getName() + ": insert it first");
        }
        return value;
    }

    /** Reads keys from the JSON that {@link KeySets#json} makes of them. */
    public List<K> ofJson(@Nullable String json) {
        try {
            List<K> keys = new ArrayList<>();
            if (json != null && new JSONParser().parse(json) instanceof List<?> elements) {
                for (Object element : elements) {
                    keys.add(type.key(converted(element instanceof List<?> tuple ? tuple : List.of(element))));
                }
            }
            return keys;
        } catch (ParseException e) {
            throw new IllegalStateException("The database gave keys that are no JSON: " + json, e);
        }
    }

    private Object[] converted(List<?> values) {
        Object[] converted = new Object[fields.length];
        for (int i = 0; i < converted.length; i++) {
            converted[i] = formed(fields[i].getDataType().convert(values.get(i)), i);
        }
        return converted;
    }

    /** Reads a key from the columns of a row that starts with the given fields. */
    public Reader<K> readerIn(Field<?>[] selected) {
        List<Field<?>> list = Arrays.asList(selected);
        int[] positions = new int[fields.length];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = list.indexOf(fields[i]);
        }
        if (positions.length == 1) {
            return row -> type.type().cast(formed(readers[0].read(row, positions[0]), 0));
        }
        return row -> {
            Object[] values = new Object[positions.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = formed(readers[i].read(row, positions[i]), i);
            }
            return type.key(values);
        };
    }

    /** Gives the condition that the columns are one of the keys, for a statement that is rendered for one execution. */
    public Condition in(List<Object[]> keys, Dialect dialect) {
        Placeholders placeholders = new Placeholders();
        Condition condition = dialect.keySets().in(fields, placeholders);
        Arguments arguments = new Arguments();
        dialect.keySets().arguments(fields, keys, arguments);
        placeholders.bind(arguments, dialect.types());
        return condition;
    }

    /** Gives a key as parameters, for a statement that is rendered for one execution. */
    public Field<?>[] bound(Object[] key, Dialect dialect) {
        Placeholders placeholders = new Placeholders();
        Field<?>[] values = placeholders.values(fields);
        placeholders.bind(new Arguments().addAll(key), dialect.types());
        return values;
    }

    /** Reads a key from the current row. */
    @FunctionalInterface
    public interface Reader<K> {

        public K read(RowReader row);
    }

    private Object required(@Nullable Object value, int index) {
        if (value == null) {
            throw new IllegalStateException("The key column " + fields[index] + " is NULL");
        }
        return value;
    }
}
