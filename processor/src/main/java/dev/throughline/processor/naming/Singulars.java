package dev.throughline.processor.naming;

import dev.throughline.processor.model.declared.AssociationDeclaration;
import dev.throughline.processor.model.declared.ReferenceDeclaration;
import java.util.List;

/** Decides what one target of an association is called. */
public final class Singulars {

    private Singulars() {}

    /** Returns the name given, or the target's where the property ends in its plural, or the property's singular. */
    public static String of(AssociationDeclaration association) {
        boolean toOne = association instanceof ReferenceDeclaration reference
                && reference.collection().isEmpty();
        return toOne ? association.property() : association.singular().orElseGet(() -> byTarget(association));
    }

    private static String byTarget(AssociationDeclaration association) {
        String property = association.property();
        Words target = Words.of(association.target().simpleName());
        List<String> words = Words.of(property).words();
        int start = words.size() - target.words().size();
        boolean named = start >= 0
                && !target.words().isEmpty()
                && words.subList(start, words.size() - 1)
                        .equals(target.words().subList(0, target.words().size() - 1))
                && English.isPlural(last(words), last(target.words()));
        if (!named) {
            return English.singular(property);
        }
        return new Words(words.subList(0, start)).and(target).camel();
    }

    private static String last(List<String> words) {
        return words.get(words.size() - 1);
    }
}
