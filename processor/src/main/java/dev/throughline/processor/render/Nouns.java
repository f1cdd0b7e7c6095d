package dev.throughline.processor.render;

import dev.throughline.processor.model.Column;
import dev.throughline.processor.model.LinkAssociation;
import dev.throughline.processor.model.Pairing;
import dev.throughline.processor.model.ScopeTerm;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the parts of an association are called in Javadoc. */
final class Nouns {

    /** A user, a unit, a usage, a European; but an uninstalled one. */
    private static final Pattern SPOKEN_AS_YOU = Pattern.compile("us[aeu]|uni(?!n)|eu");

    private final LinkAssociation association;

    Nouns(LinkAssociation association) {
        this.association = association;
    }

    /** Returns what a row of the model is called, {@code pug}. */
    String source() {
        return association.source().noun();
    }

    /** Returns what one target is called, {@code best friend}. */
    String one() {
        return words(association.names().one());
    }

    /** Returns what several targets are called, {@code best friends}. */
    String many() {
        return words(association.names().many());
    }

    /** Returns the join table's columns that refer to the model, each compared with a parameter, after those that are fixed. */
    String whereSource() {
        List<Column> fixed = association.options().fixedColumns();
        if (association.options().pairing() == Pairing.SYMMETRIC) {
            String ends = "(" + where(association.toSource().columns()) + " or "
                    + where(association.toTarget().columns()) + ")";
            return fixed.isEmpty() ? ends : where(fixed) + " and " + ends;
        }
        return where(Stream.concat(fixed.stream(), association.toSource().columns().stream())
                .toList());
    }

    /** Returns the join table's columns that refer to the target, each compared with a parameter. */
    String whereTarget() {
        return where(association.toTarget().columns());
    }

    /** Returns what the targets are ordered by where a query asks for nothing. */
    String order() {
        String own = association.options().order().stream()
                .map(term -> Doc.code(term.text()) + ", then ")
                .collect(Collectors.joining());
        return own + "primary key";
    }

    /** Returns how a statement begins that removes links. */
    String removal() {
        return association
                .options()
                .deletedAt()
                .map(column -> "update " + through() + " set " + column.name() + " = ?")
                .orElseGet(() -> "delete from " + through());
    }

    /** Returns the join table's name. */
    String through() {
        return association.through().name();
    }

    /** Returns the target table's name. */
    String target() {
        return association.target().name();
    }

    /** Returns how a sentence ends that says of which links an association is, or nothing if it is of all. */
    static String whereFixed(LinkAssociation association) {
        List<String> parts = association.options().scopes().stream()
                .filter(ScopeTerm::isSound)
                .map(term -> Doc.code(term.table().name() + "."
                        + term.column().map(Column::name).orElseThrow()
                        + " = "
                        + term.value().value()))
                .toList();
        return parts.isEmpty() ? "" : " where " + all(parts);
    }

    /** Returns an enumeration. */
    static String all(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }

    /** Returns a noun with its article. */
    static String a(String noun) {
        boolean vowel = !noun.isEmpty() && "aeiou".indexOf(noun.charAt(0)) >= 0;
        return (vowel && !SPOKEN_AS_YOU.matcher(noun).lookingAt() ? "an " : "a ") + noun;
    }

    private static String where(List<Column> columns) {
        return columns.stream().map(column -> column.name() + " = ?").collect(Collectors.joining(" and "));
    }

    /** Returns a name as words. */
    static String words(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
