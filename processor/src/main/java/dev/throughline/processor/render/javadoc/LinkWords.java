package dev.throughline.processor.render.javadoc;

import dev.throughline.processor.model.schema.LinkAssociation;
import dev.throughline.processor.render.vocabulary.Verb;
import java.util.Optional;

/** What is said of accessors of associations through join tables. */
final class LinkWords extends AccessorWords {

    private final LinkNouns nouns;
    private final String whose;
    private final KeyWords targetKey;
    private final PairingDoc pairing;

    LinkWords(LinkAssociation association, String whose) {
        this.nouns = new LinkNouns(association);
        this.whose = whose;
        this.targetKey = new KeyWords(association.targetKey());
        this.pairing = new PairingDoc(association.options().pairing(), nouns, whose);
    }

    @Override
    String summary(Verb verb) {
        return pairing.summary(verb).orElseGet(() -> plainSummary(verb));
    }

    private String plainSummary(Verb verb) {
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
            case SET_ONE, SET_ONE_OR_NONE -> throw new IllegalArgumentException(verb.name());
        };
    }

    @Override
    String statements(Verb verb) {
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
            case ADD_ONE -> one(insertion()) + "; where a row is not there, another that says which";
            case ADD_ONE_WITH -> atMost("two", insertion());
            case ADD_MANY ->
                one(insertion()) + ", none if none are given; where a row is not there, another that says which";
            case ADD_MANY_WITH -> atMost("two", insertion()) + ", however many are given; none if none are given";
            case REMOVE_ONE -> one(nouns.removal() + " " + ofBoth);
            case REMOVE_MANY -> one(nouns.removal() + " " + ofSource + " and ..") + ", none if none are given";
            case SET ->
                "At most four statements, however many are given, in one transaction: lock the row, read the links,"
                        + " delete, insert";
            case CREATE, CREATE_WITH ->
                "Two statements in one transaction: " + Doc.code("insert into " + nouns.target() + " ..") + ", "
                        + Doc.code("insert into " + nouns.through() + " ..");
            case SET_ONE, SET_ONE_OR_NONE -> throw new IllegalArgumentException(verb.name());
        };
    }

    private String insertion() {
        return "insert into " + nouns.through() + " select .. where not exists ..";
    }

    @Override
    String result(Verb verb) {
        return pairing.result(verb).orElseGet(() -> plainResult(verb));
    }

    private String plainResult(Verb verb) {
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
            case SET_ONE, SET_ONE_OR_NONE -> throw new IllegalArgumentException(verb.name());
        };
    }

    @Override
    Optional<String> refusal(Verb verb) {
        return pairing.refusal(verb);
    }

    @Override
    Optional<String> attributes(Verb verb) {
        return verb.withAttributes()
                ? Optional.of("sets columns of " + Doc.code(nouns.through()) + " on an empty record; called once"
                        + (verb == Verb.ADD_MANY_WITH ? " for each " + nouns.one() : ""))
                : Optional.empty();
    }
}
