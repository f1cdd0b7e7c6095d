package dev.throughline.processor.model;

/** Why a table has a column. */
public sealed interface ColumnOrigin {

    /** The column holds a property of a model. */
    record Property(JavaType model, String method) implements ColumnOrigin {}

    /** The column refers to a property of a model's key. */
    record Reference(JavaType model, String method) implements ColumnOrigin {}

    /** The column says when the row was made. */
    record CreatedAt() implements ColumnOrigin {}

    /** The column says when the row last changed. */
    record UpdatedAt() implements ColumnOrigin {}

    /** The column says when a link was removed. */
    record DeletedAt() implements ColumnOrigin {}
}
