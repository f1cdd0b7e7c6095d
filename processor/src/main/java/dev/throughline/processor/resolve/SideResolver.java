package dev.throughline.processor.resolve;

import dev.throughline.processor.model.declared.JavaType;
import dev.throughline.processor.model.declared.LinkDeclaration;
import dev.throughline.processor.model.resolved.Join;
import dev.throughline.processor.model.resolved.ResolvedModel;
import dev.throughline.processor.model.resolved.Side;
import dev.throughline.processor.model.schema.Column;
import dev.throughline.processor.model.schema.Pairing;
import dev.throughline.processor.model.schema.ReferredKey;
import dev.throughline.processor.naming.Naming;
import dev.throughline.processor.naming.Singulars;
import dev.throughline.processor.naming.Words;
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

    private static final Comparator<LinkDeclaration> ORDER =
            Comparator.comparing(LinkDeclaration::property).thenComparing(LinkDeclaration::model);

    private final Naming naming;
    private final Map<JavaType, ResolvedModel> models;

    SideResolver(Naming naming, Map<JavaType, ResolvedModel> models) {
        this.naming = naming;
        this.models = models;
    }

    /** Returns the associations of all models by the join table that they go through. */
    List<Join> resolve() {
        Map<String, JoinGroups> groups = new TreeMap<>();
        for (ResolvedModel model : models.values()) {
            for (LinkDeclaration association : model.declaration().links()) {
                if (models.containsKey(association.target())) {
                    through(association)
                            .ifPresent(name -> groups.computeIfAbsent(name, through -> new JoinGroups(models))
                                    .add(association));
                }
            }
        }
        List<Join> joins = new ArrayList<>();
        groups.forEach((through, alike) -> alike.groups().forEach(group -> {
            group.sort(ORDER);
            joins.add(new Join(through, model(group), sides(group)));
        }));
        return joins;
    }

    private Optional<String> through(LinkDeclaration association) {
        return association.throughModel().isEmpty()
                ? Optional.of(association.through())
                : association
                        .throughModel()
                        .map(models::get)
                        .map(model -> model.identity().name());
    }

    private Optional<ResolvedModel> model(List<LinkDeclaration> group) {
        return group.stream()
                .flatMap(association -> association.throughModel().stream())
                .map(this::model)
                .findFirst();
    }

    private List<Side> sides(List<LinkDeclaration> group) {
        Map<LinkDeclaration, Side> sides = new LinkedHashMap<>();
        for (LinkDeclaration association : group) {
            if (sides.containsKey(association)) {
                continue;
            }
            Optional<LinkDeclaration> partner = new InverseSides(group).of(association);
            ReferredKey sourceKey = sourceKey(association, partner);
            ReferredKey targetKey = targetKey(association, partner);
            List<String> foreignKey = first(
                    association.foreignKey(),
                    partner.map(LinkDeclaration::otherKey).orElse(List.of()),
                    defaultForeignKey(association, sourceKey));
            List<String> otherKey = first(
                    association.otherKey(),
                    partner.map(LinkDeclaration::foreignKey).orElse(List.of()),
                    defaultOtherKey(association, targetKey));
            sides.put(association, side(association, sourceKey, targetKey, foreignKey, otherKey, group));
            partner.filter(other -> !sides.containsKey(other))
                    .ifPresent(
                            other -> sides.put(other, side(other, targetKey, sourceKey, otherKey, foreignKey, group)));
        }
        return group.stream().map(sides::get).toList();
    }

    // What is the same from both ends refers to the same property at both.
    private ReferredKey sourceKey(LinkDeclaration association, Optional<LinkDeclaration> partner) {
        return key(
                association.model(),
                association.sourceKey(),
                partner.flatMap(LinkDeclaration::targetKey),
                isSymmetric(association) ? association.targetKey() : Optional.empty());
    }

    private ReferredKey targetKey(LinkDeclaration association, Optional<LinkDeclaration> partner) {
        return key(
                association.target(),
                association.targetKey(),
                partner.flatMap(LinkDeclaration::sourceKey),
                isSymmetric(association) ? association.sourceKey() : Optional.empty());
    }

    private ReferredKey key(
            JavaType model, Optional<String> given, Optional<String> byOther, Optional<String> bySymmetry) {
        ReferredKeys keys = new ReferredKeys(model(model));
        return given.or(() -> byOther).or(() -> bySymmetry).flatMap(keys::of).orElseGet(keys::primary);
    }

    private static boolean isSymmetric(LinkDeclaration association) {
        return association.isSymmetric() && association.ofItself();
    }

    // A table in which a pair can have several rows has no key that would prevent it for one of the associations.
    private static Pairing pairing(LinkDeclaration association, List<LinkDeclaration> group) {
        if (group.stream().anyMatch(other -> other.unique().equals(Optional.of(false)))) {
            return Pairing.REPEATABLE;
        }
        return isSymmetric(association) ? Pairing.SYMMETRIC : Pairing.ONCE;
    }

    private Side side(
            LinkDeclaration association,
            ReferredKey sourceKey,
            ReferredKey targetKey,
            List<String> foreignKey,
            List<String> otherKey,
            List<LinkDeclaration> group) {
        return new Side(
                association,
                model(association.model()),
                model(association.target()),
                Singulars.of(association),
                sourceKey,
                targetKey,
                foreignKey,
                otherKey,
                new InverseSides(group).scopes(association),
                pairing(association, group));
    }

    private ResolvedModel model(JavaType type) {
        ResolvedModel model = models.get(type);
        if (model == null) {
            throw new IllegalStateException("No model " + type.qualifiedName());
        }
        return model;
    }

    private List<String> defaultForeignKey(LinkDeclaration association, ReferredKey key) {
        return columns(Words.of(association.model().simpleName()), key);
    }

    private List<String> defaultOtherKey(LinkDeclaration association, ReferredKey key) {
        Words target = Words.of(association.target().simpleName());
        if (!association.ofItself()) {
            return columns(target, key);
        }
        Words singular = Words.of(Singulars.of(association));
        Words other = singular.equals(target) ? Words.of("other").and(singular) : singular;
        return columns(other, key);
    }

    private List<String> columns(Words model, ReferredKey key) {
        return key.columns().stream()
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
