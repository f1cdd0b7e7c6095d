package dev.throughline.processor.model;

import java.util.List;

/** An association of a model, to be generated. */
public sealed interface Association permits LinkAssociation, ReferenceAssociation {

    /** Returns the model's property, {@code friends}. */
    String property();

    /** Returns the constant of the table class, {@code FRIENDS}. */
    String constant();

    /** Returns the model's table. */
    TableIdentity source();

    /** Returns the target's table. */
    TableIdentity target();

    /** Returns what its accessors are called. */
    AccessorNames names();

    /** Returns the simple name of the annotation that declares it. */
    String annotation();

    /** Returns its order of the targets. */
    List<OrderTerm> order();

    /** Returns the values that it fixes. */
    List<ScopeTerm> scopes();
}
