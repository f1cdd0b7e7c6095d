package dev.throughline.processor;

import dev.throughline.processor.check.Rules;
import dev.throughline.processor.diagnostic.Problem.Effect;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.declared.AssociationDeclaration;
import dev.throughline.processor.model.declared.JavaType;
import dev.throughline.processor.model.declared.LinkDeclaration;
import dev.throughline.processor.model.declared.ModelDeclaration;
import dev.throughline.processor.model.resolved.Draft;
import dev.throughline.processor.model.schema.Schema;
import dev.throughline.processor.resolve.Resolver;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes a schema of what was read.
 *
 * <p>What has a problem is left out, and the rest is looked at again: the sound parts of a model are generated, so that
 * one mistake is not followed by a "cannot find symbol" for each use of them.
 */
final class Pipeline {

    private final Resolver resolver;
    private final Rules rules;
    private final Report report;
    private Map<JavaType, ModelDeclaration> models = new TreeMap<>();

    Pipeline(Resolver resolver, Rules rules, Report report) {
        this.resolver = resolver;
        this.rules = rules;
        this.report = report;
    }

    /** Returns the tables of the models; what is wrong with them is added to the report. */
    Schema run(Collection<ModelDeclaration> declarations) {
        declarations.forEach(model -> models.put(model.type(), model));
        Set<JavaType> links = Resolver.links(declarations);
        while (true) {
            leaveOut();
            Draft draft = resolver.draft(models.values(), links);
            Report found = new Report();
            rules.check(draft, found);
            if (!report.addAll(found)) {
                Schema schema = resolver.schema(draft);
                rules.check(schema, draft, found);
                if (!report.addAll(found)) {
                    return schema;
                }
            }
        }
    }

    private void leaveOut() {
        Map<JavaType, ModelDeclaration> sound = new TreeMap<>();
        for (ModelDeclaration model : models.values()) {
            if (!report.members(model.type(), Effect.TYPE).contains("")) {
                sound.put(model.type(), soundPart(model));
            }
        }
        sound.replaceAll((type, model) -> model.without(withoutTarget(model, sound)));
        models = sound;
    }

    private ModelDeclaration soundPart(ModelDeclaration model) {
        Set<String> unsound = new TreeSet<>(report.members(model.type(), Effect.MEMBER));
        unsound.addAll(report.members(model.type(), Effect.TYPE));
        Set<String> reserved = report.members(model.type(), Effect.MODEL);
        unsound.addAll(reserved);
        ModelDeclaration rest = model.without(unsound);
        return reserved.isEmpty() ? rest : rest.notImplementable();
    }

    private static Set<String> withoutTarget(ModelDeclaration model, Map<JavaType, ModelDeclaration> models) {
        Set<String> result = new TreeSet<>();
        for (AssociationDeclaration association : model.associations()) {
            ModelDeclaration target = models.get(association.target());
            boolean through = throughModel(association).stream()
                    .map(models::get)
                    .allMatch(rows -> rows != null && !rows.properties().isEmpty());
            if (target == null || !target.implementable() || target.properties().isEmpty() || !through) {
                result.add(association.property());
            }
        }
        return result;
    }

    private static Optional<JavaType> throughModel(AssociationDeclaration association) {
        return association instanceof LinkDeclaration link ? link.throughModel() : Optional.empty();
    }
}
