package dev.throughline.processor.render;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.throughline.processor.model.schema.Association;
import dev.throughline.processor.model.schema.Column;
import dev.throughline.processor.model.schema.LinkAssociation;
import dev.throughline.processor.model.schema.Literal;
import dev.throughline.processor.model.schema.OrderTerm;
import dev.throughline.processor.model.schema.ReferenceAssociation;
import dev.throughline.processor.model.schema.ScopeTerm;
import dev.throughline.processor.model.schema.TableIdentity;
import dev.throughline.processor.render.vocabulary.Types;

/** Renders what an association asks for beyond its tables and keys. */
final class OptionRenderer {

    private OptionRenderer() {}

    /** Returns the last argument of the association, or nothing if it asks for nothing. */
    static CodeBlock argument(Association association) {
        CodeBlock.Builder options = CodeBlock.builder();
        association.scopes().stream().filter(ScopeTerm::isSound).forEach(term -> options.add(scope(term)));
        if (association instanceof LinkAssociation link) {
            options.add(ofLinks(link));
        } else if (association instanceof ReferenceAssociation reference
                && reference.options().deleteRemoved()) {
            options.add("\n.deleteRemoved()");
        }
        CodeBlock order = association.order().stream()
                .filter(term -> term.column().isPresent())
                .map(OptionRenderer::term)
                .collect(CodeBlock.joining(", "));
        if (!order.isEmpty()) {
            options.add("\n.orderBy($L)", order);
        }
        return options.isEmpty() ? CodeBlock.of("") : CodeBlock.of(",\n() -> $L$L", none(association), options.build());
    }

    private static CodeBlock none(Association association) {
        boolean links = association instanceof LinkAssociation;
        ClassName target = Types.of(association.target().record());
        return CodeBlock.of(
                "$T.<$T, $T>none()",
                links ? Types.LINK_OPTIONS : Types.REFERENCE_OPTIONS,
                links ? target : Types.of(association.source().record()),
                links ? Types.of(association.links().record()) : target);
    }

    private static CodeBlock ofLinks(LinkAssociation association) {
        CodeBlock pairing = switch (association.options().pairing()) {
            case ONCE -> CodeBlock.of("");
            case SYMMETRIC -> CodeBlock.of("\n.symmetric()");
            case REPEATABLE -> CodeBlock.of("\n.repeatable()");
        };
        return association
                .options()
                .deletedAt()
                .map(column -> CodeBlock.of("$L\n.softDelete($L)", pairing, field(association.through(), column)))
                .orElse(pairing);
    }

    private static CodeBlock scope(ScopeTerm term) {
        return CodeBlock.of(
                "\n.$L($L, $L)",
                term.part().option(),
                field(term.table(), term.column().orElseThrow()),
                literal(term.literal().orElseThrow()));
    }

    private static CodeBlock literal(Literal literal) {
        return switch (literal.form()) {
            case PLAIN -> CodeBlock.of("$L", literal.text());
            case STRING -> CodeBlock.of("$S", literal.text());
            case CONSTANT -> CodeBlock.of("$T.$L", Types.of(literal.type()), literal.text());
            case CONSTRUCTOR -> CodeBlock.of("new $T($S)", Types.of(literal.type()), literal.text());
            case PARSE -> CodeBlock.of("$T.parse($S)", Types.of(literal.type()), literal.text());
            case FROM_STRING -> CodeBlock.of("$T.fromString($S)", Types.of(literal.type()), literal.text());
        };
    }

    private static CodeBlock term(OrderTerm term) {
        CodeBlock field = field(term.table(), term.column().orElseThrow());
        return term.descending() ? CodeBlock.of("$L.desc()", field) : field;
    }

    private static CodeBlock field(TableIdentity table, Column column) {
        return CodeBlock.of("$T.$L.$L", Types.of(table.table()), table.constant(), column.constant());
    }
}
