package dev.throughline.processor.naming;

import dev.throughline.processor.model.declared.JavaType;
import java.util.List;
import java.util.Locale;
import javax.lang.model.SourceVersion;

/** Makes names that Java accepts. */
public final class Identifiers {

    private Identifiers() {}

    /** Returns the name with its first letter in upper case. */
    public static String capitalised(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** Returns the name with its first letter in lower case. */
    public static String uncapitalised(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /** Returns the name, changed as little as Java demands. */
    public static String legal(String name) {
        if (name.isEmpty() || !Character.isJavaIdentifierStart(name.codePointAt(0))) {
            return legal("_" + name);
        }
        return SourceVersion.isKeyword(name, SourceVersion.RELEASE_17) ? name + "_" : name;
    }

    /**
     * Returns a name for a variable of code that names types: where it is that of a type, which a model in lower case or in
     * a script without case has, the variable would hide the type.
     */
    public static String variable(String name, List<JavaType> types) {
        String legal = legal(name);
        boolean hides = types.stream().anyMatch(type -> outermost(type).equals(legal));
        return hides ? legal + "_" : legal;
    }

    private static String outermost(JavaType type) {
        int end = type.name().indexOf('.');
        return end < 0 ? type.name() : type.name().substring(0, end);
    }

    /** Returns whether Java accepts the name as it is. */
    public static boolean isLegal(String name) {
        return legal(name).equals(name) && name.codePoints().allMatch(Character::isJavaIdentifierPart);
    }
}
