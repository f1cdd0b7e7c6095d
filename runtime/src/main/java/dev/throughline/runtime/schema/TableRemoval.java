package dev.throughline.runtime.schema;

import dev.throughline.runtime.internal.dialect.Dialect;
import dev.throughline.runtime.schema.ExistingTables.KeyTo;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Table;
import org.jooq.exception.DataDefinitionException;
import org.jooq.impl.DSL;

/**
 * Drops tables, the referring ones first. What the database says of foreign keys decides, and not what the definitions say:
 * somebody else may have made the tables.
 */
final class TableRemoval {

    private final DSLContext dsl;
    private final List<TableDefinition> tables;
    private final List<TableDefinition> known;
    private final ExistingTables existing;
    private final Set<String> outside = new LinkedHashSet<>();
    private final List<Query> keys = new ArrayList<>();

    /**
     * Removes tables.
     *
     * @param tables the tables, each after those that it refers to
     * @param known these and all that they refer to
     */
    TableRemoval(DSLContext dsl, List<TableDefinition> tables, List<TableDefinition> known) {
        this.dsl = dsl;
        this.tables = tables;
        this.known = known;
        this.existing = new ExistingTables(dsl);
    }

    void run() {
        for (int i = 0; i < tables.size(); i++) {
            Table<?> table = tables.get(i).table();
            for (KeyTo key : existing.keysTo(table)) {
                classify(key, i);
            }
        }
        if (!outside.isEmpty()) {
            throw new DataDefinitionException("Other tables refer to those that were to be dropped: "
                    + String.join(", ", outside) + ". Drop them, or these foreign keys, first. Nothing was dropped.");
        }
        if (Dialect.of(dsl.configuration()).attachesDatabases() && !keys.isEmpty()) {
            SqliteForeignKeys.without(dsl, own -> DdlTransaction.run(own, this::drop));
        } else {
            DdlTransaction.run(dsl, this::dropKeysAndTables);
        }
    }

    /** Tells what becomes of a foreign key that refers to the table at an index. */
    private void classify(KeyTo key, int index) {
        Optional<TableDefinition> child = tables.stream()
                .filter(table -> existing.isOf(key, table.table()))
                .findFirst();
        if (child.isPresent()) {
            // A table that comes later is dropped before.
            if (tables.indexOf(child.get()) < index) {
                keys.add(drop(child.get(), key));
            }
            return;
        }
        known.stream()
                .filter(table -> existing.isOf(key, table.table()))
                .filter(table -> table.references().stream()
                        .anyMatch(reference ->
                                reference.parent() == tables.get(index).table()))
                .findFirst()
                .ifPresentOrElse(
                        table -> keys.add(drop(table, key)),
                        () -> outside.add(key.name().isEmpty() ? key.table() : key.table() + " by " + key.name()));
    }

    private Query drop(TableDefinition child, KeyTo key) {
        return dsl.alterTable(child.table()).dropForeignKey(DSL.name(key.name()));
    }

    private void dropKeysAndTables(DSLContext own) {
        keys.forEach(key -> own.execute(key));
        drop(own);
    }

    private void drop(DSLContext own) {
        for (int i = tables.size() - 1; i >= 0; i--) {
            own.dropTableIfExists(tables.get(i).table()).execute();
        }
    }
}
