package dev.throughline.processor.render;

import com.palantir.javapoet.FieldSpec;
import javax.lang.model.element.Modifier;

/** The field that javac's lint asks for in each serialisable class. */
final class SerialVersion {

    private SerialVersion() {}

    static FieldSpec field() {
        return FieldSpec.builder(long.class, "serialVersionUID", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("1L")
                .build();
    }
}
