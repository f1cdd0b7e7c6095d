package dev.throughline.processor.check.schema;

import dev.throughline.processor.check.reference.References;
import dev.throughline.processor.check.wording.Sides;
import dev.throughline.processor.diagnostic.Problem;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.declared.ReferenceDeclaration;
import dev.throughline.processor.model.declared.ReferentialAction;
import dev.throughline.processor.model.resolved.Draft;
import dev.throughline.processor.model.schema.ReferenceAssociation;
import dev.throughline.processor.model.schema.Schema;
import java.util.Optional;

/** The database sets no foreign key to null that cannot be. */
public final class ReferenceActionRule implements SchemaRule {

    @Override
    public void check(Schema schema, Draft draft, Report report) {
        References.forEach(schema, draft, (association, reference) -> {
            if (!References.neverNull(association).isEmpty()) {
                ReferenceDeclaration declaration = reference.declaration();
                check(association, declaration, "onDelete", declaration.onDelete(), report);
                check(association, declaration, "onUpdate", declaration.onUpdate(), report);
            }
        });
    }

    private static void check(
            ReferenceAssociation association,
            ReferenceDeclaration declaration,
            String attribute,
            Optional<ReferentialAction> action,
            Report report) {
        if (action.equals(Optional.of(ReferentialAction.SET_NULL)) && !report.concerns(declaration.place())) {
            report.add(
                    Problem.REFERENCE_SET_NULL,
                    declaration.at(attribute),
                    Sides.name(declaration),
                    attribute,
                    References.neverNull(association),
                    association.child().name());
        }
    }
}
