package dev.throughline.processor.render.javadoc;

import dev.throughline.processor.model.declared.JavaType;
import dev.throughline.processor.model.schema.AccessorNames;
import dev.throughline.processor.model.schema.Association;
import dev.throughline.processor.render.vocabulary.AccessorSource;
import dev.throughline.processor.render.vocabulary.Types;
import dev.throughline.processor.render.vocabulary.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the Javadoc of accessors: what each does, gives and throws, and what it sends. */
public final class AccessorDoc {

    private final Association association;
    private final AccessorSource source;
    private final AccessorNames names;
    private final Nouns nouns;
    private final KeyWords sourceKey;
    private final KeyWords targetKey;
    private final AccessorWords words;

    public AccessorDoc(Association association, AccessorSource source) {
        this.association = association;
        this.source = source;
        this.names = association.names();
        this.nouns = new Nouns(association);
        this.sourceKey = new KeyWords(association.sourceKey());
        this.targetKey = new KeyWords(association.targetKey());
        this.words = AccessorWords.of(association, source);
    }

    public Doc of(Verb verb, JavaType home) {
        if (verb.inMemory(association, source)) {
            return ofSetter(verb, home);
        }
        Doc doc = Doc.in(home);
        if (source == AccessorSource.ID) {
            return doc.text("As {@link #" + verb.method(association) + "(" + parameters(verb, doc) + ")}, by "
                    + sourceKey.one() + ".");
        }
        if (source == AccessorSource.SELF) {
            String repository = doc.link(
                    association.source().repository(), verb.method(association) + "(" + parameters(verb, doc) + ")");
            doc.text(words.summary(verb) + " See " + repository + ".");
            words.refusal(verb).ifPresent(when -> doc.throwing("IllegalArgumentException", when));
            return doc;
        }
        doc.text(words.summary(verb) + " " + words.statements(verb) + ".");
        argument(verb, doc);
        words.attributes(verb).ifPresent(attributes -> doc.param(names.link(), attributes));
        doc.returns(words.result(verb));
        failures(verb, doc);
        return doc;
    }

    private Doc ofSetter(Verb verb, JavaType home) {
        Doc doc = Doc.in(home)
                .text(words.summary(verb))
                .text("Sends nothing: inserting or updating this record stores it.");
        argument(verb, doc);
        doc.returns("this record");
        doc.throwing(
                "IllegalArgumentException",
                "if the " + nouns.one() + " has no " + targetKey.one() + ": " + targetKey.remedy());
        words.refusal(verb).ifPresent(when -> doc.throwing("IllegalArgumentException", when));
        return doc;
    }

    /** Returns the types of the parameters of the accessor that takes models. */
    private String parameters(Verb verb, Doc doc) {
        List<String> types = new ArrayList<>();
        types.add(doc.mention(association.source().parameter()));
        switch (verb.argument()) {
            case NONE -> {}
            case QUERY -> types.add("UnaryOperator");
            case ONE, ONE_OR_NONE, NEW ->
                types.add(doc.mention(association.target().parameter()));
            case MANY -> types.add("Collection");
        }
        if (verb.withAttributes()) {
            types.add("Consumer");
        }
        return String.join(", ", types);
    }

    private void argument(Verb verb, Doc doc) {
        switch (verb.argument()) {
            case NONE -> {}
            case QUERY ->
                doc.param(
                        names.query(),
                        association.isToMany()
                                ? "adds conditions, an order, a limit or includes"
                                : "adds conditions or includes");
            case ONE_OR_NONE -> doc.param(names.target(), "the " + nouns.one() + "; null for none");
            case ONE, MANY, NEW -> {}
        }
    }

    private void failures(Verb verb, Doc doc) {
        words.refusal(verb).ifPresent(when -> doc.throwing("IllegalArgumentException", when));
        if (verb.withAttributes()) {
            doc.throwing("IllegalArgumentException", "if a key or a time of the link is set");
        }
        missing(verb)
                .ifPresent(what -> doc.throwing(
                        Types.TARGET_NOT_FOUND.canonicalName(),
                        "if the " + what + " is not in its table; nothing is written"));
    }

    private Optional<String> missing(Verb verb) {
        return switch (verb) {
            case ADD_ONE, ADD_ONE_WITH, ADD_MANY, ADD_MANY_WITH, SET ->
                Optional.of(nouns.source() + " or " + Nouns.a(nouns.one()));
            case SET_ONE, SET_ONE_OR_NONE -> Optional.of(nouns.source() + " or the " + nouns.one());
            case CREATE, CREATE_WITH -> Optional.of(nouns.source());
            default -> Optional.empty();
        };
    }
}
