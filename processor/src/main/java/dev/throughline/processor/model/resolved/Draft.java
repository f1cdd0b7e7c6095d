package dev.throughline.processor.model.resolved;

import dev.throughline.processor.model.declared.JavaType;
import java.util.List;
import java.util.Optional;

/**
 * All models with their names decided, to be checked before anything is made of them.
 *
 * @param models the models, by name
 * @param joins the join tables, by name
 * @param references the associations without join tables, by model
 */
public record Draft(List<ResolvedModel> models, List<Join> joins, List<Reference> references) {

    public Draft {
        models = List.copyOf(models);
        joins = List.copyOf(joins);
        references = List.copyOf(references);
    }

    /** Returns whether a model has a property of this name that was left out, and has been reported. */
    public boolean leavesOut(Optional<JavaType> model, String property) {
        return models.stream()
                .map(ResolvedModel::declaration)
                .filter(declaration -> model.filter(declaration.type()::equals).isPresent())
                .anyMatch(declaration -> declaration.leavesOut(property));
    }

    /** Returns the models that are compiled now. */
    public List<ResolvedModel> compiledHere() {
        return models.stream()
                .filter(model -> model.declaration().compiledHere())
                .toList();
    }
}
