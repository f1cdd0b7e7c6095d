package dev.throughline.processor.resolve;

import dev.throughline.processor.model.AccessorNames;
import dev.throughline.processor.model.Association;
import dev.throughline.processor.model.AssociationDeclaration;
import dev.throughline.processor.model.ForeignKey;
import dev.throughline.processor.model.JavaType;
import dev.throughline.processor.model.ResolvedModel;
import dev.throughline.processor.model.Side;
import dev.throughline.processor.model.Table;

/** Decides the names of an association's constant, paths, accessors and parameters. */
final class AssociationResolver {

    private final ResolvedModel model;

    AssociationResolver(ResolvedModel model) {
        this.model = model;
    }

    Association resolve(Side side, Table through) {
        AssociationDeclaration declaration = side.declaration();
        boolean leading = through.foreignKeys().get(0).columns().stream()
                .map(column -> column.name())
                .toList()
                .equals(side.foreignKey());
        ForeignKey toSource = through.foreignKeys().get(leading ? 0 : 1);
        ForeignKey toTarget = through.foreignKeys().get(leading ? 1 : 0);
        AccessorNames names = names(side);
        boolean linksPath = !ReservedNames.ofTable(names.links());
        return new Association(
                declaration.property(),
                constant(declaration.property()),
                declaration.collection(),
                declaration.wildcard(),
                side.source().identity(),
                side.target().identity(),
                through.identity(),
                toSource,
                toTarget,
                names,
                linksPath,
                linksPath && toTarget.path().isPresent() && !ReservedNames.ofTable(declaration.property()));
    }

    private String constant(String property) {
        return ReservedNames.constant(
                Words.of(property).constant(), model.identity().constant());
    }

    private AccessorNames names(Side side) {
        String property = side.declaration().property();
        String singular = side.singular();
        JavaType type = model.declaration().type();
        String source = Words.of(type.simpleName()).camel();
        return new AccessorNames(
                Identifiers.capitalised(singular),
                Identifiers.capitalised(property),
                singular + "Links",
                Identifiers.legal(source),
                source + "Id",
                Identifiers.legal(apart(singular, source)),
                apart(singular, source) + "Id",
                Identifiers.legal(apart(property, source)));
    }

    // A pug's pugs: addPug(Pug pug, Pug otherPug).
    private static String apart(String name, String source) {
        return name.equals(source) ? "other" + Identifiers.capitalised(name) : name;
    }
}
