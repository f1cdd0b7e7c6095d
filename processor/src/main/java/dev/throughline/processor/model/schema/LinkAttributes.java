package dev.throughline.processor.model.schema;

/** Whether the links of an association have columns of their own that callers fill. */
public enum LinkAttributes {
    /** There are none. */
    NONE,
    /** Each may be left out. */
    OPTIONAL,
    /** A link cannot be made without one of them. */
    REQUIRED
}
