package dev.throughline.processor.model.declared;

import java.util.Optional;

/**
 * What {@code @Column} says of a property.
 *
 * @param name the column's name
 * @param length the length
 * @param precision the number of digits
 * @param scale the number of digits after the point
 * @param type what the column's type is called in the database
 * @param unique whether values are unique
 * @param defaultValue the value that the database gives, as text
 */
public record ColumnDeclaration(
        Optional<String> name,
        Optional<Integer> length,
        Optional<Integer> precision,
        Optional<Integer> scale,
        Optional<String> type,
        boolean unique,
        Optional<String> defaultValue) {

    /** What holds of a property without the annotation. */
    public static final ColumnDeclaration NONE = new ColumnDeclaration(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.empty());
}
