package dev.throughline.processor.check.link;

import dev.throughline.processor.check.wording.Sides;
import dev.throughline.processor.diagnostic.Problem;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.declared.LinkDeclaration;
import dev.throughline.processor.model.resolved.Draft;
import dev.throughline.processor.model.resolved.Join;
import dev.throughline.processor.model.resolved.Side;
import java.util.List;
import java.util.Optional;

/** A symmetric association is one of a model with itself, and says nothing that would tell its ends apart. */
public final class SymmetricRule implements JoinRule {

    @Override
    public void check(Join join, Draft draft, Report report) {
        List<LinkDeclaration> symmetric = join.sides().stream()
                .map(Side::declaration)
                .filter(LinkDeclaration::isSymmetric)
                .toList();
        for (LinkDeclaration association : symmetric) {
            if (!association.ofItself()) {
                report.add(
                        Problem.SYMMETRIC_ENDS,
                        association.at("symmetric"),
                        Sides.name(association),
                        association.model().simpleName(),
                        association.target().simpleName());
            } else {
                checkOptions(association, join, report);
            }
        }
        symmetric.stream()
                .filter(association -> !report.concerns(association.place()))
                .findFirst()
                .ifPresent(association -> checkOthers(association, join, report));
    }

    private static void checkOptions(LinkDeclaration association, Join join, Report report) {
        association
                .inverse()
                .ifPresent(inverse -> excluded(association, "inverse", "it is its own other direction", report));
        if (!association.scope().isEmpty()) {
            excluded(association, "scope", "its sources would have to have the values, too", report);
        }
        if (join.given(LinkDeclaration::unique).equals(Optional.of(false))) {
            excluded(association, "unique", "a pair has one row, whichever end it was added from", report);
        }
        boolean bothGiven =
                association.sourceKey().isPresent() && association.targetKey().isPresent();
        if (bothGiven && !association.sourceKey().equals(association.targetKey())) {
            excluded(association, "targetKey", "both ends are referred to by the same property", report);
        }
    }

    private static void excluded(LinkDeclaration association, String attribute, String reason, Report report) {
        report.add(Problem.SYMMETRIC_EXCLUDES, association.at(attribute), Sides.name(association), attribute, reason);
    }

    private static void checkOthers(LinkDeclaration symmetric, Join join, Report report) {
        for (Side side : join.sides()) {
            LinkDeclaration other = side.declaration();
            if (!other.isSymmetric()) {
                report.add(
                        Problem.SYMMETRIC_OR_NOT,
                        other.throughPlace(),
                        Sides.name(symmetric),
                        Sides.name(other),
                        join.through());
            }
        }
    }
}
