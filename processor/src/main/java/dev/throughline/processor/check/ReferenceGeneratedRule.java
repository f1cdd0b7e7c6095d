package dev.throughline.processor.check;

import dev.throughline.processor.diagnostic.Problem;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.Column;
import dev.throughline.processor.model.Draft;
import dev.throughline.processor.model.Reference;

/** A foreign key has the values of what it refers to, and not some that the database makes. */
final class ReferenceGeneratedRule implements ReferenceRule {

    @Override
    public void check(Reference reference, Draft draft, Report report) {
        if (report.concerns(reference.declaration().place()) || !References.isFirst(reference, draft)) {
            return;
        }
        reference.child().columns().stream()
                .filter(Column::identity)
                .filter(column -> reference.columns().contains(column.name()))
                .forEach(column -> report.add(
                        Problem.REFERENCE_GENERATED,
                        reference.declaration().at("foreignKey"),
                        Sides.name(reference.declaration()),
                        column.name(),
                        column.accessor()));
    }
}
