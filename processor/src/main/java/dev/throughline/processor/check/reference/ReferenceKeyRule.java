package dev.throughline.processor.check.reference;

import dev.throughline.processor.check.link.KeyPropertyRule;
import dev.throughline.processor.check.wording.Sides;
import dev.throughline.processor.diagnostic.Problem;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.declared.ReferenceDeclaration;
import dev.throughline.processor.model.resolved.Draft;
import dev.throughline.processor.model.resolved.Reference;
import dev.throughline.processor.model.resolved.ResolvedModel;
import dev.throughline.processor.model.schema.Column;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/** A foreign key refers to a key of the parent, with as many columns. */
public final class ReferenceKeyRule implements ReferenceRule {

    @Override
    public void check(Reference reference, Draft draft, Report report) {
        ReferenceDeclaration association = reference.declaration();
        for (ResolvedModel end : List.of(reference.child(), reference.parent())) {
            if (end.keyedByItsEnds()) {
                report.add(
                        Problem.THROUGH_MODEL_END,
                        association.place(),
                        end.declaration().type().simpleName());
                return;
            }
        }
        association
                .key()
                .ifPresent(property -> KeyPropertyRule.check(
                        association, association.kind().keyAttribute(), property, reference.parent(), report));
        List<String> given = association.foreignKey();
        // A key that is none has been told so; how many columns it has is unknown.
        if (given.isEmpty() || report.concerns(association.place())) {
            return;
        }
        List<Column> key = reference.key().columns();
        if (given.size() != key.size()) {
            report.add(
                    Problem.KEY_COUNT,
                    association.at("foreignKey"),
                    "foreignKey",
                    given.size() == 1 ? "1 column" : given.size() + " columns",
                    association.parent().simpleName(),
                    key.size(),
                    key.stream().map(Column::property).collect(Collectors.joining(", ")));
        } else if (new HashSet<>(given).size() < given.size() || given.contains("")) {
            report.add(
                    Problem.REFERENCE_COLUMNS,
                    association.at("foreignKey"),
                    Sides.name(association),
                    given.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", ")));
        }
    }
}
