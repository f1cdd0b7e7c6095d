package dev.throughline.runtime;

import java.util.List;

/**
 * A part of the rows of a query.
 *
 * @param rows the rows within limit and offset
 * @param total the number of rows that there are without them
 */
public record Page<R extends ModelRecord<R>>(List<R> rows, long total) {

    /** Copies the list, so that a page never changes. */
    public Page {
        rows = List.copyOf(rows);
    }
}
