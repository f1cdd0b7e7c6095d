package dev.throughline.processor.render;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.throughline.processor.model.declared.JavaType;
import dev.throughline.processor.model.schema.Association;
import dev.throughline.processor.model.schema.Finder;
import dev.throughline.processor.model.schema.ReferredKey;
import dev.throughline.processor.model.schema.Table;
import dev.throughline.processor.model.schema.TableIdentity;
import dev.throughline.processor.render.javadoc.Doc;
import dev.throughline.processor.render.vocabulary.AccessorSource;
import dev.throughline.processor.render.vocabulary.Types;
import dev.throughline.processor.render.vocabulary.Verb;
import javax.lang.model.element.Modifier;

/** Renders the repository of a table. */
final class RepositoryRenderer {

    private final Table table;
    private final TableIdentity identity;
    private final JavaType home;
    private final ClassName name;

    RepositoryRenderer(Table table) {
        this.table = table;
        this.identity = table.identity();
        this.home = identity.repository();
        this.name = Types.of(home);
    }

    TypeSpec.Builder render() {
        TypeSpec.Builder builder = TypeSpec.classBuilder(name)
                .addJavadoc(typeDoc().build())
                .addModifiers(Visibility.of(identity))
                .superclass(Types.generic(
                        Types.REPOSITORY,
                        Types.of(identity.record()),
                        Types.id(identity.key().idType())))
                .addMethod(MethodSpec.constructorBuilder()
                        .addJavadoc(Doc.in(home)
                                .text(
                                        "Makes a repository that runs on the given context: its connections, transactions,"
                                                + " settings and listeners.")
                                .build())
                        .addModifiers(Modifier.PUBLIC)
                        .addParameter(Types.DSL_CONTEXT, "dsl")
                        .addStatement(
                                "super(dsl, $T.$L, $L)",
                                Types.of(identity.table()),
                                identity.constant(),
                                KeyRenderer.keyType(ReferredKey.of(identity.key())))
                        .build())
                .addMethod(with(
                        "Gives this repository on another context, such as one inside a transaction.",
                        Types.DSL_CONTEXT,
                        "dsl",
                        "dsl"))
                .addMethod(with(
                        "Gives this repository on another configuration, such as the one that {@code dsl.transaction(tx"
                                + " -> ..)} gives.",
                        Types.CONFIGURATION,
                        "configuration",
                        "configuration.dsl()"));
        for (Finder finder : table.finders()) {
            new FinderRenderer(identity, finder).methods().forEach(builder::addMethod);
        }
        for (Association association : table.associations()) {
            HandleRenderer handles = new HandleRenderer(association, home);
            handles.methods().forEach(builder::addMethod);
            for (Verb verb : Verb.of(association, AccessorSource.MODEL)) {
                builder.addMethod(new AccessorRenderer(association, home, AccessorSource.MODEL).render(verb));
                builder.addMethod(new AccessorRenderer(association, home, AccessorSource.ID).render(verb));
            }
        }
        return builder;
    }

    private Doc typeDoc() {
        boolean associated = !table.associations().isEmpty();
        Doc doc = Doc.in(home)
                .text("The rows of " + Doc.code(identity.name())
                        + (associated ? " and what they are associated with." : ".") + " Immutable and thread-safe.");
        return associated
                ? doc.text("A model that is given needs the key by which it is known: without it, it is refused with an"
                        + " IllegalArgumentException, and a null argument with a NullPointerException.")
                : doc;
    }

    private MethodSpec with(String text, ClassName type, String parameter, String context) {
        return MethodSpec.methodBuilder("with")
                .addJavadoc(
                        Doc.in(home).text(text + " This one does not change.").build())
                .addModifiers(Modifier.PUBLIC)
                .returns(name)
                .addParameter(type, parameter)
                .addStatement("return new $T($L)", name, context)
                .build();
    }
}
