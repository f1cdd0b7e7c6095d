package dev.throughline.processor.model.resolved;

import dev.throughline.processor.model.declared.ModelDeclaration;
import dev.throughline.processor.model.schema.Column;
import dev.throughline.processor.model.schema.TableIdentity;
import dev.throughline.processor.model.schema.UniqueKey;
import java.util.List;

/**
 * A model whose names and key are decided.
 *
 * @param declaration what its interface says
 * @param link whether it describes the links of an association
 * @param identity its table's names and key
 * @param columns its columns, in the order of its properties
 * @param uniqueKeys its unique constraints
 */
public record ResolvedModel(
        ModelDeclaration declaration,
        boolean link,
        TableIdentity identity,
        List<Column> columns,
        List<UniqueKey> uniqueKeys) {

    public ResolvedModel {
        columns = List.copyOf(columns);
        uniqueKeys = List.copyOf(uniqueKeys);
    }

    /** Returns the model with other columns. */
    public ResolvedModel withColumns(List<Column> others) {
        return new ResolvedModel(declaration, link, identity, others, uniqueKeys);
    }

    /** Returns whether the model leaves its primary key to what it links. */
    public boolean keyedByItsEnds() {
        return link && declaration.ids().isEmpty();
    }
}
