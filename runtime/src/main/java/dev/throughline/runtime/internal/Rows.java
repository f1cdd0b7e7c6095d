package dev.throughline.runtime.internal;

import dev.throughline.runtime.RowReader;

/** The rows of a result, one after the other. */
interface Rows {

    /** Goes to the next row; tells whether there is one. */
    boolean next();

    /** Gives the current row with its columns counted from the given one. */
    RowReader from(int offset);

    /** Makes something of all rows, while the result is open. */
    @FunctionalInterface
    interface Handler<X> {

        X handle(Rows rows);
    }
}
