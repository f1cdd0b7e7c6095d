package dev.throughline.processor.check;

import dev.throughline.processor.diagnostic.Problem;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.Draft;
import dev.throughline.processor.model.Join;
import dev.throughline.processor.model.ModelDeclaration;
import dev.throughline.processor.model.ResolvedModel;
import dev.throughline.processor.model.Schema;
import dev.throughline.processor.model.Side;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** No two models, and no model and join table, are the same table. */
final class TableNameRule implements SchemaRule {

    @Override
    public void check(Schema schema, Draft draft, Report report) {
        Map<String, String> tables = new HashMap<>();
        for (ResolvedModel model : draft.models()) {
            ModelDeclaration declaration = model.declaration();
            String name = model.identity().name();
            String former = tables.putIfAbsent(
                    key(model.identity().schema(), name), declaration.type().simpleName());
            if (former != null && declaration.compiledHere()) {
                report.add(
                        Problem.TABLE_TWICE,
                        declaration.place().annotation("Model").attribute("table"),
                        name,
                        former);
            }
        }
        for (Join join : draft.joins()) {
            Side leading = join.leading();
            if (join.model().isPresent()) {
                continue;
            }
            String model = tables.get(key(leading.source().identity().schema(), join.through()));
            if (model != null) {
                join.sides()
                        .forEach(side -> report.add(
                                Problem.TABLE_TWICE, side.declaration().at("through"), join.through(), model));
            }
        }
    }

    // Where a database tells names of tables apart by case alone, people do not.
    private static String key(Optional<String> schema, String name) {
        return (schema.orElse("") + "." + name).toLowerCase(Locale.ROOT);
    }
}
