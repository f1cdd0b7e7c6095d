package dev.throughline.runtime.schema;

import dev.throughline.runtime.internal.dialect.Dialect;
import dev.throughline.runtime.schema.TableDefinition.Reference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Table;

/** The foreign keys by which tables refer to others that are created after them, because those refer to them, too. */
final class CircularReferences {

    private final Map<Table<?>, Integer> order = new HashMap<>();
    private final boolean checkedAtOnce;

    /**
     * Looks at tables in the order in which they are created.
     *
     * @param dialect the database; where databases are attached, none asks whether a table exists that another one refers to
     */
    CircularReferences(List<TableDefinition> tables, Dialect dialect) {
        this.checkedAtOnce = !dialect.attachesDatabases();
        tables.forEach(table -> order.put(table.table(), order.size()));
    }

    /** Gives the foreign keys of a table that can only be added when all tables are there. */
    List<Reference> of(TableDefinition table) {
        int own = position(table.table());
        return table.references().stream()
                .filter(reference -> checkedAtOnce && position(reference.parent()) > own)
                .toList();
    }

    private int position(Table<?> table) {
        return order.getOrDefault(table, -1);
    }
}
