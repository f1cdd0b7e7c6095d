package dev.throughline.processor.diagnostic;

import dev.throughline.processor.model.declared.Place;

/**
 * A problem at a place.
 *
 * @param problem what kind of problem it is
 * @param place where its cause is
 * @param text what is wrong and how to put it right
 */
public record Finding(Problem problem, Place place, String text) {

    /** Returns what the compiler prints: the code first, so that it can be looked up. */
    public String message() {
        String unless = problem.severity() == Problem.Severity.WARNING
                ? " If it is right as it is, say @SuppressWarnings(\"" + problem.warning() + "\")."
                : "";
        return "[" + problem.code() + "] " + text + unless;
    }
}
