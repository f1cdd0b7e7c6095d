package dev.throughline.processor.render;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import dev.throughline.processor.model.declared.JavaType;
import dev.throughline.processor.model.schema.Association;
import dev.throughline.processor.model.schema.Column;
import dev.throughline.processor.model.schema.LinkAssociation;
import dev.throughline.processor.model.schema.ReferenceAssociation;
import dev.throughline.processor.render.javadoc.Doc;
import dev.throughline.processor.render.javadoc.Nouns;
import dev.throughline.processor.render.vocabulary.Types;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Renders the constants of a table that stand for its associations. */
final class ConstantRenderer {

    private final JavaType home;

    ConstantRenderer(JavaType home) {
        this.home = home;
    }

    /** Returns the expression of an association's constant. */
    static CodeBlock constant(Association association) {
        return CodeBlock.of(
                "$T.$L.$L",
                Types.of(association.source().table()),
                association.source().constant(),
                association.constant());
    }

    FieldSpec render(Association association) {
        if (association instanceof LinkAssociation link) {
            return link(link);
        }
        return reference((ReferenceAssociation) association);
    }

    private FieldSpec link(LinkAssociation association) {
        TypeName type = Types.generic(
                Types.LINK_ASSOCIATION,
                Types.of(association.source().record()),
                Types.of(association.target().record()),
                Types.id(association.targetKey().idType()),
                Types.of(association.through().record()));
        String by = "through " + Doc.in(home).link(association.through().table());
        ClassName through = Types.of(association.through().table());
        CodeBlock keys = CodeBlock.of(
                "() -> $T.Keys.$L,\n() -> $T.Keys.$L,\n$L,\n$L",
                through,
                association.toSource().constant(),
                through,
                association.toTarget().constant(),
                KeyRenderer.keyType(association.sourceKey()),
                KeyRenderer.keyType(association.targetKey()));
        return field(association, type, Types.LINK_ASSOCIATION, by, keys);
    }

    private FieldSpec reference(ReferenceAssociation association) {
        ClassName raw = switch (association.kind()) {
            case BELONGS_TO -> Types.PARENT_ASSOCIATION;
            case HAS_ONE -> Types.CHILD_ASSOCIATION;
            case HAS_MANY -> Types.CHILDREN_ASSOCIATION;
        };
        TypeName type = Types.generic(
                raw,
                Types.of(association.source().record()),
                Types.of(association.target().record()),
                Types.id(association.targetKey().idType()));
        String columns = association.key().columns().stream()
                .map(Column::name)
                .map(column -> association.child().name() + "." + column)
                .map(Doc::code)
                .collect(Collectors.joining(", "));
        CodeBlock key = CodeBlock.of(
                "() -> $T.Keys.$L,\n$L",
                Types.of(association.child().table()),
                association.key().constant(),
                KeyRenderer.keyType(association.key().key()));
        CodeBlock keys = association.kind().isOfChild()
                ? key
                : CodeBlock.of("$L,\n$L", key, KeyRenderer.keyType(association.targetKey()));
        return field(association, type, raw, "by " + columns, keys);
    }

    private FieldSpec field(Association association, TypeName type, ClassName raw, String by, CodeBlock keys) {
        Doc doc = Doc.in(home);
        return FieldSpec.builder(type, association.constant())
                .addJavadoc(doc.text("The association "
                                + doc.link(association.source().parameter(), association.property() + "()")
                                + ": " + doc.link(association.target().table()) + " " + by
                                + Nouns.whereFixed(association) + ".")
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .initializer(
                        "$T.of(\n$>$>this,\n$S,\n$L$L)$<$<",
                        raw,
                        association.property(),
                        keys,
                        OptionRenderer.argument(association))
                .build();
    }
}
