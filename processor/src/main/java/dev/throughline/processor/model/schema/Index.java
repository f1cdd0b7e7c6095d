package dev.throughline.processor.model.schema;

import java.util.List;

/**
 * An index that is not unique.
 *
 * @param constant the constant that holds it
 * @param name the index's name
 * @param columns its columns, in their order
 */
public record Index(String constant, String name, List<Column> columns) {

    public Index {
        columns = List.copyOf(columns);
    }
}
