package dev.throughline.processor.render.javadoc;

import dev.throughline.processor.model.schema.Pairing;
import dev.throughline.processor.render.vocabulary.Verb;
import java.util.Optional;

/** Says what accessors mean where a pair can be linked several times, or is linked both ways at once. */
final class PairingDoc {

    private final Pairing pairing;
    private final LinkNouns nouns;
    private final String whose;

    /**
     * Makes the sentences of an association's accessors.
     *
     * @param whose what stands for the source in a sentence, {@code a pug}
     */
    PairingDoc(Pairing pairing, LinkNouns nouns, String whose) {
        this.pairing = pairing;
        this.nouns = nouns;
        this.whose = whose;
    }

    /** Returns what an accessor does, where that differs from what it does elsewhere. */
    Optional<String> summary(Verb verb) {
        return switch (pairing) {
            case ONCE -> Optional.empty();
            case REPEATABLE -> repeatable(verb);
            case SYMMETRIC -> symmetric(verb);
        };
    }

    private Optional<String> repeatable(Verb verb) {
        String one = "the " + nouns.one();
        String many = "the " + nouns.many();
        return Optional.ofNullable(
                switch (verb) {
                    case GET ->
                        "Reads " + many + " of " + whose
                                + " from the database, each once for each of its links, ordered" + " by "
                                + nouns.order() + ".";
                    case GET_WITH_QUERY ->
                        "Reads " + many + " of " + whose + " from the database, each once for each of its links, with"
                                + " conditions and an order on columns of " + Doc.code(nouns.target()) + " and "
                                + Doc.code(nouns.through()) + ".";
                    case COUNT -> "Counts " + many + " of " + whose + ", each once for each of its links.";
                    case HAS_ONE -> "Tells whether " + whose + " is linked to " + one + " at least once.";
                    case HAS_MANY ->
                        "Tells whether " + whose + " is linked to each of " + many
                                + " at least once; true if none are given.";
                    case ADD_ONE -> "Links " + whose + " to " + one + ": once more if they are linked already.";
                    case ADD_ONE_WITH ->
                        "Links " + whose + " to " + one + ", with attributes: once more if they are linked already.";
                    case ADD_MANY ->
                        "Links " + whose + " to " + many
                                + ": adds a link for each element, also for those that are given twice or linked already,"
                                + " or, if it fails, none.";
                    case ADD_MANY_WITH ->
                        "Links " + whose + " to " + many
                                + " with the same attributes: adds a link for each element, also for those that are given"
                                + " twice or linked already, or, if it fails, none.";
                    case REMOVE_ONE ->
                        "Removes all links of " + whose + " to " + one + "; the " + nouns.one() + " stays.";
                    case REMOVE_MANY ->
                        "Removes all links of " + whose + " to " + many + "; the " + nouns.many() + " stay.";
                    case SET, SET_ONE, SET_ONE_OR_NONE, CREATE, CREATE_WITH -> null;
                });
    }

    private Optional<String> symmetric(Verb verb) {
        String one = "the " + nouns.one();
        String many = "the " + nouns.many();
        String untouched = " A link that exists stays as it is, whichever end it was added from.";
        return Optional.ofNullable(
                switch (verb) {
                    case HAS_ONE ->
                        "Tells whether " + whose + " is linked to " + one + ", whichever end the link was added from.";
                    case HAS_MANY ->
                        "Tells whether " + whose + " is linked to all of " + many
                                + ", whichever end the links were added from; true if none are given.";
                    case ADD_ONE -> "Links " + whose + " and " + one + " with each other." + untouched;
                    case ADD_ONE_WITH ->
                        "Links " + whose + " and " + one
                                + " with each other, with attributes. A link that exists, whichever end it was added from,"
                                + " gets those of them that differ, and only then another updated time.";
                    case ADD_MANY ->
                        "Links " + whose + " with each of " + many
                                + ", and them with it: all of them or, if it fails, none. Links that exist stay as they"
                                + " are, whichever end they were added from; duplicates count once.";
                    case ADD_MANY_WITH ->
                        "Links " + whose + " with each of " + many
                                + ", and them with it, with the same attributes: all of them or, if it fails, none. Links"
                                + " that exist get those of the attributes that differ; duplicates count once.";
                    case REMOVE_ONE ->
                        "Removes the link of " + whose + " and " + one + ", whichever end it was added from; the "
                                + nouns.one() + " stays.";
                    case REMOVE_MANY ->
                        "Removes the links of " + whose + " and " + many + ", whichever end they were added from; the "
                                + nouns.many() + " stay.";
                    case SET ->
                        "Links " + whose + " with exactly these " + nouns.many()
                                + ", and them with it: adds the links that are missing, removes the others, whichever end"
                                + " they were added from, and keeps the rows of those that stay. An empty collection"
                                + " removes all.";
                    case GET, GET_WITH_QUERY, COUNT, SET_ONE, SET_ONE_OR_NONE, CREATE, CREATE_WITH -> null;
                });
    }

    /** Returns what an accessor gives, where that differs from what it gives elsewhere. */
    Optional<String> result(Verb verb) {
        if (pairing != Pairing.REPEATABLE) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                switch (verb) {
                    case GET, GET_WITH_QUERY -> "the " + nouns.many() + "; empty if there are no links";
                    case COUNT -> "the number of links";
                    case HAS_ONE -> "whether there is a link";
                    case HAS_MANY -> "whether each has a link";
                    case ADD_ONE, ADD_ONE_WITH -> "the new row of " + Doc.code(nouns.through());
                    case ADD_MANY, ADD_MANY_WITH ->
                        "the new rows of " + Doc.code(nouns.through())
                                + ", one for each element in the order given; those of one " + nouns.one()
                                + " in no particular order";
                    case REMOVE_ONE, REMOVE_MANY -> "the number of links removed";
                    case SET, SET_ONE, SET_ONE_OR_NONE, CREATE, CREATE_WITH -> null;
                });
    }

    /** Returns when an accessor refuses its targets besides, where it does. */
    Optional<String> refusal(Verb verb) {
        return switch (verb) {
            case ADD_ONE, ADD_ONE_WITH, ADD_MANY, ADD_MANY_WITH, SET ->
                pairing == Pairing.SYMMETRIC
                        ? Optional.of("if " + Nouns.a(nouns.one()) + " is the " + nouns.source()
                                + " itself; nothing is written")
                        : Optional.empty();
            default -> Optional.empty();
        };
    }
}
