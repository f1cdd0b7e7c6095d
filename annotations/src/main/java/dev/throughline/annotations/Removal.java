package dev.throughline.annotations;

/** What becomes of a row that is removed from an association whose foreign key is in that row. */
public enum Removal {
    /** The row stays, and its foreign key is set to null. */
    NULLIFY,
    /** The row is deleted. */
    DELETE
}
