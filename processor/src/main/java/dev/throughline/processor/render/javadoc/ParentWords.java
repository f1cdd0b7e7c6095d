package dev.throughline.processor.render.javadoc;

import dev.throughline.processor.model.schema.ReferenceAssociation;
import dev.throughline.processor.render.vocabulary.AccessorSource;
import dev.throughline.processor.render.vocabulary.Verb;
import java.util.Optional;

/** What is said of accessors of the row that the source refers to by its foreign key. */
final class ParentWords extends AccessorWords {

    private final ReferenceNouns nouns;
    private final AccessorSource source;
    private final String whose;

    ParentWords(ReferenceAssociation association, AccessorSource source, String whose) {
        this.nouns = new ReferenceNouns(association);
        this.source = source;
        this.whose = whose;
    }

    @Override
    String summary(Verb verb) {
        String one = "the " + nouns.one();
        return switch (verb) {
            case GET -> "Reads " + one + " of " + whose + " from the database.";
            case GET_WITH_QUERY ->
                "Reads " + one + " of " + whose + " from the database, with conditions on columns of "
                        + Doc.code(nouns.target()) + ".";
            case SET_ONE -> "Makes " + one + " that of " + whose + ".";
            case SET_ONE_OR_NONE -> "Makes " + one + " that of " + whose + "; null for none.";
            case CREATE -> "Inserts " + one + " and makes it that of " + whose + ", both or neither.";
            default -> throw new IllegalArgumentException(verb.name());
        };
    }

    @Override
    String statements(Verb verb) {
        String update = nouns.update() + " where " + nouns.whereChild();
        return switch (verb) {
            case GET, GET_WITH_QUERY -> reading();
            case SET_ONE, SET_ONE_OR_NONE -> one(update + " and ..") + ", two where nothing changes";
            case CREATE ->
                "Two statements in one transaction: " + Doc.code("insert into " + nouns.target() + " ..") + ", "
                        + Doc.code(update);
            default -> throw new IllegalArgumentException(verb.name());
        };
    }

    // A record knows its foreign key; of others the database is asked for it.
    private String reading() {
        String select = "select * from " + nouns.target() + " where " + nouns.whereReferred();
        String join = "select " + nouns.target() + ".* from " + nouns.child() + " join " + nouns.target() + " .. where "
                + nouns.whereChild();
        return switch (source) {
            case SELF -> one(select) + "; none if the foreign key is null";
            case MODEL -> one(join) + ". Of a record the foreign key that it has is taken; none is sent if it is null";
            case ID -> one(join);
        };
    }

    @Override
    String result(Verb verb) {
        return switch (verb) {
            case GET, GET_WITH_QUERY -> "the " + nouns.one() + "; empty if there is none";
            case SET_ONE, SET_ONE_OR_NONE -> "1, or 0 if nothing changed";
            case CREATE -> "the inserted " + nouns.one() + ", with its key";
            default -> throw new IllegalArgumentException(verb.name());
        };
    }

    @Override
    Optional<String> refusal(Verb verb) {
        boolean inMemory = source == AccessorSource.SELF && (verb == Verb.SET_ONE || verb == Verb.SET_ONE_OR_NONE);
        return inMemory && nouns.sharesColumns()
                ? Optional.of(
                        "if the " + nouns.one() + " has another value in a column that is part of this record's id")
                : Optional.empty();
    }

    @Override
    boolean needsNoKey(Verb verb) {
        return verb == Verb.GET || verb == Verb.GET_WITH_QUERY;
    }
}
