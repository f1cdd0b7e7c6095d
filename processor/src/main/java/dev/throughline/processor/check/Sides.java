package dev.throughline.processor.check;

import dev.throughline.processor.model.AssociationDeclaration;
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
                + " to " + side.source().declaration().type().simpleName()
                + " and "
                + String.join(", ", side.otherKey())
                + " to " + side.target().declaration().type().simpleName();
    }
}
