package dev.throughline.runtime.internal.dialect;

/** How many rows are updated, each with values of its own, by one statement. */
public enum RowUpdate {
    /** {@code update .. set .. from (values ..)}. */
    FROM,
    /** {@code update .. join (..) set ..}. */
    JOIN,
    /** {@code merge .. when matched then update ..}. */
    MERGE,
    /** Not at all: jOOQ updates one by one. */
    NONE
}
