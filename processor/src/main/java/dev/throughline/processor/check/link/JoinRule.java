package dev.throughline.processor.check.link;

import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.resolved.Draft;
import dev.throughline.processor.model.resolved.Join;

/** A rule for the associations that go through one join table. */
public interface JoinRule {

    /** Adds to the report what is wrong with them. */
    void check(Join join, Draft draft, Report report);
}
