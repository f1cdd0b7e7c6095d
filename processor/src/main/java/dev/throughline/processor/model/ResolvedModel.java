package dev.throughline.processor.model;

import java.util.List;

/**
 * A model whose names and key are decided.
 *
 * @param declaration what its interface says
 * @param identity its table's names and key
 * @param columns its columns, in the order of its properties
 * @param uniqueKeys its unique constraints
 */
public record ResolvedModel(
        ModelDeclaration declaration, TableIdentity identity, List<Column> columns, List<UniqueKey> uniqueKeys) {

    public ResolvedModel {
        columns = List.copyOf(columns);
        uniqueKeys = List.copyOf(uniqueKeys);
    }
}
