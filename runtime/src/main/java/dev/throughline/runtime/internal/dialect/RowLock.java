package dev.throughline.runtime.internal.dialect;

/** How a row is locked until the transaction ends. */
public enum RowLock {
    /** {@code for no key update}, which does not wait for the checks of foreign keys. */
    FOR_NO_KEY_UPDATE,
    /** {@code for update}. */
    FOR_UPDATE,
    /** An update that changes nothing, where there is no locking read. */
    NO_OP_UPDATE
}
