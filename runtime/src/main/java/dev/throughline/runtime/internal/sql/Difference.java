package dev.throughline.runtime.internal.sql;

import dev.throughline.runtime.internal.value.ArrayForm;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.JSONB;
import org.jooq.QueryPart;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * How the database tells whether a column has another value than it is given. A column may hold less than a value says, such as
 * two digits of a fraction: then what it would hold is compared, as the database itself makes it of the value.
 */
public enum Difference {
    /** {@code a is distinct from ?}: all columns hold what they are given. */
    PLAIN,

    /**
     * {@code a is distinct from ? and a is distinct from cast(? as numeric(10, 2))}: the type is that of the column in the
     * database, for which it is asked.
     */
    CAST {
        @Override
        public boolean asksForType(DataType<?> type) {
            return isCoarsened(type) || ArrayForm.elements(type) != null;
        }

        @Override
        <V> @Nullable Field<V> stored(Field<V> column, QueryPart typed, @Nullable String storedAs) {
            return storedAs == null ? null : DSL.field("cast({0} as " + storedAs + ")", column.getDataType(), typed);
        }
    },

    /**
     * {@code a is distinct from ? and a is distinct from (with recursive ..)}: the columns of a recursive table have the types
     * of its first row, which comes from the column, and what the next row is given is stored in them.
     */
    RECURSION {
        @Override
        <V> @Nullable Field<V> stored(Field<V> column, QueryPart typed, @Nullable String storedAs) {
            return isCoarsened(column.getDataType())
                    ? DSL.field(
                            "(with recursive {0} (tl_step, tl_value) as (select 0, (select * from (select {1} from {2} limit 0) tl_none)"
                                    + " union all select 1, {3} from {0} where tl_step = 0)"
                                    + " select tl_value from {0} where tl_step = 1)",
                            column.getDataType(),
                            DSL.name(Aliases.STORED),
                            column.getUnqualifiedName(),
                            table(column),
                            typed)
                    : null;
        }
    },

    /**
     * {@code a is distinct from ? and a is distinct from (json_populate_record(null::t, json_build_object('a', ?))).a}: the
     * record is one of the table. A {@code json} has no equality, so JSON is compared as the column keeps it: as text, or as
     * a value where the column is of {@code jsonb}.
     */
    POPULATED_RECORD {
        @Override
        public <V> Condition between(Field<V> column, Field<V> value) {
            Class<?> stored = column.getConverter().fromType();
            if (stored == JSON.class) {
                return distinct(column, value, SQLDataType.CLOB);
            }
            return stored == JSONB.class ? distinct(column, value, SQLDataType.JSONB) : super.between(column, value);
        }

        private Condition distinct(Field<?> column, Field<?> value, DataType<?> type) {
            return DSL.condition("{0} is distinct from {1}", DSL.cast(column, type), DSL.cast(value, type));
        }

        @Override
        <V> @Nullable Field<V> stored(Field<V> column, QueryPart typed, @Nullable String storedAs) {
            DataType<V> type = column.getDataType();
            Class<?> given = type.getConverter().fromType();
            if (given == JSON.class) {
                return DSL.field(
                        "case when pg_typeof({0}) = 'jsonb'::regtype then cast(cast({1} || {2} as jsonb) as text) else {1} end",
                        type, column, DSL.sql("cast({0} as text)", typed), empty(column));
            }
            return EXACT.contains(given) || given == byte[].class || given == JSONB.class
                    ? null
                    : DSL.field(
                            "(json_populate_record(cast(null as {0}), json_build_object({1}, {2}))).{3}",
                            type,
                            table(column),
                            DSL.inline(column.getName()),
                            read(column, typed),
                            column.getUnqualifiedName());
        }

        /** Gives a text without a character that no planner puts in the place of: it would take every text for a JSON. */
        private QueryPart empty(Field<?> column) {
            return DSL.sql("left(coalesce(cast({0} as text), ''), 0)", column);
        }

        /**
         * The record reads its fields from text: of a number in a column of integers it must be told that it is rounded. The sum is
         * an integer, too, where the column's type is a domain.
         */
        private QueryPart read(Field<?> column, QueryPart typed) {
            return Number.class.isAssignableFrom(column.getConverter().fromType())
                    ? DSL.sql(
                            "case when pg_typeof({0} + 0) in ('integer'::regtype, 'bigint'::regtype)"
                                    + " then round({1}) else {1} end",
                            column, typed)
                    : typed;
        }
    };

    /** What a column either holds as it is, or refuses. */
    private static final Set<Class<?>> EXACT =
            Set.of(Long.class, Integer.class, Short.class, Byte.class, Boolean.class, UUID.class, LocalDate.class);

    private static final Set<Class<?>> COARSENED = Set.of(
            BigDecimal.class,
            BigInteger.class,
            Double.class,
            Float.class,
            LocalTime.class,
            LocalDateTime.class,
            OffsetDateTime.class,
            byte[].class);

    /** Gives the condition that a column has another value; NULL is one. */
    public <V> Condition between(Field<V> column, Field<V> value) {
        return column.isDistinctFrom(value);
    }

    /**
     * Gives the condition that a column would have another value if it were given one; NULL is one.
     *
     * @param typed the value as one that has a type where it stands alone
     * @param storedAs the name of the column's type in the database, if it {@linkplain #asksForType has to be known}
     */
    public <V> Condition betweenGiven(Field<V> column, Field<V> value, QueryPart typed, @Nullable String storedAs) {
        Condition differs = between(column, value);
        Field<V> stored = stored(column, typed, storedAs);
        return stored == null
                ? differs
                // No value becomes NULL in a column: it would not have been found under the name that the column goes
                // by.
                : differs.and(stored.isNull().or(between(column, stored)));
    }

    /** Tells whether the type that a column has in the database has to be known to compare it. */
    public boolean asksForType(DataType<?> type) {
        return false;
    }

    /** Gives what a column would hold of a value; nothing if that is all that it can hold. */
    <V> @Nullable Field<V> stored(Field<V> column, QueryPart typed, @Nullable String storedAs) {
        return null;
    }

    /** Tells whether there are columns that hold less than values of a type say. */
    public static boolean isCoarsened(DataType<?> type) {
        return COARSENED.contains(type.getConverter().fromType());
    }

    private static Table<?> table(Field<?> column) {
        return Objects.requireNonNull(((TableField<?, ?>) column).getTable());
    }
}
