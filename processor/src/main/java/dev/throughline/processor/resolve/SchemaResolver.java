package dev.throughline.processor.resolve;

import dev.throughline.processor.model.declared.AssociationDeclaration;
import dev.throughline.processor.model.declared.JavaType;
import dev.throughline.processor.model.resolved.Draft;
import dev.throughline.processor.model.resolved.Join;
import dev.throughline.processor.model.resolved.ResolvedModel;
import dev.throughline.processor.model.schema.Association;
import dev.throughline.processor.model.schema.ForeignKey;
import dev.throughline.processor.model.schema.PackageTables;
import dev.throughline.processor.model.schema.Schema;
import dev.throughline.processor.model.schema.Table;
import dev.throughline.processor.naming.GeneratedNames;
import dev.throughline.processor.naming.Naming;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Makes the tables of a draft, package by package. */
final class SchemaResolver {

    // What refers to nothing comes first; by name after that, as no order of files may show.
    private static final Comparator<Table> ORDER = Comparator.<Table, Boolean>comparing(
                    table -> !table.foreignKeys().isEmpty())
            .thenComparing(table -> table.identity().constant())
            .thenComparing(table -> table.identity().table());

    private final Naming naming;
    private final Draft draft;
    private final ReferenceTables references;

    SchemaResolver(Naming naming, Draft draft) {
        this.naming = naming;
        this.draft = draft;
        this.references = new ReferenceTables(draft.references());
    }

    Schema resolve() {
        Map<Join, Table> joinTables = new LinkedHashMap<>();
        for (Join join : draft.joins()) {
            joinTables.put(join, new JoinTableResolver(naming, join).resolve());
        }
        Map<JavaType, Table> tables = new TreeMap<>();
        draft.models()
                .forEach(model -> tables.put(model.declaration().type(), references.extended(table(model), model)));
        joinTables.replaceAll((join, table) ->
                join.model().map(model -> references.extended(table, model)).orElse(table));
        joinTables.forEach((join, table) ->
                join.model().ifPresent(model -> tables.put(model.declaration().type(), table)));
        Map<String, List<Table>> packages = new TreeMap<>();
        joinTables.forEach((join, table) -> {
            if (join.model().isEmpty() && join.owner().declaration().compiledHere()) {
                add(packages, table);
            }
        });
        Set<JavaType> written = new HashSet<>();
        for (ResolvedModel model : draft.compiledHere()) {
            // Of two models of one table whose names differ in case alone, Tables can hold one; the other is reported.
            String table = model.identity().name().toLowerCase(Locale.ROOT);
            if (written.add(model.declaration().type().sibling(model.identity().constant() + " " + table))) {
                add(packages, associated(model, tables, joinTables));
            }
        }
        return new Schema(packages.entrySet().stream()
                .map(entry -> packageTables(entry.getKey(), entry.getValue()))
                .toList());
    }

    private static void add(Map<String, List<Table>> packages, Table table) {
        packages.computeIfAbsent(table.identity().table().packageName(), name -> new ArrayList<>())
                .add(table);
    }

    private Table associated(ResolvedModel model, Map<JavaType, Table> tables, Map<Join, Table> joinTables) {
        List<AssociationDeclaration> order = model.declaration().associations();
        Map<String, Association> associations = new HashMap<>();
        AssociationResolver resolver = new AssociationResolver(naming, model);
        joinTables.forEach((join, through) -> join.sides().stream()
                .filter(side -> side.source().equals(model))
                .map(side -> resolver.resolve(side, join, through))
                .forEach(association -> associations.put(association.property(), association)));
        draft.references().stream()
                .filter(reference -> reference.source().equals(model) && reference.isSound())
                .map(reference -> new ReferenceAssociationResolver(
                                reference, of(reference.source(), tables), of(reference.target(), tables))
                        .resolve())
                .forEach(association -> associations.put(association.property(), association));
        List<AssociationDeclaration> resolved = order.stream()
                .filter(declaration -> associations.containsKey(declaration.property()))
                .toList();
        Table table = of(model, tables);
        return table.withAssociations(
                resolved.stream()
                        .flatMap(declaration -> Stream.ofNullable(associations.get(declaration.property())))
                        .toList(),
                sorted(Stream.of(
                                table.origins().stream(),
                                resolved.stream().flatMap(declaration -> declaration.others().stream()),
                                draft.references().stream()
                                        .filter(reference -> reference.isOfChild(model))
                                        .map(reference ->
                                                reference.declaration().parent()))
                        .flatMap(origins -> origins)));
    }

    private static Table of(ResolvedModel model, Map<JavaType, Table> tables) {
        Table table = tables.get(model.declaration().type());
        if (table == null) {
            throw new IllegalStateException(
                    "No table of " + model.declaration().type().qualifiedName());
        }
        return table;
    }

    private static Table table(ResolvedModel model) {
        return new Table(
                model.identity(),
                model.columns(),
                model.uniqueKeys(),
                List.of(),
                List.of(),
                Table.Timestamps.of(model.columns()),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                model.declaration().stubs(),
                model.declaration().implementable(),
                List.of(model.declaration().type()));
    }

    private PackageTables packageTables(String name, List<Table> tables) {
        List<Table> ordered = referredFirst(tables.stream().sorted(ORDER).toList());
        List<JavaType> after = sorted(ordered.stream()
                .flatMap(table -> table.foreignKeys().stream())
                .map(ForeignKey::target)
                .map(target -> target.table().packageName())
                .filter(other -> !other.equals(name))
                .map(other -> new JavaType(other, GeneratedNames.TABLES)));
        return new PackageTables(
                new JavaType(name, GeneratedNames.TABLES),
                ordered.stream().anyMatch(table -> table.identity().visible()),
                ordered,
                after,
                sorted(ordered.stream().flatMap(table -> table.origins().stream())),
                draft.models().stream()
                        .filter(model ->
                                model.declaration().type().packageName().equals(name))
                        .flatMap(model -> model.declaration().memberTypes().stream())
                        .distinct()
                        .sorted()
                        .toList());
    }

    // In a circle of tables there is no such order: what comes first there gets its foreign keys afterwards.
    private static List<Table> referredFirst(List<Table> tables) {
        List<Table> left = new ArrayList<>(tables);
        List<Table> result = new ArrayList<>();
        while (!left.isEmpty()) {
            Table next = left.stream()
                    .filter(table -> left.stream().noneMatch(other -> refersTo(table, other)))
                    .findFirst()
                    .orElse(left.get(0));
            left.remove(next);
            result.add(next);
        }
        return result;
    }

    private static boolean refersTo(Table table, Table other) {
        return !table.equals(other)
                && table.enforcedKeys().stream()
                        .anyMatch(key ->
                                key.target().table().equals(other.identity().table()));
    }

    private static List<JavaType> sorted(Stream<JavaType> types) {
        return types.distinct().sorted().toList();
    }
}
