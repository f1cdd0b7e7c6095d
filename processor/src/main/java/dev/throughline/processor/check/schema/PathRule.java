package dev.throughline.processor.check.schema;

import dev.throughline.processor.diagnostic.Problem;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.declared.Place;
import dev.throughline.processor.model.resolved.Draft;
import dev.throughline.processor.model.schema.LinkAssociation;
import dev.throughline.processor.model.schema.Pairing;
import dev.throughline.processor.model.schema.ReferenceAssociation;
import dev.throughline.processor.model.schema.Schema;
import dev.throughline.processor.model.schema.Table;
import dev.throughline.processor.naming.ReservedNames;

/** Tells of the paths for joins that a table cannot have. */
public final class PathRule implements SchemaRule {

    @Override
    public void check(Schema schema, Draft draft, Report report) {
        for (Table table : schema.tables()) {
            table.referenceAssociations().forEach(association -> checkReference(table, association, report));
            for (LinkAssociation association : table.linkAssociations()) {
                String type = table.identity().table().simpleName();
                Place place = Place.of(association.source().parameter()).member(association.property());
                if (association.options().pairing() == Pairing.SYMMETRIC) {
                    // It has no path, whatever it is called.
                    continue;
                }
                if (!association.linksPath()) {
                    report.add(Problem.PATH_LEFT_OUT, place, association.names().links(), type);
                } else if (!association.targetPath()) {
                    report.add(Problem.PATH_LEFT_OUT, place, association.property(), type);
                }
            }
        }
    }

    private static void checkReference(Table table, ReferenceAssociation association, Report report) {
        if (ReservedNames.ofTable(association.property())) {
            report.add(
                    Problem.PATH_LEFT_OUT,
                    Place.of(association.source().parameter()).member(association.property()),
                    association.property(),
                    table.identity().table().simpleName());
        }
    }
}
