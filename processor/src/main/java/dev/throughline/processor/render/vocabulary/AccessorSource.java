package dev.throughline.processor.render.vocabulary;

/** How an accessor is told whose targets are meant. */
public enum AccessorSource {
    /** By the model, as the first parameter. */
    MODEL,
    /** By its id, as the first parameter; targets are then given by their ids, too. */
    ID,
    /** It is the record itself. */
    SELF
}
