package dev.throughline.processor;

import dev.throughline.processor.model.declared.JavaType;
import dev.throughline.processor.model.declared.LinkDeclaration;
import dev.throughline.processor.model.declared.ModelDeclaration;
import dev.throughline.processor.read.Reading;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Finds the models that have to wait because another one does. */
final class WaitingModels {

    private WaitingModels() {}

    /** Returns the waiting models, and those that are generated into the same files. */
    static Set<JavaType> closure(Collection<ModelDeclaration> models, Set<JavaType> waiting) {
        Set<JavaType> result = new TreeSet<>(waiting);
        boolean grown = !waiting.isEmpty();
        while (grown) {
            grown = false;
            for (ModelDeclaration model : models) {
                boolean joins = model.compiledHere()
                        && models.stream()
                                .filter(other -> result.contains(other.type()))
                                .anyMatch(other -> shareFiles(model, other));
                grown |= joins && result.add(model.type());
            }
        }
        return result;
    }

    /**
     * Returns the models that wait no more for a type or an annotation which does not exist, and those that are associated
     * with them. What these mean is not known, and the compiler says why: what else seems wrong with them may not be.
     */
    static Set<JavaType> doubtful(Reading reading, Set<JavaType> waiting) {
        Set<JavaType> missing = new TreeSet<>(reading.missing().keySet());
        missing.removeAll(waiting);
        Set<JavaType> result = new TreeSet<>(missing);
        for (ModelDeclaration model : reading.models()) {
            if (model.associations().stream()
                    .flatMap(association -> association.others().stream())
                    .anyMatch(missing::contains)) {
                result.add(model.type());
            }
        }
        return result;
    }

    // A package has one class of tables, and a join table takes what both of its sides say.
    private static boolean shareFiles(ModelDeclaration model, ModelDeclaration other) {
        return model.type().packageName().equals(other.type().packageName())
                || refersTo(model, other)
                || refersTo(other, model)
                || model.links().stream()
                        .map(LinkDeclaration::through)
                        .filter(through -> !through.isEmpty())
                        .anyMatch(through -> other.links().stream()
                                .anyMatch(association -> association.through().equals(through)));
    }

    private static boolean refersTo(ModelDeclaration model, ModelDeclaration target) {
        return model.associations().stream()
                .anyMatch(association -> association.others().contains(target.type()));
    }
}
