package dev.throughline.processor.resolve;

import dev.throughline.processor.model.resolved.Side;
import dev.throughline.processor.model.schema.Column;
import dev.throughline.processor.model.schema.OrderTerm;
import dev.throughline.processor.model.schema.Table;
import dev.throughline.processor.model.schema.TableIdentity;
import java.util.List;

/** Finds the columns that the order of an association names. */
final class OrderResolver {

    private static final String LINK = "link.";
    private static final String DESCENDING = " desc";

    private final Side side;
    private final Table through;

    OrderResolver(Side side, Table through) {
        this.side = side;
        this.through = through;
    }

    List<OrderTerm> resolve() {
        return side.declaration().orderBy().stream().map(this::term).toList();
    }

    /** Returns the order that names properties of the target alone. */
    static List<OrderTerm> ofTarget(List<String> order, TableIdentity target, List<Column> columns) {
        return order.stream()
                .map(text -> term(text, name(text), target, columns, text.endsWith(DESCENDING)))
                .toList();
    }

    private static String name(String text) {
        return text.endsWith(DESCENDING) ? text.substring(0, text.length() - DESCENDING.length()) : text;
    }

    private OrderTerm term(String text) {
        boolean descending = text.endsWith(DESCENDING);
        String name = name(text);
        return name.startsWith(LINK)
                ? term(text, name.substring(LINK.length()), through.identity(), through.columns(), descending)
                : term(text, name, side.target().identity(), side.target().columns(), descending);
    }

    private static OrderTerm term(
            String text, String property, TableIdentity table, List<Column> columns, boolean descending) {
        return new OrderTerm(
                text,
                property,
                table,
                columns.stream()
                        .filter(column -> column.property().equals(property))
                        .findFirst(),
                descending,
                columns.stream().map(Column::property).toList());
    }
}
