package dev.throughline.processor.render;

import com.palantir.javapoet.CodeBlock;
import dev.throughline.processor.model.Association;
import dev.throughline.processor.model.AssociationOptions;
import dev.throughline.processor.model.Column;
import dev.throughline.processor.model.OrderTerm;
import dev.throughline.processor.model.TableIdentity;

/** Renders what an association asks for beyond its tables and keys. */
final class OptionRenderer {

    private OptionRenderer() {}

    /** Returns the last argument of the association, or nothing if it asks for nothing. */
    static CodeBlock argument(Association association) {
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

    private static CodeBlock term(OrderTerm term) {
        CodeBlock field = field(term.table(), term.column().orElseThrow());
        return term.descending() ? CodeBlock.of("$L.desc()", field) : field;
    }

    private static CodeBlock field(TableIdentity table, Column column) {
        return CodeBlock.of("$T.$L.$L", Types.of(table.table()), table.constant(), column.constant());
    }
}
