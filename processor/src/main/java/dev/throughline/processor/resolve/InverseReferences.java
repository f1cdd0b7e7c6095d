package dev.throughline.processor.resolve;

import dev.throughline.processor.model.declared.FixedValue;
import dev.throughline.processor.model.declared.JavaType;
import dev.throughline.processor.model.declared.ReferenceDeclaration;
import dev.throughline.processor.model.resolved.ResolvedModel;
import dev.throughline.processor.model.schema.Column;
import dev.throughline.processor.model.schema.ReferredKey;
import dev.throughline.processor.naming.Naming;
import dev.throughline.processor.naming.Words;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the other direction of an association by a foreign key without a join table, and its columns. */
public final class InverseReferences {

    private final Naming naming;
    private final Map<JavaType, ResolvedModel> models;
    private final List<ReferenceDeclaration> all;

    /** Looks among the associations of the given models. */
    InverseReferences(Naming naming, Map<JavaType, ResolvedModel> models) {
        this.naming = naming;
        this.models = models;
        this.all = references(models.values());
    }

    private static List<ReferenceDeclaration> references(Collection<ResolvedModel> models) {
        return models.stream()
                .flatMap(model -> model.declaration().references().stream())
                .toList();
    }

    /** Returns the association that is the other direction, if there is one. */
    Optional<ReferenceDeclaration> of(ReferenceDeclaration association) {
        List<ReferenceDeclaration> candidates = candidates(all, association);
        if (association.inverse().isPresent()) {
            String inverse = association.inverse().get();
            return candidates.stream()
                    .filter(candidate -> candidate.property().equals(inverse))
                    .findFirst();
        }
        return naming(association, candidates).or(() -> {
            List<ReferenceDeclaration> fitting = unscopedFirst(fitting(association));
            return fitting.size() > 1 && mattersWhich(association, fitting)
                    ? Optional.empty()
                    : fitting.stream().findFirst();
        });
    }

    /** Returns the associations that could each be the other direction, where it matters and nothing says which it is. */
    List<ReferenceDeclaration> doubtful(ReferenceDeclaration association) {
        boolean named = association.inverse().isPresent()
                || naming(association, candidates(all, association)).isPresent();
        List<ReferenceDeclaration> fitting = named ? List.of() : fitting(association);
        return fitting.size() > 1 && mattersWhich(association, fitting) ? fitting : List.of();
    }

    private static Optional<ReferenceDeclaration> naming(
            ReferenceDeclaration association, List<ReferenceDeclaration> candidates) {
        return candidates.stream()
                .filter(candidate -> candidate.inverse().equals(Optional.of(association.property())))
                .findFirst();
    }

    // A parent has its columns from the other direction, and a child what its rows have in common, unless one asks for
    // nothing.
    private static boolean mattersWhich(ReferenceDeclaration association, List<ReferenceDeclaration> fitting) {
        List<Set<FixedValue>> scopes = fitting.stream()
                .map(candidate -> Set.copyOf(candidate.scope()))
                .distinct()
                .toList();
        return association.kind().isOfChild()
                ? scopes.size() > 1 && !scopes.contains(Set.of())
                : association.foreignKey().isEmpty();
    }

    private static List<ReferenceDeclaration> unscopedFirst(List<ReferenceDeclaration> fitting) {
        return fitting.stream()
                .sorted(Comparator.comparing(candidate -> !candidate.scope().isEmpty()))
                .toList();
    }

    /** Returns the associations that could be the other direction, whatever their columns. */
    public static List<ReferenceDeclaration> candidates(
            List<ReferenceDeclaration> all, ReferenceDeclaration association) {
        return all.stream()
                .filter(candidate -> candidate.child().equals(association.child())
                        && candidate.parent().equals(association.parent())
                        && candidate.kind().isOfChild() != association.kind().isOfChild())
                .toList();
    }

    private List<ReferenceDeclaration> fitting(ReferenceDeclaration association) {
        if (!association.kind().isOfChild()) {
            return children(association);
        }
        return candidates(all, association).stream()
                .filter(candidate -> candidate.inverse().isEmpty())
                .filter(candidate ->
                        naming(candidate, candidates(all, candidate)).isEmpty())
                .filter(candidate -> children(candidate).contains(association))
                .toList();
    }

    // Columns that are given decide. An association that gives none takes what no other one has.
    private List<ReferenceDeclaration> children(ReferenceDeclaration parent) {
        return candidates(all, parent).stream()
                .filter(child -> child.inverse().isEmpty())
                .filter(child -> agree(child.key(), parent.key()))
                .filter(child -> parent.foreignKey().isEmpty()
                        ? !isTaken(child, parent)
                        : parent.foreignKey().equals(columns(child, parent)))
                .toList();
    }

    private boolean isTaken(ReferenceDeclaration child, ReferenceDeclaration parent) {
        return candidates(all, child).stream()
                .filter(other -> !other.equals(parent))
                .anyMatch(other -> other.inverse().equals(Optional.of(child.property()))
                        || other.foreignKey().equals(columns(child, other)));
    }

    private static boolean agree(Optional<String> given, Optional<String> other) {
        return given.isEmpty() || other.isEmpty() || given.equals(other);
    }

    private List<String> columns(ReferenceDeclaration child, ReferenceDeclaration parent) {
        return columns(child, Optional.empty(), key(child, Optional.of(parent)));
    }

    /** Returns the key of the parent that the foreign key refers to. */
    ReferredKey key(ReferenceDeclaration association, Optional<ReferenceDeclaration> inverse) {
        ResolvedModel parent = models.get(association.parent());
        if (parent == null) {
            throw new IllegalStateException("No model " + association.parent().qualifiedName());
        }
        ReferredKeys keys = new ReferredKeys(parent);
        return association
                .key()
                .or(() -> inverse.flatMap(ReferenceDeclaration::key))
                .flatMap(keys::of)
                .orElseGet(keys::primary);
    }

    /** Returns the columns that refer to the key. */
    List<String> columns(ReferenceDeclaration association, Optional<ReferenceDeclaration> inverse, ReferredKey key) {
        if (!association.foreignKey().isEmpty()) {
            return association.foreignKey();
        }
        List<String> byInverse = inverse.map(ReferenceDeclaration::foreignKey).orElse(List.of());
        if (!byInverse.isEmpty()) {
            return byInverse;
        }
        Words role = (association.kind().isOfChild() ? Optional.of(association) : inverse)
                .map(child -> Words.of(child.property()))
                .orElseGet(() -> Words.of(association.parent().simpleName()));
        return key.columns().stream()
                .map(Column::property)
                .map(property -> naming.of(role.and(Words.of(property))))
                .toList();
    }
}
