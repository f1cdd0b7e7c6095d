package dev.throughline.processor.check;

import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.Draft;
import dev.throughline.processor.model.Join;

/** A rule for the associations that go through one join table. */
interface JoinRule {

    /** Adds to the report what is wrong with them. */
    void check(Join join, Draft draft, Report report);
}
