package dev.throughline.runtime.internal.dialect;

/** How rows are read as they are now, not as they were when the transaction first read something. */
public enum CurrentRead {
    /** As always: a statement sees what was committed before, or the database refuses to change what it does not see. */
    PLAIN(""),
    /** By locking what is read: other reads see a snapshot, also of what a lock protects. */
    LOCKING(" lock in share mode");

    private final String clause;

    CurrentRead(String clause) {
        this.clause = clause;
    }

    /** Gives what ends the select of the rows. */
    public String clause() {
        return clause;
    }
}
