package dev.throughline.processor.render;

import dev.throughline.processor.model.Association;
import dev.throughline.processor.model.Column;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the parts of an association are called in Javadoc. */
final class Nouns {

    private final Association association;

    Nouns(Association association) {
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

    /** Returns the join table's columns that refer to the model, each compared with a parameter. */
    String whereSource() {
        return where(association.toSource().columns());
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

    /** Returns a noun with its article. */
    static String a(String noun) {
        return (!noun.isEmpty() && "aeiou".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
    }

    private static String where(List<Column> columns) {
        return columns.stream().map(column -> column.name() + " = ?").collect(Collectors.joining(" and "));
    }

    private static String words(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
