package dev.throughline.processor.check.model;

import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.resolved.ResolvedModel;

/** A rule that one model keeps or breaks by itself. */
public interface ModelRule {

    /** Adds to the report what is wrong with a model. */
    void check(ResolvedModel model, Report report);
}
