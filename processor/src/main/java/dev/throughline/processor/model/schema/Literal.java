package dev.throughline.processor.model.schema;

import dev.throughline.processor.model.declared.JavaType;

/**
 * A value of a property as generated code writes it.
 *
 * @param form how it is written
 * @param type the boxed type of the value
 * @param text the value; of an enum its constant's name
 */
public record Literal(Form form, JavaType type, String text) {

    /** How a value is written in Java. */
    public enum Form {
        /** As it is: {@code true}, {@code 5L}. */
        PLAIN,
        /** {@code "post"}. */
        STRING,
        /** {@code Status.ACTIVE}. */
        CONSTANT,
        /** {@code new BigDecimal("1.50")}. */
        CONSTRUCTOR,
        /** {@code LocalDate.parse("2026-11-22")}. */
        PARSE,
        /** {@code UUID.fromString("..")}. */
        FROM_STRING
    }
}
