package dev.throughline.processor.check.schema;

import dev.throughline.processor.diagnostic.Problem;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.declared.JavaType;
import dev.throughline.processor.model.declared.Place;
import dev.throughline.processor.model.declared.Signature;
import dev.throughline.processor.model.declared.ValueType;
import dev.throughline.processor.model.resolved.Draft;
import dev.throughline.processor.model.resolved.ResolvedModel;
import dev.throughline.processor.model.schema.AccessorNames;
import dev.throughline.processor.model.schema.Association;
import dev.throughline.processor.model.schema.Column;
import dev.throughline.processor.model.schema.LinkAssociation;
import dev.throughline.processor.model.schema.LinkAttributes;
import dev.throughline.processor.model.schema.Pairing;
import dev.throughline.processor.model.schema.ReferenceAssociation;
import dev.throughline.processor.model.schema.Schema;
import dev.throughline.processor.model.schema.Table;
import dev.throughline.processor.naming.ReservedNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What is generated for an association has no name that something else of the model has. */
public final class AccessorRule implements SchemaRule {

    private static final String CONSUMER = "java.util.function.Consumer";
    private static final String COLLECTION = "java.util.Collection";

    @Override
    public void check(Schema schema, Draft draft, Report report) {
        for (Table table : schema.tables()) {
            table.identity().model().ifPresent(model -> check(table, model, draft, report));
        }
    }

    private static void check(Table table, JavaType model, Draft draft, Report report) {
        Map<String, String> taken = new HashMap<>();
        for (Column column : table.columns()) {
            // Those that associations add have a rule of their own.
            if (MadeColumnRule.isMade(column) && table.links().isEmpty()) {
                continue;
            }
            taken.put(column.accessor() + "()", column.accessor() + "()");
            taken.put(column.constant(), column.accessor() + "()");
        }
        for (Association association : table.associations()) {
            String name = association.property() + "()";
            Optional<String> repository = Stream.of(
                            association.property(), "get" + association.names().many())
                    .filter(ReservedNames::ofRepository)
                    .findFirst();
            repository.ifPresent(method -> report.add(
                    Problem.ACCESSOR_CLASH,
                    Place.of(model).member(association.property()),
                    "A method of every repository",
                    name,
                    method + "(..)",
                    "Rename the association."));
            if (repository.isPresent()) {
                continue;
            }
            Optional<String> clash =
                    names(association).filter(taken::containsKey).findFirst();
            clash.ifPresent(member -> report.add(
                    Problem.ACCESSOR_CLASH,
                    Place.of(model).member(association.property()),
                    taken.getOrDefault(member, ""),
                    name,
                    member,
                    association.isToMany()
                            ? "Rename one of them, or give the association a singular of its own."
                            : "Rename one of them."));
            if (clash.isEmpty()) {
                names(association).forEach(member -> taken.put(member, name));
            }
        }
        draft.models().stream()
                .filter(resolved -> resolved.declaration().type().equals(model))
                .forEach(resolved -> checkMethods(resolved, table, report));
    }

    /**
     * Returns the names in the record and the repository, and of the constant. Targets count as one type: in the
     * repository their ids are.
     */
    static Stream<String> names(Association association) {
        AccessorNames names = association.names();
        Stream<String> links =
                Stream.of(names.links()).filter(name -> !name.isEmpty()).map(name -> name + "()");
        Stream<String> all = Stream.of(association.property() + "Of(ids)", "get" + names.many() + "()");
        Stream<String> creating = creates(association) ? Stream.of("create" + names.one() + "(one)") : Stream.empty();
        return Stream.of(
                        Stream.of(association.constant(), association.property() + "()"),
                        links,
                        all,
                        creating,
                        association.isToMany() ? namesOfMany(association) : Stream.of("set" + names.one() + "(one)"))
                .flatMap(members -> members);
    }

    private static Stream<String> namesOfMany(Association association) {
        AccessorNames names = association.names();
        Stream<String> members = Stream.of(
                "count" + names.many() + "()",
                "has" + names.one() + "(one)",
                "has" + names.many() + "(many)",
                "add" + names.one() + "(one)",
                "add" + names.many() + "(many)",
                "remove" + names.one() + "(one)",
                "remove" + names.many() + "(many)");
        return canBeSet(association) ? Stream.concat(members, Stream.of("set" + names.many() + "(many)")) : members;
    }

    private static boolean creates(Association association) {
        return !(association instanceof ReferenceAssociation reference) || !reference.ofOwnKey();
    }

    private static boolean canBeSet(Association association) {
        return !(association instanceof LinkAssociation link) || link.options().pairing() != Pairing.REPEATABLE;
    }

    private static void checkMethods(ResolvedModel model, Table table, Report report) {
        for (Signature method : model.declaration().methods()) {
            for (Association association : table.associations()) {
                if (signatures(association).contains(method)) {
                    clash(model, association.property(), method, report);
                }
            }
            for (Column column : table.columns()) {
                // Those that associations add have a rule of their own.
                boolean here = column.declared() || !table.links().isEmpty();
                if (here && method.equals(new Signature(column.setter(), List.of(parameter(column))))) {
                    clash(model, column.accessor(), method, report);
                }
            }
        }
    }

    private static void clash(ResolvedModel model, String property, Signature method, Report report) {
        report.add(
                Problem.ACCESSOR_CLASH,
                Place.of(model.declaration().type()).member(property),
                "The method " + method.name() + " of "
                        + model.declaration().type().simpleName(),
                property + "()",
                method.name(),
                "Rename the method.");
    }

    private static List<Signature> signatures(Association association) {
        AccessorNames names = association.names();
        List<String> one = List.of(association.target().parameter().qualifiedName());
        List<Signature> result = new ArrayList<>(List.of(
                Signature.of("get" + names.many()),
                new Signature("get" + names.many(), List.of("java.util.function.UnaryOperator"))));
        if (creates(association)) {
            result.add(new Signature("create" + names.one(), one));
        }
        if (association.isToMany()) {
            result.addAll(signaturesOfMany(association, one));
        } else {
            result.add(new Signature("set" + names.one(), one));
        }
        return result;
    }

    private static List<Signature> signaturesOfMany(Association association, List<String> one) {
        AccessorNames names = association.names();
        List<String> many = List.of(COLLECTION);
        List<Signature> result = new ArrayList<>(List.of(
                Signature.of("count" + names.many()),
                new Signature("has" + names.one(), one),
                new Signature("has" + names.many(), many),
                new Signature("add" + names.one(), one),
                new Signature("add" + names.many(), many),
                new Signature("remove" + names.one(), one),
                new Signature("remove" + names.many(), many)));
        if (canBeSet(association)) {
            result.add(new Signature("set" + names.many(), many));
        }
        if (association instanceof LinkAssociation link) {
            result.add(Signature.of(names.links()));
            if (link.attributes() != LinkAttributes.NONE) {
                result.add(new Signature("add" + names.one(), and(one, CONSUMER)));
                result.add(new Signature("add" + names.many(), and(many, CONSUMER)));
                result.add(new Signature("create" + names.one(), and(one, CONSUMER)));
            }
        }
        return result;
    }

    private static List<String> and(List<String> parameters, String last) {
        return Stream.concat(parameters.stream(), Stream.of(last)).toList();
    }

    private static String parameter(Column column) {
        ValueType type = column.type();
        return type.primitive() ? type.primitiveName() : type.type().qualifiedName();
    }
}
