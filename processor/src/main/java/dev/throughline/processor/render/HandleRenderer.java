package dev.throughline.processor.render;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.throughline.processor.model.declared.JavaType;
import dev.throughline.processor.model.schema.AccessorNames;
import dev.throughline.processor.model.schema.Association;
import dev.throughline.processor.model.schema.ReferenceAssociation;
import dev.throughline.processor.render.javadoc.Doc;
import dev.throughline.processor.render.javadoc.KeyWords;
import dev.throughline.processor.render.javadoc.Nouns;
import dev.throughline.processor.render.vocabulary.Handle;
import dev.throughline.processor.render.vocabulary.Types;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Renders the repository's methods that give every operation on an association. */
final class HandleRenderer {

    private final Association association;
    private final JavaType home;
    private final AccessorNames names;
    private final Nouns nouns;
    private final Handle handle;
    private final TypeName sourceId;
    private final KeyWords key;
    private final CodeBlock constant;

    HandleRenderer(Association association, JavaType home) {
        this.association = association;
        this.home = home;
        this.names = association.names();
        this.nouns = new Nouns(association);
        this.handle = Handle.of(association);
        this.sourceId = Types.id(association.sourceKey().idType());
        this.key = new KeyWords(association.sourceKey());
        this.constant = ConstantRenderer.constant(association);
    }

    List<MethodSpec> methods() {
        return List.of(ofModel(), ofId(), ofMany());
    }

    private MethodSpec ofModel() {
        return handle(association.property())
                .addJavadoc(Doc.in(home)
                        .text("Gives every operation on the " + nouns.many() + " of one " + nouns.source() + "."
                                + " Giving them sends nothing."
                                + (inMemory() ? " Of a record, the foreign key that it has in memory counts." : "")
                                + whatStays())
                        .build())
                .returns(handle.type(association))
                .addParameter(Types.of(association.source().parameter()), names.source())
                .addStatement("return $L($L, $L)", handle.factory(), constant, ofSource())
                .build();
    }

    private MethodSpec ofId() {
        return handle(association.property())
                .addJavadoc(Doc.in(home)
                        .text("As {@link #" + association.property() + "("
                                + Doc.in(home).mention(association.source().parameter()) + ")}, by " + key.one() + ".")
                        .build())
                .returns(handle.type(association))
                .addParameter(sourceId, names.sourceId())
                .addStatement(
                        "return $L($L, $T.requireNonNull($N, $S))",
                        handle.factory(),
                        constant,
                        Types.OBJECTS,
                        names.sourceId(),
                        names.sourceId())
                .build();
    }

    private MethodSpec ofMany() {
        return handle(association.property() + "Of")
                .addJavadoc(Doc.in(home)
                        .text("Gives every reading operation on the " + nouns.many() + " of "
                                + (association.isToMany() ? "many rows" : "each of many rows")
                                + " at once: one statement for all of them. The results are by " + key.one() + ".")
                        .build())
                .returns(handle.typeOfMany(association))
                .addParameter(Types.generic(Types.COLLECTION, sourceId), names.sourceIds())
                .addStatement(
                        "return $L($L, $T.requireNonNull($N, $S))",
                        handle.factoryOfMany(),
                        constant,
                        Types.OBJECTS,
                        names.sourceIds(),
                        names.sourceIds())
                .build();
    }

    private CodeBlock ofSource() {
        CodeBlock id = KeyRenderer.idOf(names.source(), association.source(), association.sourceKey());
        return inMemory() ? id : CodeBlock.of("$T.of($L)", Types.IDS, id);
    }

    private String whatStays() {
        return association instanceof ReferenceAssociation reference && reference.ofOwnKey()
                ? " It stays the same one: the foreign key is part of the id of the " + nouns.source()
                        + ", and what would change it fails."
                : "";
    }

    // A record that is given knows what it refers to, and needs no id to be asked for it.
    private boolean inMemory() {
        return handle == Handle.PARENT;
    }

    private static MethodSpec.Builder handle(String name) {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC);
    }
}
