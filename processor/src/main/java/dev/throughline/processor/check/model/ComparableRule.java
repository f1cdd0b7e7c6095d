package dev.throughline.processor.check.model;

import dev.throughline.processor.diagnostic.Problem;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.declared.ModelDeclaration;
import dev.throughline.processor.model.resolved.ResolvedModel;

/** A model is not {@code Comparable}, which jOOQ's records are in another way. */
public final class ComparableRule implements ModelRule {

    @Override
    public void check(ResolvedModel model, Report report) {
        ModelDeclaration declaration = model.declaration();
        if (declaration.comparable()) {
            report.add(
                    Problem.MODEL_COMPARABLE,
                    declaration.place(),
                    declaration.type().simpleName());
        }
    }
}
