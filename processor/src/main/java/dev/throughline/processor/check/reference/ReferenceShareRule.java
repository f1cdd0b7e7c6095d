package dev.throughline.processor.check.reference;

import dev.throughline.processor.check.wording.Sides;
import dev.throughline.processor.diagnostic.Problem;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.declared.JavaType;
import dev.throughline.processor.model.declared.Place;
import dev.throughline.processor.model.declared.ReferenceDeclaration;
import dev.throughline.processor.model.resolved.Draft;
import dev.throughline.processor.model.resolved.Reference;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Columns that refer to several models can hold the keys of all, and the rows say to which they refer. */
public final class ReferenceShareRule implements ReferenceRule {

    @Override
    public void check(Reference reference, Draft draft, Report report) {
        ReferenceDeclaration association = reference.declaration();
        List<Reference> all = draft.references();
        for (Reference other : all) {
            boolean former = all.indexOf(other) < all.indexOf(reference)
                    || !other.source().declaration().compiledHere();
            boolean told = report.concerns(association.place())
                    || report.concerns(other.declaration().place());
            boolean first = References.isFirst(reference, draft) && isLeading(other, draft);
            if (former && !told && !other.equals(reference)) {
                Optional<String> problem = problem(reference, other, first);
                problem.ifPresent(text -> report(association.at("foreignKey"), reference, other, text, report));
            }
            if (!told && reference.competesWith(other)) {
                checkActions(reference, other, report);
            }
        }
    }

    // Both directions of one association would say it.
    private static boolean isLeading(Reference reference, Draft draft) {
        return References.sharingKey(reference, draft).get(0).equals(reference) || References.isFirst(reference, draft);
    }

    private static Optional<String> problem(Reference reference, Reference other, boolean first) {
        if (!first || !reference.usesColumnsOf(other) || reference.sharesKey(other)) {
            return Optional.empty();
        }
        if (!reference.competesWith(other)) {
            return Optional.of("they refer to different keys of it. Give each columns of its own by foreignKey.");
        }
        if (!types(reference).equals(types(other))) {
            return Optional.of("the one's key is " + text(other) + ", the other's " + text(reference)
                    + ", and no column holds both. Give each columns of its own by foreignKey.");
        }
        boolean apart = !new HashSet<>(reference.scope()).equals(new HashSet<>(other.scope()));
        return apart
                ? Optional.empty()
                : Optional.of("nothing tells which. Give the @HasMany or @HasOne of each a scope with another value.");
    }

    // Where the database has no foreign key, nothing would come of an action.
    private static void checkActions(Reference reference, Reference other, Report report) {
        ReferenceDeclaration association = reference.declaration();
        boolean deletes = association.onDelete().isPresent();
        if (deletes || association.onUpdate().isPresent()) {
            String attribute = deletes ? "onDelete" : "onUpdate";
            report(
                    association.at(attribute),
                    reference,
                    other,
                    "the database has no foreign key there, so that nothing comes of " + attribute + ". Leave it out.",
                    report);
        }
    }

    private static void report(Place place, Reference reference, Reference other, String text, Report report) {
        report.add(
                Problem.COLUMN_SHARED,
                place,
                String.join(", ", reference.columns()),
                reference.child().identity().name(),
                other.declaration().parent().simpleName(),
                Sides.name(other.declaration()),
                reference.declaration().parent().simpleName(),
                Sides.name(reference.declaration()),
                text);
    }

    private static List<JavaType> types(Reference reference) {
        return reference.key().columns().stream()
                .map(column -> column.type().type())
                .toList();
    }

    private static String text(Reference reference) {
        return types(reference).stream().map(JavaType::simpleName).collect(Collectors.joining(" and "));
    }
}
