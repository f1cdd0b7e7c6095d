package dev.throughline.processor.render;

import com.palantir.javapoet.CodeBlock;
import dev.throughline.processor.model.AssociationOptions;
import dev.throughline.processor.model.Column;
import dev.throughline.processor.model.LinkAssociation;
import dev.throughline.processor.model.Literal;
import dev.throughline.processor.model.OrderTerm;
import dev.throughline.processor.model.ScopeTerm;
import dev.throughline.processor.model.TableIdentity;

/** Renders what an association asks for beyond its tables and keys. */
final class OptionRenderer {

    private OptionRenderer() {}

    /** Returns the last argument of the association, or nothing if it asks for nothing. */
    static CodeBlock argument(LinkAssociation association) {
        AssociationOptions options = association.options();
        if (options.isEmpty()) {
            return CodeBlock.of("");
        }
        CodeBlock.Builder result = CodeBlock.builder()
                .add(
                        ",\n() -> $T.<$T, $T>none()",
                        Types.LINK_OPTIONS,
                        Types.of(association.target().record()),
                        Types.of(association.through().record()));
        options.scopes().stream().filter(ScopeTerm::isSound).forEach(term -> result.add(scope(term)));
        switch (options.pairing()) {
            case ONCE -> {}
            case SYMMETRIC -> result.add("\n.symmetric()");
            case REPEATABLE -> result.add("\n.repeatable()");
        }
        options.deletedAt().ifPresent(column -> result.add("\n.softDelete($L)", field(association.through(), column)));
        CodeBlock order = options.order().stream()
                .filter(term -> term.column().isPresent())
                .map(OptionRenderer::term)
                .collect(CodeBlock.joining(", "));
        if (!order.isEmpty()) {
            result.add("\n.orderBy($L)", order);
        }
        return result.build();
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
