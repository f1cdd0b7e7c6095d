package dev.throughline.processor.check.schema;

import dev.throughline.processor.check.reference.References;
import dev.throughline.processor.check.wording.Sides;
import dev.throughline.processor.diagnostic.Problem;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.declared.ReferenceDeclaration;
import dev.throughline.processor.model.resolved.Draft;
import dev.throughline.processor.model.resolved.Reference;
import dev.throughline.processor.model.schema.ReferenceAssociation;
import dev.throughline.processor.model.schema.Schema;

/** What is removed from an association is deleted where its foreign key cannot be null, and that is said. */
public final class ReferenceRemovalRule implements SchemaRule {

    @Override
    public void check(Schema schema, Draft draft, Report report) {
        References.forEach(schema, draft, (association, reference) -> {
            boolean told = draft.references().stream()
                    .filter(reference::sharesKey)
                    .anyMatch(other -> report.concerns(other.declaration().place()));
            boolean nullifies =
                    !association.kind().isOfChild() && !association.options().deleteRemoved();
            if (nullifies && association.required() && !told) {
                report(association, reference, report);
            }
        });
    }

    private static void report(ReferenceAssociation association, Reference reference, Report report) {
        ReferenceDeclaration declaration = reference.declaration();
        String child = declaration.child().simpleName();
        report.add(
                Problem.REFERENCE_REMOVAL,
                declaration.at("onRemove"),
                Sides.name(declaration),
                child,
                References.neverNull(association),
                reference
                        .inverse()
                        .map(inverse -> "let it be null: @Nullable "
                                + inverse.target().simpleName() + " " + inverse.property() + "()")
                        .orElse("let the foreign key be null"));
    }
}
