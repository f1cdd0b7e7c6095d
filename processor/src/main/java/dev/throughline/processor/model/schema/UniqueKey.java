package dev.throughline.processor.model.schema;

import java.util.List;

/**
 * A unique constraint.
 *
 * @param constant the constant that holds it
 * @param name the constraint's name
 * @param columns its columns, in their order
 */
public record UniqueKey(String constant, String name, List<Column> columns) {

    public UniqueKey {
        columns = List.copyOf(columns);
    }
}
