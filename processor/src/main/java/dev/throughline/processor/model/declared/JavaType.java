package dev.throughline.processor.model.declared;

import java.util.Comparator;

/**
 * The name of a Java type.
 *
 * @param packageName its package, empty for the unnamed one
 * @param name its name in the package; nested types have dots in it
 */
public record JavaType(String packageName, String name) implements Comparable<JavaType> {

    private static final Comparator<JavaType> BY_QUALIFIED_NAME = Comparator.comparing(JavaType::qualifiedName);

    /** Returns the type's own name, without those of the types around it. */
    public String simpleName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Returns the name with its package. */
    public String qualifiedName() {
        return packageName.isEmpty() ? name : packageName + "." + name;
    }

    /** Returns a top-level type of the same package. */
    public JavaType sibling(String simpleName) {
        return new JavaType(packageName, simpleName);
    }

    /** Returns a type nested in this one. */
    public JavaType nested(String simpleName) {
        return new JavaType(packageName, name + "." + simpleName);
    }

    @Override
    public int compareTo(JavaType other) {
        return BY_QUALIFIED_NAME.compare(this, other);
    }
}
