package dev.throughline.processor.resolve;

import dev.throughline.processor.model.declared.JavaType;
import dev.throughline.processor.model.declared.LinkDeclaration;
import dev.throughline.processor.model.resolved.ResolvedModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells which associations go through the same join table: those that give it the same name, if they begin or end at the
 * same model, or are of one package and one schema. Elsewhere the same name is another table, of another schema or of another
 * database.
 */
final class JoinGroups {

    private final Map<JavaType, ResolvedModel> models;
    private final List<List<LinkDeclaration>> groups = new ArrayList<>();

    JoinGroups(Map<JavaType, ResolvedModel> models) {
        this.models = models;
    }

    /** Adds an association to those of the same name. */
    void add(LinkDeclaration association) {
        List<LinkDeclaration> all = new ArrayList<>();
        groups.removeIf(group -> group.stream().anyMatch(other -> shareTable(association, other)) && all.addAll(group));
        all.add(association);
        groups.add(all);
    }

    /** Returns the associations by the table that they go through. */
    List<List<LinkDeclaration>> groups() {
        return groups;
    }

    private boolean shareTable(LinkDeclaration association, LinkDeclaration other) {
        boolean otherModels = association.throughModel().isPresent()
                && other.throughModel().isPresent()
                && !association.throughModel().equals(other.throughModel());
        return !otherModels
                && (!Collections.disjoint(ends(association), ends(other))
                        || (!Collections.disjoint(packages(association), packages(other))
                                && schemas(association).equals(schemas(other))));
    }

    private static Set<JavaType> ends(LinkDeclaration association) {
        return Stream.concat(Stream.of(association.model(), association.target()), association.throughModel().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> packages(LinkDeclaration association) {
        return Stream.concat(Stream.of(association.model()), association.throughModel().stream())
                .map(JavaType::packageName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<Optional<String>> schemas(LinkDeclaration association) {
        Stream<JavaType> named = association.throughModel().isPresent()
                ? association.throughModel().stream()
                : Stream.of(association.model(), association.target());
        Set<Optional<String>> result = new HashSet<>();
        named.map(models::get)
                .forEach(model -> result.add(
                        model == null ? Optional.empty() : model.identity().schema()));
        return result;
    }
}
