package dev.throughline.processor.model;

import java.util.List;

/**
 * An association whose ends and columns are decided.
 *
 * @param declaration what its property says
 * @param source the model that declares it
 * @param target the model at the other end
 * @param singular the name of one target
 * @param foreignKey the join table's columns that refer to the model
 * @param otherKey the join table's columns that refer to the target
 */
public record Side(
        AssociationDeclaration declaration,
        ResolvedModel source,
        ResolvedModel target,
        String singular,
        List<String> foreignKey,
        List<String> otherKey) {

    public Side {
        foreignKey = List.copyOf(foreignKey);
        otherKey = List.copyOf(otherKey);
    }

    /** Returns whether the other association goes the same way through the same columns. */
    public boolean sameAs(Side other) {
        return source.identity().equals(other.source.identity())
                && target.identity().equals(other.target.identity())
                && foreignKey.equals(other.foreignKey)
                && otherKey.equals(other.otherKey);
    }

    /** Returns whether the other association goes the opposite way through the same columns. */
    public boolean inverseOf(Side other) {
        return source.identity().equals(other.target.identity())
                && target.identity().equals(other.source.identity())
                && foreignKey.equals(other.otherKey)
                && otherKey.equals(other.foreignKey);
    }
}
