package dev.throughline.processor.render.javadoc;

import com.palantir.javapoet.CodeBlock;
import dev.throughline.processor.model.declared.JavaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Javadoc, put together from sentences and wrapped as a person would. */
public final class Doc {

    private static final int WIDTH = 108;
    private static final String TAG_INDENT = "    ";
    // A short inline tag is not broken.
    private static final Pattern SPACE = Pattern.compile(" (?![^{}]{0,30}\\})");

    private final JavaType home;
    private final List<String> paragraphs = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();

    private Doc(JavaType home) {
        this.home = home;
    }

    /** Starts the Javadoc of a type or of one of its members. */
    public static Doc in(JavaType type) {
        return new Doc(type);
    }

    /** Adds a paragraph. */
    public Doc text(String paragraph) {
        paragraphs.add(paragraph);
        return this;
    }

    /** Adds what a parameter is. */
    public Doc param(String name, String meaning) {
        tags.add("@param " + name + " " + meaning);
        return this;
    }

    /** Adds what is returned. */
    public Doc returns(String meaning) {
        tags.add("@return " + meaning);
        return this;
    }

    /** Adds what is thrown, and when. */
    public Doc throwing(String type, String when) {
        tags.add("@throws " + type + " " + when);
        return this;
    }

    /** Returns a link to a type. */
    public String link(JavaType type) {
        return "{@link " + mention(type) + "}";
    }

    /** Returns a link to a member of a type. */
    public String link(JavaType type, String member) {
        return "{@link " + mention(type) + "#" + member + "}";
    }

    /** Returns text that users chose, such as a table's name, as code that cannot end the comment. */
    public static String code(String text) {
        boolean plain = !text.isBlank()
                && !text.contains("*/")
                && text.chars().allMatch(c -> c >= ' ' && c < '~' && "{}@\\".indexOf(c) < 0);
        return plain ? "{@code " + text + "}" : "<code>" + escape(text) + "</code>";
    }

    /** Returns the Javadoc as JavaPoet takes it. */
    public CodeBlock build() {
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < paragraphs.size(); i++) {
            if (i > 0) {
                result.append("\n\n");
            }
            wrap(result, (i > 0 ? "<p>" : "") + paragraphs.get(i), "");
        }
        if (!tags.isEmpty()) {
            result.append('\n');
        }
        for (String tag : tags) {
            result.append('\n');
            wrap(result, tag, TAG_INDENT);
        }
        return CodeBlock.of("$L", result.append('\n'));
    }

    /** Returns a type as it is named where this stands. */
    public String mention(JavaType type) {
        return type.packageName().equals(home.packageName()) ? type.name() : type.qualifiedName();
    }

    private static void wrap(StringBuilder result, String text, String indent) {
        int column = 0;
        for (String word : SPACE.split(text, -1)) {
            if (column > 0 && column + 1 + word.length() > WIDTH) {
                result.append('\n').append(indent);
                column = indent.length();
            } else if (column > 0) {
                result.append(' ');
                column++;
            }
            result.append(word);
            column += word.length();
        }
    }

    // The backslash too: javac reads unicode escapes inside comments, and one could spell the comment's end.
    private static String escape(String text) {
        StringBuilder result = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c < 128 && (Character.isLetterOrDigit(c) || c == ' ' || c == '_')) {
                result.appendCodePoint(c);
            } else {
                result.append("&#").append(c).append(';');
            }
        });
        return result.toString();
    }
}
