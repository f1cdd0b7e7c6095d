package dev.throughline.processor.read;

import dev.throughline.processor.model.declared.JavaType;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/** Writes names and types as source does. The compilers' own {@code toString} differ, from each other and by version. */
final class SourceNames {

    private static final String OBJECT = "java.lang.Object";

    private SourceNames() {}

    /** Returns the name of a class or interface. */
    static JavaType of(TypeElement type) {
        StringBuilder name = new StringBuilder(type.getSimpleName());
        Element around = type.getEnclosingElement();
        while (around instanceof TypeElement outer) {
            name.insert(0, '.').insert(0, outer.getSimpleName());
            around = outer.getEnclosingElement();
        }
        String packageName = around instanceof PackageElement packageElement
                ? packageElement.getQualifiedName().toString()
                : "";
        return new JavaType(packageName, name.toString());
    }

    /** Returns a type as it can be written anywhere. */
    static String of(TypeMirror type) {
        return of(type, missing -> false);
    }

    /**
     * Returns a type as it can be written anywhere, with {@code Object} in the place of what does not exist: the name
     * would be an error once more.
     */
    static String of(TypeMirror type, Predicate<ErrorType> missing) {
        return switch (type.getKind()) {
            case DECLARED -> declared((DeclaredType) type, missing);
            case ERROR -> missing.test((ErrorType) type) ? OBJECT : declared((DeclaredType) type, missing);
            case ARRAY -> of(((ArrayType) type).getComponentType(), missing) + "[]";
            case WILDCARD -> wildcard((WildcardType) type, missing);
            case TYPEVAR -> ((TypeVariable) type).asElement().getSimpleName().toString();
            case BOOLEAN, BYTE, SHORT, INT, LONG, CHAR, FLOAT, DOUBLE, VOID ->
                type.getKind().name().toLowerCase(Locale.ROOT);
            default -> type.toString();
        };
    }

    private static String declared(DeclaredType type, Predicate<ErrorType> missing) {
        String name = ((TypeElement) type.asElement()).getQualifiedName().toString();
        if (name.contains("<")) {
            return OBJECT; // javac calls a generic type that does not exist <any>.
        }
        return type.getTypeArguments().isEmpty()
                ? name
                : name
                        + type.getTypeArguments().stream()
                                .map(argument -> of(argument, missing))
                                .collect(Collectors.joining(", ", "<", ">"));
    }

    /** Returns a type as messages name it, without packages. */
    static String brief(TypeMirror type) {
        return of(type).replaceAll("\\b(?:[a-z_][\\w]*\\.)+(?=[A-Z])", "");
    }

    /** Returns a method as messages name it. */
    static String of(ExecutableElement method) {
        return method.getSimpleName()
                + method.getParameters().stream()
                        .map(parameter -> brief(parameter.asType()))
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    /** Returns the declaration of a type parameter. */
    static String of(TypeParameterElement parameter) {
        String bounds = parameter.getBounds().stream()
                .map(SourceNames::of)
                .filter(bound -> !bound.equals(OBJECT))
                .collect(Collectors.joining(" & "));
        return parameter.getSimpleName() + (bounds.isEmpty() ? "" : " extends " + bounds);
    }

    /** Returns what a kind of type is called, with its article. */
    static String of(ElementKind kind) {
        return switch (kind) {
            case ENUM -> "an enum";
            case RECORD -> "a record";
            case ANNOTATION_TYPE -> "an annotation";
            case INTERFACE -> "an interface";
            default -> "a class";
        };
    }

    private static String wildcard(WildcardType wildcard, Predicate<ErrorType> missing) {
        if (wildcard.getExtendsBound() != null) {
            return "? extends " + of(wildcard.getExtendsBound(), missing);
        }
        return wildcard.getSuperBound() != null ? "? super " + of(wildcard.getSuperBound(), missing) : "?";
    }
}
