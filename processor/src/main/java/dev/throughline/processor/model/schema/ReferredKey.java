package dev.throughline.processor.model.schema;

import dev.throughline.processor.model.declared.JavaType;
import java.util.List;
import java.util.Optional;

/**
 * The key of a row that the columns of a join table refer to, and by which an association knows the row.
 *
 * @param unique the unique key; empty for the primary key
 * @param columns its columns, in their order
 * @param record the generated Java record that holds its values, where it has several
 */
public record ReferredKey(Optional<UniqueKey> unique, List<Column> columns, Optional<JavaType> record) {

    public ReferredKey {
        columns = List.copyOf(columns);
    }

    /** Returns a primary key. */
    public static ReferredKey of(Key key) {
        return new ReferredKey(Optional.empty(), key.columns(), key.record());
    }

    /** Returns a unique key of one column. */
    public static ReferredKey of(UniqueKey key) {
        return new ReferredKey(Optional.of(key), key.columns(), Optional.empty());
    }

    /** Returns the type of its values. */
    public JavaType idType() {
        return record.orElseGet(() -> columns.get(0).type().type());
    }

    /** Returns the property that takes the place of the primary key. */
    public Optional<String> property() {
        return unique.map(key -> key.columns().get(0).property());
    }
}
