package dev.throughline.processor.model.declared;

import java.util.List;

/**
 * What tells a method from others of its type.
 *
 * @param name its name
 * @param parameters the qualified names of its parameters' types, erased
 */
public record Signature(String name, List<String> parameters) {

    public Signature {
        parameters = List.copyOf(parameters);
    }

    /** Returns the signature of a method without parameters. */
    public static Signature of(String name) {
        return new Signature(name, List.of());
    }
}
