package dev.throughline.processor.read;

import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Which files types come from. */
public interface TypeFiles {

    /**
     * Returns the class file that a type was read from; nothing if it comes from source, if the compiler shows all that is
     * in it, or if it cannot be found.
     */
    Optional<byte[]> hiding(TypeElement type);

    /** Returns a class file that is in the output, from an earlier compilation, by a name that has no dots in it. */
    Optional<byte[]> inOutput(String packageName, String name);

    /**
     * Returns whether a type belongs to what is compiled, although it was not given: its class file is in the output, from
     * an earlier compilation, or its source has been found.
     */
    boolean isOfThisOutput(TypeElement type);

    /**
     * Returns the annotations that an element has in its source, by name, each with its type, which is none or an erroneous
     * one where that does not exist; nothing where the compiler shows those itself.
     */
    Map<String, Optional<Element>> annotationsInSource(Element element);
}
