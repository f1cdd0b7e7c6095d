package dev.throughline.processor.check;

import dev.throughline.processor.diagnostic.Problem;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.Draft;
import dev.throughline.processor.model.Join;
import dev.throughline.processor.model.LinkDeclaration;
import dev.throughline.processor.model.Side;
import dev.throughline.processor.resolve.InverseSides;
import java.util.List;
import java.util.stream.Collectors;

/** Which association is the other direction is clear where it matters: where they fix different values. */
final class InverseChoiceRule implements JoinRule {

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
