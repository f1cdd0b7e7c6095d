package dev.throughline.processor.check.schema;

import dev.throughline.processor.check.reference.References;
import dev.throughline.processor.check.wording.Sides;
import dev.throughline.processor.diagnostic.Problem;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.declared.ReferenceDeclaration;
import dev.throughline.processor.model.resolved.Draft;
import dev.throughline.processor.model.resolved.Reference;
import dev.throughline.processor.model.schema.Column;
import dev.throughline.processor.model.schema.ReferenceAssociation;
import dev.throughline.processor.model.schema.Schema;
import java.util.stream.Collectors;

/** A foreign key can be null exactly if what it refers to can be none. */
public final class ReferenceNullRule implements SchemaRule {

    @Override
    public void check(Schema schema, Draft draft, Report report) {
        References.forEach(schema, draft, (association, reference) -> {
            boolean several = draft.references().stream().anyMatch(reference::competesWith);
            if (association.kind().isOfChild() && !several) {
                check(association, reference, report);
            }
        });
    }

    private static void check(ReferenceAssociation association, Reference reference, Report report) {
        ReferenceDeclaration declaration = reference.declaration();
        if (declaration.nullable() != association.required()) {
            return;
        }
        String columns = association.key().columns().stream().map(Column::name).collect(Collectors.joining(", "));
        report.add(
                Problem.REFERENCE_NULLABLE,
                declaration.place(),
                Sides.name(declaration),
                declaration.nullable() ? "can be null" : "is never null",
                columns,
                association.required() ? "is never null" : "can be null",
                declaration.nullable()
                        ? "Leave out @Nullable, or let the foreign key be null."
                        : "Declare it @Nullable, or the foreign key without.");
    }
}
