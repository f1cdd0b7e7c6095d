package dev.throughline.processor.read;

import dev.throughline.processor.diagnostic.Problem;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.declared.JavaType;
import dev.throughline.processor.model.declared.ModelDeclaration;
import dev.throughline.processor.model.declared.Place;
import dev.throughline.processor.naming.GeneratedNames;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads the models of a round, and those of elsewhere that they are associated with. */
public final class ModelsReader {

    private final Elements elements;
    private final Types types;
    private final Sources sources;
    private final Nullability nullability;
    private final RecordMethods recordMethods;
    private final Companions companions;
    private final TypeFiles files;

    /** Makes a reader. */
    public ModelsReader(Elements elements, Types types, Sources sources, TypeFiles files) {
        this.files = files;
        this.nullability = new Nullability(files, sources, elements);
        this.recordMethods = new RecordMethods(elements);
        this.companions = new Companions(elements, types, files);
        this.elements = elements;
        this.types = types;
        this.sources = sources;
    }

    /** Returns the names of the models that a round adds. */
    public Set<JavaType> named(RoundEnvironment round) {
        Set<JavaType> result = new TreeSet<>();
        TypeElement model = elements.getTypeElement(Annotated.PACKAGE + ".Model");
        if (model != null) {
            for (TypeElement type : ElementFilter.typesIn(round.getElementsAnnotatedWith(model))) {
                result.add(SourceNames.of(type));
            }
        }
        return result;
    }

    /** Returns models together with those that have to be generated again where they are; see {@link Companions}. */
    public Set<JavaType> withCompanions(Collection<JavaType> names) {
        return companions.with(names);
    }

    /**
     * Reads models.
     *
     * @param names the models that are compiled now
     * @param round where to look for annotations that are on no model
     */
    public Reading read(Collection<JavaType> names, RoundEnvironment round) {
        Report report = new Report();
        Positions positions = new Positions(sources);
        Set<String> own = ownTypes(names);
        Map<JavaType, ModelDeclaration> models = new TreeMap<>();
        Map<JavaType, Set<String>> missing = new TreeMap<>();
        Map<JavaType, Set<String>> unknown = new TreeMap<>();
        for (JavaType name : new TreeSet<>(names)) {
            Unresolved unresolved = new Unresolved(own, files);
            read(name, unresolved, positions, report, true).ifPresent(model -> models.put(name, model));
            if (!unresolved.found().isEmpty()) {
                missing.put(name, unresolved.found());
            }
            addUnknown(name, unknown);
        }
        readTargets(models, own, positions, unknown);
        reportUnknown(unknown, report);
        new MisplacedAnnotations(elements, types, files, positions, report).check(round, names);
        return new Reading(new ArrayList<>(models.values()), missing, report, positions::of);
    }

    // Problems of models that are not compiled now were reported when they were.
    private void readTargets(
            Map<JavaType, ModelDeclaration> models,
            Set<String> own,
            Positions positions,
            Map<JavaType, Set<String>> unknown) {
        Queue<ModelDeclaration> queue = new ArrayDeque<>(models.values());
        Set<JavaType> seen = new TreeSet<>(models.keySet());
        Map<JavaType, JavaType> reasons = new TreeMap<>();
        while (!queue.isEmpty()) {
            ModelDeclaration model = queue.remove();
            JavaType reason = reasons.getOrDefault(model.type(), model.type());
            List<JavaType> others = model.associations().stream()
                    .flatMap(association -> association.others().stream())
                    .filter(seen::add)
                    .toList();
            for (JavaType other : others) {
                reasons.put(other, reason);
                read(other, new Unresolved(own, files), positions, new Report(), false)
                        .ifPresent(target -> {
                            models.put(other, target);
                            queue.add(target);
                        });
                addUnknown(reason, unknown);
            }
        }
    }

    private static void reportUnknown(Map<JavaType, Set<String>> unknown, Report report) {
        unknown.forEach((model, types) -> report.add(
                Problem.HIDDEN_NULLABLE,
                Place.of(model).annotation("Model"),
                model.simpleName(),
                String.join(", ", types),
                Runtime.version().feature()));
    }

    private void addUnknown(JavaType model, Map<JavaType, Set<String>> unknown) {
        Set<String> types = nullability.takeUnknown();
        if (!types.isEmpty()) {
            unknown.computeIfAbsent(model, absent -> new TreeSet<>()).addAll(types);
        }
    }

    private Optional<ModelDeclaration> read(
            JavaType name, Unresolved unresolved, Positions positions, Report report, boolean compiledHere) {
        return Optional.ofNullable(elements.getTypeElement(name.qualifiedName()))
                .flatMap(element -> new ModelReader(
                                element, types, unresolved, nullability, recordMethods, positions, report)
                        .read(compiledHere));
    }

    private Set<String> ownTypes(Collection<JavaType> names) {
        Set<String> result = new TreeSet<>(List.of(GeneratedNames.TABLES));
        for (JavaType name : names) {
            result.addAll(GeneratedNames.ofModel(name.simpleName()).all());
            TypeElement element = elements.getTypeElement(name.qualifiedName());
            if (element != null) {
                for (Element member : new Members(types).of(element)) {
                    Annotated.on(member, AssociationReader.ANNOTATION)
                            .flatMap(annotation -> annotation.text("through"))
                            .ifPresent(through ->
                                    result.addAll(GeneratedNames.ofJoin(through).all()));
                }
            }
        }
        return result;
    }
}
