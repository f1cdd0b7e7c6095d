package dev.throughline.processor.check.schema;

import dev.throughline.processor.check.reference.References;
import dev.throughline.processor.check.wording.Sides;
import dev.throughline.processor.diagnostic.Problem;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.declared.ReferenceDeclaration;
import dev.throughline.processor.model.resolved.Draft;
import dev.throughline.processor.model.schema.ReferenceAssociation;
import dev.throughline.processor.model.schema.Schema;
import java.util.Optional;

/** What a foreign key of a join table does is said by the associations through the table. */
public final class ReferenceOfLinksRule implements SchemaRule {

    @Override
    public void check(Schema schema, Draft draft, Report report) {
        References.forEach(schema, draft, (association, reference) -> {
            ReferenceDeclaration declaration = reference.declaration();
            check(
                    association,
                    declaration,
                    "onDelete",
                    declaration.onDelete(),
                    association.key().onDelete(),
                    report);
            check(
                    association,
                    declaration,
                    "onUpdate",
                    declaration.onUpdate(),
                    association.key().onUpdate(),
                    report);
            boolean several = draft.references().stream().anyMatch(reference::competesWith);
            if (!several) {
                check(
                        association,
                        declaration,
                        "constraints",
                        declaration.constraints(),
                        association.key().enforced(),
                        report);
            }
        });
    }

    private static <T> void check(
            ReferenceAssociation association,
            ReferenceDeclaration declaration,
            String attribute,
            Optional<T> given,
            T held,
            Report report) {
        // The sides of a foreign key of their own have been compared.
        if (given.isPresent() && !given.get().equals(held) && !report.concerns(declaration.place())) {
            report.add(
                    Problem.REFERENCE_OF_LINKS,
                    declaration.at(attribute),
                    Sides.name(declaration),
                    association.child().name(),
                    attribute,
                    held);
        }
    }
}
