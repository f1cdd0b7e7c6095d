package dev.throughline.processor.check.reference;

import dev.throughline.processor.check.wording.Sides;
import dev.throughline.processor.diagnostic.Problem;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.declared.ReferenceKind;
import dev.throughline.processor.model.resolved.Draft;
import dev.throughline.processor.model.resolved.Reference;

/** A foreign key of which each row has one is not that of an association to many. */
public final class ReferenceUniqueRule implements ReferenceRule {

    @Override
    public void check(Reference reference, Draft draft, Report report) {
        boolean unique = reference.declaration().kind() == ReferenceKind.HAS_ONE
                && reference.declaration().scope().isEmpty();
        if (!unique || report.concerns(reference.declaration().place())) {
            return;
        }
        draft.references().stream()
                .filter(other -> other.declaration().kind() == ReferenceKind.HAS_MANY && reference.sharesKey(other))
                .findFirst()
                .ifPresent(many -> report.add(
                        Problem.REFERENCE_UNIQUE,
                        reference.declaration().place(),
                        Sides.name(reference.declaration()),
                        String.join(", ", reference.columns()),
                        reference.child().identity().name(),
                        Sides.name(many.declaration())));
    }
}
