package dev.throughline.processor.diagnostic;

import dev.throughline.processor.model.declared.JavaType;
import dev.throughline.processor.model.declared.Place;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What was found wrong, each thing once. Collecting it stops nothing: all problems are reported together. */
public final class Report {

    private final Set<Finding> findings = new LinkedHashSet<>();
    private final Set<Place> leftOut = new LinkedHashSet<>();

    /** Adds a problem. */
    public void add(Problem problem, Place place, Object... details) {
        findings.add(new Finding(problem, place, problem.text(details)));
    }

    /** Adds what another report holds. */
    public void add(Finding finding) {
        findings.add(finding);
    }

    /** Leaves out a member because of a problem that another one is told. */
    public void leaveOut(Place member) {
        leftOut.add(member);
    }

    /** Adds all that another report holds, and returns whether any of it was new. */
    public boolean addAll(Report other) {
        boolean more = leftOut.addAll(other.leftOut);
        return findings.addAll(other.findings) || more;
    }

    /** Returns the problems in the order in which they were found. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** Returns whether there is an error at the member of a place. */
    public boolean concerns(Place place) {
        return findings.stream()
                .filter(finding -> finding.problem().severity() == Problem.Severity.ERROR)
                .map(Finding::place)
                .anyMatch(other ->
                        other.type().equals(place.type()) && other.member().equals(place.member()));
    }

    /** Returns the members of a type that are left out because of a problem with this effect. */
    public Set<String> members(JavaType type, Problem.Effect effect) {
        Set<String> result = new TreeSet<>();
        for (Finding finding : findings) {
            if (finding.place().type().equals(type) && finding.problem().effect() == effect) {
                result.add(finding.place().member());
            }
        }
        leftOut.stream()
                .filter(place -> place.type().equals(type) && effect == Problem.Effect.MEMBER)
                .forEach(place -> result.add(place.member()));
        return result;
    }

    /**
     * Returns the report without the problems of some models, which are read again in the next round; annotations that
     * are on nothing of a model are looked for in one round only.
     */
    public Report without(Collection<JavaType> models) {
        Report result = new Report();
        findings.stream()
                .filter(finding -> finding.problem() == Problem.MISPLACED
                        || !models.contains(finding.place().type()))
                .forEach(result.findings::add);
        leftOut.stream().filter(place -> !models.contains(place.type())).forEach(result.leftOut::add);
        return result;
    }
}
