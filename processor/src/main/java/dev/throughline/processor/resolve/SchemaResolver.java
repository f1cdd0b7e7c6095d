package dev.throughline.processor.resolve;

import dev.throughline.processor.model.Association;
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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
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

    SchemaResolver(Naming naming, Draft draft) {
        this.naming = naming;
        this.draft = draft;
    }

    Schema resolve() {
        Map<Join, Table> joinTables = new LinkedHashMap<>();
        for (Join join : draft.joins()) {
            joinTables.put(join, new JoinTableResolver(naming, join).resolve());
        }
        Map<String, List<Table>> packages = new TreeMap<>();
        Set<ResolvedModel> ofJoins = new HashSet<>();
        joinTables.forEach((join, table) -> {
            join.model().ifPresent(ofJoins::add);
            if (JoinTableResolver.owner(join).declaration().compiledHere()) {
                add(
                        packages,
                        join.model()
                                .map(model -> associated(table, model, joinTables))
                                .orElse(table));
            }
        });
        for (ResolvedModel model : draft.compiledHere()) {
            if (!ofJoins.contains(model)) {
                add(packages, associated(table(model), model, joinTables));
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

    private Table associated(Table table, ResolvedModel model, Map<Join, Table> joinTables) {
        AssociationResolver resolver = new AssociationResolver(naming, model);
        List<AssociationDeclaration> order = model.declaration().associations();
        List<Way> ways = draft.joins().stream()
                .flatMap(join -> join.sides().stream()
                        .filter(side -> side.source().equals(model))
                        .flatMap(side ->
                                Stream.ofNullable(joinTables.get(join)).map(through -> new Way(side, join, through))))
                .sorted(Comparator.comparingInt(way -> order.indexOf(way.side().declaration())))
                .toList();
        Stream<JavaType> others = ways.stream()
                .flatMap(way -> Stream.concat(
                        Stream.of(way.side().target().declaration().type()),
                        way.side().declaration().throughModel().stream()));
        return table.withAssociations(
                ways.stream()
                        .<Association>map(way -> resolver.resolve(way.side(), way.join(), way.through()))
                        .toList(),
                sorted(Stream.concat(table.origins().stream(), others)));
    }

    private static Table table(ResolvedModel model) {
        return new Table(
                model.identity(),
                model.columns(),
                model.uniqueKeys(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                model.declaration().stubs(),
                model.declaration().implementable(),
                List.of(model.declaration().type()));
    }

    private static PackageTables packageTables(String name, List<Table> tables) {
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
                sorted(ordered.stream().flatMap(table -> table.origins().stream())));
    }

    // A model of a join table may itself be linked by another one.
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
        return table.foreignKeys().stream()
                .anyMatch(key -> key.target().table().equals(other.identity().table()));
    }

    private static List<JavaType> sorted(Stream<JavaType> types) {
        return types.distinct().sorted().toList();
    }

    /** An association and the join table that it goes through. */
    private record Way(Side side, Join join, Table through) {}
}
