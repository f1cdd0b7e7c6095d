package dev.throughline.processor.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The type of a property that a column holds.
 *
 * @param kind what the column holds
 * @param type the boxed Java type; of {@code byte[]} the name {@code byte[]}
 * @param primitive whether the property is declared with the primitive type
 * @param constants the names of an enum's constants, in their order; empty for other kinds
 * @param converter what makes the property's type of what the column holds, where they differ
 */
public record ValueType(
        ValueKind kind, JavaType type, boolean primitive, List<String> constants, Optional<JavaType> converter) {

    public ValueType {
        constants = List.copyOf(constants);
    }

    /** Returns a type that the column holds as it is. */
    public static ValueType of(ValueKind kind, JavaType type, boolean primitive) {
        return new ValueType(kind, type, primitive, List.of(), Optional.empty());
    }

    /** Returns the type of a property that a converter makes of what the column holds. */
    public ValueType converted(JavaType property, boolean isPrimitive, JavaType by) {
        return new ValueType(kind, property, isPrimitive, List.of(), Optional.of(by));
    }

    /** Returns whether values are arrays of bytes; a converter makes something else of them. */
    public boolean isBytes() {
        return kind == ValueKind.BYTES && converter.isEmpty();
    }

    /** Returns the name of the primitive type, for a property that is declared with it. */
    public String primitiveName() {
        return switch (type.simpleName()) {
            case "Integer" -> "int";
            case "Character" -> "char";
            default -> type.simpleName().toLowerCase(Locale.ROOT);
        };
    }

    /** Returns this type boxed, as a key or a reference to one has it. */
    public ValueType boxed() {
        return new ValueType(kind, type, false, constants, converter);
    }
}
