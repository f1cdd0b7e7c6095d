package dev.throughline.runtime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/**
 * The tables of a package and those of other packages that they refer to. Immutable; the generated {@code Tables} give
 * it.
 */
public final class SchemaDefinition {

    private final List<TableDefinition> tables;
    private final List<Supplier<SchemaDefinition>> others;

    private SchemaDefinition(List<TableDefinition> tables, List<Supplier<SchemaDefinition>> others) {
        this.tables = tables;
        this.others = others;
    }

    /** Describes tables, each after those that it refers to. */
    public static SchemaDefinition of(TableDefinition... tables) {
        return new SchemaDefinition(List.of(tables), List.of());
    }

    /** Adds the tables of another package, which are created before these. */
    public SchemaDefinition after(Supplier<SchemaDefinition> other) {
        List<Supplier<SchemaDefinition>> all = new ArrayList<>(others);
        all.add(other);
        return new SchemaDefinition(tables, List.copyOf(all));
    }

    /** Creates the tables and indexes that are missing, in other packages those that these refer to; changes nothing else. */
    public void create(DSLContext dsl) {
        for (TableDefinition table : inOrder()) {
            for (Query statement : table.create(dsl)) {
                statement.execute();
            }
        }
    }

    /** Drops the tables of this package that exist, with all their rows. */
    public void drop(DSLContext dsl) {
        List<TableDefinition> reversed = new ArrayList<>(tables);
        Collections.reverse(reversed);
        for (TableDefinition table : reversed) {
            dsl.dropTableIfExists(table.table()).execute();
        }
    }

    /** Gives the statements of {@link #create} as a script, each ended by a semicolon. */
    public String ddl(SQLDialect dialect) {
        DSLContext dsl = DSL.using(dialect, new Settings().withRenderFormatted(true));
        StringBuilder script = new StringBuilder();
        for (TableDefinition table : inOrder()) {
            for (Query statement : table.create(dsl)) {
                script.append(dsl.renderInlined(statement)).append(";\n");
            }
        }
        return script.toString();
    }

    private Iterable<TableDefinition> inOrder() {
        Map<Table<?>, TableDefinition> all = new LinkedHashMap<>();
        collect(all, new ArrayList<>());
        return all.values();
    }

    /** Packages may refer to one another; each is entered once. */
    private void collect(Map<Table<?>, TableDefinition> all, List<List<TableDefinition>> entered) {
        if (entered.contains(tables)) {
            return;
        }
        entered.add(tables);
        for (Supplier<SchemaDefinition> other : others) {
            other.get().collect(all, entered);
        }
        tables.forEach(table -> all.putIfAbsent(table.table(), table));
    }
}
