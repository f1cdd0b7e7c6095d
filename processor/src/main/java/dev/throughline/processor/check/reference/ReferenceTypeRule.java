package dev.throughline.processor.check.reference;

import dev.throughline.processor.check.wording.Names;
import dev.throughline.processor.check.wording.Sides;
import dev.throughline.processor.diagnostic.Problem;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.declared.ValueType;
import dev.throughline.processor.model.resolved.Draft;
import dev.throughline.processor.model.resolved.Reference;
import dev.throughline.processor.model.schema.Column;

/** A column that refers to another is of its type. */
public final class ReferenceTypeRule implements ReferenceRule {

    @Override
    public void check(Reference reference, Draft draft, Report report) {
        boolean told = report.concerns(reference.declaration().place());
        // Of the columns of links the rule of join tables tells.
        if (told || !reference.isSound() || reference.child().link() || !References.isFirst(reference, draft)) {
            return;
        }
        for (int i = 0; i < reference.columns().size(); i++) {
            String name = reference.columns().get(i);
            Column referred = reference.key().columns().get(i);
            reference.child().columns().stream()
                    .filter(column -> column.name().equals(name) && !holds(column, referred))
                    .forEach(column -> report(reference, column, referred, report));
        }
    }

    private static boolean holds(Column column, Column referred) {
        ValueType type = column.type();
        return type.boxed().equals(referred.type().boxed()) && type.converter().isEmpty();
    }

    private static void report(Reference reference, Column column, Column referred, Report report) {
        report.add(
                Problem.REFERENCE_COLUMN_TYPE,
                reference.declaration().at("foreignKey"),
                Sides.name(reference.declaration()),
                column.name(),
                reference.declaration().parent().simpleName() + "." + referred.accessor() + "()",
                Names.brief(referred.type().type().simpleName()),
                column.accessor(),
                column.type().converter().isPresent()
                        ? "what a converter makes of it"
                        : column.type().type().simpleName(),
                isNullable(reference, column) ? "@Nullable " : "");
    }

    // Of several columns one that can be null is enough, and which one that is the model has said.
    private static boolean isNullable(Reference reference, Column column) {
        boolean alone = reference.columns().size() == 1
                && reference.declaration().kind().isOfChild()
                && !reference.child().identity().key().columns().contains(column);
        return alone ? reference.declaration().nullable() : column.nullable();
    }
}
