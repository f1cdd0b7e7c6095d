package dev.throughline.processor.read;

import dev.throughline.processor.model.declared.JavaType;
import java.util.Collection;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Tells whether generated code can carry {@code @Generated}. */
public final class GeneratedAnnotation {

    private static final JavaType GENERATED = new JavaType("javax.annotation.processing", "Generated");

    private GeneratedAnnotation() {}

    /**
     * Returns the annotation if the module that is compiled reads it. A look-up without the module would also find it
     * where another module of the graph reads it, and the generated code would not compile.
     */
    public static Optional<JavaType> readableFrom(Collection<JavaType> models, Elements elements) {
        return models.stream()
                .map(model -> elements.getTypeElement(model.qualifiedName()))
                .filter(element -> element != null)
                .findFirst()
                .filter(element -> isReadable(element, elements))
                .map(element -> GENERATED);
    }

    private static boolean isReadable(TypeElement model, Elements elements) {
        return elements.getTypeElement(elements.getModuleOf(model), GENERATED.qualifiedName()) != null;
    }
}
