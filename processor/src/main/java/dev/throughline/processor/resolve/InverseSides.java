package dev.throughline.processor.resolve;

import dev.throughline.processor.model.AssociationDeclaration;
import java.util.List;
import java.util.Optional;

/** Finds the other direction of an association among those that go through the same join table. */
public final class InverseSides {

    private final List<AssociationDeclaration> group;

    /** Looks among the given associations, which go through one join table. */
    public InverseSides(List<AssociationDeclaration> group) {
        this.group = group;
    }

    /** Returns the association that is the other direction, if there is one. */
    public Optional<AssociationDeclaration> of(AssociationDeclaration association) {
        List<AssociationDeclaration> candidates = candidates(association);
        if (association.inverse().isPresent()) {
            String inverse = association.inverse().get();
            return candidates.stream()
                    .filter(candidate -> candidate.property().equals(inverse))
                    .findFirst();
        }
        return candidates.stream()
                .filter(candidate -> candidate.inverse().equals(Optional.of(association.property())))
                .findFirst()
                .or(() -> candidates.stream()
                        .filter(candidate -> candidate.inverse().isEmpty())
                        .filter(candidate -> isOnly(association, candidates) || fits(association, candidate))
                        .findFirst());
    }

    /** Returns the associations that could be the other direction, whatever their columns. */
    public List<AssociationDeclaration> candidates(AssociationDeclaration association) {
        return group.stream()
                .filter(candidate -> candidate.model().equals(association.target())
                        && candidate.target().equals(association.model())
                        && !candidate.place().equals(association.place()))
                .toList();
    }

    // One in each direction: if they name different columns, that is a contradiction and not two joins.
    private static boolean isOnly(AssociationDeclaration association, List<AssociationDeclaration> candidates) {
        return candidates.size() == 1 && !association.ofItself();
    }

    // Columns that are given decide. Two associations of a model with itself that give none could go either way: as
    // nobody declares the same thing twice, they are the two directions.
    private static boolean fits(AssociationDeclaration association, AssociationDeclaration candidate) {
        return agree(association.foreignKey(), candidate.otherKey())
                && agree(association.otherKey(), candidate.foreignKey());
    }

    private static boolean agree(List<String> given, List<String> other) {
        return given.isEmpty() || other.isEmpty() || given.equals(other);
    }
}
