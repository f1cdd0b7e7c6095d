package dev.throughline.processor.check.schema;

import dev.throughline.processor.diagnostic.Problem;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.declared.JavaType;
import dev.throughline.processor.model.declared.Place;
import dev.throughline.processor.model.resolved.Draft;
import dev.throughline.processor.model.schema.Association;
import dev.throughline.processor.model.schema.Finder;
import dev.throughline.processor.model.schema.Schema;
import dev.throughline.processor.model.schema.Table;
import dev.throughline.processor.naming.ReservedNames;
import java.util.Optional;
import java.util.stream.Stream;

/** What finds a row by a unique property has no name that something else of the repository has. */
public final class FinderRule implements SchemaRule {

    @Override
    public void check(Schema schema, Draft draft, Report report) {
        for (Table table : schema.tables()) {
            table.identity().model().ifPresent(model -> check(table, model, report));
        }
    }

    private static void check(Table table, JavaType model, Report report) {
        for (Finder finder : table.finders()) {
            Stream.of(finder.find(), finder.getOrCreate())
                    .flatMap(name -> owner(name, table).map(owner -> new Clash(name, owner)).stream())
                    .findFirst()
                    .ifPresent(clash -> report.add(
                            Problem.FINDER_CLASH,
                            Place.of(model).member(finder.column().accessor()),
                            finder.column().accessor() + "()",
                            clash.name(),
                            clash.owner(),
                            finder.column().name()));
        }
    }

    private static Optional<String> owner(String name, Table table) {
        if (ReservedNames.ofRepository(name)) {
            return Optional.of("every repository");
        }
        return table.associations().stream()
                .filter(association -> methods(association).anyMatch(name::equals))
                .map(association -> association.property() + "()")
                .findFirst();
    }

    // The others begin with has, add, remove and the like.
    private static Stream<String> methods(Association association) {
        return Stream.of(
                association.property(),
                association.property() + "Of",
                "get" + association.names().many());
    }

    private record Clash(String name, String owner) {}
}
