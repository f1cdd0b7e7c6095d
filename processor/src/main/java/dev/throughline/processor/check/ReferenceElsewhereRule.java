package dev.throughline.processor.check;

import dev.throughline.processor.diagnostic.Problem;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.Draft;
import dev.throughline.processor.model.Reference;

/** A table that was generated before has the foreign key already, as nothing can be added to it. */
final class ReferenceElsewhereRule implements ReferenceRule {

    @Override
    public void check(Reference reference, Draft draft, Report report) {
        boolean there = reference.child().declaration().compiledHere()
                || References.sharingKey(reference, draft).stream()
                        .anyMatch(other -> !other.source().declaration().compiledHere());
        if (!there && !report.concerns(reference.declaration().place())) {
            report.add(
                    Problem.REFERENCE_ELSEWHERE,
                    reference.declaration().place(),
                    reference.declaration().child().simpleName(),
                    reference.declaration().parent().simpleName(),
                    String.join(", ", reference.columns()));
        }
    }
}
