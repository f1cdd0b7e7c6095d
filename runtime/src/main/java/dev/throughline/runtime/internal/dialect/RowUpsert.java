package dev.throughline.runtime.internal.dialect;

/** How rows are inserted or, where their key exists, updated, and given back. */
public enum RowUpsert {
    /** {@code insert .. on conflict (..) do update .. returning ..}. */
    ON_CONFLICT,
    /** {@code insert .. on duplicate key update .. returning ..}. */
    ON_DUPLICATE_KEY,
    /** {@code merge}, tried again if somebody else inserts the same. */
    MERGE,
    /** Not at all: row by row, by what exists. */
    NONE
}
