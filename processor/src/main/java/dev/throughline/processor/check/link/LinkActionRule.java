package dev.throughline.processor.check.link;

import dev.throughline.processor.check.wording.Sides;
import dev.throughline.processor.diagnostic.Problem;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.declared.LinkDeclaration;
import dev.throughline.processor.model.declared.ReferentialAction;
import dev.throughline.processor.model.resolved.Draft;
import dev.throughline.processor.model.resolved.Join;
import dev.throughline.processor.model.resolved.Side;
import java.util.Optional;

/** A link goes with what it links: there is none without an end. */
public final class LinkActionRule implements JoinRule {

    @Override
    public void check(Join join, Draft draft, Report report) {
        for (Side side : join.sides()) {
            LinkDeclaration association = side.declaration();
            check(association, "onDelete", association.onDelete(), report);
            check(association, "onUpdate", association.onUpdate(), report);
        }
    }

    private static void check(
            LinkDeclaration association, String attribute, Optional<ReferentialAction> action, Report report) {
        if (action.equals(Optional.of(ReferentialAction.SET_NULL))) {
            report.add(Problem.LINK_SET_NULL, association.at(attribute), Sides.name(association), attribute);
        }
    }
}
