package dev.throughline.processor.check.reference;

import dev.throughline.processor.diagnostic.Problem;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.resolved.Draft;
import dev.throughline.processor.model.resolved.Reference;
import dev.throughline.processor.naming.Identifiers;

/** The name of one of several targets can be part of a method's name. */
public final class ReferenceSingularRule implements ReferenceRule {

    @Override
    public void check(Reference reference, Draft draft, Report report) {
        reference
                .declaration()
                .singular()
                .filter(singular -> !Identifiers.isLegal(singular))
                .ifPresent(singular ->
                        report.add(Problem.SINGULAR, reference.declaration().at("singular"), singular));
    }
}
