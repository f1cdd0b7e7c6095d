package dev.throughline.processor.model.schema;

import dev.throughline.processor.model.declared.ReferentialAction;
import java.util.List;
import java.util.Optional;

/**
 * A foreign key of a join table.
 *
 * @param constant the constant that holds it, {@code PUG}
 * @param path the table's method that joins along it, {@code pug}; empty where that name is taken
 * @param name the constraint's name
 * @param target the table it refers to
 * @param key the key of that table that it refers to
 * @param columns the columns that refer to that key, in its order
 * @param enforced whether the database has it
 * @param onDelete what it does when the target's row is deleted
 * @param onUpdate what it does when the target's row gets another key
 */
public record ForeignKey(
        String constant,
        Optional<String> path,
        String name,
        TableIdentity target,
        ReferredKey key,
        List<Column> columns,
        boolean enforced,
        ReferentialAction onDelete,
        ReferentialAction onUpdate) {

    public ForeignKey {
        columns = List.copyOf(columns);
    }
}
