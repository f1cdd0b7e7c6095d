package dev.throughline.processor.naming;

import java.util.List;

/**
 * The simple names of the types that are generated for a table.
 *
 * @param table the table class
 * @param record the record
 * @param data the record of a row's values
 * @param repository the repository
 * @param key the record of a key of several columns, where there is one
 */
public record GeneratedNames(String table, String record, String data, String repository, String key) {

    /** The class that holds the tables of a package. */
    public static final String TABLES = "Tables";

    /** Returns the names for a model. */
    public static GeneratedNames ofModel(String simpleName) {
        return of(simpleName);
    }

    /** Returns the names for a join table. */
    public static GeneratedNames ofJoin(String through) {
        return of(Identifiers.legal(Words.of(through).upperCamel()));
    }

    private static GeneratedNames of(String stem) {
        return new GeneratedNames(stem + "Table", stem + "Record", stem + "Data", stem + "Repository", stem + "Key");
    }

    /** Returns all of them. */
    public List<String> all() {
        return List.of(table, record, data, repository, key);
    }
}
