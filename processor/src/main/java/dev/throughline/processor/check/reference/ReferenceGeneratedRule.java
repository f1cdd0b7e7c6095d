package dev.throughline.processor.check.reference;

import dev.throughline.processor.check.wording.Sides;
import dev.throughline.processor.diagnostic.Problem;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.declared.Role;
import dev.throughline.processor.model.resolved.Draft;
import dev.throughline.processor.model.resolved.Reference;
import dev.throughline.processor.model.schema.Column;

/** A foreign key has the values of what it refers to, and not some that are made, or that no association can write. */
public final class ReferenceGeneratedRule implements ReferenceRule {

    @Override
    public void check(Reference reference, Draft draft, Report report) {
        if (report.concerns(reference.declaration().place()) || !References.isFirst(reference, draft)) {
            return;
        }
        reference.child().columns().stream()
                .filter(column -> reference.columns().contains(column.name()))
                .forEach(column -> check(column, reference, report));
    }

    private static void check(Column column, Reference reference, Report report) {
        if (column.identity() || column.role() == Role.MADE_KEY) {
            report.add(
                    Problem.REFERENCE_GENERATED,
                    reference.declaration().at("foreignKey"),
                    Sides.name(reference.declaration()),
                    column.name(),
                    column.accessor());
        } else if (column.role() != Role.NONE) {
            report.add(
                    Problem.REFERENCE_NOT_WRITTEN,
                    reference.declaration().at("foreignKey"),
                    Sides.name(reference.declaration()),
                    column.name(),
                    column.accessor(),
                    column.role().annotation());
        }
    }
}
