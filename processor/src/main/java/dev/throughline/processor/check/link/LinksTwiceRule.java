package dev.throughline.processor.check.link;

import dev.throughline.processor.check.wording.Sides;
import dev.throughline.processor.diagnostic.Problem;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.resolved.Draft;
import dev.throughline.processor.model.resolved.Join;
import dev.throughline.processor.model.resolved.Side;
import java.util.stream.Stream;

/** No two associations of a model are the same links, unless they differ in what they read of them. */
public final class LinksTwiceRule implements JoinRule {

    @Override
    public void check(Join join, Draft draft, Report report) {
        for (int i = 0; i < join.sides().size(); i++) {
            Side side = join.sides().get(i);
            join.sides().subList(0, i).stream()
                    .filter(other -> isSame(side, other))
                    .filter(other -> Stream.of(side, other)
                            .noneMatch(
                                    told -> report.concerns(told.declaration().place())))
                    .findFirst()
                    .ifPresent(other -> report.add(
                            Problem.LINKS_TWICE,
                            side.declaration().throughPlace(),
                            Sides.name(other.declaration()),
                            Sides.name(side.declaration()),
                            join.through()));
        }
    }

    private static boolean isSame(Side side, Side other) {
        return side.sameAs(other)
                && side.source().declaration().compiledHere()
                && side.scopes().equals(other.scopes())
                && side.declaration().orderBy().equals(other.declaration().orderBy());
    }
}
