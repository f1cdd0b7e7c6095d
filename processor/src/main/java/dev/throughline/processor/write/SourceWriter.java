package dev.throughline.processor.write;

import dev.throughline.processor.model.declared.JavaType;
import dev.throughline.processor.render.Source;
import java.io.IOException;
import java.io.Writer;
import java.util.Objects;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;

/** Writes sources, each with the models that it was made from, so that build tools know when to make it again. */
public final class SourceWriter {

    private final Filer filer;
    private final Elements elements;

    private final CompilerFiles files;

    /** Makes a writer. */
    public SourceWriter(Filer filer, Elements elements, CompilerFiles files) {
        this.filer = filer;
        this.elements = elements;
        this.files = files;
    }

    /**
     * Makes the compiler run one more round, after this one, in which sources can be written: those of the last round
     * come too late for it to find their types. The source holds no type.
     *
     * @param packageName where to write it
     * @param number how many times it has been asked for
     */
    public void askForRound(String packageName, int number) throws IOException {
        JavaType none = new JavaType(packageName, "ThroughlineRound" + number);
        try (Writer writer = filer.createSourceFile(none.qualifiedName()).openWriter()) {
            writer.write(
                    "// Holds nothing. A model waited for a type that another annotation processor may have made.\n");
        }
    }

    /** Makes place for a source before any is written: writing one makes ECJ load classes that name the others. */
    public void prepare(Source source) {
        files.deleteStale(source);
    }

    /** Returns whether an old class file keeps this compilation, but not the next, from making the type of a source. */
    public boolean isTooLate(Source source) {
        return files.isRead(source);
    }

    /** Returns whether a source hides a class of the same name that another output has. */
    public boolean isHiding(Source source) {
        return files.isElsewhere(source.type());
    }

    /** Writes a source; the compiler may refuse it, where the type is there already. */
    public void write(Source source) throws IOException {
        Element[] origins = source.origins().stream()
                .map(JavaType::qualifiedName)
                .map(elements::getTypeElement)
                .filter(Objects::nonNull)
                .toArray(Element[]::new);
        try (Writer writer =
                filer.createSourceFile(source.type().qualifiedName(), origins).openWriter()) {
            writer.write(source.text());
        }
    }
}
