package dev.throughline.processor.model;

import java.util.List;

/**
 * All models with their names decided, to be checked before anything is made of them.
 *
 * @param models the models, by name
 * @param joins the join tables, by name
 */
public record Draft(List<ResolvedModel> models, List<Join> joins) {

    public Draft {
        models = List.copyOf(models);
        joins = List.copyOf(joins);
    }

    /** Returns the models that are compiled now. */
    public List<ResolvedModel> compiledHere() {
        return models.stream()
                .filter(model -> model.declaration().compiledHere())
                .toList();
    }
}
