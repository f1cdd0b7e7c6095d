package dev.throughline.processor.render;

import dev.throughline.processor.model.AccessorNames;
import dev.throughline.processor.model.Association;
import dev.throughline.processor.model.JavaType;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Writes the Javadoc of accessors: what each does, gives and throws, and what it sends. */
final class AccessorDoc {

    /** What is given as models, whose ids are taken. */
    private static final Set<Verb.Argument> MODELS =
            EnumSet.of(Verb.Argument.ONE, Verb.Argument.ONE_OR_NONE, Verb.Argument.MANY);

    private final Association association;
    private final AccessorRenderer.Source source;
    private final AccessorNames names;
    private final Nouns nouns;
    private final KeyWords sourceKey;
    private final KeyWords targetKey;
    private final AccessorWords words;

    AccessorDoc(Association association, AccessorRenderer.Source source) {
        this.association = association;
        this.source = source;
        this.names = association.names();
        this.nouns = new Nouns(association);
        this.sourceKey = new KeyWords(association.sourceKey());
        this.targetKey = new KeyWords(association.targetKey());
        this.words = AccessorWords.of(association, source);
    }

    Doc of(Verb verb, JavaType home) {
        if (verb.inMemory(association, source)) {
            return ofSetter(verb, home);
        }
        Doc doc = Doc.in(home).text(words.summary(verb)).text(words.statements(verb) + "." + where());
        if (source == AccessorRenderer.Source.MODEL) {
            doc.param(names.source(), "the " + nouns.source());
        } else if (source == AccessorRenderer.Source.ID) {
            doc.param(names.sourceId(), "the " + sourceKey.one() + " of the " + nouns.source());
        }
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
        nullable(verb).ifPresent(when -> doc.throwing("NullPointerException", when));
        doc.throwing(
                "IllegalArgumentException",
                "if the " + nouns.one() + " has no " + targetKey.one() + ": " + targetKey.remedy());
        words.refusal(verb).ifPresent(when -> doc.throwing("IllegalArgumentException", when));
        return doc;
    }

    private String where() {
        return source == AccessorRenderer.Source.SELF
                ? " Runs on the configuration that this record is attached to; inside a transaction use the"
                        + " repository's {@code with(tx)}, or {@code attach(tx)} this record to it."
                : "";
    }

    private void argument(Verb verb, Doc doc) {
        boolean byId = source == AccessorRenderer.Source.ID;
        String orNone = verb.argument() == Verb.Argument.ONE_OR_NONE ? "; null for none" : "";
        switch (verb.argument()) {
            case NONE -> {}
            case QUERY ->
                doc.param(
                        names.query(),
                        association.isToMany()
                                ? "adds conditions, an order, a limit or includes"
                                : "adds conditions or includes");
            case ONE, ONE_OR_NONE -> {
                if (byId) {
                    doc.param(names.targetId(), "the " + targetKey.one() + " of the " + nouns.one() + orNone);
                } else {
                    doc.param(names.target(), "the " + nouns.one() + orNone);
                }
            }
            case MANY -> {
                if (byId) {
                    doc.param(names.targetIds(), "the " + targetKey.many() + " of the " + nouns.many());
                } else {
                    doc.param(names.targets(), "the " + nouns.many());
                }
            }
            case NEW -> doc.param(names.target(), "the new " + nouns.one());
        }
    }

    private void failures(Verb verb, Doc doc) {
        boolean models = MODELS.contains(verb.argument());
        nullable(verb).ifPresent(when -> doc.throwing("NullPointerException", when));
        if (source == AccessorRenderer.Source.SELF) {
            if (!words.needsNoKey(verb)) {
                doc.throwing("IllegalArgumentException", "if this record" + withoutKey(models));
            }
            doc.throwing("org.jooq.exception.DetachedException", "if this record is attached to no configuration");
        } else if (source == AccessorRenderer.Source.MODEL) {
            doc.throwing(
                    "IllegalArgumentException",
                    "if the " + nouns.source() + (words.needsNoKey(verb) ? " is no record and" : "")
                            + withoutKey(models));
        }
        words.refusal(verb).ifPresent(when -> doc.throwing("IllegalArgumentException", when));
        if (verb.withAttributes()) {
            doc.throwing("IllegalArgumentException", "if a key or a time of the link is set");
        }
        missing(verb)
                .ifPresent(what -> doc.throwing(
                        Types.TARGET_NOT_FOUND.canonicalName(),
                        "if the " + what + " is not in its table; nothing is written"));
    }

    private Optional<String> nullable(Verb verb) {
        boolean self = source == AccessorRenderer.Source.SELF;
        if (verb.argument() == Verb.Argument.ONE_OR_NONE) {
            String whose = source == AccessorRenderer.Source.ID ? "the " + sourceKey.one() + " of the " : "the ";
            return self ? Optional.empty() : Optional.of("if " + whose + nouns.source() + " is null");
        }
        return self && verb.argument() == Verb.Argument.NONE ? Optional.empty() : Optional.of("if an argument is null");
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

    private String withoutKey(boolean models) {
        String ofSource = " has no " + sourceKey.one();
        if (!models) {
            return ofSource + ": " + sourceKey.remedy();
        }
        String orTarget = " or " + (association.isToMany() ? Nouns.a(nouns.one()) : "the " + nouns.one());
        return sourceKey.one().equals(targetKey.one())
                ? orTarget + ofSource + ": " + sourceKey.remedy()
                : ofSource + orTarget + " has no " + targetKey.one();
    }
}
