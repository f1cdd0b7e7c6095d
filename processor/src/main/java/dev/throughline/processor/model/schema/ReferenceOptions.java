package dev.throughline.processor.model.schema;

import java.util.List;

/**
 * What an association by a foreign key asks for beyond its tables and key.
 *
 * @param order the order of the targets
 * @param scopes the values that it fixes: of its targets, or of its sources where its other direction gives them
 * @param deleteRemoved whether a target that is removed is deleted
 */
public record ReferenceOptions(List<OrderTerm> order, List<ScopeTerm> scopes, boolean deleteRemoved) {

    public ReferenceOptions {
        order = List.copyOf(order);
        scopes = List.copyOf(scopes);
    }

    /** Returns whether it asks for nothing. */
    public boolean isEmpty() {
        return order.isEmpty() && scopes.isEmpty() && !deleteRemoved;
    }
}
