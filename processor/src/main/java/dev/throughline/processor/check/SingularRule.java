package dev.throughline.processor.check;

import dev.throughline.processor.diagnostic.Problem;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.Draft;
import dev.throughline.processor.model.Join;
import dev.throughline.processor.model.Side;
import dev.throughline.processor.resolve.Identifiers;

/** The name of one target can be part of a method's name. */
final class SingularRule implements JoinRule {

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
