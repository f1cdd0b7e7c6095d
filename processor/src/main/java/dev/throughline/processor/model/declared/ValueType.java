package dev.throughline.processor.model.declared;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The type of a property that a column holds.
 *
 * @param kind what the column holds
 * @param type the boxed Java type; of an array its name with brackets, such as {@code byte[]}
 * @param primitive whether the property is declared with the primitive type
 * @param element what the elements are of an array that the column holds; the same as {@code kind} for other kinds
 * @param constants the names of an enum's constants, in their order; empty for other kinds
 * @param converter what makes the property's type of what the column holds, where they differ
 */
public record ValueType(
        ValueKind kind,
        ValueKind element,
        JavaType type,
        boolean primitive,
        List<String> constants,
        Optional<JavaType> converter) {

    public ValueType {
        constants = List.copyOf(constants);
    }

    /** Returns a type that the column holds as it is. */
    public static ValueType of(ValueKind kind, JavaType type, boolean primitive) {
        return new ValueType(kind, kind, type, primitive, List.of(), Optional.empty());
    }

    /** Returns the type of arrays of elements of a type that the column holds as they are. */
    public static ValueType arrayOf(ValueType element) {
        JavaType name = element.type();
        return new ValueType(
                ValueKind.ARRAY,
                element.kind(),
                new JavaType(name.packageName(), name.name() + "[]"),
                false,
                List.of(),
                Optional.empty());
    }

    /** Returns the type of an enum with its constants. */
    public static ValueType ofEnum(JavaType type, List<String> constants) {
        return new ValueType(ValueKind.ENUM, ValueKind.ENUM, type, false, constants, Optional.empty());
    }

    /** Returns the type of a property that a converter makes of what the column holds. */
    public ValueType converted(JavaType property, boolean isPrimitive, JavaType by) {
        return new ValueType(kind, element, property, isPrimitive, List.of(), Optional.of(by));
    }

    /** Returns whether values are arrays, of bytes or others; a converter makes something else of them. */
    public boolean isArray() {
        return (kind == ValueKind.BYTES || kind == ValueKind.ARRAY) && converter.isEmpty();
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
        return new ValueType(kind, element, type, false, constants, converter);
    }
}
