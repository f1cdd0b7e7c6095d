package dev.throughline.runtime;

import java.time.LocalDateTime;
import org.jooq.TableField;

/**
 * The columns of a table that say when a row was made and when it last changed: in UTC, to the microsecond, by the
 * clock of jOOQ's configuration.
 *
 * @param createdAt the column written once, on insert
 * @param updatedAt the column written on insert and on each change
 */
public record Timestamps<R extends ModelRecord<R>>(
        TableField<R, LocalDateTime> createdAt, TableField<R, LocalDateTime> updatedAt) {}
