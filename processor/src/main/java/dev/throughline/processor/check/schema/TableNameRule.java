package dev.throughline.processor.check.schema;

import dev.throughline.processor.check.wording.Sides;
import dev.throughline.processor.diagnostic.Problem;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.declared.JavaType;
import dev.throughline.processor.model.resolved.Draft;
import dev.throughline.processor.model.resolved.Join;
import dev.throughline.processor.model.resolved.ResolvedModel;
import dev.throughline.processor.model.schema.PackageTables;
import dev.throughline.processor.model.schema.Schema;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * No two models, and no model and join table, are the same table: not in one package, and not in packages whose tables
 * refer to one another, which are in one database. Packages that know nothing of one another may be about two databases.
 */
public final class TableNameRule implements SchemaRule {

    @Override
    public void check(Schema schema, Draft draft, Report report) {
        Neighbours neighbours = new Neighbours(draft);
        for (PackageTables tables : schema.packages()) {
            String name = tables.type().packageName();
            new OneDatabase(name, neighbours.of(name)).check(draft, report);
        }
    }

    /** The tables that are in one database with those of a package. */
    private static final class OneDatabase {

        private final String home;
        private final Set<String> packages;
        private final Map<String, String> owners = new HashMap<>();

        OneDatabase(String home, Set<String> packages) {
            this.home = home;
            this.packages = packages;
        }

        void check(Draft draft, Report report) {
            draft.models().stream()
                    .filter(model -> packages.contains(Neighbours.packageOf(model)))
                    .forEach(model -> check(model, report));
            draft.joins().stream()
                    .filter(join -> join.model().isEmpty() && packages.contains(Neighbours.packageOf(join.owner())))
                    .forEach(join -> check(join, report));
        }

        private void check(ResolvedModel model, Report report) {
            JavaType type = model.declaration().type();
            String name = model.identity().name();
            Optional<String> former = former(model.identity().schema(), name, called(type));
            if (model.declaration().compiledHere()) {
                former.ifPresent(owner -> report.add(
                        Problem.TABLE_TWICE,
                        model.declaration().place().annotation("Model").attribute("table"),
                        name,
                        owner));
            }
        }

        private void check(Join join, Report report) {
            String owner = Sides.name(join.leading().declaration());
            former(join.schema(), join.through(), owner)
                    .ifPresent(other -> join.sides().stream()
                            .filter(side -> side.source().declaration().compiledHere())
                            .forEach(side -> report.add(
                                    Problem.TABLE_TWICE, side.declaration().at("through"), join.through(), other)));
        }

        // Where a database tells names of tables apart by case alone, people do not.
        private Optional<String> former(Optional<String> schema, String name, String owner) {
            String key = (schema.orElse("") + "." + name).toLowerCase(Locale.ROOT);
            return Optional.ofNullable(owners.putIfAbsent(key, owner));
        }

        private String called(JavaType type) {
            return type.packageName().equals(home) ? type.simpleName() : type.qualifiedName();
        }
    }
}
