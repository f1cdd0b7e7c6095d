package dev.throughline.processor.diagnostic;

import dev.throughline.processor.model.declared.Place;
import java.util.Arrays;
import java.util.function.Function;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Prints findings through the compiler, each at the source that caused it. */
public final class Printer {

    private final Messager messager;

    /** Makes a printer. */
    public Printer(Messager messager) {
        this.messager = messager;
    }

    /** Prints all that a report holds. */
    public void print(Report report, Function<Place, Position> positions) {
        for (Finding finding : report.findings()) {
            Position position = positions.apply(finding.place());
            if (isSuppressed(finding.problem(), position.element())) {
                continue;
            }
            messager.printMessage(
                    kind(finding.problem()),
                    position.prefix() + finding.message(),
                    position.element(),
                    position.annotation(),
                    position.value());
        }
    }

    // A note of what is right as it is, and not a warning: that fails the build of everyone who compiles with -Werror.
    private static Diagnostic.Kind kind(Problem problem) {
        return switch (problem.severity()) {
            case ERROR -> Diagnostic.Kind.ERROR;
            case WARNING -> Diagnostic.Kind.WARNING;
            case NOTE -> Diagnostic.Kind.NOTE;
        };
    }

    private static boolean isSuppressed(Problem problem, @Nullable Element element) {
        if (problem.severity() != Problem.Severity.WARNING) {
            return false;
        }
        for (Element around = element; around != null; around = around.getEnclosingElement()) {
            SuppressWarnings suppressed = around.getAnnotation(SuppressWarnings.class);
            if (suppressed != null && Arrays.asList(suppressed.value()).contains(problem.warning())) {
                return true;
            }
        }
        return false;
    }

    /**
     * A place of the source as the compiler knows it.
     *
     * @param element the element, or null where there is none to point at
     * @param annotation an annotation of it
     * @param value a value of the annotation
     * @param prefix the name of the real place where the compiler cannot point at it
     */
    public record Position(
            @Nullable Element element,
            @Nullable AnnotationMirror annotation,
            @Nullable AnnotationValue value,
            String prefix) {

        /** No place at all. */
        public static final Position NONE = new Position(null, null, null, "");
    }
}
