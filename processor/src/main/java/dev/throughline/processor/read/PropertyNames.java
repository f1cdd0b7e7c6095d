package dev.throughline.processor.read;

import java.util.Collection;
import java.util.Locale;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Names the properties of a model: as in a record, or as in a bean where all accessors are. */
final class PropertyNames {

    private final boolean beans;

    /** Looks at all accessors of a model. */
    PropertyNames(Collection<ExecutableElement> accessors) {
        this.beans = !accessors.isEmpty() && accessors.stream().allMatch(PropertyNames::isBean);
    }

    /** Returns the property that an accessor reads. */
    String of(ExecutableElement accessor) {
        String method = accessor.getSimpleName().toString();
        return beans ? withoutPrefix(method) : method;
    }

    /** Returns the name without {@code get} or {@code is}. */
    static String withoutPrefix(String method) {
        String name = method.substring(method.startsWith("is") ? 2 : 3);
        boolean acronym = name.length() > 1 && Character.isUpperCase(name.charAt(1));
        return acronym ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /** Returns whether a method is named as an accessor of a bean. */
    static boolean isBean(ExecutableElement accessor) {
        String method = accessor.getSimpleName().toString();
        return isPrefixed(method, "get") || (isPrefixed(method, "is") && isBoolean(accessor.getReturnType()));
    }

    private static boolean isPrefixed(String method, String prefix) {
        return method.startsWith(prefix)
                && method.length() > prefix.length()
                && Character.isUpperCase(method.charAt(prefix.length()));
    }

    private static boolean isBoolean(TypeMirror type) {
        return type.getKind() == TypeKind.BOOLEAN || SourceNames.of(type).equals("java.lang.Boolean");
    }
}
