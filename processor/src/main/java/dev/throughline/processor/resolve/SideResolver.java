package dev.throughline.processor.resolve;

import dev.throughline.processor.model.AssociationDeclaration;
import dev.throughline.processor.model.Column;
import dev.throughline.processor.model.JavaType;
import dev.throughline.processor.model.Join;
import dev.throughline.processor.model.ResolvedModel;
import dev.throughline.processor.model.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Decides which columns each association goes through.
 *
 * <p>The two directions of a join table are one thing said twice: what one of them does not say, the other one may.
 */
final class SideResolver {

    private static final Comparator<AssociationDeclaration> ORDER =
            Comparator.comparing(AssociationDeclaration::property).thenComparing(AssociationDeclaration::model);

    private final Naming naming;
    private final Map<JavaType, ResolvedModel> models;

    SideResolver(Naming naming, Map<JavaType, ResolvedModel> models) {
        this.naming = naming;
        this.models = models;
    }

    /** Returns the associations of all models by the join table that they go through. */
    List<Join> resolve() {
        Map<String, List<AssociationDeclaration>> groups = new TreeMap<>();
        for (ResolvedModel model : models.values()) {
            for (AssociationDeclaration association : model.declaration().associations()) {
                if (models.containsKey(association.target())) {
                    through(association)
                            .ifPresent(name -> groups.computeIfAbsent(name, through -> new ArrayList<>())
                                    .add(association));
                }
            }
        }
        List<Join> joins = new ArrayList<>();
        groups.forEach((through, group) -> {
            group.sort(ORDER);
            joins.add(new Join(through, model(group), sides(group)));
        });
        return joins;
    }

    private Optional<String> through(AssociationDeclaration association) {
        return association.throughModel().isEmpty()
                ? Optional.of(association.through())
                : association
                        .throughModel()
                        .map(models::get)
                        .map(model -> model.identity().name());
    }

    private Optional<ResolvedModel> model(List<AssociationDeclaration> group) {
        return group.stream()
                .flatMap(association -> association.throughModel().stream())
                .map(this::model)
                .findFirst();
    }

    private List<Side> sides(List<AssociationDeclaration> group) {
        Map<AssociationDeclaration, Side> sides = new LinkedHashMap<>();
        for (AssociationDeclaration association : group) {
            if (sides.containsKey(association)) {
                continue;
            }
            Optional<AssociationDeclaration> partner = new InverseSides(group).of(association);
            List<String> foreignKey = first(
                    association.foreignKey(),
                    partner.map(AssociationDeclaration::otherKey).orElse(List.of()),
                    defaultForeignKey(association));
            List<String> otherKey = first(
                    association.otherKey(),
                    partner.map(AssociationDeclaration::foreignKey).orElse(List.of()),
                    defaultOtherKey(association));
            sides.put(association, side(association, foreignKey, otherKey));
            partner.filter(other -> !sides.containsKey(other))
                    .ifPresent(other -> sides.put(other, side(other, otherKey, foreignKey)));
        }
        return group.stream().map(sides::get).toList();
    }

    private Side side(AssociationDeclaration association, List<String> foreignKey, List<String> otherKey) {
        return new Side(
                association,
                model(association.model()),
                model(association.target()),
                Singulars.of(association),
                foreignKey,
                otherKey);
    }

    private ResolvedModel model(JavaType type) {
        ResolvedModel model = models.get(type);
        if (model == null) {
            throw new IllegalStateException("No model " + type.qualifiedName());
        }
        return model;
    }

    private List<String> defaultForeignKey(AssociationDeclaration association) {
        return columns(Words.of(association.model().simpleName()), model(association.model()));
    }

    private List<String> defaultOtherKey(AssociationDeclaration association) {
        Words target = Words.of(association.target().simpleName());
        if (!association.ofItself()) {
            return columns(target, model(association.target()));
        }
        Words singular = Words.of(Singulars.of(association));
        Words other = singular.equals(target) ? Words.of("other").and(singular) : singular;
        return columns(other, model(association.target()));
    }

    private List<String> columns(Words model, ResolvedModel referred) {
        return referred.identity().key().columns().stream()
                .map(Column::property)
                .map(property -> naming.of(model.and(Words.of(property))))
                .toList();
    }

    private static List<String> first(List<String> given, List<String> byOther, List<String> byDefault) {
        if (!given.isEmpty()) {
            return given;
        }
        return byOther.isEmpty() ? byDefault : byOther;
    }
}
