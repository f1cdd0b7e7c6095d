package dev.throughline.processor.check.link;

import dev.throughline.processor.diagnostic.Problem;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.resolved.Draft;
import dev.throughline.processor.model.resolved.Join;
import dev.throughline.processor.model.resolved.Side;
import dev.throughline.processor.naming.Identifiers;

/** The name of one target can be part of a method's name. */
public final class SingularRule implements JoinRule {

    @Override
    public void check(Join join, Draft draft, Report report) {
        for (Side side : join.sides()) {
            side.declaration()
                    .singular()
                    .filter(singular -> !Identifiers.isLegal(singular))
                    .ifPresent(singular ->
                            report.add(Problem.SINGULAR, side.declaration().at("singular"), singular));
        }
    }
}
