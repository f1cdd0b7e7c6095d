package dev.throughline.processor.resolve;

import dev.throughline.processor.model.declared.JavaType;
import dev.throughline.processor.model.declared.ModelDeclaration;
import dev.throughline.processor.model.resolved.Draft;
import dev.throughline.processor.model.resolved.Reference;
import dev.throughline.processor.model.resolved.ResolvedModel;
import dev.throughline.processor.model.schema.Schema;
import dev.throughline.processor.naming.Naming;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Decides all that the models leave open. */
public final class Resolver {

    private final Naming naming;

    /** Makes a resolver for a naming. */
    public Resolver(Naming naming) {
        this.naming = naming;
    }

    /** Returns the models with their names, and their associations with their columns. */
    public Draft draft(Collection<ModelDeclaration> declarations) {
        return draft(declarations, links(declarations));
    }

    /** Returns the models that describe the links of the associations of the given ones. */
    public static Set<JavaType> links(Collection<ModelDeclaration> declarations) {
        return declarations.stream()
                .flatMap(declaration -> declaration.links().stream())
                .flatMap(association -> association.throughModel().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Returns the models with their names, and their associations with their columns.
     *
     * @param links the models that describe links, also where what they link has been left out
     */
    public Draft draft(Collection<ModelDeclaration> declarations, Set<JavaType> links) {
        ModelResolver resolver = new ModelResolver(naming);
        Map<JavaType, ResolvedModel> models = new TreeMap<>();
        for (ModelDeclaration declaration : declarations) {
            if (!declaration.properties().isEmpty()) {
                models.put(declaration.type(), resolver.resolve(declaration, links.contains(declaration.type())));
            }
        }
        List<Reference> references = new ReferenceResolver(naming, models).resolve();
        Map<JavaType, ResolvedModel> complete = new MadeColumns(references).addTo(models);
        return new Draft(
                new ArrayList<>(complete.values()),
                new SideResolver(naming, complete).resolve(),
                new ReferenceResolver(naming, complete).resolve());
    }

    /** Returns what is to be generated of a draft that has been checked. */
    public Schema schema(Draft draft) {
        return new SchemaResolver(naming, draft).resolve();
    }
}
