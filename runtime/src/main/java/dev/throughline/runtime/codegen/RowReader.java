package dev.throughline.runtime.codegen;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * The current row of a result, read by a generated record. Indexes are those of the record's columns, from 0; a value
 * that is NULL is null.
 */
@SuppressWarnings("exports") // A compiler that does not have JSpecify's annotations ignores them.
public interface RowReader {

    /** Reads a boolean. */
    @Nullable
    Boolean booleanAt(int index);

    /** Reads a byte. */
    @Nullable
    Byte byteAt(int index);

    /** Reads a short. */
    @Nullable
    Short shortAt(int index);

    /** Reads an int. */
    @Nullable
    Integer intAt(int index);

    /** Reads a long. */
    @Nullable
    Long longAt(int index);

    /** Reads a float. */
    @Nullable
    Float floatAt(int index);

    /** Reads a double. */
    @Nullable
    Double doubleAt(int index);

    /** Reads a string. */
    @Nullable
    String stringAt(int index);

    /** Reads a decimal number. */
    @Nullable
    BigDecimal bigDecimalAt(int index);

    /** Reads an integer of any size. */
    @Nullable
    BigInteger bigIntegerAt(int index);

    /** Reads bytes. */
    byte @Nullable [] bytesAt(int index);

    /** Reads a date. */
    @Nullable
    LocalDate localDateAt(int index);

    /** Reads a time. */
    @Nullable
    LocalTime localTimeAt(int index);

    /** Reads a date and time. */
    @Nullable
    LocalDateTime localDateTimeAt(int index);

    /** Reads a point in time, which is stored in UTC. */
    @Nullable
    Instant instantAt(int index);

    /** Reads a date and time with an offset, which is stored in UTC. */
    @Nullable
    OffsetDateTime offsetDateTimeAt(int index);

    /** Reads a UUID. */
    @Nullable
    UUID uuidAt(int index);

    /** Reads the value of a column whose type is converted. */
    <T> @Nullable T valueAt(int index, Field<T> field);
}
