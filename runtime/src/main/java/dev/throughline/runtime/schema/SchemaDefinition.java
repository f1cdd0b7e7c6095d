package dev.throughline.runtime.schema;

import dev.throughline.runtime.internal.dialect.Dialect;
import dev.throughline.runtime.schema.TableDefinition.Reference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /**
     * Creates the tables and indexes that are missing, in other packages those that these refer to; changes nothing else. A
     * column that refers to one of a table that is there already gets the type and the collation which that one has.
     *
     * @throws org.jooq.exception.DataDefinitionException if such a table has no such column; nothing is created then
     */
    public void create(DSLContext dsl) {
        DdlTransaction.run(dsl, this::createTables);
    }

    private void createTables(DSLContext dsl) {
        List<TableDefinition> all = inOrder();
        CircularReferences circles = new CircularReferences(all, Dialect.of(dsl.configuration()));
        ExistingTables existing = new ExistingTables(dsl);
        TablePlaces places = TablePlaces.of(dsl);
        ReferredTypes referred = ReferredTypes.of(all, existing);
        List<Query> statements = new ArrayList<>();
        List<Query> afterwards = new ArrayList<>();
        for (TableDefinition table : all) {
            List<Reference> late = circles.of(table);
            if (!late.isEmpty() && !existing.contains(table.table())) {
                late.forEach(reference -> afterwards.add(reference.add(dsl, places)));
            }
            statements.addAll(table.create(dsl, places, referred, late));
        }
        statements.forEach(Query::execute);
        afterwards.forEach(Query::execute);
    }

    /**
     * Drops the tables of this package that exist, with all their rows. Foreign keys of other packages' tables are dropped
     * where those are created before these, as in a circle of packages; any others refuse it.
     *
     * @throws org.jooq.exception.DataDefinitionException if other tables refer to these; nothing is dropped then
     */
    public void drop(DSLContext dsl) {
        new TableRemoval(dsl, tables, inOrder()).run();
    }

    /** Gives the statements of {@link #create} as a script, each ended by a semicolon. */
    public String ddl(SQLDialect dialect) {
        DSLContext dsl = DSL.using(dialect, new Settings().withRenderFormatted(true));
        CircularReferences circles = new CircularReferences(inOrder(), Dialect.of(dsl.configuration()));
        TablePlaces places = TablePlaces.ofScript(dsl);
        List<Query> statements = new ArrayList<>();
        for (TableDefinition table : inOrder()) {
            statements.addAll(table.create(dsl, places, ReferredTypes.NONE, circles.of(table)));
        }
        for (TableDefinition table : inOrder()) {
            circles.of(table).forEach(reference -> statements.add(reference.add(dsl, places)));
        }
        StringBuilder script = new StringBuilder();
        statements.forEach(
                statement -> script.append(dsl.renderInlined(statement)).append(";\n"));
        return script.toString();
    }

    private List<TableDefinition> inOrder() {
        Map<Table<?>, TableDefinition> all = new LinkedHashMap<>();
        collect(all, new HashSet<>());
        return List.copyOf(all.values());
    }

    /** Packages may refer to one another; each is entered once, though it is described anew for each that refers to it. */
    private void collect(Map<Table<?>, TableDefinition> all, Set<List<Table<?>>> entered) {
        if (!entered.add(tables.stream().<Table<?>>map(TableDefinition::table).toList())) {
            return;
        }
        for (Supplier<SchemaDefinition> other : others) {
            other.get().collect(all, entered);
        }
        tables.forEach(table -> all.putIfAbsent(table.table(), table));
    }
}
