package dev.throughline.processor.check.model;

import dev.throughline.processor.check.wording.Sides;
import dev.throughline.processor.diagnostic.Problem;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.declared.LinkDeclaration;
import dev.throughline.processor.model.declared.ModelDeclaration;
import dev.throughline.processor.model.declared.Place;
import dev.throughline.processor.model.declared.PropertyDeclaration;
import dev.throughline.processor.model.resolved.ResolvedModel;
import dev.throughline.processor.model.schema.Column;
import java.util.List;
import java.util.Optional;

/** Tables, schemas and columns have names that can be seen, whether they are given or made of the names in Java. */
public final class BlankNameRule implements ModelRule {

    @Override
    public void check(ResolvedModel model, Report report) {
        ModelDeclaration declaration = model.declaration();
        String type = declaration.type().simpleName();
        Place annotation = declaration.place().annotation("Model");
        if (model.identity().name().isBlank()) {
            report.add(
                    Problem.NAME_BLANK,
                    annotation.attribute("table"),
                    "the table of " + type,
                    reason(declaration.table(), type),
                    "@Model(table = \"pugs\")");
        }
        if (declaration.schema().filter(String::isBlank).isPresent()) {
            report.add(
                    Problem.NAME_BLANK,
                    annotation.attribute("schema"),
                    "the schema of " + type,
                    "",
                    "schema = \"zoo\"");
        }
        List<PropertyDeclaration> properties = declaration.properties();
        for (int i = 0; i < properties.size(); i++) {
            PropertyDeclaration property = properties.get(i);
            Column column = model.columns().get(i);
            if (column.name().isBlank()) {
                report.add(
                        Problem.NAME_BLANK,
                        property.place().annotation("Column").attribute("name"),
                        "the column of " + property.method() + "()",
                        reason(property.column().name(), property.name()),
                        "@Column(name = \"nick\")");
            }
        }
        for (LinkDeclaration association : declaration.links()) {
            checkColumns(association, "foreignKey", association.foreignKey(), report);
            checkColumns(association, "otherKey", association.otherKey(), report);
        }
    }

    private static void checkColumns(
            LinkDeclaration association, String attribute, List<String> columns, Report report) {
        if (columns.stream().anyMatch(String::isBlank)) {
            report.add(
                    Problem.NAME_BLANK,
                    association.at(attribute),
                    "a column of " + Sides.name(association),
                    "",
                    attribute + " = \"pug_id\"");
        }
    }

    private static String reason(Optional<String> given, String name) {
        return given.isPresent() ? "" : ": there is no letter and no digit in " + name;
    }
}
