package dev.throughline.processor.model.schema;

import java.util.List;

/**
 * All that is to be generated.
 *
 * @param packages the tables by package, in the order of their names
 */
public record Schema(List<PackageTables> packages) {

    public Schema {
        packages = List.copyOf(packages);
    }

    /** Returns all tables of all packages. */
    public List<Table> tables() {
        return packages.stream().flatMap(tables -> tables.tables().stream()).toList();
    }
}
