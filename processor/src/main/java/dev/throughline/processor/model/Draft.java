package dev.throughline.processor.model;

import java.util.List;

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

    /** Returns the models that are compiled now. */
    public List<ResolvedModel> compiledHere() {
        return models.stream()
                .filter(model -> model.declaration().compiledHere())
                .toList();
    }
}
