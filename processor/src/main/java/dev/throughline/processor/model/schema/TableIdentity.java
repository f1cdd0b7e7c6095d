package dev.throughline.processor.model.schema;

import dev.throughline.processor.model.declared.JavaType;
import java.util.Optional;

/**
 * What other tables need to know of a table.
 *
 * @param model the interface that describes it; empty for a join table
 * @param table the generated table class
 * @param record the generated record
 * @param data the generated Java record that holds the values of a row
 * @param repository the generated repository
 * @param constant the constant of the table class, {@code PUG}
 * @param variable what a row is called as a parameter, {@code pug}
 * @param noun what a row is called in a sentence, {@code pug}
 * @param name the table's name in the database
 * @param schema the schema it is in
 * @param visible whether the generated types are public
 * @param key the primary key
 */
public record TableIdentity(
        Optional<JavaType> model,
        JavaType table,
        JavaType record,
        JavaType data,
        JavaType repository,
        String constant,
        String variable,
        String noun,
        String name,
        Optional<String> schema,
        boolean visible,
        Key key) {

    /** Returns the class of the paths that end at the table. */
    public JavaType path() {
        String name = table.simpleName();
        return table.nested(name.substring(0, name.length() - "Table".length()) + "Path");
    }

    /** Returns the same with another key. */
    public TableIdentity withKey(Key other) {
        return new TableIdentity(
                model, table, record, data, repository, constant, variable, noun, name, schema, visible, other);
    }

    /** Returns the type that the key is taken from: the model if it declares all of the key, else the record. */
    public JavaType keyed() {
        return key.columns().stream().allMatch(Column::declared) ? parameter() : record;
    }

    /** Returns the type that accessors take as a row: the model, or the record of a join table. */
    public JavaType parameter() {
        return model.orElse(record);
    }
}
