package dev.throughline.processor.render;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.throughline.processor.model.declared.JavaType;
import dev.throughline.processor.model.schema.Association;
import dev.throughline.processor.model.schema.LinkAssociation;
import dev.throughline.processor.render.javadoc.Doc;
import dev.throughline.processor.render.vocabulary.Handle;
import dev.throughline.processor.render.vocabulary.Types;
import dev.throughline.processor.render.vocabulary.Verb;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Renders the accessors of a record that give what was loaded with it. */
final class LoadedRenderer {

    private final JavaType home;
    private final boolean overriding;

    /**
     * Makes the renderer of a record's accessors.
     *
     * @param overriding whether the record implements the model
     */
    LoadedRenderer(JavaType home, boolean overriding) {
        this.home = home;
        this.overriding = overriding;
    }

    List<MethodSpec> methods(Association association) {
        List<MethodSpec> result = new ArrayList<>();
        result.add(targets(association));
        if (association instanceof LinkAssociation link) {
            result.add(links(link));
        }
        return result;
    }

    private MethodSpec targets(Association association) {
        TypeName target = Types.of(
                association.isNarrow()
                        ? association.target().record()
                        : association.target().parameter());
        CodeBlock loaded = CodeBlock.of("loaded($L)", ConstantRenderer.constant(association));
        MethodSpec.Builder method = MethodSpec.methodBuilder(association.property())
                .addJavadoc(Doc.in(home)
                        .text("Gives what was loaded with {@code include(" + example(association)
                                + ")} and never queries; {@link #" + Verb.GET.method(association)
                                + "()} asks the database.")
                        .returns(
                                association.isToMany()
                                        ? "what was loaded; the list cannot be changed"
                                        : "what was loaded; null if there is none")
                        .throwing(
                                Types.NOT_LOADED.canonicalName(),
                                "if it was not included"
                                        + (Handle.of(association) == Handle.PARENT
                                                ? ", or the foreign key was changed since"
                                                : ""))
                        .build())
                .addModifiers(Modifier.PUBLIC)
                .returns(association
                        .list()
                        .<TypeName>map(list -> Types.generic(Types.of(list), target))
                        .orElse(target))
                .addStatement(
                        "return $L",
                        association.isToMany() && !association.wildcard()
                                ? CodeBlock.of("$T.unmodifiableList($L)", Types.COLLECTIONS, loaded)
                                : loaded);
        if (overriding) {
            method.addAnnotation(Override.class);
        }
        return method.build();
    }

    private MethodSpec links(LinkAssociation association) {
        return MethodSpec.methodBuilder(association.names().links())
                .addJavadoc(Doc.in(home)
                        .text("Gives the rows of "
                                + Doc.code(association.through().name()) + " that were loaded with {@code include("
                                + example(association) + ", q -> q.withLinks())}, in the order of {@link #"
                                + association.property() + "()}; never queries.")
                        .returns("what was loaded; the list cannot be changed")
                        .throwing(Types.NOT_LOADED.canonicalName(), "if it was not included with its links")
                        .build())
                .addModifiers(Modifier.PUBLIC)
                .returns(
                        Types.generic(Types.LIST, Types.of(association.through().record())))
                .addStatement("return loadedLinks($L)", ConstantRenderer.constant(association))
                .build();
    }

    private static String example(Association association) {
        return association.source().constant() + "." + association.constant();
    }
}
