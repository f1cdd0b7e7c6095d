package dev.throughline.processor.check.link;

import dev.throughline.processor.check.wording.Sides;
import dev.throughline.processor.diagnostic.Problem;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.declared.JavaType;
import dev.throughline.processor.model.declared.LinkDeclaration;
import dev.throughline.processor.model.resolved.Draft;
import dev.throughline.processor.model.resolved.End;
import dev.throughline.processor.model.resolved.Join;
import dev.throughline.processor.model.resolved.Side;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Columns that refer to several models can hold the keys of all, and the links say to which they refer. */
public final class SharedColumnRule implements JoinRule {

    @Override
    public void check(Join join, Draft draft, Report report) {
        Set<Set<End>> told = new HashSet<>();
        List<Side> sides = join.sides();
        for (int i = 0; i < sides.size(); i++) {
            for (Side former : sides.subList(0, i)) {
                Side side = sides.get(i);
                // What was compiled before is told nothing.
                if (side.source().declaration().compiledHere()) {
                    check(former, side, join.through(), told, report);
                } else if (former.source().declaration().compiledHere()) {
                    check(side, former, join.through(), told, report);
                }
            }
        }
        sides.forEach(side -> checkActions(side, join, report));
    }

    // Where the database has no foreign key, nothing would come of an action.
    private static void checkActions(Side side, Join join, Report report) {
        LinkDeclaration declaration = side.declaration();
        boolean acts =
                declaration.onDelete().isPresent() || declaration.onUpdate().isPresent();
        if (!acts || !side.source().declaration().compiledHere() || report.concerns(declaration.place())) {
            return;
        }
        End here = side.ends().get(0);
        String attribute = declaration.onDelete().isPresent() ? "onDelete" : "onUpdate";
        for (Side other : join.sides()) {
            Optional<End> there =
                    other.ends().stream().filter(here::competesWith).findFirst();
            if (there.isPresent()) {
                report.add(
                        Problem.COLUMN_SHARED,
                        declaration.at(attribute),
                        String.join(", ", here.columns()),
                        join.through(),
                        name(there.get()),
                        Sides.name(other.declaration()),
                        name(here),
                        Sides.name(declaration),
                        "the database has no foreign key there, so that nothing comes of " + attribute
                                + ". Leave it out.");
                return;
            }
        }
    }

    private static void check(Side former, Side side, String through, Set<Set<End>> told, Report report) {
        // What has no columns or values of its own in common with the rest has been told so.
        if (report.concerns(former.declaration().place())
                || report.concerns(side.declaration().place())) {
            return;
        }
        for (End here : side.ends()) {
            for (End there : former.ends()) {
                Optional<String> problem =
                        here.competesWith(there) ? problem(former, side, there, here) : Optional.empty();
                // Both directions of one association say it.
                if (problem.isPresent() && told.add(Set.of(here, there))) {
                    report.add(
                            Problem.COLUMN_SHARED,
                            side.declaration().throughPlace(),
                            String.join(", ", here.columns()),
                            through,
                            name(there),
                            Sides.name(former.declaration()),
                            name(here),
                            Sides.name(side.declaration()),
                            problem.get());
                }
            }
        }
    }

    private static Optional<String> problem(Side former, Side side, End there, End here) {
        if (!types(there).equals(types(here))) {
            return Optional.of("the one's key is " + text(there) + ", the other's " + text(here)
                    + ", and no column holds both. Use another column and table.");
        }
        boolean apart = !new HashSet<>(former.scopes().link())
                .equals(new HashSet<>(side.scopes().link()));
        return apart
                ? Optional.empty()
                : Optional.of("nothing tells which. Give each a throughScope with another value.");
    }

    private static List<JavaType> types(End end) {
        return end.key().columns().stream().map(column -> column.type().type()).toList();
    }

    private static String text(End end) {
        return types(end).stream().map(JavaType::simpleName).collect(Collectors.joining(" and "));
    }

    private static String name(End end) {
        return end.model().declaration().type().simpleName();
    }
}
