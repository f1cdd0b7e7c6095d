package dev.throughline.processor.read;

import dev.throughline.processor.diagnostic.Finding;
import dev.throughline.processor.diagnostic.Problem;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.declared.JavaType;
import dev.throughline.processor.model.declared.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * The problems of methods that a model inherits from interfaces that are not compiled with it. Nobody can change those, so
 * that to extend such an interface is one mistake, however many of its methods are no properties.
 */
final class InheritedProblems {

    private static final Set<Problem> OF_METHODS =
            Set.of(Problem.TYPE, Problem.PARAMETERS, Problem.VOID, Problem.THROWS);

    private static final int NAMED = 2;

    private final JavaType model;
    private final Map<Place, TypeElement> owners = new HashMap<>();
    private final Map<Place, String> methods = new HashMap<>();

    InheritedProblems(JavaType model) {
        this.model = model;
    }

    /** Remembers a method that comes from elsewhere. */
    void inherits(Place place, ExecutableElement method) {
        if (method.getEnclosingElement() instanceof TypeElement owner) {
            owners.put(place, owner);
            methods.put(place, SourceNames.of(method));
        }
    }

    /** Adds what was found to a report: of each interface that the model inherits several problems from, one. */
    void addTo(Report report, Report found) {
        Map<JavaType, List<Finding>> groups = new TreeMap<>();
        for (Finding finding : found.findings()) {
            TypeElement owner = owners.get(finding.place());
            if (owner != null && OF_METHODS.contains(finding.problem())) {
                groups.computeIfAbsent(SourceNames.of(owner), absent -> new ArrayList<>())
                        .add(finding);
            }
        }
        groups.values().removeIf(group -> group.size() == 1);
        for (Finding finding : found.findings()) {
            if (groups.values().stream().noneMatch(group -> group.contains(finding))) {
                report.add(finding);
            }
        }
        groups.forEach((owner, group) -> report.add(
                Problem.MODEL_INHERITS, Place.of(model), model.simpleName(), named(group), owner.qualifiedName()));
    }

    private String named(List<Finding> group) {
        List<String> names = group.stream()
                .map(finding -> methods.getOrDefault(finding.place(), ""))
                .toList();
        int more = names.size() - NAMED;
        return more > 0
                ? String.join(", ", names.subList(0, NAMED)) + " and " + more + " more"
                : String.join(" and ", names);
    }
}
