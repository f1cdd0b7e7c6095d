package dev.throughline.processor.read;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * An annotation of ours on an element, read by name: the annotations' classes need not be on the processor's path, and
 * a class among their values need not exist yet. Only what the source gives counts, not the defaults.
 */
final class Annotated {

    static final String PACKAGE = "dev.throughline.annotations";

    private final AnnotationMirror mirror;

    private Annotated(AnnotationMirror mirror) {
        this.mirror = mirror;
    }

    /** Returns the annotation with this simple name, if the element has it. */
    static Optional<Annotated> on(Element element, String simpleName) {
        String name = PACKAGE + "." + simpleName;
        return element.getAnnotationMirrors().stream()
                .filter(mirror -> ((TypeElement) mirror.getAnnotationType().asElement())
                        .getQualifiedName()
                        .contentEquals(name))
                .findFirst()
                .map(Annotated::new);
    }

    AnnotationMirror mirror() {
        return mirror;
    }

    String simpleName() {
        return mirror.getAnnotationType().asElement().getSimpleName().toString();
    }

    /** Returns the value that the source gives to an attribute. */
    Optional<AnnotationValue> value(String attribute) {
        return mirror.getElementValues().entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().contentEquals(attribute))
                .findFirst()
                .map(entry -> (AnnotationValue) entry.getValue());
    }

    /** Returns a text that is given and not empty. */
    Optional<String> text(String attribute) {
        return constant(attribute, String.class).filter(text -> !text.isEmpty());
    }

    Optional<Integer> number(String attribute) {
        return constant(attribute, Integer.class);
    }

    Optional<Boolean> flag(String attribute) {
        return constant(attribute, Boolean.class);
    }

    /** Returns the name of an enum's constant. */
    Optional<String> choice(String attribute) {
        return constant(attribute, VariableElement.class)
                .map(constant -> constant.getSimpleName().toString());
    }

    /** Returns a class that is given and is not {@code void}. */
    Optional<TypeMirror> type(String attribute) {
        return constant(attribute, TypeMirror.class).filter(type -> type.getKind() != TypeKind.VOID);
    }

    /** Returns whether a class is given that does not exist. javac gives its name for it, or what it calls an error. */
    boolean isUnresolved(String attribute) {
        return value(attribute).map(AnnotationValue::getValue).stream()
                .anyMatch(value -> !(value instanceof TypeMirror));
    }

    List<String> texts(String attribute) {
        return constant(attribute, List.class).stream()
                .flatMap(list -> ((List<?>) list).stream())
                .filter(AnnotationValue.class::isInstance)
                .map(item -> ((AnnotationValue) item).getValue())
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }

    /** Returns the annotations that an attribute holds. */
    List<Annotated> nested(String attribute) {
        return constant(attribute, List.class).stream()
                .flatMap(list -> ((List<?>) list).stream())
                .filter(AnnotationValue.class::isInstance)
                .map(item -> ((AnnotationValue) item).getValue())
                .filter(AnnotationMirror.class::isInstance)
                .map(nested -> new Annotated((AnnotationMirror) nested))
                .toList();
    }

    // Where the source is wrong a value can be of any type: the compiler reports it, and for us it is not given.
    private <T> Optional<T> constant(String attribute, Class<T> type) {
        return value(attribute)
                .map(AnnotationValue::getValue)
                .filter(type::isInstance)
                .map(type::cast);
    }
}
