package dev.throughline.runtime.schema;

import dev.throughline.runtime.internal.dialect.Dialect;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Constraint;
import org.jooq.ConstraintForeignKeyOnStep;
import org.jooq.CreateTableElementListStep;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Index;
import org.jooq.Name;
import org.jooq.Query;
import org.jooq.Schema;
import org.jooq.Table;
import org.jooq.UniqueKey;
import org.jooq.impl.DSL;

/** A table with what its foreign keys do, which jOOQ's metadata cannot say in all versions. Immutable. */
public final class TableDefinition {

    private final Table<?> table;
    private final List<Reference> references;
    private final List<ForeignKey<?, ?>> unenforced;

    private TableDefinition(Table<?> table, List<Reference> references, List<ForeignKey<?, ?>> unenforced) {
        this.table = table;
        this.references = references;
        this.unenforced = unenforced;
    }

    /** Describes a table without foreign keys. */
    public static TableDefinition of(Table<?> table) {
        return new TableDefinition(table, List.of(), List.of());
    }

    /** Adds a foreign key. */
    public TableDefinition references(ForeignKey<?, ?> key, Action onDelete, Action onUpdate) {
        List<Reference> all = new ArrayList<>(references);
        all.add(new Reference(key, onDelete, onUpdate));
        return new TableDefinition(table, List.copyOf(all), unenforced);
    }

    /** Adds columns that refer to others, although the database does not have the foreign key. */
    public TableDefinition refersBy(ForeignKey<?, ?> key) {
        List<ForeignKey<?, ?>> all = new ArrayList<>(unenforced);
        all.add(key);
        return new TableDefinition(table, references, List.copyOf(all));
    }

    Table<?> table() {
        return table;
    }

    /** Gives the foreign keys. */
    List<Reference> references() {
        return references;
    }

    /** Gives the columns that refer to others, whether the database has the foreign keys or not. */
    List<ForeignKey<?, ?>> keys() {
        return Stream.concat(references.stream().map(Reference::key), unenforced.stream())
                .toList();
    }

    /** Gives the statements that create what is missing of the table, without some of its foreign keys. */
    List<Query> create(DSLContext dsl, TablePlaces places, ReferredTypes referred, Collection<Reference> without) {
        List<Constraint> constraints = new ArrayList<>();
        UniqueKey<?> primaryKey = table.getPrimaryKey();
        if (primaryKey != null) {
            constraints.add(DSL.constraint(primaryKey.getName()).primaryKey(primaryKey.getFieldsArray()));
        }
        for (UniqueKey<?> key : table.getUniqueKeys()) {
            constraints.add(DSL.constraint(key.getName()).unique(key.getFieldsArray()));
        }
        for (Reference reference : references) {
            if (!without.contains(reference)) {
                constraints.add(reference.constraint(places));
            }
        }
        List<Query> statements = new ArrayList<>();
        ColumnDdl ddl = new ColumnDdl(dsl, referred);
        CreateTableElementListStep create = dsl.createTableIfNotExists(table).columns(new Field<?>[0]);
        for (Field<?> field : table.fields()) {
            create = create.column(field, ddl.type(field));
        }
        statements.add(ddl.whole(create.constraints(constraints), table));
        for (Index index : table.getIndexes()) {
            statements.add(dsl.createIndexIfNotExists(name(index, dsl)).on(nearby(table, dsl), index.getFields()));
        }
        return statements;
    }

    /** Where databases are attached, an index is named with its schema, and its table without. */
    private static Table<?> nearby(Table<?> table, DSLContext dsl) {
        return Dialect.of(dsl.configuration()).attachesDatabases() ? DSL.table(table.getUnqualifiedName()) : table;
    }

    private static Name name(Index index, DSLContext dsl) {
        Table<?> table = index.getTable();
        Schema schema = table == null ? null : table.getSchema();
        Schema mapped = schema == null ? null : dsl.map(schema);
        return mapped == null
                        || mapped.getName().isEmpty()
                        || !Dialect.of(dsl.configuration()).attachesDatabases()
                ? DSL.name(index.getName())
                : DSL.name(mapped.getName(), index.getName());
    }

    /** A foreign key with what it does. */
    record Reference(ForeignKey<?, ?> key, Action onDelete, Action onUpdate) {

        /** Gives the table that the foreign key refers to. */
        Table<?> parent() {
            return key.getKey().getTable();
        }

        /** Gives the statement that adds the foreign key to a table without. */
        Query add(DSLContext dsl, TablePlaces places) {
            return dsl.alterTable(key.getTable()).add(constraint(places));
        }

        /** Says which key of which table refers to which other, as the start of a message. */
        @Override
        public String toString() {
            return "The foreign key " + key.getName() + " of " + name(key.getTable()) + " refers to " + name(parent());
        }

        private static String name(Table<?> table) {
            return String.join(".", table.getQualifiedName().getName());
        }

        private Constraint constraint(TablePlaces places) {
            ConstraintForeignKeyOnStep constraint = DSL.constraint(key.getName())
                    .foreignKey(key.getFieldsArray())
                    .references(places.parent(this), key.getKeyFieldsArray());
            constraint = switch (onDelete) {
                case CASCADE -> constraint.onDeleteCascade();
                case RESTRICT -> constraint.onDeleteRestrict();
                case NO_ACTION -> constraint.onDeleteNoAction();
                case SET_NULL -> constraint.onDeleteSetNull();
            };
            return switch (onUpdate) {
                case CASCADE -> constraint.onUpdateCascade();
                case RESTRICT -> constraint.onUpdateRestrict();
                case NO_ACTION -> constraint.onUpdateNoAction();
                case SET_NULL -> constraint.onUpdateSetNull();
            };
        }
    }

    /** What a foreign key does when the row it refers to is deleted or gets another key. */
    public enum Action {
        /** The referring row goes, or changes, too. */
        CASCADE,
        /** The change is refused at once. */
        RESTRICT,
        /** The change is refused when the statement or, where deferred, the transaction ends. */
        NO_ACTION,
        /** The referring row stays, and its foreign key is set to null where it can be. */
        SET_NULL
    }
}
