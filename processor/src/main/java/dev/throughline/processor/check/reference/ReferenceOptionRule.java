package dev.throughline.processor.check.reference;

import dev.throughline.processor.check.wording.Sides;
import dev.throughline.processor.diagnostic.Problem;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.declared.ReferenceDeclaration;
import dev.throughline.processor.model.resolved.Draft;
import dev.throughline.processor.model.resolved.Reference;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What is said twice of a foreign key is said alike. */
public final class ReferenceOptionRule implements ReferenceRule {

    @Override
    public void check(Reference reference, Draft draft, Report report) {
        List<Reference> all = draft.references();
        for (Reference other : all) {
            boolean former = all.indexOf(other) < all.indexOf(reference)
                    || !other.source().declaration().compiledHere();
            boolean directions = reference.inverse().equals(Optional.of(other.declaration()));
            if (former && !other.equals(reference) && (directions || reference.sharesKey(other))) {
                Pair pair = new Pair(other.declaration(), reference, report);
                if (directions) {
                    pair.compare(
                            "foreignKey",
                            association -> Optional.of(association.foreignKey()).filter(columns -> !columns.isEmpty()));
                    pair.compare(reference.declaration().kind().keyAttribute(), ReferenceDeclaration::key);
                }
                pair.compare("constraints", ReferenceDeclaration::constraints);
                pair.compare("onDelete", ReferenceDeclaration::onDelete);
                pair.compare("onUpdate", ReferenceDeclaration::onUpdate);
            }
        }
    }

    private record Pair(ReferenceDeclaration other, Reference reference, Report report) {

        <T> void compare(String attribute, Function<ReferenceDeclaration, Optional<T>> option) {
            ReferenceDeclaration association = reference.declaration();
            Optional<T> here = option.apply(association);
            Optional<T> there = option.apply(other);
            // What is no key, or not as many columns, has been told so; that it is another one follows from it.
            boolean told = report.concerns(association.place()) || report.concerns(other.place());
            if (here.isPresent() && there.isPresent() && !here.equals(there) && !told) {
                report.add(
                        Problem.SIDES_CONTRADICT,
                        association.at(attribute),
                        Sides.name(association),
                        Sides.name(other),
                        String.join(", ", reference.columns()),
                        attribute,
                        here.get(),
                        there.get());
            }
        }
    }
}
