package dev.throughline.processor.render.javadoc;

import dev.throughline.processor.model.schema.ReferenceAssociation;
import dev.throughline.processor.render.vocabulary.Verb;

/** What is said of accessors of rows that refer to the source by foreign keys of their own. */
final class ChildrenWords extends AccessorWords {

    private final ReferenceNouns nouns;
    private final String whose;
    private final KeyWords targetKey;

    ChildrenWords(ReferenceAssociation association, String whose) {
        this.nouns = new ReferenceNouns(association);
        this.whose = whose;
        this.targetKey = new KeyWords(association.targetKey());
    }

    @Override
    String summary(Verb verb) {
        String one = "the " + nouns.one();
        String many = "the " + nouns.many();
        return switch (verb) {
            case GET -> "Reads " + many + " of " + whose + " from the database, ordered by " + nouns.order() + ".";
            case GET_WITH_QUERY ->
                "Reads " + many + " of " + whose + " from the database, with conditions and an order on columns of "
                        + Doc.code(nouns.target()) + ".";
            case COUNT -> "Counts " + many + " of " + whose + ".";
            case HAS_ONE -> "Tells whether " + whose + " has " + one + ".";
            case HAS_MANY -> "Tells whether " + whose + " has all of " + many + "; true if none are given.";
            case ADD_ONE ->
                "Adds " + one + " to those of " + whose + ". One that another " + nouns.source()
                        + " has moves; one that is there already stays as it is, its times too.";
            case ADD_MANY ->
                "Adds " + many + " to those of " + whose + ": all of them or, if it fails, none. Those that another "
                        + nouns.source() + " has move; those that are there already stay as they are; duplicates count"
                        + " once.";
            case REMOVE_ONE -> "Removes " + one + " from those of " + whose + removed("it", one + " stays");
            case REMOVE_MANY -> "Removes " + many + " from those of " + whose + removed("them", many + " stay");
            case SET ->
                "Makes exactly these " + nouns.many() + " those of " + whose
                        + ": adds the ones that are missing, "
                        + (nouns.deletesRemoved() ? "deletes" : "removes")
                        + " the others and leaves those that stay as they are. An empty collection removes all.";
            case CREATE -> "Inserts " + one + " as one of those of " + whose + ", with its foreign key.";
            default -> throw new IllegalArgumentException(verb.name());
        };
    }

    private String removed(String pronoun, String stays) {
        return nouns.deletesRemoved()
                ? ", which deletes " + pronoun + "."
                : ": " + nouns.cleared() + "; " + stays + ".";
    }

    @Override
    String statements(Verb verb) {
        String ofSource = "where " + nouns.whereParent();
        String ofBoth = ofSource + " and " + nouns.whereChild();
        return switch (verb) {
            case GET, GET_WITH_QUERY -> one("select * from " + nouns.child() + " " + ofSource);
            case COUNT -> one("select count(*) from " + nouns.child() + " " + ofSource);
            case HAS_ONE -> one("select .. from " + nouns.child() + " " + ofBoth);
            case HAS_MANY ->
                one("select count(*) from " + nouns.child() + " " + ofSource + " and ..") + ", none if none are given";
            case ADD_ONE -> atMost("two", nouns.update() + " where " + nouns.whereChild() + " and ..");
            case ADD_MANY ->
                atMost("two", nouns.update() + " where ..") + ", however many are given; none if none are given";
            case REMOVE_ONE -> one(nouns.removal() + " " + ofBoth);
            case REMOVE_MANY -> one(nouns.removal() + " " + ofSource + " and ..") + ", none if none are given";
            case SET ->
                "At most four statements, however many are given, in one transaction: lock the row, read the "
                        + nouns.many() + ", remove, add";
            case CREATE -> "Two statements in one transaction: " + Doc.code("insert into " + nouns.target() + " ..");
            default -> throw new IllegalArgumentException(verb.name());
        };
    }

    @Override
    String result(Verb verb) {
        return switch (verb) {
            case GET, GET_WITH_QUERY -> "the " + nouns.many() + "; empty if there are none";
            case COUNT -> "their number";
            case HAS_ONE -> "whether the " + nouns.source() + " has it";
            case HAS_MANY -> "whether the " + nouns.source() + " has them all";
            case ADD_ONE -> "the row of " + Doc.code(nouns.target());
            case ADD_MANY ->
                "the rows of " + Doc.code(nouns.target()) + ", one for each " + nouns.one() + " in the order given";
            case REMOVE_ONE -> "1, or 0 if the " + nouns.source() + " did not have it";
            case REMOVE_MANY -> "the number of " + nouns.many() + " removed";
            case SET -> "the " + targetKey.many() + " of the " + nouns.many() + " that were added, kept and removed";
            case CREATE -> "the inserted " + nouns.one() + ", with its key";
            default -> throw new IllegalArgumentException(verb.name());
        };
    }
}
