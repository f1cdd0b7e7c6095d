package dev.throughline.runtime.internal.value;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.exception.DataTypeException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** How a driver takes and gives the arrays of a column. */
public enum ArrayForm {

    /**
     * As text without a type, for which the database takes the column's: any array of numbers, texts or a type of the
     * database's own. What the driver makes of a date in an array goes through {@code java.sql}.
     */
    TEXT {
        @Override
        void bind(PreparedStatement statement, int index, @Nullable Object[] values) throws SQLException {
            statement.setObject(index, UntypedArray.of(values), Types.OTHER);
        }

        @Override
        @Nullable
        Object @Nullable [] read(ResultSet result, int column, Class<?> type) throws SQLException {
            String text = result.getString(column);
            return text == null ? null : ArrayText.read(text, type.getComponentType());
        }

        @Override
        Object inlined(@Nullable Object[] values) {
            return UntypedArray.of(values);
        }
    },

    /** As an array of the elements' type. */
    OBJECTS {
        @Override
        void bind(PreparedStatement statement, int index, @Nullable Object[] values) throws SQLException {
            statement.setObject(index, values);
        }

        @Override
        @Nullable
        Object @Nullable [] read(ResultSet result, int column, Class<?> type) throws SQLException {
            return (Object[]) result.getObject(column, type);
        }

        /** jOOQ would cast it to a type in which a number has no fraction. */
        @Override
        Object inlined(@Nullable Object[] values) {
            Field<?>[] elements = Arrays.stream(values).map(DSL::inline).toArray(Field<?>[]::new);
            return DSL.field("array[{0}]", DSL.list(elements));
        }
    },

    /** Not at all. */
    NONE {
        @Override
        public void require(Field<?> column) {
            Table<?> table = column instanceof TableField<?, ?> field ? field.getTable() : null;
            throw new DataTypeException(
                    "This database has no arrays, which PostgreSQL and H2 have, so that it cannot keep "
                            + (table == null ? "" : table.getName() + ".") + column.getName() + ", which is of type "
                            + column.getConverter().fromType().getSimpleName()
                            + ": give the property a type of your own with a @Convert from JSON or String");
        }
    };

    /** Binds an array. */
    void bind(PreparedStatement statement, int index, @Nullable Object[] values) throws SQLException {
        throw new DataTypeException("This database has no arrays");
    }

    /**
     * Reads an array.
     *
     * @param type the type of the array
     */
    @Nullable
    Object @Nullable [] read(ResultSet result, int column, Class<?> type) throws SQLException {
        throw new DataTypeException("This database has no arrays");
    }

    /** Gives the value, or the expression, that jOOQ is to write as a constant in the place of an array. */
    Object inlined(@Nullable Object[] values) {
        throw new DataTypeException("This database has no arrays");
    }

    /**
     * Refuses a column of arrays where there are none.
     *
     * @throws DataTypeException if the database has no arrays
     */
    public void require(Field<?> column) {}

    /** Tells whether a type that a driver takes is that of a column of arrays; bytes are none. */
    public static boolean isArray(Class<?> given) {
        return Object[].class.isAssignableFrom(given);
    }

    /** Gives the type of the elements of a column of arrays; nothing of other columns. */
    public static @Nullable DataType<?> elements(DataType<?> type) {
        return isArray(type.getConverter().fromType())
                ? ColumnBinding.stored(type).getArrayComponentDataType()
                : null;
    }
}
