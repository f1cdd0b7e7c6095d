package dev.throughline.runtime.internal.dialect;

/**
 * How a source is locked while what belongs to it is exchanged. A transaction that reads by a snapshot does not see what
 * others have exchanged since; that it has to fail the database knows only where they have changed the source's row.
 */
public enum SourceLocking {
    /** By a {@link RowLock}: what is read under it is what is there now. */
    ROW_LOCK,
    /** By an update that changes nothing. */
    UPDATE,
    /** By an update that changes nothing where a transaction reads by a snapshot, else by a {@link RowLock}. */
    UPDATE_IN_SNAPSHOTS,
    /**
     * By an update that changes nothing, with a condition that finds out by itself whether the row is newer than the snapshot,
     * where the database goes on without a word.
     */
    CHECKED_UPDATE
}
