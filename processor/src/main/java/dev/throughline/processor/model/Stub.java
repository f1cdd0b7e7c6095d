package dev.throughline.processor.model;

import java.util.List;

/**
 * An abstract method that a record must have for the code to compile although it cannot mean anything.
 *
 * @param method its name
 * @param typeParameters the declarations of its type parameters, as source
 * @param returnType its type as source, {@code void} included
 * @param parameterTypes its parameters' types as source
 */
public record Stub(String method, List<String> typeParameters, String returnType, List<String> parameterTypes) {

    public Stub {
        typeParameters = List.copyOf(typeParameters);
        parameterTypes = List.copyOf(parameterTypes);
    }
}
