package dev.throughline.processor.model.schema;

import java.util.List;
import java.util.Optional;

/**
 * A part of the order of an association's targets.
 *
 * @param text what is written
 * @param property the property that it names
 * @param table the table that has it: the target or the join table
 * @param column its column; empty if there is no such property
 * @param descending whether it goes from high to low
 * @param known the properties that there are
 */
public record OrderTerm(
        String text,
        String property,
        TableIdentity table,
        Optional<Column> column,
        boolean descending,
        List<String> known) {

    public OrderTerm {
        known = List.copyOf(known);
    }
}
