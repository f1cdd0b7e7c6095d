package dev.throughline.processor.check.link;

import dev.throughline.processor.check.wording.Sides;
import dev.throughline.processor.diagnostic.Problem;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.diagnostic.Suggestions;
import dev.throughline.processor.model.declared.LinkDeclaration;
import dev.throughline.processor.model.resolved.Draft;
import dev.throughline.processor.model.resolved.Join;
import dev.throughline.processor.model.resolved.Side;
import dev.throughline.processor.resolve.InverseSides;
import java.util.List;
import java.util.Optional;

/** The other direction that an association names exists, and names it back if it names any. */
public final class InverseRule implements JoinRule {

    @Override
    public void check(Join join, Draft draft, Report report) {
        List<LinkDeclaration> group =
                join.sides().stream().map(Side::declaration).toList();
        for (LinkDeclaration association : group) {
            association
                    .inverse()
                    .filter(inverse -> !association.isSymmetric() && !leftOut(association, inverse, draft))
                    .ifPresent(inverse -> check(association, inverse, join.through(), group, report));
        }
    }

    // What is wrong with it has been told, and not that it is missing.
    private static boolean leftOut(LinkDeclaration association, String inverse, Draft draft) {
        return draft.leavesOut(Optional.of(association.target()), inverse);
    }

    private static void check(
            LinkDeclaration association, String inverse, String through, List<LinkDeclaration> group, Report report) {
        List<LinkDeclaration> candidates = new InverseSides(group).candidates(association);
        List<LinkDeclaration> named = candidates.stream()
                .filter(candidate -> candidate.property().equals(inverse))
                .toList();
        if (named.isEmpty()) {
            report.add(
                    Problem.INVERSE_UNKNOWN,
                    association.at("inverse"),
                    association.target().simpleName(),
                    inverse,
                    association.model().simpleName(),
                    through,
                    Suggestions.sentence(
                            inverse,
                            candidates.stream().map(LinkDeclaration::property).toList()));
            return;
        }
        LinkDeclaration other = named.get(0);
        boolean contradicts =
                other.inverse().isPresent() && !other.inverse().get().equals(association.property());
        if (contradicts) {
            report.add(
                    Problem.SIDES_CONTRADICT,
                    association.at("inverse"),
                    Sides.name(association),
                    Sides.name(other),
                    through,
                    "the other direction",
                    inverse,
                    other.inverse().get());
        }
    }
}
