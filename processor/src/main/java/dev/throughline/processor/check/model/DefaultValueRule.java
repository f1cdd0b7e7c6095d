package dev.throughline.processor.check.model;

import dev.throughline.processor.check.wording.Names;
import dev.throughline.processor.diagnostic.Problem;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.diagnostic.Suggestions;
import dev.throughline.processor.model.declared.PropertyDeclaration;
import dev.throughline.processor.model.declared.ValueKind;
import dev.throughline.processor.model.declared.ValueType;
import dev.throughline.processor.model.resolved.ResolvedModel;
import dev.throughline.processor.resolve.Literals;

/** A default value is one of the property's type: the database would find out only when it is used. */
public final class DefaultValueRule implements ModelRule {

    @Override
    public void check(ResolvedModel model, Report report) {
        for (PropertyDeclaration property : model.declaration().properties()) {
            property.column()
                    .defaultValue()
                    .filter(value -> Literals.of(value, property.type()).isEmpty())
                    .ifPresent(value -> report.add(
                            Problem.DEFAULT_VALUE,
                            property.place().annotation("Column").attribute("defaultValue"),
                            value,
                            Names.brief(property.source()),
                            property.name(),
                            hint(value, property.type())));
        }
    }

    private static String hint(String value, ValueType type) {
        return type.kind() == ValueKind.ENUM ? Suggestions.sentence(value, type.constants()) : "";
    }
}
