package dev.throughline.processor.render.javadoc;

import dev.throughline.processor.model.schema.Column;
import dev.throughline.processor.model.schema.LinkAssociation;
import dev.throughline.processor.model.schema.Pairing;
import java.util.List;
import java.util.stream.Stream;

/** What the parts of an association through a join table are called in Javadoc. */
final class LinkNouns extends Nouns {

    private final LinkAssociation association;

    LinkNouns(LinkAssociation association) {
        super(association);
        this.association = association;
    }

    /** Returns the join table's columns that refer to the model, each compared with a parameter, after those that are fixed. */
    String whereSource() {
        List<Column> fixed = association.options().fixedColumns();
        if (association.options().pairing() == Pairing.SYMMETRIC) {
            String ends = "(" + where(association.toSource().columns()) + " or "
                    + where(association.toTarget().columns()) + ")";
            return fixed.isEmpty() ? ends : where(fixed) + " and " + ends;
        }
        return where(Stream.concat(fixed.stream(), association.toSource().columns().stream())
                .toList());
    }

    /** Returns the join table's columns that refer to the target, each compared with a parameter. */
    String whereTarget() {
        return where(association.toTarget().columns());
    }

    /** Returns how a statement begins that removes links. */
    String removal() {
        return association
                .options()
                .deletedAt()
                .map(column -> "update " + through() + " set " + column.name() + " = ?")
                .orElseGet(() -> "delete from " + through());
    }

    /** Returns the join table's name. */
    String through() {
        return association.through().name();
    }
}
