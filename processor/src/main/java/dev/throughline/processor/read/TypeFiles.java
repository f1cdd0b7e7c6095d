package dev.throughline.processor.read;

import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Which files types come from. */
public interface TypeFiles {

    /** Returns whether a type comes from a class file of which the compiler does not show all. */
    boolean isHidden(TypeElement type);

    /** Returns the class file that a type comes from, if it can be found. */
    Optional<byte[]> classFile(TypeElement type);

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
