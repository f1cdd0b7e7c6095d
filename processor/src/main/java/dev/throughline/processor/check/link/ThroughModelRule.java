package dev.throughline.processor.check.link;

import dev.throughline.processor.check.wording.Sides;
import dev.throughline.processor.diagnostic.Problem;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.resolved.Draft;
import dev.throughline.processor.model.resolved.Join;
import dev.throughline.processor.model.resolved.ResolvedModel;
import dev.throughline.processor.model.resolved.Side;

/** The model of a join table is compiled with what links through it, and is linked itself only if it has a key. */
public final class ThroughModelRule implements JoinRule {

    @Override
    public void check(Join join, Draft draft, Report report) {
        for (Side side : join.sides()) {
            checkEnd(side, side.source(), report);
            checkEnd(side, side.target(), report);
        }
        join.model()
                .filter(model -> !model.declaration().compiledHere())
                .filter(model -> join.sides().stream()
                        .allMatch(side -> side.source().declaration().compiledHere()))
                .ifPresent(model -> join.sides()
                        .forEach(side -> report.add(
                                Problem.THROUGH_MODEL_ELSEWHERE,
                                side.declaration().throughPlace(),
                                name(model),
                                Sides.name(side.declaration()))));
    }

    private static void checkEnd(Side side, ResolvedModel end, Report report) {
        if (end.keyedByItsEnds()) {
            report.add(Problem.THROUGH_MODEL_END, side.declaration().place(), name(end));
        }
    }

    private static String name(ResolvedModel model) {
        return model.declaration().type().simpleName();
    }
}
