package dev.throughline.processor.check.link;

import dev.throughline.processor.check.wording.Sides;
import dev.throughline.processor.diagnostic.Problem;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.declared.JavaType;
import dev.throughline.processor.model.resolved.Draft;
import dev.throughline.processor.model.resolved.Join;
import dev.throughline.processor.model.resolved.Side;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A join table that comes from the class path refers to the models that it was generated with, and to no others. */
public final class JoinElsewhereRule implements JoinRule {

    @Override
    public void check(Join join, Draft draft, Report report) {
        List<Side> elsewhere = join.sides().stream()
                .filter(side -> !side.source().declaration().compiledHere())
                .toList();
        if (elsewhere.isEmpty()) {
            return;
        }
        Set<JavaType> known = elsewhere.stream()
                .flatMap(side -> side.ends().stream())
                .map(end -> end.model().declaration().type())
                .collect(Collectors.toCollection(TreeSet::new));
        for (Side side : join.sides()) {
            side.ends().stream()
                    .map(end -> end.model().declaration().type())
                    .filter(model -> side.source().declaration().compiledHere() && !known.contains(model))
                    .findFirst()
                    .ifPresent(model -> report.add(
                            Problem.JOIN_ELSEWHERE,
                            side.declaration().throughPlace(),
                            join.through(),
                            Sides.name(elsewhere.get(0).declaration()),
                            model.simpleName()));
        }
    }
}
