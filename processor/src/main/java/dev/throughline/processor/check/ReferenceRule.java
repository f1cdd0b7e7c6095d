package dev.throughline.processor.check;

import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.Draft;
import dev.throughline.processor.model.Reference;

/** A rule that associations without join tables keep. */
interface ReferenceRule {

    /** Checks an association that is compiled now, and adds what is wrong to the report. */
    void check(Reference reference, Draft draft, Report report);
}
