package dev.throughline.processor.model.declared;

/** What becomes of a row that is removed from an association whose foreign key is in that row. */
public enum Removal {
    NULLIFY,
    DELETE
}
