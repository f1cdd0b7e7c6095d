package dev.throughline.runtime.internal.dialect;

/** How links are inserted so that one that exists is no error, and only if all targets and the source exist. */
public enum LinkInsert {
    /** One statement: a common table expression that inserts and gives back, beside the links that existed. */
    GUARDED_CTE,
    /** One statement: {@code on conflict do update} with a change of nothing, giving back all links. */
    ON_CONFLICT,
    /** One statement: {@code on duplicate key update} with a change of nothing, giving back all links. */
    ON_DUPLICATE_KEY,
    /** One statement: {@code merge}, tried again if somebody else inserts the same, giving back all links. */
    MERGE,
    /** An insert of those that are missing, tried again if somebody else inserts the same, and a read. */
    WHERE_NOT_EXISTS
}
