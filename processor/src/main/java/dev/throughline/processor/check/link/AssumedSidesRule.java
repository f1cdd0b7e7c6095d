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
import java.util.Optional;

/**
 * Something says that two associations of a model with itself are the directions of one: their columns, what they fix, or
 * {@code inverse}.
 */
public final class AssumedSidesRule implements JoinRule {

    @Override
    public void check(Join join, Draft draft, Report report) {
        List<LinkDeclaration> group =
                join.sides().stream().map(Side::declaration).toList();
        InverseSides inverses = new InverseSides(group);
        for (LinkDeclaration association : group) {
            inverses.of(association)
                    .filter(other -> other.property().compareTo(association.property()) > 0)
                    .filter(other -> inverses.of(other).equals(Optional.of(association)))
                    .filter(other -> saysNothing(association) && saysNothing(other))
                    .ifPresent(other -> report.add(
                            Problem.SIDES_ASSUMED,
                            association.throughPlace(),
                            Sides.name(association),
                            Sides.name(other),
                            join.through(),
                            other.property()));
        }
    }

    private static boolean saysNothing(LinkDeclaration association) {
        return association.ofItself()
                && association.inverse().isEmpty()
                && association.foreignKey().isEmpty()
                && association.otherKey().isEmpty()
                && association.throughScope().isEmpty();
    }
}
