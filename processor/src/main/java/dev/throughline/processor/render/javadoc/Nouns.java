package dev.throughline.processor.render.javadoc;

import dev.throughline.processor.model.schema.Association;
import dev.throughline.processor.model.schema.Column;
import dev.throughline.processor.model.schema.ScopeTerm;
import dev.throughline.processor.naming.Words;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the parts of an association are called in Javadoc. */
public class Nouns {

    /** A user, a unit, a usage, a European; but an uninstalled one. */
    private static final Pattern SPOKEN_AS_YOU = Pattern.compile("us[aeu]|uni(?!n)|eu");

    private final Association association;

    public Nouns(Association association) {
        this.association = association;
    }

    /** Returns what a row of the model is called, {@code pug}. */
    public String source() {
        return association.source().noun();
    }

    /** Returns what one target is called, {@code best friend}. */
    String one() {
        return words(association.names().one());
    }

    /** Returns what the targets are called, {@code best friends}. */
    public String many() {
        return association.isToMany() ? words(association.names().many()) : one();
    }

    /** Returns what the targets are ordered by where a query asks for nothing. */
    String order() {
        String own = association.order().stream()
                .map(term -> Doc.code(term.text()) + ", then ")
                .collect(Collectors.joining());
        return own + "primary key";
    }

    /** Returns the target table's name. */
    String target() {
        return association.target().name();
    }

    /** Returns how a sentence ends that says of which rows an association is, or nothing if it is of all. */
    public static String whereFixed(Association association) {
        List<String> parts = association.scopes().stream()
                .filter(ScopeTerm::isSound)
                .map(term -> Doc.code(term.table().name() + "."
                        + term.column().map(Column::name).orElseThrow()
                        + " = "
                        + term.value().value()))
                .toList();
        return parts.isEmpty() ? "" : " where " + all(parts);
    }

    /** Returns an enumeration. */
    public static String all(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }

    /** Returns a noun with its article. */
    public static String a(String noun) {
        boolean vowel = !noun.isEmpty() && "aeiou".indexOf(noun.charAt(0)) >= 0;
        return (vowel && !SPOKEN_AS_YOU.matcher(noun).lookingAt() ? "an " : "a ") + noun;
    }

    /** Returns columns, each compared with a parameter. */
    static String where(List<Column> columns) {
        return columns.stream().map(column -> column.name() + " = ?").collect(Collectors.joining(" and "));
    }

    /** Returns a name as words, or as it is if it has neither a letter nor a digit. */
    static String words(String name) {
        String text = Words.of(name).text();
        return text.isEmpty() ? name : text;
    }
}
