package dev.throughline.processor.check.link;

import dev.throughline.processor.check.wording.Sides;
import dev.throughline.processor.diagnostic.Problem;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.declared.FixedValue;
import dev.throughline.processor.model.declared.LinkDeclaration;
import dev.throughline.processor.model.resolved.Draft;
import dev.throughline.processor.model.resolved.Join;
import dev.throughline.processor.model.resolved.Side;
import dev.throughline.processor.resolve.InverseSides;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** All associations through one join table fix the same properties of its rows, as these are its key. */
public final class ThroughScopeRule implements JoinRule {

    @Override
    public void check(Join join, Draft draft, Report report) {
        InverseSides inverses =
                new InverseSides(join.sides().stream().map(Side::declaration).toList());
        Side first = first(join);
        for (Side side : join.sides()) {
            boolean told = report.concerns(side.declaration().place())
                    || inverses.of(side.declaration())
                            .map(LinkDeclaration::place)
                            .filter(report::concerns)
                            .isPresent();
            if (!told
                    && side.source().declaration().compiledHere()
                    && !properties(side).equals(properties(first))) {
                report.add(
                        Problem.THROUGH_SCOPES_DIFFER,
                        side.declaration().at("throughScope"),
                        Sides.name(side.declaration()),
                        text(side),
                        join.through(),
                        Sides.name(first.declaration()),
                        text(first));
            }
        }
    }

    // A table that exists already, in a jar, is right; else what fixes something rather than what forgets it.
    private static Side first(Join join) {
        List<Side> sides = join.sides();
        return sides.stream()
                .filter(side -> !side.source().declaration().compiledHere())
                .findFirst()
                .or(() -> sides.stream()
                        .filter(side -> !side.declaration().throughScope().isEmpty())
                        .findFirst())
                .orElse(join.leading());
    }

    private static SortedSet<String> properties(Side side) {
        return side.scopes().link().stream().map(FixedValue::property).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(Side side) {
        SortedSet<String> properties = properties(side);
        return properties.isEmpty() ? "nothing" : String.join(", ", properties);
    }
}
