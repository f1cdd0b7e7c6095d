package dev.throughline.processor.resolve;

import dev.throughline.processor.model.declared.AssociationDeclaration;
import dev.throughline.processor.model.declared.JavaType;
import dev.throughline.processor.model.declared.LinkDeclaration;
import dev.throughline.processor.model.resolved.Join;
import dev.throughline.processor.model.resolved.ResolvedModel;
import dev.throughline.processor.model.resolved.Side;
import dev.throughline.processor.model.schema.AccessorNames;
import dev.throughline.processor.model.schema.AssociationOptions;
import dev.throughline.processor.model.schema.Column;
import dev.throughline.processor.model.schema.ForeignKey;
import dev.throughline.processor.model.schema.LinkAssociation;
import dev.throughline.processor.model.schema.LinkAttributes;
import dev.throughline.processor.model.schema.Pairing;
import dev.throughline.processor.model.schema.ReferredKey;
import dev.throughline.processor.model.schema.Table;
import dev.throughline.processor.naming.Identifiers;
import dev.throughline.processor.naming.Naming;
import dev.throughline.processor.naming.ReservedNames;
import dev.throughline.processor.naming.Words;
import java.util.List;

/** Decides the names of an association's constant, paths, accessors and parameters. */
final class AssociationResolver {

    private final Naming naming;
    private final ResolvedModel model;

    AssociationResolver(Naming naming, ResolvedModel model) {
        this.naming = naming;
        this.model = model;
    }

    LinkAssociation resolve(Side side, Join join, Table through) {
        LinkDeclaration declaration = side.declaration();
        ForeignKey toSource = foreignKey(through, side.foreignKey(), side.source());
        ForeignKey toTarget = foreignKey(through, side.otherKey(), side.target());
        AccessorNames names = names(declaration, side.singular(), side.sourceKey(), side.targetKey());
        // A path follows a foreign key one way, which would leave out half of what a symmetric association links.
        boolean paths = side.pairing() != Pairing.SYMMETRIC;
        boolean linksPath = paths && !ReservedNames.ofTable(names.links());
        return new LinkAssociation(
                declaration.property(),
                constant(declaration.property()),
                declaration.collection(),
                declaration.wildcard(),
                side.source().identity(),
                side.target().identity(),
                through.identity(),
                toSource,
                toTarget,
                attributes(through),
                new AssociationOptions(
                        through.deletedAt(),
                        new OrderResolver(side, through).resolve(),
                        new ScopeResolver(side, new FixedColumns(naming, join), through).resolve(),
                        side.pairing()),
                names,
                linksPath,
                linksPath && toTarget.path().isPresent() && !ReservedNames.ofTable(declaration.property()));
    }

    private static ForeignKey foreignKey(Table through, List<String> columns, ResolvedModel target) {
        return through.foreignKeys().stream()
                .filter(key -> key.target().equals(target.identity())
                        && key.columns().stream().map(Column::name).toList().equals(columns))
                .findFirst()
                .orElseThrow();
    }

    private static LinkAttributes attributes(Table through) {
        if (through.attributes().isEmpty()) {
            return LinkAttributes.NONE;
        }
        return through.attributes().stream().anyMatch(Column::required)
                ? LinkAttributes.REQUIRED
                : LinkAttributes.OPTIONAL;
    }

    private String constant(String property) {
        return ReservedNames.constant(
                Words.of(property).constant(), model.identity().constant());
    }

    /** Returns what the accessors of an association and their parameters are called. */
    static AccessorNames names(
            AssociationDeclaration declaration, String singular, ReferredKey sourceKey, ReferredKey targetKey) {
        String property = declaration.property();
        List<JavaType> types = List.of(declaration.model(), declaration.target());
        String name = Words.of(declaration.model().simpleName()).camel();
        String source = Identifiers.variable(name, types);
        String target = Identifiers.variable(apart(singular, name), types);
        String targets = Identifiers.variable(apart(property, name), types);
        String sourceId = keyed(name, sourceKey, List.of(target, targets));
        String targetId = keyed(apart(singular, name), targetKey, List.of());
        return new AccessorNames(
                Identifiers.capitalised(singular),
                Identifiers.capitalised(property),
                declaration instanceof LinkDeclaration ? Identifiers.legal(singular + "Links") : "",
                source,
                sourceId,
                target,
                targetId,
                targets,
                Identifiers.variable(source.equals("query") ? "conditions" : "query", types),
                Identifiers.variable(
                        List.of(source, sourceId, target, targetId, targets).contains("link") ? "attributes" : "link",
                        types));
    }

    // A user given by a group is no userGroup where that is what a target is called.
    private static String keyed(String row, ReferredKey key, List<String> taken) {
        String name = row + Identifiers.capitalised(key.property().orElse("id"));
        return taken.contains(name) ? row + "Key" : name;
    }

    // A pug's pugs: addPug(Pug pug, Pug otherPug).
    private static String apart(String name, String source) {
        return name.equals(source) ? "other" + Identifiers.capitalised(name) : name;
    }
}
