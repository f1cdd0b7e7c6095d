package dev.throughline.processor.read;

import dev.throughline.processor.model.declared.JavaType;
import dev.throughline.processor.model.declared.ValueKind;
import dev.throughline.processor.model.declared.ValueType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Tells which types of properties a column can hold. */
final class ValueTypes {

    private static final Map<String, ValueKind> KINDS = Map.ofEntries(
            Map.entry("java.lang.Boolean", ValueKind.BOOLEAN),
            Map.entry("java.lang.Byte", ValueKind.BYTE),
            Map.entry("java.lang.Short", ValueKind.SHORT),
            Map.entry("java.lang.Integer", ValueKind.INTEGER),
            Map.entry("java.lang.Long", ValueKind.LONG),
            Map.entry("java.lang.Float", ValueKind.FLOAT),
            Map.entry("java.lang.Double", ValueKind.DOUBLE),
            Map.entry("java.lang.Character", ValueKind.CHARACTER),
            Map.entry("java.lang.String", ValueKind.STRING),
            Map.entry("java.math.BigDecimal", ValueKind.BIG_DECIMAL),
            Map.entry("java.math.BigInteger", ValueKind.BIG_INTEGER),
            Map.entry("java.time.LocalDate", ValueKind.LOCAL_DATE),
            Map.entry("java.time.LocalTime", ValueKind.LOCAL_TIME),
            Map.entry("java.time.LocalDateTime", ValueKind.LOCAL_DATE_TIME),
            Map.entry("java.time.Instant", ValueKind.INSTANT),
            Map.entry("java.time.OffsetDateTime", ValueKind.OFFSET_DATE_TIME),
            Map.entry("java.util.UUID", ValueKind.UUID),
            Map.entry("org.jooq.JSON", ValueKind.JSON),
            Map.entry("org.jooq.JSONB", ValueKind.JSONB));

    private static final Map<String, String> HINTS = Map.of(
            "java.util.Optional", " For a value that may be absent, declare it with @Nullable.",
            "java.util.Date", " For a date or a time, use java.time.",
            "java.sql.Date", " For a date or a time, use java.time.",
            "java.sql.Timestamp", " For a date or a time, use java.time.",
            "java.util.List", " For a list of models, add @BelongsToMany or @HasMany.",
            "java.util.Collection", " For a list of models, add @BelongsToMany or @HasMany.");

    private static final Set<String> COLLECTIONS = Set.of("java.util.List", "java.util.Set", "java.util.Collection");

    private static final String ELEMENTS =
            "Boolean, Short, Integer, Long, Float, Double, String, BigDecimal, BigInteger, LocalDate or UUID";

    private final Types types;

    ValueTypes(Types types) {
        this.types = types;
    }

    /** Returns what a column holds for a property of a type, if one can. */
    Optional<ValueType> of(TypeMirror type) {
        if (type.getKind().isPrimitive()) {
            return named(types.boxedClass((PrimitiveType) type), true);
        }
        if (type.getKind() == TypeKind.ARRAY) {
            return array(((ArrayType) type).getComponentType());
        }
        return type.getKind() == TypeKind.DECLARED
                ? named((TypeElement) ((DeclaredType) type).asElement(), false)
                : Optional.empty();
    }

    private static Optional<ValueType> array(TypeMirror element) {
        if (element.getKind() == TypeKind.BYTE) {
            return Optional.of(ValueType.of(ValueKind.BYTES, new JavaType("", "byte[]"), false));
        }
        return element.getKind() == TypeKind.DECLARED
                ? named((TypeElement) ((DeclaredType) element).asElement(), false)
                        .filter(value -> value.kind().canBeElement())
                        .map(ValueType::arrayOf)
                : Optional.empty();
    }

    /** Returns a sentence that helps with a type that no column can hold, or nothing. */
    String hint(TypeMirror type) {
        if (type.getKind() == TypeKind.ARRAY) {
            return arrayHint(((ArrayType) type).getComponentType());
        }
        boolean model = type.getKind() == TypeKind.DECLARED
                && Annotated.on(((DeclaredType) type).asElement(), "Model").isPresent();
        return model
                ? " For a row of another model, add @BelongsTo or @HasOne."
                : hint(SourceNames.of(types.erasure(type)), type);
    }

    private String hint(String name, TypeMirror type) {
        return onlyArgument(type)
                        .filter(element -> COLLECTIONS.contains(name))
                        .map(element -> " For several values in one column, declare an array, "
                                + element.type().simpleName() + "[], or convert a type of your own.")
                        .orElse("")
                + HINTS.getOrDefault(name, "");
    }

    private String arrayHint(TypeMirror element) {
        if (element.getKind().isPrimitive()) {
            TypeElement box = types.boxedClass((PrimitiveType) element);
            if (named(box, false).filter(value -> value.kind().canBeElement()).isPresent()) {
                return " The elements of an array in a database may be null: declare it as " + box.getSimpleName()
                        + "[].";
            }
        }
        boolean named = element.getKind() == TypeKind.DECLARED
                && named((TypeElement) ((DeclaredType) element).asElement(), false)
                        .filter(value -> value.kind() == ValueKind.ENUM)
                        .isPresent();
        return named
                ? " An enum's names can be kept as String[]."
                : " Arrays have one dimension, of " + ELEMENTS
                        + ". For others use a type of your own with a @Convert from" + " JSONB, or from String.";
    }

    private Optional<ValueType> onlyArgument(TypeMirror type) {
        List<? extends TypeMirror> arguments =
                type.getKind() == TypeKind.DECLARED ? ((DeclaredType) type).getTypeArguments() : List.of();
        return arguments.size() == 1
                ? of(arguments.get(0)).filter(value -> value.kind().canBeElement())
                : Optional.empty();
    }

    private static Optional<ValueType> named(TypeElement element, boolean primitive) {
        ValueKind kind = KINDS.get(element.getQualifiedName().toString());
        if (kind != null) {
            return Optional.of(ValueType.of(kind, SourceNames.of(element), primitive));
        }
        if (element.getKind() != ElementKind.ENUM) {
            return Optional.empty();
        }
        List<String> constants = element.getEnclosedElements().stream()
                .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
                .map(member -> member.getSimpleName().toString())
                .toList();
        return Optional.of(ValueType.ofEnum(SourceNames.of(element), constants));
    }
}
