package dev.throughline.processor.check;

import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.Draft;
import dev.throughline.processor.model.JavaType;
import dev.throughline.processor.model.Schema;
import java.util.Collection;

/** All rules, in the order in which their problems are reported. */
public final class Rules {

    /**
     * Makes the rules.
     *
     * @param userTypes the types that are compiled and that Throughline did not make
     */
    public Rules(Collection<JavaType> userTypes) {}

    /** Checks what the models declare. */
    public void check(Draft draft, Report report) {}

    /** Checks what would be generated. */
    public void check(Schema schema, Draft draft, Report report) {}
}
