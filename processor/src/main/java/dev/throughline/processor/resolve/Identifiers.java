package dev.throughline.processor.resolve;

import java.util.Locale;
import java.util.Set;

/** Makes names that Java accepts. */
public final class Identifiers {

    private static final Set<String> KEYWORDS = Set.of(
            "_",
            "abstract",
            "assert",
            "boolean",
            "break",
            "byte",
            "case",
            "catch",
            "char",
            "class",
            "const",
            "continue",
            "default",
            "do",
            "double",
            "else",
            "enum",
            "extends",
            "false",
            "final",
            "finally",
            "float",
            "for",
            "goto",
            "if",
            "implements",
            "import",
            "instanceof",
            "int",
            "interface",
            "long",
            "native",
            "new",
            "null",
            "package",
            "private",
            "protected",
            "public",
            "return",
            "short",
            "static",
            "strictfp",
            "super",
            "switch",
            "synchronized",
            "this",
            "throw",
            "throws",
            "transient",
            "true",
            "try",
            "void",
            "volatile",
            "while");

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
        if (name.isEmpty() || !Character.isJavaIdentifierStart(name.charAt(0))) {
            return "_" + name;
        }
        return KEYWORDS.contains(name) ? name + "_" : name;
    }

    /** Returns whether Java accepts the name as it is. */
    public static boolean isLegal(String name) {
        return legal(name).equals(name) && name.chars().allMatch(Character::isJavaIdentifierPart);
    }
}
