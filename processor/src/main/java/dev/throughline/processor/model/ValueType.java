package dev.throughline.processor.model;

import java.util.List;

/**
 * The type of a property that a column holds.
 *
 * @param kind what the column holds
 * @param type the boxed Java type; of {@code byte[]} the name {@code byte[]}
 * @param primitive whether the property is declared with the primitive type
 * @param constants the names of an enum's constants, in their order; empty for other kinds
 */
public record ValueType(ValueKind kind, JavaType type, boolean primitive, List<String> constants) {

    public ValueType {
        constants = List.copyOf(constants);
    }

    /** Returns this type boxed, as a key or a reference to one has it. */
    public ValueType boxed() {
        return new ValueType(kind, type, false, constants);
    }
}
