package dev.throughline.processor.check.schema;

import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.resolved.Draft;
import dev.throughline.processor.model.schema.Schema;

/** A rule for all that is to be generated. */
public interface SchemaRule {

    /** Adds to the report what is wrong with it. */
    void check(Schema schema, Draft draft, Report report);
}
