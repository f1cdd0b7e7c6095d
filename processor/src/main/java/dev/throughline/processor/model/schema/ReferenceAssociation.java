package dev.throughline.processor.model.schema;

import dev.throughline.processor.model.declared.JavaType;
import dev.throughline.processor.model.declared.ReferenceKind;
import java.util.List;
import java.util.Optional;

/**
 * An association by a foreign key without a join table.
 *
 * @param kind which end has the foreign key, and how many targets there can be
 * @param property the model's property, {@code toys}
 * @param constant the constant of the table class, {@code TOYS}
 * @param collection the property's type, {@code java.util.List}; empty where it is the target's
 * @param wildcard whether it is declared as {@code List<? extends Toy>}
 * @param declared the declared type as source
 * @param source the model's table
 * @param target the target's table
 * @param key the child's foreign key, which refers to the parent
 * @param required whether the child's foreign key cannot be null
 * @param options what it asks for beyond its tables and key
 * @param names what its accessors are called; it has no links
 * @param path the table's method that joins the target, {@code toys}; empty where that name is taken, or where the
 *     foreign key's own path is called so
 */
public record ReferenceAssociation(
        ReferenceKind kind,
        String property,
        String constant,
        Optional<JavaType> collection,
        boolean wildcard,
        String declared,
        TableIdentity source,
        TableIdentity target,
        ForeignKey key,
        boolean required,
        ReferenceOptions options,
        AccessorNames names,
        Optional<String> path)
        implements Association {

    /** Returns the table that has the foreign key, in whose {@code Keys} it is. */
    public TableIdentity child() {
        return kind.isOfChild() ? source : target;
    }

    /** Returns the table that the foreign key refers to. */
    public TableIdentity parent() {
        return kind.isOfChild() ? target : source;
    }

    /** Returns whether the source's own key says what it refers to, so that this stays as it is. */
    public boolean ofOwnKey() {
        return kind.isOfChild() && source.key().columns().containsAll(key.columns());
    }

    @Override
    public TableIdentity links() {
        return child();
    }

    @Override
    public ReferredKey sourceKey() {
        return kind.isOfChild() ? ReferredKey.of(source.key()) : key.key();
    }

    @Override
    public ReferredKey targetKey() {
        return kind.isOfChild() ? key.key() : ReferredKey.of(target.key());
    }

    @Override
    public Optional<JavaType> list() {
        return collection;
    }

    @Override
    public String annotation() {
        return kind.annotation();
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
