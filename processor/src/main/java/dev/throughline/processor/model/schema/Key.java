package dev.throughline.processor.model.schema;

import dev.throughline.processor.model.declared.JavaType;
import java.util.List;
import java.util.Optional;

/**
 * A primary key.
 *
 * @param name the constraint's name
 * @param columns its columns, in their order
 * @param record the generated Java record that holds its values, where it has several
 */
public record Key(String name, List<Column> columns, Optional<JavaType> record) {

    public Key {
        columns = List.copyOf(columns);
    }

    /** Returns the type of an id. */
    public JavaType idType() {
        return record.orElseGet(() -> columns.get(0).type().type());
    }
}
