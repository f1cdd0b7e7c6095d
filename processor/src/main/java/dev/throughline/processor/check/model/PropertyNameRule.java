package dev.throughline.processor.check.model;

import dev.throughline.processor.diagnostic.Problem;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.declared.PropertyDeclaration;
import dev.throughline.processor.model.resolved.ResolvedModel;
import dev.throughline.processor.model.schema.Column;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** No two properties of a model become the same column, constant or setter. */
public final class PropertyNameRule implements ModelRule {

    @Override
    public void check(ResolvedModel model, Report report) {
        List<PropertyDeclaration> properties = model.declaration().properties();
        Map<String, String> columns = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        for (int i = 0; i < properties.size(); i++) {
            PropertyDeclaration property = properties.get(i);
            Column column = model.columns().get(i);
            String name = property.method() + "()";
            List<String> generated = List.of(column.constant(), column.setter() + "()");
            Optional<String> clash =
                    generated.stream().filter(names::containsKey).findFirst();
            if (clash.isPresent()) {
                report.add(
                        Problem.CLASHING_PROPERTIES,
                        property.place(),
                        names.getOrDefault(clash.get(), ""),
                        name,
                        clash.get());
                continue;
            }
            generated.forEach(each -> names.put(each, name));
            // Databases differ in whether names of columns differ by case; where they do not, creating the table fails.
            String same = columns.putIfAbsent(column.name().toLowerCase(Locale.ROOT), name);
            if (same != null) {
                report.add(
                        Problem.DUPLICATE_COLUMN,
                        property.place().annotation("Column").attribute("name"),
                        same,
                        name,
                        column.name());
            }
        }
    }
}
