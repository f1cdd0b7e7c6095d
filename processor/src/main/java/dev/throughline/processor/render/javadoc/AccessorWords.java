package dev.throughline.processor.render.javadoc;

import dev.throughline.processor.model.schema.Association;
import dev.throughline.processor.model.schema.LinkAssociation;
import dev.throughline.processor.model.schema.ReferenceAssociation;
import dev.throughline.processor.render.vocabulary.AccessorSource;
import dev.throughline.processor.render.vocabulary.Verb;
import java.util.Optional;

/** What is said of accessors, which differs by the kind of their association. */
abstract class AccessorWords {

    /** Returns the words for accessors that are told in a certain way whose targets are meant. */
    static AccessorWords of(Association association, AccessorSource source) {
        String noun = association.source().noun();
        String whose = source == AccessorSource.SELF ? "this " + noun : Nouns.a(noun);
        if (association instanceof LinkAssociation link) {
            return new LinkWords(link, whose);
        }
        ReferenceAssociation reference = (ReferenceAssociation) association;
        return switch (reference.kind()) {
            case BELONGS_TO -> new ParentWords(reference, source, whose);
            case HAS_ONE -> new ChildWords(reference, whose);
            case HAS_MANY -> new ChildrenWords(reference, whose);
        };
    }

    /** Returns what an accessor does. */
    abstract String summary(Verb verb);

    /** Returns the statements that it sends, without a full stop. */
    abstract String statements(Verb verb);

    /** Returns what it gives. */
    abstract String result(Verb verb);

    /** Returns when it refuses its targets besides. */
    Optional<String> refusal(Verb verb) {
        return Optional.empty();
    }

    /** Returns whether a record is asked for nothing but its foreign key. */
    boolean needsNoKey(Verb verb) {
        return false;
    }

    /** Returns what a function does that sets attributes of links. */
    Optional<String> attributes(Verb verb) {
        return Optional.empty();
    }

    /** Returns the one statement that is sent. */
    static String one(String sql) {
        return "One statement: " + Doc.code(sql);
    }

    /** Returns the statement that matters of those that are sent. */
    static String atMost(String count, String sql) {
        return "At most " + count + " statements: " + Doc.code(sql);
    }
}
