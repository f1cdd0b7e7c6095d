package dev.throughline.processor.check.link;

import dev.throughline.processor.diagnostic.Problem;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.resolved.Draft;
import dev.throughline.processor.model.resolved.Join;
import dev.throughline.processor.model.resolved.Side;

/** An association names its join table. */
public final class ThroughRule implements JoinRule {

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
