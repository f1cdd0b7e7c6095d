package dev.throughline.processor.check.reference;

import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.resolved.Draft;
import dev.throughline.processor.model.resolved.Reference;

/** A rule that associations without join tables keep. */
public interface ReferenceRule {

    /** Checks an association that is compiled now, and adds what is wrong to the report. */
    void check(Reference reference, Draft draft, Report report);
}
