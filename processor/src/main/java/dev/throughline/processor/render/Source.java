package dev.throughline.processor.render;

import dev.throughline.processor.model.declared.JavaType;
import java.util.List;

/**
 * The source of a generated type.
 *
 * @param type the type
 * @param isRecord whether it is a Java record
 * @param text the whole file
 * @param origins the models that it was made from
 */
public record Source(JavaType type, boolean isRecord, String text, List<JavaType> origins) {

    public Source {
        origins = List.copyOf(origins);
    }
}
