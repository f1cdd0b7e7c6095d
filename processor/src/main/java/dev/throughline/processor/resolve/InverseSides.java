package dev.throughline.processor.resolve;

import dev.throughline.processor.model.declared.LinkDeclaration;
import dev.throughline.processor.model.resolved.Scopes;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the other direction of an association among those that go through the same join table. */
public final class InverseSides {

    private final List<LinkDeclaration> group;

    /** Looks among the given associations, which go through one join table. */
    public InverseSides(List<LinkDeclaration> group) {
        this.group = group;
    }

    /** Returns the association that is the other direction, if there is one. */
    public Optional<LinkDeclaration> of(LinkDeclaration association) {
        // It is its own other direction.
        if (association.isSymmetric()) {
            return Optional.empty();
        }
        List<LinkDeclaration> candidates = candidates(association).stream()
                .filter(candidate -> !candidate.isSymmetric())
                .toList();
        if (association.inverse().isPresent()) {
            String inverse = association.inverse().get();
            return candidates.stream()
                    .filter(candidate -> candidate.property().equals(inverse))
                    .findFirst();
        }
        return candidates.stream()
                .filter(candidate -> candidate.inverse().equals(Optional.of(association.property())))
                .findFirst()
                .or(() -> fitting(association).stream().findFirst());
    }

    /**
     * Returns the associations that could each be the other direction, where they fix different values and nothing says
     * which of them it is; nothing where it is clear.
     */
    public List<LinkDeclaration> doubtful(LinkDeclaration association) {
        Optional<String> name = Optional.of(association.property());
        boolean named = association.inverse().isPresent()
                || candidates(association).stream()
                        .anyMatch(candidate -> candidate.inverse().equals(name));
        List<LinkDeclaration> fitting = named ? List.of() : fitting(association);
        boolean alike = fitting.stream()
                        .map(candidate -> List.of(Set.copyOf(candidate.scope()), Set.copyOf(candidate.throughScope())))
                        .distinct()
                        .count()
                <= 1;
        return alike ? List.of() : fitting;
    }

    /** Returns the values that an association fixes, with those that its other direction gives. */
    Scopes scopes(LinkDeclaration association) {
        Optional<LinkDeclaration> other =
                of(association).filter(found -> of(found).equals(Optional.of(association)));
        return new Scopes(
                other.map(LinkDeclaration::scope).orElse(List.of()),
                association.scope(),
                association.throughScope().isEmpty()
                        ? other.map(LinkDeclaration::throughScope).orElse(List.of())
                        : association.throughScope());
    }

    private List<LinkDeclaration> fitting(LinkDeclaration association) {
        List<LinkDeclaration> candidates = candidates(association);
        List<LinkDeclaration> fitting = candidates.stream()
                .filter(candidate -> candidate.inverse().isEmpty())
                .filter(candidate -> mayShareLinks(association, candidate))
                .filter(candidate -> isOnly(association, candidates) || fits(association, candidate))
                .toList();
        List<LinkDeclaration> alike = fitting.stream()
                .filter(candidate -> sharesLinks(association, candidate))
                .toList();
        return alike.isEmpty() ? fitting : alike;
    }

    // Of two associations with the same columns, one takes the author's links and one the editor's. What says nothing
    // of
    // that may be the other direction of either, unless that has one already.
    private boolean mayShareLinks(LinkDeclaration association, LinkDeclaration candidate) {
        return sharesLinks(association, candidate)
                || (isFree(association, candidate) && isFree(candidate, association));
    }

    private boolean isFree(LinkDeclaration association, LinkDeclaration candidate) {
        return association.throughScope().isEmpty()
                || (candidate.throughScope().isEmpty()
                        && candidates(association).stream().noneMatch(other -> sharesLinks(association, other)));
    }

    private static boolean sharesLinks(LinkDeclaration association, LinkDeclaration candidate) {
        return !association.throughScope().isEmpty()
                && Set.copyOf(association.throughScope()).equals(Set.copyOf(candidate.throughScope()));
    }

    /** Returns the associations that could be the other direction, whatever their columns. */
    public List<LinkDeclaration> candidates(LinkDeclaration association) {
        return group.stream()
                .filter(candidate -> candidate.model().equals(association.target())
                        && candidate.target().equals(association.model())
                        && !candidate.place().equals(association.place()))
                .toList();
    }

    // One in each direction: if they name different columns, that is a contradiction and not two joins.
    private static boolean isOnly(LinkDeclaration association, List<LinkDeclaration> candidates) {
        return candidates.size() == 1 && !association.ofItself();
    }

    // Columns and keys that are given decide. Two associations of a model with itself that give none could go either
    // way: as nobody declares the same thing twice, they are the two directions.
    private static boolean fits(LinkDeclaration association, LinkDeclaration candidate) {
        return agree(association.foreignKey(), candidate.otherKey())
                && agree(association.otherKey(), candidate.foreignKey())
                && agree(association.sourceKey(), candidate.targetKey())
                && agree(association.targetKey(), candidate.sourceKey());
    }

    private static boolean agree(List<String> given, List<String> other) {
        return given.isEmpty() || other.isEmpty() || given.equals(other);
    }

    private static boolean agree(Optional<String> given, Optional<String> other) {
        return given.isEmpty() || other.isEmpty() || given.equals(other);
    }
}
