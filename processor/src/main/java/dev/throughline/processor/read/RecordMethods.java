package dev.throughline.processor.read;

import dev.throughline.processor.model.declared.JavaType;
import dev.throughline.processor.model.declared.Signature;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Tells which methods with parameters every generated record has: those that it inherits, and its factory. */
final class RecordMethods {

    private static final String RECORD = "dev.throughline.runtime.ModelRecord";
    private static final String FACTORY = "of";

    private final Elements elements;

    RecordMethods(Elements elements) {
        this.elements = elements;
    }

    /** Returns whether the record of a model has a method of its own with this signature. */
    boolean have(JavaType model, Signature signature, Members members) {
        if (signature.parameters().isEmpty()) {
            return false; // Names that no property can have are a list of their own.
        }
        if (signature.equals(new Signature(FACTORY, List.of(model.qualifiedName())))) {
            return true;
        }
        TypeElement record = elements.getTypeElement(RECORD);
        return record != null
                && ElementFilter.methodsIn(elements.getAllMembers(record)).stream()
                        .filter(method -> method.getSimpleName().contentEquals(signature.name()))
                        .anyMatch(method -> members.erasedParameters(method).equals(signature.parameters()));
    }
}
