package dev.throughline.processor.check.schema;

import dev.throughline.processor.diagnostic.Problem;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.resolved.Draft;
import dev.throughline.processor.model.resolved.Join;
import dev.throughline.processor.model.resolved.Side;
import dev.throughline.processor.model.schema.Column;
import dev.throughline.processor.model.schema.Schema;
import dev.throughline.processor.model.schema.Table;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** No two columns of a join table are the same column or the same constant. */
public final class JoinColumnRule implements SchemaRule {

    @Override
    public void check(Schema schema, Draft draft, Report report) {
        for (Table table : schema.tables()) {
            draft.joins().stream()
                    .filter(join -> join.makes(table.identity()))
                    .forEach(join -> check(table, join, report));
        }
    }

    private static void check(Table table, Join join, Report report) {
        Map<String, Column> taken = new HashMap<>();
        for (Column column : table.columns()) {
            Column former = taken.putIfAbsent(column.name().toLowerCase(Locale.ROOT), column);
            former = former == null ? taken.putIfAbsent(column.constant() + " ", column) : former;
            if (former != null) {
                Side leading = join.leading();
                boolean toTarget = leading.otherKey().contains(column.name());
                report.add(
                        Problem.JOIN_COLUMN_TWICE,
                        leading.declaration().at(toTarget ? "otherKey" : "foreignKey"),
                        former.name(),
                        column.name(),
                        join.through());
                return;
            }
        }
    }
}
