package dev.throughline.processor.check;

import dev.throughline.processor.diagnostic.Problem;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.Draft;
import dev.throughline.processor.model.Join;
import dev.throughline.processor.model.Side;

/** An association names its join table. */
final class ThroughRule implements JoinRule {

    @Override
    public void check(Join join, Draft draft, Report report) {
        if (join.through().isBlank()) {
            for (Side side : join.sides()) {
                report.add(
                        Problem.THROUGH_BLANK,
                        side.declaration().at("through"),
                        side.source().identity().name() + "_"
                                + side.target().identity().name());
            }
        }
    }
}
