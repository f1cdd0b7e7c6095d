package dev.throughline.processor.model.resolved;

import dev.throughline.processor.model.declared.LinkDeclaration;
import dev.throughline.processor.model.schema.Pairing;
import dev.throughline.processor.model.schema.ReferredKey;
import java.util.List;

/**
 * An association whose ends and columns are decided.
 *
 * @param declaration what its property says
 * @param source the model that declares it
 * @param target the model at the other end
 * @param singular the name of one target
 * @param sourceKey the key of the model that the join table refers to
 * @param targetKey the key of the target that the join table refers to
 * @param foreignKey the join table's columns that refer to the model
 * @param otherKey the join table's columns that refer to the target
 * @param scopes the values that it fixes
 * @param pairing how many links a pair can have
 */
public record Side(
        LinkDeclaration declaration,
        ResolvedModel source,
        ResolvedModel target,
        String singular,
        ReferredKey sourceKey,
        ReferredKey targetKey,
        List<String> foreignKey,
        List<String> otherKey,
        Scopes scopes,
        Pairing pairing) {

    public Side {
        foreignKey = List.copyOf(foreignKey);
        otherKey = List.copyOf(otherKey);
    }

    /** Returns what the join table refers to. */
    public List<End> ends() {
        return List.of(new End(foreignKey, source, sourceKey), new End(otherKey, target, targetKey));
    }

    /** Returns whether the other association goes through the same columns, and to the same keys of what they share. */
    public boolean goesAlong(Side other) {
        boolean columns = (foreignKey.equals(other.foreignKey) && otherKey.equals(other.otherKey))
                || (foreignKey.equals(other.otherKey) && otherKey.equals(other.foreignKey));
        return columns && ends().stream().noneMatch(end -> other.ends().stream().anyMatch(end::contradicts));
    }

    /** Returns whether the other association goes the same way through the same columns. */
    public boolean sameAs(Side other) {
        return source.identity().equals(other.source.identity())
                && target.identity().equals(other.target.identity())
                && sourceKey.equals(other.sourceKey)
                && targetKey.equals(other.targetKey)
                && foreignKey.equals(other.foreignKey)
                && otherKey.equals(other.otherKey);
    }

    /** Returns whether the other association goes the opposite way through the same columns. */
    public boolean inverseOf(Side other) {
        return source.identity().equals(other.target.identity())
                && target.identity().equals(other.source.identity())
                && sourceKey.equals(other.targetKey)
                && targetKey.equals(other.sourceKey)
                && foreignKey.equals(other.otherKey)
                && otherKey.equals(other.foreignKey);
    }
}
