package dev.throughline.processor.model.schema;

import dev.throughline.processor.model.declared.JavaType;
import java.util.List;
import java.util.Optional;

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

    /** Returns the table whose rows make the association: the join table, or the one that has the foreign key. */
    TableIdentity links();

    /** Returns the key by which accessors know the model. */
    ReferredKey sourceKey();

    /** Returns the key by which accessors know the target. */
    ReferredKey targetKey();

    /** Returns the type of a property of several targets, {@code java.util.List}; empty where there is one. */
    Optional<JavaType> list();

    /** Returns whether there can be several targets. */
    default boolean isToMany() {
        return list().isPresent();
    }

    /** Returns whether it is declared as {@code List<? extends Friend>}. */
    boolean wildcard();

    /**
     * Returns whether a record and its data can say more of what was loaded than the model does: of one target always, of
     * several where the declaration leaves it open.
     */
    default boolean isNarrow() {
        return wildcard() || !isToMany();
    }

    /** Returns what its accessors are called. */
    AccessorNames names();

    /** Returns the simple name of the annotation that declares it. */
    String annotation();

    /** Returns its order of the targets. */
    List<OrderTerm> order();

    /** Returns the values that it fixes. */
    List<ScopeTerm> scopes();
}
