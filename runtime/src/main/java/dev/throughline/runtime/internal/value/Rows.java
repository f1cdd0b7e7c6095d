package dev.throughline.runtime.internal.value;

import dev.throughline.runtime.codegen.RowReader;

/** The rows of a result, one after the other. */
public interface Rows {

    /** Goes to the next row; tells whether there is one. */
    public boolean next();

    /** Gives the current row with its columns counted from the given one. */
    public RowReader from(int offset);

    /** Makes something of all rows, while the result is open. */
    @FunctionalInterface
    interface Handler<X> {

        X handle(Rows rows);
    }
}
