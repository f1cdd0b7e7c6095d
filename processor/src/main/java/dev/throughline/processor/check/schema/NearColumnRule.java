package dev.throughline.processor.check.schema;

import dev.throughline.processor.check.reference.References;
import dev.throughline.processor.check.wording.Sides;
import dev.throughline.processor.diagnostic.Problem;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.diagnostic.Suggestions;
import dev.throughline.processor.model.resolved.Draft;
import dev.throughline.processor.model.resolved.Reference;
import dev.throughline.processor.model.resolved.ResolvedModel;
import dev.throughline.processor.model.schema.Column;
import dev.throughline.processor.model.schema.Schema;

/** A foreign key that a property declares is named as the property, and not almost so. */
public final class NearColumnRule implements SchemaRule {

    @Override
    public void check(Schema schema, Draft draft, Report report) {
        for (Reference reference : draft.references()) {
            if (reference.isSound() && References.isFirst(reference, draft)) {
                for (int i = 0; i < reference.columns().size(); i++) {
                    check(
                            reference,
                            reference.columns().get(i),
                            reference.key().columns().get(i),
                            draft,
                            report);
                }
            }
        }
    }

    private static void check(Reference reference, String name, Column key, Draft draft, Report report) {
        ResolvedModel child = reference.child();
        boolean declared =
                child.columns().stream().anyMatch(column -> isNamed(column, name) && !MadeColumnRule.isMade(column));
        if (declared
                || report.concerns(reference.declaration().place())
                || !child.declaration().compiledHere()) {
            return;
        }
        child.columns().stream()
                .filter(column -> !MadeColumnRule.isMade(column))
                .filter(column -> Suggestions.isSlip(name, column.name()))
                .filter(column -> column.type().kind() == key.type().kind())
                .filter(column -> !child.identity().key().columns().contains(column))
                .filter(column -> draft.references().stream()
                        .noneMatch(other -> other.isOfChild(child)
                                && other.columns().stream().anyMatch(used -> isNamed(column, used))))
                .findFirst()
                .ifPresent(column -> report.add(
                        Problem.COLUMN_NEAR,
                        reference.declaration().at("foreignKey"),
                        Sides.name(reference.declaration()),
                        name,
                        child.identity().name(),
                        column.name(),
                        column.accessor()));
    }

    private static boolean isNamed(Column column, String name) {
        return column.name().equalsIgnoreCase(name);
    }
}
