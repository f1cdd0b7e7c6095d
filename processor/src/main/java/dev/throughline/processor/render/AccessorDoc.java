package dev.throughline.processor.render;

import dev.throughline.processor.model.AccessorNames;
import dev.throughline.processor.model.JavaType;
import dev.throughline.processor.model.LinkAssociation;

/** Writes the Javadoc of accessors: what each does, gives and throws, and what it sends. */
final class AccessorDoc {

    private final AccessorRenderer.Source source;
    private final AccessorNames names;
    private final Nouns nouns;
    private final KeyWords sourceKey;
    private final KeyWords targetKey;
    private final PairingDoc pairing;

    AccessorDoc(LinkAssociation association, AccessorRenderer.Source source) {
        this.source = source;
        this.names = association.names();
        this.nouns = new Nouns(association);
        this.sourceKey = new KeyWords(association.toSource().key());
        this.targetKey = new KeyWords(association.toTarget().key());
        this.pairing = new PairingDoc(association.options().pairing(), nouns, whose());
    }

    Doc of(Verb verb, JavaType home) {
        Doc doc = Doc.in(home)
                .text(pairing.summary(verb).orElseGet(() -> summary(verb)))
                .text(statements(verb) + "." + where());
        if (source == AccessorRenderer.Source.MODEL) {
            doc.param(names.source(), "the " + nouns.source());
        } else if (source == AccessorRenderer.Source.ID) {
            doc.param(names.sourceId(), "the " + sourceKey.one() + " of the " + nouns.source());
        }
        argument(verb, doc);
        if (verb.withAttributes()) {
            doc.param(names.link(), attributes(verb));
        }
        doc.returns(pairing.result(verb).orElseGet(() -> result(verb)));
        failures(verb, doc);
        return doc;
    }

    private String summary(Verb verb) {
        String whose = whose();
        String one = "the " + nouns.one();
        String many = "the " + nouns.many();
        return switch (verb) {
            case GET -> "Reads " + many + " of " + whose + " from the database, ordered by " + nouns.order() + ".";
            case GET_WITH_QUERY ->
                "Reads " + many + " of " + whose + " from the database, with conditions and an order on columns of "
                        + Doc.code(nouns.target()) + " and " + Doc.code(nouns.through()) + ".";
            case COUNT -> "Counts " + many + " of " + whose + ".";
            case HAS_ONE -> "Tells whether " + whose + " is linked to " + one + ".";
            case HAS_MANY -> "Tells whether " + whose + " is linked to all of " + many + "; true if none are given.";
            case ADD_ONE ->
                "Links " + whose + " to " + one + ". A link that exists stays as it is, its timestamps too.";
            case ADD_ONE_WITH ->
                "Links " + whose + " to " + one
                        + ", with attributes. A link that exists gets those of them that differ, and only then another"
                        + " updated time.";
            case ADD_MANY_WITH ->
                "Links " + whose + " to " + many
                        + " with the same attributes: to all of them or, if it fails, to none. Links that exist get those"
                        + " of the attributes that differ; duplicates count once.";
            case ADD_MANY ->
                "Links " + whose + " to " + many
                        + ": to all of them or, if it fails, to none. Links that exist stay as they are; duplicates"
                        + " count once.";
            case REMOVE_ONE -> "Removes the link of " + whose + " to " + one + "; the " + nouns.one() + " stays.";
            case REMOVE_MANY -> "Removes the links of " + whose + " to " + many + "; the " + nouns.many() + " stay.";
            case SET ->
                "Links " + whose + " to exactly these " + nouns.many()
                        + ": adds the links that are missing, removes the others, and keeps the rows of those that stay."
                        + " An empty collection removes all.";
            case CREATE -> "Inserts " + one + " and links " + whose + " to it, both or neither.";
            case CREATE_WITH -> "Inserts " + one + " and links " + whose + " to it with attributes, both or neither.";
        };
    }

    private String whose() {
        return source == AccessorRenderer.Source.SELF ? "this " + nouns.source() : Nouns.a(nouns.source());
    }

    private String statements(Verb verb) {
        String ofSource = "where " + nouns.whereSource();
        String ofBoth = ofSource + " and " + nouns.whereTarget();
        return switch (verb) {
            case GET, GET_WITH_QUERY ->
                one("select " + nouns.target() + ".* from " + nouns.through() + " join " + nouns.target() + " .. "
                        + ofSource);
            case COUNT -> one("select count(*) from " + nouns.through() + " " + ofSource);
            case HAS_ONE -> one("select .. from " + nouns.through() + " " + ofBoth);
            case HAS_MANY ->
                one("select count(*) from " + nouns.through() + " " + ofSource + " and ..")
                        + ", none if none are given";
            case ADD_ONE, ADD_ONE_WITH ->
                atMost("two", "insert into " + nouns.through() + " select .. where not exists ..");
            case ADD_MANY, ADD_MANY_WITH ->
                atMost("two", "insert into " + nouns.through() + " select .. where not exists ..")
                        + ", however many are given; none if none are given";
            case REMOVE_ONE -> one(nouns.removal() + " " + ofBoth);
            case REMOVE_MANY -> one(nouns.removal() + " " + ofSource + " and ..") + ", none if none are given";
            case SET ->
                "At most four statements, however many are given, in one transaction: lock the row, read the links,"
                        + " delete, insert";
            case CREATE, CREATE_WITH ->
                "At most three statements in one transaction: " + Doc.code("insert into " + nouns.target() + " ..")
                        + ", " + Doc.code("insert into " + nouns.through() + " ..");
        };
    }

    private static String one(String sql) {
        return "One statement: " + Doc.code(sql);
    }

    private static String atMost(String count, String sql) {
        return "At most " + count + " statements: " + Doc.code(sql);
    }

    private String where() {
        return source == AccessorRenderer.Source.SELF
                ? " Runs on the configuration that this record is attached to; inside a transaction use the"
                        + " repository's {@code with(tx)}, or {@code attach(tx)} this record to it."
                : "";
    }

    private void argument(Verb verb, Doc doc) {
        boolean byId = source == AccessorRenderer.Source.ID;
        switch (verb.argument()) {
            case NONE -> {}
            case QUERY -> doc.param(names.query(), "adds conditions, an order, a limit or includes");
            case ONE -> {
                if (byId) {
                    doc.param(names.targetId(), "the " + targetKey.one() + " of the " + nouns.one());
                } else {
                    doc.param(names.target(), "the " + nouns.one());
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

    private String attributes(Verb verb) {
        return "sets columns of " + Doc.code(nouns.through()) + " on an empty record; called once"
                + (verb == Verb.ADD_MANY_WITH ? " for each " + nouns.one() : "");
    }

    private String result(Verb verb) {
        return switch (verb) {
            case GET, GET_WITH_QUERY -> "the " + nouns.many() + "; empty if there are none";
            case COUNT -> "their number";
            case HAS_ONE -> "whether the link exists";
            case HAS_MANY -> "whether all links exist";
            case ADD_ONE, ADD_ONE_WITH -> "the row of " + Doc.code(nouns.through());
            case ADD_MANY, ADD_MANY_WITH ->
                "the rows of " + Doc.code(nouns.through()) + ", one for each " + nouns.one() + " in the order given";
            case REMOVE_ONE -> "1, or 0 if there was no link";
            case REMOVE_MANY -> "the number of links removed";
            case SET -> "the " + targetKey.many() + " of the " + nouns.many() + " that were added, kept and removed";
            case CREATE, CREATE_WITH -> "the inserted " + nouns.one() + ", with its key";
        };
    }

    private void failures(Verb verb, Doc doc) {
        boolean models = verb.argument() == Verb.Argument.ONE || verb.argument() == Verb.Argument.MANY;
        if (source != AccessorRenderer.Source.SELF || verb.argument() != Verb.Argument.NONE) {
            doc.throwing("NullPointerException", "if an argument is null");
        }
        if (source == AccessorRenderer.Source.SELF) {
            doc.throwing("IllegalArgumentException", "if this record" + withoutKey(models));
            doc.throwing("org.jooq.exception.DetachedException", "if this record is attached to no configuration");
        } else if (source == AccessorRenderer.Source.MODEL) {
            doc.throwing("IllegalArgumentException", "if the " + nouns.source() + withoutKey(models));
        }
        pairing.refusal(verb).ifPresent(when -> doc.throwing("IllegalArgumentException", when));
        if (verb.withAttributes()) {
            doc.throwing("IllegalArgumentException", "if a key or a time of the link is set");
        }
        switch (verb) {
            case ADD_ONE, ADD_ONE_WITH, ADD_MANY, ADD_MANY_WITH, SET ->
                doc.throwing(
                        Types.TARGET_NOT_FOUND.canonicalName(),
                        "if the " + nouns.source() + " or " + Nouns.a(nouns.one())
                                + " is not in its table; nothing is written");
            case CREATE, CREATE_WITH ->
                doc.throwing(
                        Types.TARGET_NOT_FOUND.canonicalName(),
                        "if the " + nouns.source() + " is not in its table; nothing is written");
            default -> {}
        }
    }

    private String withoutKey(boolean models) {
        String ofSource = " has no " + sourceKey.one();
        if (!models) {
            return ofSource + ": " + sourceKey.remedy();
        }
        String orTarget = " or " + Nouns.a(nouns.one());
        return sourceKey.one().equals(targetKey.one())
                ? orTarget + ofSource + ": " + sourceKey.remedy()
                : ofSource + orTarget + " has no " + targetKey.one();
    }
}
