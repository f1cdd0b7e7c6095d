package dev.throughline.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Another processor, which makes types, each in a round of its own. */
final class Maker extends AbstractProcessor {

    private record Made(String type, String text) {}

    private final Map<Integer, Made> types = new HashMap<>();
    private int round;

    /** Adds a type, made in a round; they count from 1. */
    Maker inRound(int number, String type, String text) {
        types.put(number, new Made(type, text));
        return this;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
        round++;
        Made made = types.get(round);
        if (made != null) {
            try (Writer writer =
                    processingEnv.getFiler().createSourceFile(made.type()).openWriter()) {
                writer.write(made.text());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return false;
    }
}
