package dev.throughline.processor.render;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeVariableName;
import dev.throughline.processor.model.declared.Stub;
import javax.lang.model.element.Modifier;

/** Renders what stands for a method of a model that a problem keeps from meaning anything. */
final class StubRenderer {

    private StubRenderer() {}

    // The types are source text: a type variable is the one name that JavaPoet writes as it is.
    static MethodSpec render(Stub stub) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(stub.method())
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(TypeVariableName.get(stub.returnType()));
        stub.typeParameters().forEach(parameter -> method.addTypeVariable(TypeVariableName.get(parameter)));
        for (int i = 0; i < stub.parameterTypes().size(); i++) {
            method.addParameter(TypeVariableName.get(stub.parameterTypes().get(i)), "argument" + i);
        }
        return method.addStatement(
                        "throw new $T($S)",
                        UnsupportedOperationException.class,
                        stub.method() + " has a problem that the compiler reports")
                .build();
    }
}
