package dev.throughline.processor.check;

import dev.throughline.processor.diagnostic.Problem;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.diagnostic.Suggestions;
import dev.throughline.processor.model.PropertyDeclaration;
import dev.throughline.processor.model.ResolvedModel;
import dev.throughline.processor.model.ValueKind;
import dev.throughline.processor.model.ValueType;
import dev.throughline.processor.resolve.Literals;

/** A default value is one of the property's type: the database would find out only when it is used. */
final class DefaultValueRule implements ModelRule {

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
