package dev.throughline.processor.naming;

import dev.throughline.processor.model.declared.ModelDeclaration;
import dev.throughline.processor.model.declared.PropertyDeclaration;
import dev.throughline.processor.model.declared.Signature;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Names the components of the Java record that holds a model's values.
 *
 * <p>A component is called as its property, so that what {@code getName()} gives is {@code name} in JSON. Where the
 * component's accessor could not be there beside what else the model has, it is called as the property's accessor.
 */
public final class ComponentNames {

    /** The language keeps these from components, whatever their type. */
    private static final Set<String> RESERVED =
            Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    private final Set<String> properties = new HashSet<>();
    private final Set<String> taken = new HashSet<>();

    public ComponentNames(ModelDeclaration model) {
        model.properties().forEach(property -> properties.add(property.name()));
        model.associations().forEach(association -> taken.add(association.property()));
        model.methods().stream()
                .filter(method -> method.parameters().isEmpty())
                .map(Signature::name)
                .forEach(taken::add);
        model.stubs().forEach(stub -> taken.add(stub.method()));
    }

    /** Returns the component that holds a property. */
    public String of(PropertyDeclaration property) {
        if (property.method().equals(property.name())) {
            return property.name();
        }
        String name = withoutCapitals(property.name());
        boolean anothers = !name.equals(property.name()) && properties.contains(name);
        boolean possible = Identifiers.isLegal(name) && !RESERVED.contains(name);
        return possible && !anothers && !taken.contains(name) ? name : property.method();
    }

    // JSON libraries read getURL() as the property url: a component URL would be a second one.
    private static String withoutCapitals(String name) {
        int end = 0;
        while (end < name.length() && Character.isUpperCase(name.charAt(end))) {
            end++;
        }
        return name.substring(0, end).toLowerCase(Locale.ROOT) + name.substring(end);
    }
}
