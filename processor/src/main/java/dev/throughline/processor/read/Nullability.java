package dev.throughline.processor.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/**
 * Tells which properties can be null: those with an annotation called {@code Nullable}. Each library has its own, some on
 * declarations and some on types.
 */
final class Nullability {

    static final String NULLABLE = "Nullable";

    private final TypeFiles files;
    private final Sources sources;
    private final Elements elements;
    private final Map<String, Optional<Set<String>>> hidden = new TreeMap<>();
    private final Set<String> unknown = new TreeSet<>();

    /**
     * Makes a reader.
     *
     * @param files where to look for annotations that the compiler does not show: before JDK 22, javac shows none
     *     that is on a type and comes from a class file
     * @param sources what is compiled now
     * @param elements tells of modules
     */
    Nullability(TypeFiles files, Sources sources, Elements elements) {
        this.files = files;
        this.sources = sources;
        this.elements = elements;
    }

    /** Returns whether an accessor may give null, whose type in the model is given. */
    boolean isNullable(ExecutableElement method, TypeMirror type) {
        return hasNullable(method.getAnnotationMirrors())
                || hasNullable(method.getReturnType().getAnnotationMirrors())
                || hasNullable(type.getAnnotationMirrors())
                || isHidden(method);
    }

    /** Returns the types that have been asked for since the last call, and of which it is not known what can be null. */
    Set<String> takeUnknown() {
        Set<String> result = Set.copyOf(unknown);
        unknown.clear();
        return result;
    }

    private boolean isHidden(ExecutableElement method) {
        if (!(method.getEnclosingElement() instanceof TypeElement owner)) {
            return false;
        }
        String name = owner.getQualifiedName().toString();
        Optional<Set<String>> methods = hidden.computeIfAbsent(name, absent -> hiddenIn(owner));
        if (methods.isEmpty()) {
            unknown.add(name);
        }
        return methods.isPresent()
                && methods.get().contains(method.getSimpleName().toString());
    }

    /** Returns the methods that can be null though the compiler does not show it; nothing if that cannot be known. */
    private Optional<Set<String>> hiddenIn(TypeElement owner) {
        if (!files.isHidden(owner)) {
            return Optional.of(Set.of());
        }
        Optional<Set<String>> read =
                files.classFile(owner).map(bytes -> ClassFile.of(bytes).methodsThatReturn(NULLABLE));
        ModuleElement module = elements.getModuleOf(owner);
        // What is compiled, and in no class file that can be found, comes from source.
        boolean known = module.isUnnamed() || sources.contain(owner) || !new NullableTypes(elements).canBeIn(module);
        return read.isEmpty() && known ? Optional.of(Set.of()) : read;
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
