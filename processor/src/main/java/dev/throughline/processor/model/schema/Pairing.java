package dev.throughline.processor.model.schema;

/** How many links a pair of rows can have, and whether it matters which of the two is the source. */
public enum Pairing {
    /** One link for a source and a target. */
    ONCE,
    /** One link for two rows of a model, whichever is the source. */
    SYMMETRIC,
    /** Any number of links for a source and a target. */
    REPEATABLE
}
