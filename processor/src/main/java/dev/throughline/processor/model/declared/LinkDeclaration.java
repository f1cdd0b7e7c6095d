package dev.throughline.processor.model.declared;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What {@code @BelongsToMany} says of a property. What is not given is empty, so that the other side may give it.
 *
 * @param place where it is declared
 * @param model the model that declares it
 * @param property the property, {@code friends}
 * @param collection its type, {@code java.util.List}
 * @param wildcard whether it is declared as {@code List<? extends Friend>}
 * @param target the model at the other end
 * @param source the declared type as source
 * @param through the join table's name; empty where its model is given
 * @param throughModel the model of the join table
 * @param foreignKey the join table's columns that refer to the model
 * @param otherKey the join table's columns that refer to the target
 * @param sourceKey the model's property that the join table refers to
 * @param targetKey the target's property that the join table refers to
 * @param singular the name of one target
 * @param inverse the target's property that is the other direction
 * @param timestamps whether the join table has timestamps
 * @param constraints whether the join table has foreign keys
 * @param softDelete whether a link that is removed is kept
 * @param scope the values that properties of every target have
 * @param throughScope the values that properties of every link have
 * @param unique whether a pair can be linked only once
 * @param symmetric whether it is the same from both ends
 * @param orderBy the order of the targets, as it is written
 * @param onDelete what becomes of links of a row of the model that goes
 * @param onUpdate what becomes of links of a row of the model that gets another key
 */
public record LinkDeclaration(
        Place place,
        JavaType model,
        String property,
        JavaType collection,
        boolean wildcard,
        JavaType target,
        String source,
        String through,
        Optional<JavaType> throughModel,
        List<String> foreignKey,
        List<String> otherKey,
        Optional<String> sourceKey,
        Optional<String> targetKey,
        Optional<String> singular,
        Optional<String> inverse,
        Optional<Boolean> timestamps,
        Optional<Boolean> constraints,
        Optional<Boolean> softDelete,
        List<FixedValue> scope,
        List<FixedValue> throughScope,
        Optional<Boolean> unique,
        Optional<Boolean> symmetric,
        List<String> orderBy,
        Optional<ReferentialAction> onDelete,
        Optional<ReferentialAction> onUpdate)
        implements AssociationDeclaration {

    public LinkDeclaration {
        foreignKey = List.copyOf(foreignKey);
        scope = List.copyOf(scope);
        throughScope = List.copyOf(throughScope);
        orderBy = List.copyOf(orderBy);
        otherKey = List.copyOf(otherKey);
    }

    @Override
    public String annotation() {
        return "BelongsToMany";
    }

    @Override
    public List<JavaType> others() {
        return Stream.concat(Stream.of(target), throughModel.stream()).toList();
    }

    /** Returns the place of what names the join table. */
    public Place throughPlace() {
        return at(throughModel.isPresent() ? "throughModel" : "through");
    }

    /** Returns whether it asks to be the same from both ends. */
    public boolean isSymmetric() {
        return symmetric.orElse(false);
    }
}
