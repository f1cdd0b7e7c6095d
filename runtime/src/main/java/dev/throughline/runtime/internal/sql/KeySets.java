package dev.throughline.runtime.internal.sql;

import dev.throughline.runtime.internal.value.JdbcTypes;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jooq.tools.json.JSONArray;
import org.jspecify.annotations.Nullable;

/**
 * How a set of keys is given to a statement: in as few parameters as the database allows, so that the text does not
 * change with their number.
 */
public enum KeySets {

    /** One array for each column: {@code = any(?)}. */
    ARRAY(100_000) {
        @Override
        public Condition in(Field<?>[] columns, Placeholders placeholders) {
            if (!areArrays(columns)) {
                return LIST.in(columns, placeholders);
            }
            if (columns.length == 1) {
                return DSL.condition("{0} = any({1})", columns[0], placeholders.array(columns[0].getDataType()));
            }
            QueryPart[] arrays = new QueryPart[columns.length];
            for (int i = 0; i < columns.length; i++) {
                arrays[i] = placeholders.array(columns[i].getDataType());
            }
            return DSL.condition("{0} in (select * from unnest({1}))", DSL.row(columns), DSL.list(arrays));
        }

        /**
         * An array whose type is that of what it is compared with cannot be taken apart before it is compared. Bytes are arrays
         * themselves.
         */
        private static boolean areArrays(Field<?>[] columns) {
            return Arrays.stream(columns)
                            .noneMatch(column -> column.getConverter().fromType() == byte[].class)
                    && (columns.length == 1
                            || Arrays.stream(columns)
                                    .noneMatch(column -> JdbcTypes.mayBeUntyped(column.getDataType())));
        }

        @Override
        public int chunk(Field<?>[] columns) {
            return areArrays(columns) ? super.chunk(columns) : LIST.chunk(columns);
        }

        @Override
        public boolean canBeEmpty(Field<?>[] columns) {
            return areArrays(columns);
        }

        @Override
        public void arguments(Field<?>[] columns, List<Object[]> keys, Arguments arguments) {
            if (!areArrays(columns)) {
                LIST.arguments(columns, keys, arguments);
                return;
            }
            for (int i = 0; i < columns.length; i++) {
                Object[] values = new Object[keys.size()];
                for (int k = 0; k < values.length; k++) {
                    values[k] = keys.get(k)[i];
                }
                arguments.add(values);
            }
        }
    },

    /** A JSON array in one text parameter: {@code in (select value from json_each(?))}. */
    JSON_EACH(100_000) {
        @Override
        public Condition in(Field<?>[] columns, Placeholders placeholders) {
            if (!areJson(columns)) {
                // SQLite compares a row with a query, and not with a list of rows.
                return columns.length == 1
                        ? LIST.in(columns, placeholders)
                        : DSL.condition("{0} in (values {1})", DSL.row(columns), placeholders.list(columns));
            }
            Placeholder<String> json = placeholders.value(SQLDataType.CLOB);
            if (columns.length == 1) {
                return DSL.condition("{0} in (select value from json_each({1}))", columns[0], json);
            }
            QueryPart[] elements = new QueryPart[columns.length];
            for (int i = 0; i < columns.length; i++) {
                elements[i] = DSL.sql("json_extract(value, '$[" + i + "]')");
            }
            return DSL.condition("{0} in (select {1} from json_each({2}))", DSL.row(columns), DSL.list(elements), json);
        }

        @Override
        public void arguments(Field<?>[] columns, List<Object[]> keys, Arguments arguments) {
            if (!areJson(columns)) {
                LIST.arguments(columns, keys, arguments);
                return;
            }
            List<@Nullable Object> json = new ArrayList<>(keys.size());
            for (Object[] key : keys) {
                json.add(columns.length == 1 ? element(columns[0], key[0]) : tuple(columns, key));
            }
            arguments.add(JSONArray.toJSONString(json));
        }

        @Override
        public int chunk(Field<?>[] columns) {
            return areJson(columns) ? super.chunk(columns) : LIST.chunk(columns);
        }
    },

    /** A marker for each value, their number padded to a power of two: {@code in (?, ?, ?, ?)}. */
    LIST(900),

    /** Few keys as {@link #LIST}, more as {@link KeyArrays}; those that are no arrays as a list that stays short. */
    LIST_OR_ARRAYS(1_024) {
        @Override
        public Condition in(Field<?>[] columns, Placeholders placeholders) {
            return KeyArrays.take(columns)
                    ? inList(columns, placeholders.keys(columns))
                    : super.in(columns, placeholders);
        }

        @Override
        public void arguments(Field<?>[] columns, List<Object[]> keys, Arguments arguments) {
            if (!KeyArrays.take(columns) || KeyArrays.areFew(keys.size())) {
                super.arguments(columns, keys, arguments);
                return;
            }
            arguments.add(flat(columns, keys, keys.size()));
        }

        @Override
        public int chunk(Field<?>[] columns) {
            return KeyArrays.take(columns) ? ARRAY_ELEMENTS : super.chunk(columns);
        }
    },

    /** As {@link #LIST}, for databases that take many parameters. */
    LONG_LIST(8_192);

    /** The types whose JSON form SQLite compares as jOOQ stores them. */
    private static final Set<Class<?>> JSON_TYPES =
            Set.of(Long.class, Integer.class, Short.class, Byte.class, String.class, UUID.class, BigInteger.class);

    /** H2's arrays end at 65,536 elements. */
    private static final int ARRAY_ELEMENTS = 50_000;

    private final int parameters;

    KeySets(int parameters) {
        this.parameters = parameters;
    }

    /** Gives the condition that the columns are one of the keys, and adds its placeholders. */
    public Condition in(Field<?>[] columns, Placeholders placeholders) {
        return inList(columns, placeholders.list(columns));
    }

    private static Condition inList(Field<?>[] columns, Placeholder<?> list) {
        return columns.length == 1
                ? DSL.condition("{0} in ({1})", columns[0], list)
                : DSL.condition("{0} in ({1})", DSL.row(columns), list);
    }

    /** Tells whether a statement can be given no key at all. */
    public boolean canBeEmpty(Field<?>[] columns) {
        return false;
    }

    /** Adds the arguments of {@link #in} for keys, each given as the values of its columns; there is at least one. */
    public void arguments(Field<?>[] columns, List<Object[]> keys, Arguments arguments) {
        int padded = keys.size() == 1 ? 1 : Integer.highestOneBit(keys.size() - 1) << 1;
        int count = Math.min(padded, Math.max(keys.size(), chunk(columns)));
        arguments.add(flat(columns, keys, count));
    }

    /** Gives the values of keys one after the other, the last key repeated up to a number of keys. */
    private static Object[] flat(Field<?>[] columns, List<Object[]> keys, int count) {
        Object[] values = new Object[count * columns.length];
        for (int k = 0; k < count; k++) {
            Object[] key = keys.get(Math.min(k, keys.size() - 1));
            System.arraycopy(key, 0, values, k * columns.length, columns.length);
        }
        return values;
    }

    /** Gives how many keys one statement takes. */
    public int chunk(Field<?>[] columns) {
        return parameters / columns.length;
    }

    /** Tells whether keys of these columns survive as JSON. */
    public static boolean areJson(Field<?>[] columns) {
        return Arrays.stream(columns).allMatch(KeySets::isJson);
    }

    /** Gives a row's key as JSON: the value of one column, an array of several. */
    public static QueryPart json(Field<?>[] columns) {
        return columns.length == 1 ? columns[0] : DSL.sql("json_array({0})", DSL.list(columns));
    }

    private static boolean isJson(Field<?> column) {
        return JSON_TYPES.contains(column.getConverter().fromType());
    }

    private static List<@Nullable Object> tuple(Field<?>[] columns, Object[] key) {
        List<@Nullable Object> tuple = new ArrayList<>(key.length);
        for (int i = 0; i < key.length; i++) {
            tuple.add(element(columns[i], key[i]));
        }
        return tuple;
    }

    private static @Nullable Object element(Field<?> column, Object value) {
        Object element = JdbcTypes.sent(column, value);
        return element instanceof UUID ? element.toString() : element;
    }
}
