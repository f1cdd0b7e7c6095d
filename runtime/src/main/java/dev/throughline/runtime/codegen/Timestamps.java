package dev.throughline.runtime.codegen;

import org.jooq.Record;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table that say when a row was made and when it last changed, each of a {@code LocalDateTime}, an
 * {@code Instant} or an {@code OffsetDateTime}: in UTC, to the microsecond, by the clock of jOOQ's configuration.
 *
 * @param createdAt the column written once, on insert, or null if the table has none
 * @param updatedAt the column written on insert and on each change, or null if the table has none
 */
@SuppressWarnings("exports") // A compiler that does not have JSpecify's annotations ignores them.
public record Timestamps<R extends Record>(
        @Nullable TableField<R, ?> createdAt, @Nullable TableField<R, ?> updatedAt) {}
