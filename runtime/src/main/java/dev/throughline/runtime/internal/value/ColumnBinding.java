package dev.throughline.runtime.internal.value;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.jooq.Configuration;
import org.jooq.DataType;
import org.jspecify.annotations.Nullable;

/** What the binding of a generated table's column says of the column's type in the database. */
public interface ColumnBinding {

    /** Gives the binding of a column's type, if it is of this kind. */
    static @Nullable ColumnBinding of(DataType<?> type) {
        return type.getBinding() instanceof ColumnBinding binding ? binding : null;
    }

    /** Gives the type of what the driver takes of a column. */
    static DataType<?> stored(DataType<?> type) {
        ColumnBinding binding = of(type);
        return binding == null ? type : binding.stored();
    }

    /** Gives the name of a column's type in the database, where that is not the one that its values stand for. */
    static @Nullable String name(DataType<?> type) {
        ColumnBinding binding = of(type);
        return binding == null ? null : binding.name();
    }

    /** Gives the precision that the name of a column's type says; less than zero if it says none. */
    static int digits(DataType<?> type) {
        ColumnBinding binding = of(type);
        return binding == null ? -1 : binding.digits();
    }

    /** Tells whether texts of a column are given without a type. */
    static boolean isUntyped(DataType<?> type) {
        ColumnBinding binding = of(type);
        return binding != null && binding.isUntyped();
    }

    /** Gives the type of what the driver takes. */
    DataType<?> stored();

    /** Gives the name of the type in the database, where that is not the one that the values stand for. */
    @Nullable
    String name();

    /** Gives the precision that the name says; less than zero if it says none. */
    int digits();

    /** Tells whether texts are given without a type. */
    boolean isUntyped();

    /**
     * Gives a point in time as the columns that have this binding take it, by what they are in the database.
     *
     * @param statement that which it is bound to; null where it is written into the text of one
     * @throws org.jooq.exception.DataTypeException if the session would make another point in time of it
     */
    Object given(OffsetDateTime point, Configuration configuration, @Nullable PreparedStatement statement)
            throws SQLException;
}
