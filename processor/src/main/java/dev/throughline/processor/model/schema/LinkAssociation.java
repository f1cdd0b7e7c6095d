package dev.throughline.processor.model.schema;

import dev.throughline.processor.model.declared.JavaType;
import java.util.List;
import java.util.Optional;

/**
 * A many-to-many association of a model.
 *
 * @param property the model's property, {@code friends}
 * @param constant the constant of the table class, {@code FRIENDS}
 * @param collection the property's type, {@code java.util.List}
 * @param wildcard whether it is declared as {@code List<? extends Friend>}
 * @param source the model's table
 * @param target the target's table
 * @param through the join table
 * @param toSource the join table's foreign key to the model
 * @param toTarget the join table's foreign key to the target
 * @param attributes whether links have columns of their own
 * @param options what it asks for beyond its tables and keys
 * @param names what its accessors are called
 * @param linksPath whether the table has the path to the join table
 * @param targetPath whether the table has the path to the target
 */
public record LinkAssociation(
        String property,
        String constant,
        JavaType collection,
        boolean wildcard,
        TableIdentity source,
        TableIdentity target,
        TableIdentity through,
        ForeignKey toSource,
        ForeignKey toTarget,
        LinkAttributes attributes,
        AssociationOptions options,
        AccessorNames names,
        boolean linksPath,
        boolean targetPath)
        implements Association {

    @Override
    public TableIdentity links() {
        return through;
    }

    @Override
    public ReferredKey sourceKey() {
        return toSource.key();
    }

    @Override
    public ReferredKey targetKey() {
        return toTarget.key();
    }

    @Override
    public Optional<JavaType> list() {
        return Optional.of(collection);
    }

    @Override
    public String annotation() {
        return "BelongsToMany";
    }

    @Override
    public List<OrderTerm> order() {
        return options.order();
    }

    @Override
    public List<ScopeTerm> scopes() {
        return options.scopes();
    }
}
