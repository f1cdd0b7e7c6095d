package dev.throughline.runtime.internal.dialect;

/** How all links of a source are exchanged for others. */
public enum LinkSet {
    /** Lock the source's row; then one statement that deletes, inserts and tells what it did. */
    ONE_STATEMENT,
    /** Lock the source's row with a statement that gives the ids, too; delete; insert. */
    LOCK_READS_IDS,
    /** Lock the source's row; read the ids; delete; insert. */
    STEPS
}
