package dev.throughline.processor.read;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** Finds types that do not exist yet: another processor may still make them, so a model that needs one waits. */
final class Unresolved {

    private final Set<String> own;
    private final TypeFiles files;
    private final Set<String> found = new TreeSet<>();

    /**
     * Makes a finder.
     *
     * @param own the simple names of types that Throughline itself is about to make, which nobody need wait for
     * @param files knows what the compiler does not show of elements
     */
    Unresolved(Set<String> own, TypeFiles files) {
        this.own = own;
        this.files = files;
    }

    /** Returns whether a type, or a part of it, does not exist; if it is not our own, the model has to wait. */
    boolean isIn(TypeMirror type) {
        // By kind, not by instanceof: javac's class for resolved types implements ErrorType, too.
        return switch (type.getKind()) {
            case ERROR -> isInError((ErrorType) type);
            case DECLARED -> ((DeclaredType) type).getTypeArguments().stream().anyMatch(this::isIn);
            case ARRAY -> isIn(((ArrayType) type).getComponentType());
            case WILDCARD -> {
                TypeMirror bound = ((WildcardType) type).getExtendsBound();
                yield bound != null && isIn(bound);
            }
            default -> false;
        };
    }

    // A list of a type that does not exist is itself an error for ECJ, and a list for javac.
    private boolean isInError(ErrorType type) {
        boolean inArgument = type.getTypeArguments().stream().anyMatch(Unresolved::mentionsError);
        return inArgument
                ? type.getTypeArguments().stream().anyMatch(this::isIn)
                : isMissing(type.asElement().getSimpleName().toString());
    }

    private static boolean mentionsError(TypeMirror type) {
        return switch (type.getKind()) {
            case ERROR -> true;
            case WILDCARD -> {
                TypeMirror bound = ((WildcardType) type).getExtendsBound();
                yield bound != null && mentionsError(bound);
            }
            default -> false;
        };
    }

    /**
     * Returns whether an annotation of an element does not exist. What the element means is not known then: it may be the one
     * that makes it a model, a key or an association, or lets it be null.
     */
    boolean isOn(Element element) {
        boolean any = false;
        for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
            if (annotation.getAnnotationType().getKind() == TypeKind.ERROR) {
                any |= isIn(annotation.getAnnotationType());
            }
        }
        for (Map.Entry<String, Optional<Element>> annotation :
                files.annotationsInSource(element).entrySet()) {
            boolean exists = annotation
                    .getValue()
                    .filter(type -> type.asType().getKind() != TypeKind.ERROR)
                    .isPresent();
            any |= !exists && isMissing(annotation.getKey());
        }
        return any;
    }

    private boolean isMissing(String name) {
        if (own.contains(name)) {
            return false;
        }
        found.add(name);
        return true;
    }

    /** Notes a type that does not exist and whose name the compiler does not tell, by where it stands. */
    void add(String where) {
        found.add(where);
    }

    /** Returns a type as it can be written where what does not exist has been reported already. */
    String written(TypeMirror type) {
        return SourceNames.of(
                type,
                error -> error.getTypeArguments().stream().noneMatch(Unresolved::mentionsError)
                        && !own.contains(error.asElement().getSimpleName().toString()));
    }

    /** Returns the names of what was found that is not our own. */
    Set<String> found() {
        return found;
    }
}
