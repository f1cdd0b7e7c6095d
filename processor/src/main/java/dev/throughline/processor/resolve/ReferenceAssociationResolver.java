package dev.throughline.processor.resolve;

import dev.throughline.processor.model.declared.FixedValue;
import dev.throughline.processor.model.declared.ReferenceDeclaration;
import dev.throughline.processor.model.declared.Removal;
import dev.throughline.processor.model.resolved.Reference;
import dev.throughline.processor.model.schema.Column;
import dev.throughline.processor.model.schema.ForeignKey;
import dev.throughline.processor.model.schema.ReferenceAssociation;
import dev.throughline.processor.model.schema.ReferenceOptions;
import dev.throughline.processor.model.schema.ReferredKey;
import dev.throughline.processor.model.schema.ScopeTerm;
import dev.throughline.processor.model.schema.ScopeTerm.Part;
import dev.throughline.processor.model.schema.Table;
import dev.throughline.processor.naming.ReservedNames;
import dev.throughline.processor.naming.Words;
import java.util.List;
import java.util.Optional;

/** Decides the names of an association without a join table, and what it asks for. */
final class ReferenceAssociationResolver {

    private final Reference reference;
    private final Table source;
    private final Table target;

    /**
     * Makes a resolver.
     *
     * @param source the table of the model, with its keys
     * @param target the table of the target, with its keys
     */
    ReferenceAssociationResolver(Reference reference, Table source, Table target) {
        this.reference = reference;
        this.source = source;
        this.target = target;
    }

    ReferenceAssociation resolve() {
        ReferenceDeclaration declaration = reference.declaration();
        ForeignKey key = ReferenceKeys.of(reference, child().foreignKeys()).orElseThrow();
        return new ReferenceAssociation(
                declaration.kind(),
                declaration.property(),
                ReservedNames.constant(
                        Words.of(declaration.property()).constant(),
                        source.identity().constant()),
                declaration.collection(),
                declaration.wildcard(),
                declaration.source(),
                source.identity(),
                target.identity(),
                key,
                isRequired(key),
                new ReferenceOptions(
                        OrderResolver.ofTarget(declaration.orderBy(), target.identity(), target.columns()),
                        scopes(key),
                        declaration.onRemove().equals(Optional.of(Removal.DELETE))),
                AssociationResolver.names(declaration, reference.singular(), sourceKey(), targetKey()),
                path());
    }

    private Table child() {
        return reference.declaration().kind().isOfChild() ? source : target;
    }

    // A column of the child's own key is never written for an association.
    private boolean isRequired(ForeignKey key) {
        List<Column> ownKey = child().identity().key().columns();
        return key.columns().stream().noneMatch(column -> column.nullable() && !ownKey.contains(column));
    }

    private List<ScopeTerm> scopes(ForeignKey key) {
        boolean ofChild = reference.declaration().kind().isOfChild();
        Table child = child();
        List<Column> free = child.columns().stream()
                .filter(column ->
                        FixedColumns.canBeGiven(column) && !key.columns().contains(column))
                .toList();
        return reference.scope().stream()
                .map(value -> scope(ofChild ? Part.SOURCE : Part.TARGET, value, child, free))
                .toList();
    }

    private static ScopeTerm scope(Part part, FixedValue value, Table child, List<Column> free) {
        return ScopeResolver.term(part, value, part == Part.TARGET, child.identity(), child.columns(), free);
    }

    private ReferredKey sourceKey() {
        return reference.declaration().kind().isOfChild()
                ? ReferredKey.of(source.identity().key())
                : reference.key();
    }

    private ReferredKey targetKey() {
        return reference.declaration().kind().isOfChild()
                ? reference.key()
                : ReferredKey.of(target.identity().key());
    }

    private Optional<String> path() {
        String property = reference.declaration().property();
        boolean taken = ReservedNames.ofTable(property)
                || source.foreignKeys().stream().anyMatch(key -> key.path().equals(Optional.of(property)));
        return taken ? Optional.empty() : Optional.of(property);
    }
}
