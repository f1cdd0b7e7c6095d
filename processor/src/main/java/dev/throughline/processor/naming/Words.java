package dev.throughline.processor.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of a name, in lower case, however it writes them.
 *
 * @param words the words
 */
public record Words(List<String> words) {

    public Words {
        words = List.copyOf(words);
    }

    /** Returns the words of {@code orderLine}, {@code OrderLine}, {@code order_line} or {@code ORDER LINE}. */
    public static Words of(String name) {
        List<String> result = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < name.length(); i += Character.charCount(name.codePointAt(i))) {
            int c = name.codePointAt(i);
            if (!isOfWord(c)) {
                finish(word, result);
                continue;
            }
            if (startsWord(name, i)) {
                finish(word, result);
            }
            word.appendCodePoint(c);
        }
        finish(word, result);
        return new Words(result);
    }

    // Scripts such as Devanagari write vowels as marks on the letters before them.
    private static boolean isOfWord(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static boolean startsWord(String name, int i) {
        if (i == 0 || !Character.isUpperCase(name.charAt(i))) {
            return false;
        }
        boolean endsAcronym = i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1));
        return !Character.isUpperCase(name.charAt(i - 1)) || endsAcronym;
    }

    private static void finish(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString().toLowerCase(Locale.ROOT));
            word.setLength(0);
        }
    }

    /** Returns these words and the others. */
    public Words and(Words others) {
        return new Words(Stream.concat(words.stream(), others.words.stream()).toList());
    }

    /** Returns these words without the others at the end, or all of them if they end otherwise or would be none. */
    public Words withoutEnding(Words ending) {
        int rest = words.size() - ending.words.size();
        return rest > 0 && words.subList(rest, words.size()).equals(ending.words)
                ? new Words(words.subList(0, rest))
                : this;
    }

    /** Returns {@code order_line}. */
    public String snake() {
        return String.join("_", words);
    }

    /** Returns {@code ORDER_LINE}. */
    public String constant() {
        return Identifiers.legal(snake().toUpperCase(Locale.ROOT));
    }

    /** Returns {@code orderLine}. */
    public String camel() {
        return Identifiers.uncapitalised(upperCamel());
    }

    /** Returns {@code OrderLine}. */
    public String upperCamel() {
        return words.stream().map(Identifiers::capitalised).collect(Collectors.joining());
    }

    /** Returns {@code order line}. */
    public String text() {
        return String.join(" ", words);
    }
}
