package dev.throughline.processor.check.schema;

import dev.throughline.processor.diagnostic.Problem;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.declared.JavaType;
import dev.throughline.processor.model.declared.Place;
import dev.throughline.processor.model.resolved.Draft;
import dev.throughline.processor.model.resolved.ResolvedModel;
import dev.throughline.processor.model.schema.PackageTables;
import dev.throughline.processor.model.schema.Schema;
import dev.throughline.processor.model.schema.Table;
import dev.throughline.processor.model.schema.TableIdentity;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Generated types have names that nothing else has, even where files do not tell upper from lower case. */
public final class TypeNameRule implements SchemaRule {

    private final Collection<JavaType> userTypes;

    public TypeNameRule(Collection<JavaType> userTypes) {
        this.userTypes = userTypes;
    }

    @Override
    public void check(Schema schema, Draft draft, Report report) {
        for (PackageTables tables : schema.packages()) {
            Taken taken = new Taken();
            userTypes.stream()
                    .filter(type -> type.packageName().equals(tables.type().packageName()))
                    .forEach(type -> taken.add(type.name(), "you have a type " + type.name()));
            if (taken.has(tables.type().name())) {
                report.add(
                        Problem.TABLES_TAKEN,
                        place(tables.tables().get(0), draft),
                        tables.type().name());
            }
            draft.models().stream()
                    .map(ResolvedModel::declaration)
                    .filter(model ->
                            model.type().packageName().equals(tables.type().packageName()))
                    .forEach(model -> model.memberTypes()
                            .forEach(member ->
                                    taken.add(member, model.type().simpleName() + " has a member type of that name")));
            Set<String> constants = new HashSet<>();
            for (Table table : tables.tables()) {
                check(table, taken, constants, draft, report);
            }
        }
    }

    private static void check(Table table, Taken taken, Set<String> constants, Draft draft, Report report) {
        TableIdentity identity = table.identity();
        String subject = identity.model().map(JavaType::simpleName).orElse("\"" + identity.name() + "\"");
        if (report.concerns(place(table, draft))) {
            return; // Of two models of one table, or two tables of one name, the types clash as well.
        }
        for (String name : names(identity)) {
            if (taken.has(name)) {
                report.add(Problem.TYPE_CLASH, place(table, draft), name, subject, taken.by(name));
                return;
            }
            if (taken.differsInCase(name)) {
                report.add(Problem.TYPE_CASE, place(table, draft), name, subject, taken.by(name));
                return;
            }
        }
        if (!constants.add(identity.constant())) {
            report.add(
                    Problem.TYPE_CLASH,
                    place(table, draft),
                    "Tables." + identity.constant(),
                    subject,
                    "that constant is another table's");
            return;
        }
        names(identity).forEach(name -> taken.add(name, name + " for " + subject));
    }

    private static List<String> names(TableIdentity identity) {
        return Stream.concat(
                        Stream.of(identity.table(), identity.record(), identity.data(), identity.repository()),
                        identity.key().record().stream())
                .map(JavaType::name)
                .toList();
    }

    private static Place place(Table table, Draft draft) {
        return table.identity()
                .model()
                .map(model -> Place.of(model).annotation("Model"))
                .orElseGet(() -> draft.joins().stream()
                        .filter(join -> join.makes(table.identity()))
                        .flatMap(join -> join.sides().stream())
                        .filter(side -> side.source().declaration().compiledHere())
                        .map(side -> side.declaration().throughPlace())
                        .findFirst()
                        .orElseThrow());
    }

    /** The names that are taken, and by what. */
    private static final class Taken {

        private final Set<String> names = new HashSet<>();
        private final Map<String, String> owners = new HashMap<>();

        void add(String name, String owner) {
            names.add(name);
            owners.putIfAbsent(name.toLowerCase(Locale.ROOT), owner);
        }

        boolean has(String name) {
            return names.contains(name);
        }

        boolean differsInCase(String name) {
            return owners.containsKey(name.toLowerCase(Locale.ROOT));
        }

        String by(String name) {
            return owners.getOrDefault(name.toLowerCase(Locale.ROOT), name);
        }
    }
}
