package dev.throughline.processor.check;

import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.Draft;
import dev.throughline.processor.model.Schema;

/** A rule for all that is to be generated. */
interface SchemaRule {

    /** Adds to the report what is wrong with it. */
    void check(Schema schema, Draft draft, Report report);
}
