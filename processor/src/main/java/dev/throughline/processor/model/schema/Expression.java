package dev.throughline.processor.model.schema;

import java.util.List;

/**
 * What the database computes a column by.
 *
 * @param template SQL, in which {@code {0}} is the first of the columns
 * @param columns the names of the columns that it refers to
 */
public record Expression(String template, List<String> columns) {

    public Expression {
        columns = List.copyOf(columns);
    }
}
