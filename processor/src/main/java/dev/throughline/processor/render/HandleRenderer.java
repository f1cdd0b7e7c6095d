package dev.throughline.processor.render;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.throughline.processor.model.AccessorNames;
import dev.throughline.processor.model.JavaType;
import dev.throughline.processor.model.LinkAssociation;
import dev.throughline.processor.model.Pairing;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Renders the repository's methods that give every operation on an association. */
final class HandleRenderer {

    private final LinkAssociation association;
    private final JavaType home;
    private final AccessorNames names;
    private final Nouns nouns;
    private final TypeName sourceId;
    private final TypeName[] links;
    private final ClassName handle;
    private final KeyWords key;

    HandleRenderer(LinkAssociation association, JavaType home) {
        this.association = association;
        this.home = home;
        this.names = association.names();
        this.nouns = new Nouns(association);
        this.sourceId = Types.id(association.toSource().key().idType());
        this.links = new TypeName[] {
            Types.of(association.target().record()),
            Types.id(association.toTarget().key().idType()),
            Types.of(association.through().record())
        };
        this.handle = isRepeatable(association) ? Types.REPEATABLE_LINKS : Types.LINKS;
        this.key = new KeyWords(association.toSource().key());
    }

    /** Returns the method of the runtime that gives every operation on an association. */
    static String factory(LinkAssociation association) {
        return isRepeatable(association) ? "repeatableLinks" : "links";
    }

    private static boolean isRepeatable(LinkAssociation association) {
        return association.options().pairing() == Pairing.REPEATABLE;
    }

    List<MethodSpec> methods() {
        return List.of(ofModel(), ofId(), ofMany());
    }

    private MethodSpec ofModel() {
        return handle(association.property())
                .addJavadoc(Doc.in(home)
                        .text("Gives every operation on the " + nouns.many() + " of one " + nouns.source() + ".")
                        .param(names.source(), "the " + nouns.source())
                        .returns("the operations; giving them sends nothing")
                        .throwing("NullPointerException", "if the " + nouns.source() + " is null")
                        .throwing("IllegalArgumentException", "if it has no " + key.one() + ": " + key.remedy())
                        .build())
                .returns(Types.generic(handle, links))
                .addParameter(Types.of(association.source().parameter()), names.source())
                .addStatement(
                        "return $L($T.$L.$L, $T.of($L))",
                        factory(association),
                        Types.of(association.source().table()),
                        association.source().constant(),
                        association.constant(),
                        Types.IDS,
                        KeyRenderer.idOf(names.source(), association.toSource()))
                .build();
    }

    private MethodSpec ofId() {
        return handle(association.property())
                .addJavadoc(Doc.in(home)
                        .text("Gives every operation on the " + nouns.many() + " of one " + nouns.source()
                                + ", given by its " + key.one() + ".")
                        .param(names.sourceId(), "the " + key.one())
                        .returns("the operations; giving them sends nothing")
                        .throwing("NullPointerException", "if the " + key.one() + " is null")
                        .build())
                .returns(Types.generic(handle, links))
                .addParameter(sourceId, names.sourceId())
                .addStatement(
                        "return $L($T.$L.$L, $T.notNull($S, $N))",
                        factory(association),
                        Types.of(association.source().table()),
                        association.source().constant(),
                        association.constant(),
                        Types.IDS,
                        names.sourceId(),
                        names.sourceId())
                .build();
    }

    private MethodSpec ofMany() {
        return handle(association.property() + "Of")
                .addJavadoc(Doc.in(home)
                        .text("Gives every reading operation on the " + nouns.many()
                                + " of many rows at once: one statement for all of them.")
                        .param(names.sourceIds(), "the " + key.many())
                        .returns("the operations, whose results are by " + key.one() + "; giving them sends nothing")
                        .throwing("NullPointerException", "if the collection or one of the " + key.many() + " is null")
                        .build())
                .returns(Types.generic(Types.MANY_LINKS, sourceId, links[0], links[1], links[2]))
                .addParameter(Types.generic(Types.COLLECTION, sourceId), names.sourceIds())
                .addStatement(
                        "return linksOfAll($T.$L.$L, $T.notNull($S, $N))",
                        Types.of(association.source().table()),
                        association.source().constant(),
                        association.constant(),
                        Types.IDS,
                        names.sourceIds(),
                        names.sourceIds())
                .build();
    }

    private static MethodSpec.Builder handle(String name) {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC);
    }
}
