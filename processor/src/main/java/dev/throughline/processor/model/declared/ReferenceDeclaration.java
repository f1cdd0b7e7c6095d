package dev.throughline.processor.model.declared;

import java.util.List;
import java.util.Optional;

/**
 * What {@code @BelongsTo}, {@code @HasOne} or {@code @HasMany} says of a property. What is not given is empty, so that the
 * other side may give it.
 *
 * @param kind which of them it is
 * @param place where it is declared
 * @param model the model that declares it
 * @param property the property, {@code toys}
 * @param collection its type, {@code java.util.List}; empty where it is the target
 * @param wildcard whether it is declared as {@code List<? extends Toy>}
 * @param target the model at the other end
 * @param source the declared type as source
 * @param nullable whether the property can be null
 * @param foreignKey the child's columns that refer to the parent
 * @param key the parent's property that the foreign key refers to
 * @param singular the name of one target
 * @param inverse the target's property that is the other direction
 * @param scope the values that properties of every target have
 * @param orderBy the order of the targets, as it is written
 * @param onRemove what becomes of a target that is removed
 * @param constraints whether the database has the foreign key
 * @param onDelete what becomes of the child when the parent goes
 * @param onUpdate what becomes of the child when the parent gets another key
 */
public record ReferenceDeclaration(
        ReferenceKind kind,
        Place place,
        JavaType model,
        String property,
        Optional<JavaType> collection,
        boolean wildcard,
        JavaType target,
        String source,
        boolean nullable,
        List<String> foreignKey,
        Optional<String> key,
        Optional<String> singular,
        Optional<String> inverse,
        List<FixedValue> scope,
        List<String> orderBy,
        Optional<Removal> onRemove,
        Optional<Boolean> constraints,
        Optional<ReferentialAction> onDelete,
        Optional<ReferentialAction> onUpdate)
        implements AssociationDeclaration {

    public ReferenceDeclaration {
        foreignKey = List.copyOf(foreignKey);
        scope = List.copyOf(scope);
        orderBy = List.copyOf(orderBy);
    }

    @Override
    public String annotation() {
        return kind.annotation();
    }

    @Override
    public List<JavaType> others() {
        return List.of(target);
    }

    /** Returns the model whose table has the foreign key. */
    public JavaType child() {
        return kind.isOfChild() ? model : target;
    }

    /** Returns the model that the foreign key refers to. */
    public JavaType parent() {
        return kind.isOfChild() ? target : model;
    }

    /** Returns the place of the attribute that names the parent's property. */
    public Place keyPlace() {
        return at(kind.keyAttribute());
    }
}
