package dev.throughline.processor.check.schema;

import dev.throughline.processor.check.wording.Sides;
import dev.throughline.processor.diagnostic.Problem;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.diagnostic.Suggestions;
import dev.throughline.processor.model.resolved.Draft;
import dev.throughline.processor.model.resolved.Join;
import dev.throughline.processor.model.resolved.Side;
import dev.throughline.processor.model.schema.Schema;
import java.util.List;

/** Two directions of one association name one join table, and not two that are spelt almost alike. */
public final class NearThroughRule implements SchemaRule {

    @Override
    public void check(Schema schema, Draft draft, Report report) {
        List<Join> joins =
                draft.joins().stream().filter(join -> join.model().isEmpty()).toList();
        for (int i = 0; i < joins.size(); i++) {
            for (Join other : joins.subList(0, i)) {
                check(joins.get(i), other, report);
            }
        }
    }

    private static void check(Join join, Join other, Report report) {
        boolean near =
                !Suggestions.near(join.through(), List.of(other.through())).isEmpty();
        // Of names that differ in case alone the generated types clash, which is an error.
        if (!near || join.through().equalsIgnoreCase(other.through())) {
            return;
        }
        for (Side side : join.sides()) {
            for (Side back : other.sides()) {
                if (isBack(side, back) && isOneWay(side, join) && isOneWay(back, other)) {
                    Side told = side.source().declaration().compiledHere() ? side : back;
                    Side named = told.equals(side) ? back : side;
                    report.add(
                            Problem.THROUGH_NEAR,
                            told.declaration().at("through"),
                            Sides.name(told.declaration()),
                            told.declaration().through(),
                            Sides.name(named.declaration()),
                            named.declaration().through());
                }
            }
        }
    }

    // Of a model and itself, several associations with names that are alike are nothing strange.
    private static boolean isBack(Side side, Side other) {
        return side.source().equals(other.target())
                && side.target().equals(other.source())
                && !side.declaration().ofItself()
                && (side.source().declaration().compiledHere()
                        || other.source().declaration().compiledHere());
    }

    private static boolean isOneWay(Side side, Join join) {
        return join.sides().stream().noneMatch(side::inverseOf);
    }
}
