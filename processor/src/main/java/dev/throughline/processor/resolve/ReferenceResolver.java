package dev.throughline.processor.resolve;

import dev.throughline.processor.model.declared.JavaType;
import dev.throughline.processor.model.declared.ReferenceDeclaration;
import dev.throughline.processor.model.resolved.Reference;
import dev.throughline.processor.model.resolved.ResolvedModel;
import dev.throughline.processor.model.schema.ReferredKey;
import dev.throughline.processor.naming.Naming;
import dev.throughline.processor.naming.Singulars;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides by which columns models refer to one another without a join table. */
final class ReferenceResolver {

    private final Map<JavaType, ResolvedModel> models;
    private final InverseReferences inverses;

    ReferenceResolver(Naming naming, Map<JavaType, ResolvedModel> models) {
        this.models = models;
        this.inverses = new InverseReferences(naming, models);
    }

    /** Returns the associations of all models, in their order. */
    List<Reference> resolve() {
        List<Reference> result = new ArrayList<>();
        for (ResolvedModel source : models.values()) {
            for (ReferenceDeclaration association : source.declaration().references()) {
                ResolvedModel target = models.get(association.target());
                if (target != null) {
                    result.add(reference(association, source, target));
                }
            }
        }
        return result.stream().map(one -> scoped(one, result)).toList();
    }

    // What a parent fixes tells its rows from those of another parent in the same columns. Where there is no other, it
    // asks
    // for some of the rows that refer to it, and all others refer to it, too.
    private static Reference scoped(Reference reference, List<Reference> all) {
        boolean plain =
                reference.declaration().kind().isOfChild() && all.stream().noneMatch(reference::competesWith);
        return plain ? reference.unscoped() : reference;
    }

    private Reference reference(ReferenceDeclaration association, ResolvedModel source, ResolvedModel target) {
        Optional<ReferenceDeclaration> inverse = inverses.of(association);
        ReferredKey key = inverses.key(association, inverse);
        return new Reference(
                association,
                source,
                target,
                Singulars.of(association),
                key,
                inverses.columns(association, inverse, key),
                association.kind().isOfChild()
                        ? inverse.map(ReferenceDeclaration::scope).orElse(List.of())
                        : association.scope(),
                inverse,
                inverses.doubtful(association));
    }
}
