package dev.throughline.processor.check.model;

import dev.throughline.processor.diagnostic.Problem;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.diagnostic.Suggestions;
import dev.throughline.processor.model.declared.PropertyDeclaration;
import dev.throughline.processor.model.declared.Role;
import dev.throughline.processor.model.resolved.ResolvedModel;
import dev.throughline.processor.resolve.Computations;
import java.util.List;
import java.util.Optional;

/** What the database computes, it computes from columns that it knows when it writes the row. */
public final class ComputedRule implements ModelRule {

    @Override
    public void check(ResolvedModel model, Report report) {
        List<PropertyDeclaration> properties = model.declaration().properties();
        for (PropertyDeclaration property : properties) {
            if (property.role() == Role.COMPUTED) {
                wrong(property, properties)
                        .ifPresent(why -> report.add(
                                Problem.COMPUTED,
                                property.place().annotation(Role.COMPUTED.annotation()),
                                property.computed(),
                                property.name(),
                                why));
            }
        }
    }

    private static Optional<String> wrong(PropertyDeclaration computed, List<PropertyDeclaration> properties) {
        List<String> names = Computations.names(computed.computed());
        if (names.isEmpty()) {
            return Optional.of("it names no property. Put the names of properties in braces, for example: @Computed(\"{"
                    + other(computed, properties) + "} + 1\")");
        }
        return names.stream().flatMap(name -> wrong(name, properties).stream()).findFirst();
    }

    private static Optional<String> wrong(String name, List<PropertyDeclaration> properties) {
        Optional<PropertyDeclaration> named = properties.stream()
                .filter(property -> property.name().equals(name))
                .findFirst();
        if (named.isEmpty()) {
            return Optional.of("there is no property \"" + name + "\"."
                    + Suggestions.sentence(
                            name,
                            properties.stream().map(PropertyDeclaration::name).toList()));
        }
        if (named.get().role() == Role.COMPUTED) {
            return Optional.of(name + " is computed itself, and not every database computes one from another.");
        }
        return named.get().generated()
                ? Optional.of(name + " is generated, and not every database knows it by then.")
                : Optional.empty();
    }

    private static String other(PropertyDeclaration computed, List<PropertyDeclaration> properties) {
        return properties.stream()
                .filter(property -> property.role() == Role.NONE && !property.id() && !property.equals(computed))
                .findFirst()
                .orElse(computed)
                .name();
    }
}
