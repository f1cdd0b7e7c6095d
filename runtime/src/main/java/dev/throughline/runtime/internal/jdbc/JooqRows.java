package dev.throughline.runtime.internal.jdbc;

import dev.throughline.runtime.codegen.RowReader;
import dev.throughline.runtime.internal.value.JdbcRows;
import dev.throughline.runtime.internal.value.JdbcTypes;
import dev.throughline.runtime.internal.value.PaddedText;
import dev.throughline.runtime.internal.value.Rows;
import dev.throughline.runtime.internal.value.UncheckedSqlException;
import dev.throughline.runtime.internal.value.UnreadableRow;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jooq.Cursor;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/** Rows read by jOOQ, with its bindings and converters, for results with types that the driver alone gets wrong. */
public final class JooqRows implements Rows, RowReader {

    private final Cursor<?> cursor;
    private final JdbcTypes types;
    private @Nullable Record current;
    private int first;

    public JooqRows(Cursor<?> cursor, JdbcTypes types) {
        this.cursor = cursor;
        this.types = types;
    }

    @Override
    public boolean next() {
        ResultSet result = cursor.resultSet();
        try {
            current = cursor.fetchNext();
        } catch (DataAccessException e) {
            throw result == null ? e : UnreadableRow.of(cursor.fields(), new JdbcRows(result, types), types, e);
        }
        return current != null;
    }

    @Override
    public RowReader from(int offset) {
        first = offset;
        return this;
    }

    private <T> @Nullable T at(int index, Class<T> type) {
        return current == null ? null : type.cast(current.get(first + index));
    }

    @Override
    public @Nullable Boolean booleanAt(int index) {
        return at(index, Boolean.class);
    }

    @Override
    public @Nullable Byte byteAt(int index) {
        return at(index, Byte.class);
    }

    @Override
    public @Nullable Short shortAt(int index) {
        return at(index, Short.class);
    }

    @Override
    public @Nullable Integer intAt(int index) {
        return at(index, Integer.class);
    }

    @Override
    public @Nullable Long longAt(int index) {
        return at(index, Long.class);
    }

    @Override
    public @Nullable Float floatAt(int index) {
        return at(index, Float.class);
    }

    @Override
    public @Nullable Double doubleAt(int index) {
        return at(index, Double.class);
    }

    @Override
    public @Nullable String stringAt(int index) {
        String text = at(index, String.class);
        ResultSet result = cursor.resultSet();
        try {
            return text == null || result == null ? text : PaddedText.read(text, result, first + index + 1);
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }

    @Override
    public @Nullable BigDecimal bigDecimalAt(int index) {
        return at(index, BigDecimal.class);
    }

    @Override
    public @Nullable BigInteger bigIntegerAt(int index) {
        return at(index, BigInteger.class);
    }

    @Override
    public byte @Nullable [] bytesAt(int index) {
        return at(index, byte[].class);
    }

    @Override
    public @Nullable LocalDate localDateAt(int index) {
        return at(index, LocalDate.class);
    }

    @Override
    public @Nullable LocalTime localTimeAt(int index) {
        return at(index, LocalTime.class);
    }

    @Override
    public @Nullable LocalDateTime localDateTimeAt(int index) {
        return at(index, LocalDateTime.class);
    }

    @Override
    public @Nullable Instant instantAt(int index) {
        return at(index, Instant.class);
    }

    @Override
    public @Nullable OffsetDateTime offsetDateTimeAt(int index) {
        return at(index, OffsetDateTime.class);
    }

    @Override
    public @Nullable UUID uuidAt(int index) {
        return at(index, UUID.class);
    }

    @Override
    public <T> @Nullable T valueAt(int index, Field<T> field) {
        return at(index, field.getType());
    }
}
