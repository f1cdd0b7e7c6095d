package dev.throughline.processor.check.reference;

import dev.throughline.processor.check.wording.Sides;
import dev.throughline.processor.diagnostic.Problem;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.diagnostic.Suggestions;
import dev.throughline.processor.model.declared.ReferenceDeclaration;
import dev.throughline.processor.model.resolved.Draft;
import dev.throughline.processor.model.resolved.Reference;
import dev.throughline.processor.resolve.InverseReferences;
import java.util.List;
import java.util.stream.Collectors;

/** The other direction of an association without a join table is there where it is named, and named where it is not clear. */
public final class ReferenceInverseRule implements ReferenceRule {

    @Override
    public void check(Reference reference, Draft draft, Report report) {
        ReferenceDeclaration association = reference.declaration();
        association.inverse().ifPresent(inverse -> checkNamed(reference, inverse, draft, report));
        List<ReferenceDeclaration> doubtful = reference.doubtful();
        if (!doubtful.isEmpty()) {
            report.add(
                    Problem.REFERENCE_DOUBTFUL,
                    association.at("inverse"),
                    doubtful.stream().map(Sides::name).collect(Collectors.joining(", ")),
                    Sides.name(association),
                    doubtful.get(0).property());
        }
    }

    private static void checkNamed(Reference reference, String inverse, Draft draft, Report report) {
        ReferenceDeclaration association = reference.declaration();
        // What is wrong with it has been told, and not that it is missing.
        if (reference.target().declaration().leavesOut(inverse)) {
            return;
        }
        if (reference.inverse().isEmpty()) {
            List<String> candidates =
                    InverseReferences.candidates(
                                    draft.references().stream()
                                            .map(Reference::declaration)
                                            .toList(),
                                    association)
                            .stream()
                            .map(ReferenceDeclaration::property)
                            .toList();
            report.add(
                    Problem.REFERENCE_INVERSE_UNKNOWN,
                    association.at("inverse"),
                    association.target().simpleName(),
                    association.kind().isOfChild() ? "@HasMany or @HasOne" : "@BelongsTo",
                    inverse,
                    association.model().simpleName(),
                    Suggestions.sentence(inverse, candidates));
            return;
        }
        ReferenceDeclaration other = reference.inverse().get();
        other.inverse()
                .filter(named -> !named.equals(association.property()))
                .ifPresent(named -> report.add(
                        Problem.SIDES_CONTRADICT,
                        association.at("inverse"),
                        Sides.name(association),
                        Sides.name(other),
                        String.join(", ", reference.columns()),
                        "the other direction",
                        inverse,
                        named));
    }
}
