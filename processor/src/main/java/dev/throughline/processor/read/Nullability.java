package dev.throughline.processor.read;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * Tells which properties can be null: those with an annotation called {@code Nullable}. Each library has its own, some on
 * declarations and some on types.
 */
final class Nullability {

    private static final String NULLABLE = "Nullable";

    private final TypeFiles files;
    private final Map<String, Set<String>> hidden = new TreeMap<>();

    /**
     * Makes a reader.
     *
     * @param files where to look for annotations that the compiler does not show: before JDK 22, javac shows none
     *     that is on a type and comes from a class file
     */
    Nullability(TypeFiles files) {
        this.files = files;
    }

    /** Returns whether an accessor may give null, whose type in the model is given. */
    boolean isNullable(ExecutableElement method, TypeMirror type) {
        return hasNullable(method.getAnnotationMirrors())
                || hasNullable(method.getReturnType().getAnnotationMirrors())
                || hasNullable(type.getAnnotationMirrors())
                || isHidden(method);
    }

    private boolean isHidden(ExecutableElement method) {
        return method.getEnclosingElement() instanceof TypeElement owner
                && hidden.computeIfAbsent(owner.getQualifiedName().toString(), name -> hiddenIn(owner))
                        .contains(method.getSimpleName().toString());
    }

    private Set<String> hiddenIn(TypeElement owner) {
        return files.hiding(owner)
                .map(bytes -> ClassFile.of(bytes).methodsThatReturn(NULLABLE))
                .orElse(Set.of());
    }

    private static boolean hasNullable(List<? extends AnnotationMirror> annotations) {
        return annotations.stream()
                .anyMatch(annotation -> annotation
                        .getAnnotationType()
                        .asElement()
                        .getSimpleName()
                        .contentEquals(NULLABLE));
    }
}
