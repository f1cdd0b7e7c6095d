package dev.throughline.processor.check;

import dev.throughline.processor.diagnostic.Problem;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.Draft;
import dev.throughline.processor.model.Reference;
import dev.throughline.processor.resolve.Identifiers;

/** The name of one of several targets can be part of a method's name. */
final class ReferenceSingularRule implements ReferenceRule {

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
