package dev.throughline.runtime;

/** What a foreign key does when the row it refers to is deleted or gets another key. */
public enum ReferentialAction {
    /** The referring row goes, or changes, too. */
    CASCADE,
    /** The change is refused at once. */
    RESTRICT,
    /** The change is refused when the statement or, where deferred, the transaction ends. */
    NO_ACTION,
    /** The referring row stays, and its foreign key is set to null where it can be. */
    SET_NULL
}
