package dev.throughline.processor.model.declared;

import java.util.List;
import java.util.Optional;

/** What an annotation says of a property that is an association. */
public sealed interface AssociationDeclaration permits LinkDeclaration, ReferenceDeclaration {

    /** Returns where it is declared. */
    Place place();

    /** Returns the model that declares it. */
    JavaType model();

    /** Returns the property, {@code friends}. */
    String property();

    /** Returns the model at the other end. */
    JavaType target();

    /** Returns the declared type as source. */
    String source();

    /** Returns the simple name of the annotation. */
    String annotation();

    /** Returns the name of one target. */
    Optional<String> singular();

    /** Returns the target's property that is the other direction. */
    Optional<String> inverse();

    /** Returns the values that properties of every target have. */
    List<FixedValue> scope();

    /** Returns the order of the targets, as it is written. */
    List<String> orderBy();

    /** Returns the models that it leads to. */
    List<JavaType> others();

    /** Returns what stands for the accessor in a record where the association is unsound. */
    default Stub stub() {
        return new Stub(property(), List.of(), source(), List.of());
    }

    /** Returns whether both ends are the same model. */
    default boolean ofItself() {
        return model().equals(target());
    }

    /** Returns the place of an attribute of the annotation. */
    default Place at(String attribute) {
        return place().annotation(annotation()).attribute(attribute);
    }
}
