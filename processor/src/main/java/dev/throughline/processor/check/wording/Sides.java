package dev.throughline.processor.check.wording;

import dev.throughline.processor.model.declared.AssociationDeclaration;
import dev.throughline.processor.model.resolved.ResolvedModel;
import dev.throughline.processor.model.resolved.Side;
import dev.throughline.processor.model.schema.ReferredKey;

/** Describes associations in messages. */
public final class Sides {

    private Sides() {}

    /** Returns an association as people refer to it. */
    public static String name(AssociationDeclaration association) {
        return association.model().simpleName() + "." + association.property() + "()";
    }

    /** Returns the columns that an association goes through. */
    public static String columns(Side side) {
        return String.join(", ", side.foreignKey())
                + " to " + referred(side.source(), side.sourceKey())
                + " and "
                + String.join(", ", side.otherKey())
                + " to " + referred(side.target(), side.targetKey());
    }

    private static String referred(ResolvedModel model, ReferredKey key) {
        String name = model.declaration().type().simpleName();
        return key.property().map(property -> name + "'s " + property).orElse(name);
    }
}
