package dev.throughline.runtime.internal.dialect;

/** How an insert gives back the columns that it did not set. */
public enum Returning {
    /** {@code insert .. returning ..}. */
    RETURNING,
    /** {@code select .. from final table (insert ..)}. */
    FINAL_TABLE,
    /** Not at all: jOOQ's own ways are used, a row at a time. */
    NONE
}
