package dev.throughline.processor.model.declared;

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

    /** Returns whether the method would read a property, named as it or as in a bean. */
    boolean isAccessorOf(String property) {
        if (property.isEmpty() || method.equals(property)) {
            return !property.isEmpty();
        }
        String name = Character.toUpperCase(property.charAt(0)) + property.substring(1);
        return method.equals("get" + name) || method.equals("is" + name);
    }
}
