package dev.throughline.processor.check.link;

import dev.throughline.processor.check.wording.Sides;
import dev.throughline.processor.diagnostic.Problem;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.declared.LinkDeclaration;
import dev.throughline.processor.model.resolved.Draft;
import dev.throughline.processor.model.resolved.Join;
import dev.throughline.processor.model.resolved.Side;
import dev.throughline.processor.resolve.InverseSides;
import java.util.List;
import java.util.stream.Collectors;

/** Which association is the other direction is clear where it matters: where they fix different values. */
public final class InverseChoiceRule implements JoinRule {

    @Override
    public void check(Join join, Draft draft, Report report) {
        List<LinkDeclaration> group =
                join.sides().stream().map(Side::declaration).toList();
        InverseSides inverses = new InverseSides(group);
        for (LinkDeclaration association : group) {
            List<LinkDeclaration> doubtful = inverses.doubtful(association);
            if (!doubtful.isEmpty()) {
                report.add(
                        Problem.INVERSE_DOUBTFUL,
                        association.at("inverse"),
                        doubtful.stream().map(Sides::name).collect(Collectors.joining(", ")),
                        Sides.name(association),
                        doubtful.get(0).property());
            }
        }
    }
}
