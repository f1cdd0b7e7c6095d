package dev.throughline.processor.render.javadoc;

import dev.throughline.processor.model.schema.ReferenceAssociation;
import dev.throughline.processor.render.vocabulary.Verb;

/** What is said of accessors of the one row that refers to the source by a foreign key of its own. */
final class ChildWords extends AccessorWords {

    private final ReferenceNouns nouns;
    private final String whose;

    ChildWords(ReferenceAssociation association, String whose) {
        this.nouns = new ReferenceNouns(association);
        this.whose = whose;
    }

    @Override
    String summary(Verb verb) {
        String one = "the " + nouns.one();
        String former =
                nouns.deletesRemoved() ? " The former one is deleted." : " Of the former one " + nouns.cleared() + ".";
        return switch (verb) {
            case GET -> "Reads " + one + " of " + whose + " from the database.";
            case GET_WITH_QUERY ->
                "Reads " + one + " of " + whose + " from the database, with conditions on columns of "
                        + Doc.code(nouns.target()) + ".";
            case SET_ONE_OR_NONE ->
                "Makes " + one + " that of " + whose + "; null for none." + former + " One that another "
                        + nouns.source() + " has moves.";
            case CREATE -> "Inserts " + one + " as that of " + whose + ", both or neither." + former;
            default -> throw new IllegalArgumentException(verb.name());
        };
    }

    @Override
    String statements(Verb verb) {
        String ofSource = "where " + nouns.whereParent();
        return switch (verb) {
            case GET, GET_WITH_QUERY -> one("select * from " + nouns.child() + " " + ofSource);
            case SET_ONE_OR_NONE ->
                "At most four statements in one transaction: " + Doc.code(nouns.removal() + " " + ofSource + " ..")
                        + ", " + Doc.code(nouns.update() + " where " + nouns.whereChild() + " and ..")
                        + "; one for null";
            case CREATE ->
                "At most four statements in one transaction: " + Doc.code(nouns.removal() + " " + ofSource) + ", "
                        + Doc.code("insert into " + nouns.target() + " ..");
            default -> throw new IllegalArgumentException(verb.name());
        };
    }

    @Override
    String result(Verb verb) {
        return switch (verb) {
            case GET, GET_WITH_QUERY -> "the " + nouns.one() + "; empty if there is none";
            case SET_ONE_OR_NONE -> "the number of rows changed";
            case CREATE -> "the inserted " + nouns.one() + ", with its key";
            default -> throw new IllegalArgumentException(verb.name());
        };
    }
}
