package dev.throughline.processor.check.link;

import dev.throughline.processor.check.wording.Sides;
import dev.throughline.processor.diagnostic.Problem;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.declared.LinkDeclaration;
import dev.throughline.processor.model.resolved.Draft;
import dev.throughline.processor.model.resolved.Join;
import dev.throughline.processor.model.resolved.Side;
import dev.throughline.processor.model.schema.Pairing;
import dev.throughline.processor.resolve.InverseSides;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What is said twice of a join table is said alike. */
public final class OptionRule implements JoinRule {

    @Override
    public void check(Join join, Draft draft, Report report) {
        List<LinkDeclaration> group =
                join.sides().stream().map(Side::declaration).toList();
        for (int i = 0; i < join.sides().size(); i++) {
            Side side = join.sides().get(i);
            checkKeys(side.declaration(), join.through(), group.subList(0, i), group, report);
            for (Side former : join.sides().subList(0, i)) {
                Pair pair = new Pair(former.declaration(), side.declaration(), join.through(), report);
                pair.compare("timestamps", LinkDeclaration::timestamps);
                pair.compare("constraints", LinkDeclaration::constraints);
                pair.compare("softDelete", LinkDeclaration::softDelete);
                pair.compare("unique", LinkDeclaration::unique);
                if (side.sameAs(former) || (side.pairing() == Pairing.SYMMETRIC && side.inverseOf(former))) {
                    pair.compare("onDelete", LinkDeclaration::onDelete);
                    pair.compare("onUpdate", LinkDeclaration::onUpdate);
                }
            }
        }
    }

    private static void checkKeys(
            LinkDeclaration association,
            String through,
            List<LinkDeclaration> former,
            List<LinkDeclaration> group,
            Report report) {
        new InverseSides(group).of(association).filter(former::contains).ifPresent(other -> {
            Pair pair = new Pair(other, association, through, report);
            pair.compare("throughScope", fixed(other), fixed(association));
            pair.compare("foreignKey", given(other.otherKey()), given(association.foreignKey()));
            pair.compare("otherKey", given(other.foreignKey()), given(association.otherKey()));
            // A property that is no key has been told so; that it is another one follows from it.
            if (!report.concerns(other.place()) && !report.concerns(association.place())) {
                pair.compare("sourceKey", other.targetKey(), association.sourceKey());
                pair.compare("targetKey", other.sourceKey(), association.targetKey());
            }
        });
    }

    // In the order of properties: which one is written first says nothing.
    private static Optional<List<String>> fixed(LinkDeclaration association) {
        return given(association.throughScope().stream()
                .map(value -> value.property() + " = " + value.value())
                .sorted()
                .toList());
    }

    private static Optional<List<String>> given(List<String> columns) {
        return columns.isEmpty() ? Optional.empty() : Optional.of(columns);
    }

    private record Pair(LinkDeclaration former, LinkDeclaration association, String through, Report report) {

        <T> void compare(String attribute, Function<LinkDeclaration, Optional<T>> option) {
            compare(attribute, option.apply(former), option.apply(association));
        }

        <T> void compare(String attribute, Optional<T> there, Optional<T> here) {
            if (there.isPresent() && here.isPresent() && !there.equals(here)) {
                report.add(
                        Problem.SIDES_CONTRADICT,
                        association.at(attribute),
                        Sides.name(association),
                        Sides.name(former),
                        through,
                        attribute,
                        here.get(),
                        there.get());
            }
        }
    }
}
