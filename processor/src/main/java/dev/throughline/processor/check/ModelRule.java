package dev.throughline.processor.check;

import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.ResolvedModel;

/** A rule that one model keeps or breaks by itself. */
interface ModelRule {

    /** Adds to the report what is wrong with a model. */
    void check(ResolvedModel model, Report report);
}
