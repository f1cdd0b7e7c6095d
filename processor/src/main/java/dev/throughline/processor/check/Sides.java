package dev.throughline.processor.check;

import dev.throughline.processor.model.AssociationDeclaration;
import dev.throughline.processor.model.ReferredKey;
import dev.throughline.processor.model.ResolvedModel;
import dev.throughline.processor.model.Side;

/** Describes associations in messages. */
final class Sides {

    private Sides() {}

    /** Returns an association as people refer to it. */
    static String name(AssociationDeclaration association) {
        return association.model().simpleName() + "." + association.property() + "()";
    }

    /** Returns the columns that an association goes through. */
    static String columns(Side side) {
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
