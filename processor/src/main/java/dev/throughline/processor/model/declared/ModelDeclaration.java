package dev.throughline.processor.model.declared;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A model as its interface declares it, before names and keys are decided.
 *
 * @param type the interface
 * @param visible whether it is public, with all types around it
 * @param compiledHere whether it is compiled now, instead of coming from the class path
 * @param comparable whether it extends {@code Comparable}
 * @param implementable whether a record can implement it; where not, that has been reported
 * @param table the table's name if given
 * @param schema the schema if given
 * @param properties the columns, inherited ones first, in the order of declaration
 * @param associations the associations, in the order of declaration
 * @param stubs the abstract methods that describe neither, because something is wrong with them
 * @param methods the default methods
 * @param memberTypes the simple names of the types that it declares or inherits, which hide others in its record
 */
public record ModelDeclaration(
        JavaType type,
        boolean visible,
        boolean compiledHere,
        boolean comparable,
        boolean implementable,
        Optional<String> table,
        Optional<String> schema,
        List<PropertyDeclaration> properties,
        List<AssociationDeclaration> associations,
        List<Stub> stubs,
        List<Signature> methods,
        List<String> memberTypes) {

    public ModelDeclaration {
        properties = List.copyOf(properties);
        associations = List.copyOf(associations);
        stubs = List.copyOf(stubs);
        methods = List.copyOf(methods);
        memberTypes = List.copyOf(memberTypes);
    }

    /** Returns the place of the interface. */
    public Place place() {
        return Place.of(type);
    }

    /** Returns the properties that carry {@code @Id}. */
    public List<PropertyDeclaration> ids() {
        return properties.stream().filter(PropertyDeclaration::id).toList();
    }

    /** Returns the associations that go through join tables. */
    public List<LinkDeclaration> links() {
        return associations.stream()
                .filter(LinkDeclaration.class::isInstance)
                .map(LinkDeclaration.class::cast)
                .toList();
    }

    /** Returns the associations by foreign keys without join tables. */
    public List<ReferenceDeclaration> references() {
        return associations.stream()
                .filter(ReferenceDeclaration.class::isInstance)
                .map(ReferenceDeclaration.class::cast)
                .toList();
    }

    /** Returns whether there is a property of this name that describes no column, because something is wrong with it. */
    public boolean leavesOut(String property) {
        return stubs.stream().anyMatch(stub -> stub.isAccessorOf(property));
    }

    /** Returns the model with stubs in the place of the given properties and associations. */
    public ModelDeclaration without(Set<String> members) {
        List<Stub> left = new ArrayList<>(stubs);
        properties.stream()
                .filter(property -> members.contains(property.method()))
                .forEach(property -> left.add(property.stub()));
        associations.stream()
                .filter(association -> members.contains(association.property()))
                .forEach(association -> left.add(association.stub()));
        return with(
                implementable,
                properties.stream()
                        .filter(property -> !members.contains(property.method()))
                        .toList(),
                associations.stream()
                        .filter(association -> !members.contains(association.property()))
                        .toList(),
                left);
    }

    /** Returns the model as one that no record can implement. */
    public ModelDeclaration notImplementable() {
        return with(false, properties, associations, stubs);
    }

    private ModelDeclaration with(
            boolean canBeImplemented,
            List<PropertyDeclaration> newProperties,
            List<AssociationDeclaration> newAssociations,
            List<Stub> newStubs) {
        return new ModelDeclaration(
                type,
                visible,
                compiledHere,
                comparable,
                canBeImplemented,
                table,
                schema,
                newProperties,
                newAssociations,
                newStubs,
                methods,
                memberTypes);
    }
}
