package dev.throughline.processor.check.link;

import dev.throughline.processor.check.wording.Sides;
import dev.throughline.processor.diagnostic.Problem;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.declared.LinkDeclaration;
import dev.throughline.processor.model.resolved.Draft;
import dev.throughline.processor.model.resolved.Join;
import dev.throughline.processor.model.resolved.Side;
import dev.throughline.processor.model.schema.Column;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Where a pair can be linked several times, each link has a key that tells it from the others. */
public final class RepeatableRule implements JoinRule {

    @Override
    public void check(Join join, Draft draft, Report report) {
        String missing = missing(join);
        if (missing.isEmpty()) {
            return;
        }
        for (Side side : join.sides()) {
            LinkDeclaration association = side.declaration();
            boolean repeatable = association.unique().equals(Optional.of(false));
            if (repeatable && !report.concerns(association.place())) {
                report.add(Problem.LINK_WITHOUT_KEY, association.at("unique"), Sides.name(association), missing);
            }
        }
    }

    private static String missing(Join join) {
        return join.model()
                .map(model -> {
                    String name = model.declaration().type().simpleName();
                    if (model.keyedByItsEnds()) {
                        return name + " has no @Id of its own";
                    }
                    Set<String> pair = new HashSet<>(join.leading().foreignKey());
                    pair.addAll(join.leading().otherKey());
                    boolean onlyThePair = model.identity().key().columns().stream()
                            .map(Column::name)
                            .allMatch(pair::contains);
                    return onlyThePair ? "the @Id of " + name + " is what it links" : "";
                })
                .orElse("the join table \"" + join.through() + "\" has no model");
    }
}
