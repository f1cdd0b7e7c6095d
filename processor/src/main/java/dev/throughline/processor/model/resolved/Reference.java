package dev.throughline.processor.model.resolved;

import dev.throughline.processor.model.declared.FixedValue;
import dev.throughline.processor.model.declared.ReferenceDeclaration;
import dev.throughline.processor.model.schema.ReferredKey;
import java.util.List;
import java.util.Optional;

/**
 * An association by a foreign key without a join table, whose key and columns are decided.
 *
 * @param declaration what its property says
 * @param source the model that declares it
 * @param target the model at the other end
 * @param singular the name of one target
 * @param key the parent's key that the foreign key refers to
 * @param columns the child's columns that refer to it, by name
 * @param scope the values that the child's rows have
 * @param inverse the other direction, if there is one
 * @param doubtful what could each be the other direction, where it matters and nothing says which it is
 */
public record Reference(
        ReferenceDeclaration declaration,
        ResolvedModel source,
        ResolvedModel target,
        String singular,
        ReferredKey key,
        List<String> columns,
        List<FixedValue> scope,
        Optional<ReferenceDeclaration> inverse,
        List<ReferenceDeclaration> doubtful) {

    public Reference {
        columns = List.copyOf(columns);
        scope = List.copyOf(scope);
        doubtful = List.copyOf(doubtful);
    }

    /** Returns this association for rows of the child that have nothing in common. */
    public Reference unscoped() {
        return new Reference(declaration, source, target, singular, key, columns, List.of(), inverse, List.of());
    }

    /** Returns the model whose table has the foreign key. */
    public ResolvedModel child() {
        return declaration.kind().isOfChild() ? source : target;
    }

    /** Returns the model that the foreign key refers to. */
    public ResolvedModel parent() {
        return declaration.kind().isOfChild() ? target : source;
    }

    /** Returns whether the given model has the foreign key. */
    public boolean isOfChild(ResolvedModel model) {
        return declaration.child().equals(model.declaration().type());
    }

    /** Returns whether there are as many columns as the key has, each once. */
    public boolean isSound() {
        return columns.size() == key.columns().size()
                && columns.stream().distinct().count() == columns.size();
    }

    /** Returns whether the other association is by the same foreign key. */
    public boolean sharesKey(Reference other) {
        return usesColumnsOf(other) && declaration.parent().equals(other.declaration.parent()) && key.equals(other.key);
    }

    /** Returns whether the same columns refer to another model. */
    public boolean competesWith(Reference other) {
        return usesColumnsOf(other) && !declaration.parent().equals(other.declaration.parent());
    }

    /** Returns whether the other association is by the same columns. */
    public boolean usesColumnsOf(Reference other) {
        return declaration.child().equals(other.declaration.child()) && columns.equals(other.columns);
    }
}
