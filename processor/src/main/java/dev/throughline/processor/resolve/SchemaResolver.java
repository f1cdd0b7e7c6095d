package dev.throughline.processor.resolve;

import dev.throughline.processor.model.AssociationDeclaration;
import dev.throughline.processor.model.Draft;
import dev.throughline.processor.model.ForeignKey;
import dev.throughline.processor.model.JavaType;
import dev.throughline.processor.model.Join;
import dev.throughline.processor.model.PackageTables;
import dev.throughline.processor.model.ResolvedModel;
import dev.throughline.processor.model.Schema;
import dev.throughline.processor.model.Side;
import dev.throughline.processor.model.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    SchemaResolver(Naming naming, Draft draft) {
        this.naming = naming;
        this.draft = draft;
    }

    Schema resolve() {
        Map<Join, Table> joinTables = new HashMap<>();
        Map<String, List<Table>> packages = new TreeMap<>();
        for (Join join : draft.joins()) {
            Table table = new JoinTableResolver(naming, join).resolve();
            joinTables.put(join, table);
            if (JoinTableResolver.owner(join).declaration().compiledHere()) {
                add(packages, table);
            }
        }
        for (ResolvedModel model : draft.compiledHere()) {
            add(packages, table(model, joinTables));
        }
        return new Schema(packages.entrySet().stream()
                .map(entry -> packageTables(entry.getKey(), entry.getValue()))
                .toList());
    }

    private static void add(Map<String, List<Table>> packages, Table table) {
        packages.computeIfAbsent(table.identity().table().packageName(), name -> new ArrayList<>())
                .add(table);
    }

    private Table table(ResolvedModel model, Map<Join, Table> joinTables) {
        AssociationResolver resolver = new AssociationResolver(model);
        List<AssociationDeclaration> order = model.declaration().associations();
        List<Way> ways = draft.joins().stream()
                .flatMap(join -> join.sides().stream()
                        .filter(side -> side.source().equals(model))
                        .flatMap(side -> Stream.ofNullable(joinTables.get(join)).map(table -> new Way(side, table))))
                .sorted(Comparator.comparingInt(way -> order.indexOf(way.side().declaration())))
                .toList();
        Stream<JavaType> targets =
                ways.stream().map(way -> way.side().target().declaration().type());
        return new Table(
                model.identity(),
                model.columns(),
                model.uniqueKeys(),
                List.of(),
                List.of(),
                Optional.empty(),
                ways.stream()
                        .map(way -> resolver.resolve(way.side(), way.through()))
                        .toList(),
                List.of(),
                model.declaration().stubs(),
                model.declaration().implementable(),
                sorted(Stream.concat(Stream.of(model.declaration().type()), targets)));
    }

    private static PackageTables packageTables(String name, List<Table> tables) {
        List<Table> ordered = tables.stream().sorted(ORDER).toList();
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
                sorted(ordered.stream().flatMap(table -> table.origins().stream())));
    }

    private static List<JavaType> sorted(Stream<JavaType> types) {
        return types.distinct().sorted().toList();
    }

    /** An association and the join table that it goes through. */
    private record Way(Side side, Table through) {}
}
