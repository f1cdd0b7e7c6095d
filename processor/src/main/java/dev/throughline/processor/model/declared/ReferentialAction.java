package dev.throughline.processor.model.declared;

/** What a foreign key does when the row that it refers to goes or gets another key. */
public enum ReferentialAction {
    CASCADE,
    RESTRICT,
    NO_ACTION,
    SET_NULL
}
