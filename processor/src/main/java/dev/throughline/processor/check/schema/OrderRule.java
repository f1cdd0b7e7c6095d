package dev.throughline.processor.check.schema;

import dev.throughline.processor.diagnostic.Problem;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.diagnostic.Suggestions;
import dev.throughline.processor.model.declared.Place;
import dev.throughline.processor.model.resolved.Draft;
import dev.throughline.processor.model.schema.Association;
import dev.throughline.processor.model.schema.LinkAssociation;
import dev.throughline.processor.model.schema.OrderTerm;
import dev.throughline.processor.model.schema.Schema;
import dev.throughline.processor.model.schema.Table;

/** The order of an association's targets names properties that there are. */
public final class OrderRule implements SchemaRule {

    @Override
    public void check(Schema schema, Draft draft, Report report) {
        for (Table table : schema.tables()) {
            for (Association association : table.associations()) {
                association.order().stream()
                        .filter(term -> term.column().isEmpty()
                                && !draft.leavesOut(term.table().model(), term.property()))
                        .forEach(term -> report(association, term, report));
            }
        }
    }

    private static void report(Association association, OrderTerm term, Report report) {
        Place place = Place.of(association.source().parameter()).member(association.property());
        report.add(
                Problem.ORDER_UNKNOWN,
                place.annotation(association.annotation()).attribute("orderBy"),
                term.text(),
                term.table().name(),
                term.property(),
                Suggestions.sentence(term.property(), term.known()),
                association instanceof LinkAssociation ? ", or of the join table after \"link.\"," : "");
    }
}
