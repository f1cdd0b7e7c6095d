package dev.throughline.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * What an association asks for beyond its tables and keys.
 *
 * @param deletedAt the join table's column that says when a link was removed, where it is kept
 * @param order the order of the targets
 */
public record AssociationOptions(Optional<Column> deletedAt, List<OrderTerm> order) {

    public AssociationOptions {
        order = List.copyOf(order);
    }

    /** Returns whether it asks for nothing. */
    public boolean isEmpty() {
        return deletedAt.isEmpty() && order.isEmpty();
    }
}
