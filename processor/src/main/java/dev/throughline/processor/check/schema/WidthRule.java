package dev.throughline.processor.check.schema;

import dev.throughline.processor.diagnostic.Problem;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.declared.Place;
import dev.throughline.processor.model.resolved.Draft;
import dev.throughline.processor.model.schema.Column;
import dev.throughline.processor.model.schema.Schema;
import dev.throughline.processor.model.schema.Table;
import java.util.Set;

/** A Java record holds the values of a row, and its constructor takes no more than a method can. */
public final class WidthRule implements SchemaRule {

    /** How many parameters a method has at most, without the object that it is called on. */
    private static final int WIDEST = 254;

    @Override
    public void check(Schema schema, Draft draft, Report report) {
        for (Table table : schema.tables()) {
            int width = table.columns().stream().mapToInt(WidthRule::width).sum()
                    + table.associations().size();
            if (width > WIDEST) {
                table.identity()
                        .model()
                        .ifPresent(model -> report.add(
                                Problem.MODEL_WIDE,
                                Place.of(model).annotation("Model"),
                                model.simpleName(),
                                width,
                                table.identity().data().simpleName(),
                                WIDEST));
            }
        }
    }

    // The virtual machine counts these twice.
    private static int width(Column column) {
        boolean twice = column.type().primitive()
                && Set.of("long", "double").contains(column.type().primitiveName());
        return twice ? 2 : 1;
    }
}
