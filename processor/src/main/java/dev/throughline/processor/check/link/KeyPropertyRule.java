package dev.throughline.processor.check.link;

import dev.throughline.processor.check.wording.Sides;
import dev.throughline.processor.diagnostic.Problem;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.diagnostic.Suggestions;
import dev.throughline.processor.model.declared.AssociationDeclaration;
import dev.throughline.processor.model.declared.LinkDeclaration;
import dev.throughline.processor.model.resolved.Draft;
import dev.throughline.processor.model.resolved.Join;
import dev.throughline.processor.model.resolved.ResolvedModel;
import dev.throughline.processor.model.resolved.Side;
import dev.throughline.processor.model.schema.Column;
import dev.throughline.processor.resolve.ReferredKeys;
import java.util.List;
import java.util.Optional;

/** A property that a foreign key refers to exists, is unique and is never null. */
public final class KeyPropertyRule implements JoinRule {

    @Override
    public void check(Join join, Draft draft, Report report) {
        for (Side side : join.sides()) {
            LinkDeclaration declaration = side.declaration();
            declaration
                    .sourceKey()
                    .ifPresent(property -> check(declaration, "sourceKey", property, side.source(), report));
            declaration
                    .targetKey()
                    .ifPresent(property -> check(declaration, "targetKey", property, side.target(), report));
        }
    }

    /** Checks a property that an attribute of an association names. */
    public static void check(
            AssociationDeclaration association, String attribute, String property, ResolvedModel model, Report report) {
        ReferredKeys keys = new ReferredKeys(model);
        if (model.declaration().leavesOut(property)) {
            report.leaveOut(association.place()); // What is wrong with it has been told, and not that it is missing.
        } else if (keys.of(property).isEmpty()) {
            report.add(
                    Problem.KEY_PROPERTY,
                    association.at(attribute),
                    Sides.name(association),
                    model.declaration().type().simpleName(),
                    property,
                    wrong(property, model, keys));
        }
    }

    private static String wrong(String property, ResolvedModel model, ReferredKeys keys) {
        Optional<Column> column = model.columns().stream()
                .filter(candidate -> candidate.property().equals(property))
                .findFirst();
        if (column.isEmpty()) {
            List<String> known = model.columns().stream().map(Column::property).toList();
            String near = Suggestions.near(property, known);
            return "is no property of it."
                    + (near.isEmpty() ? Suggestions.sentence(property, keys.properties()) : near);
        }
        if (column.get().nullable()) {
            return "may be null.";
        }
        if (column.get().type().converter().isPresent()) {
            return "is stored by a converter.";
        }
        if (!column.get().type().kind().canBeKey()) {
            return "is of a type that databases and Java do not compare alike.";
        }
        return model.identity().key().columns().contains(column.get())
                ? "is only a part of its key."
                : "is not unique." + Suggestions.sentence(property, keys.properties());
    }
}
