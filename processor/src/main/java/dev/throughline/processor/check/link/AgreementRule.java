package dev.throughline.processor.check.link;

import dev.throughline.processor.check.wording.Sides;
import dev.throughline.processor.diagnostic.Problem;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.resolved.Draft;
import dev.throughline.processor.model.resolved.Join;
import dev.throughline.processor.model.resolved.Side;
import java.util.List;

/** All associations through one join table mean the same table. */
public final class AgreementRule implements JoinRule {

    @Override
    public void check(Join join, Draft draft, Report report) {
        // Whose columns are wrong has been told so; that they do not agree follows from it.
        List<Side> sides = join.sides().stream()
                .filter(side -> !report.concerns(side.declaration().place()))
                .toList();
        if (sides.isEmpty()) {
            return;
        }
        // A table that exists already, in a jar, is right.
        Side first = sides.stream()
                .filter(side -> !side.source().declaration().compiledHere())
                .findFirst()
                .orElse(sides.get(0));
        for (Side side : sides) {
            if (!side.goesAlong(first) && side.source().declaration().compiledHere()) {
                report.add(
                        Problem.THROUGH_DISAGREES,
                        side.declaration().throughPlace(),
                        Sides.name(side.declaration()),
                        join.through(),
                        Sides.columns(side),
                        Sides.name(first.declaration()),
                        Sides.columns(first));
            }
        }
    }
}
