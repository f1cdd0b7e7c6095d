package dev.throughline.processor.model.schema;

import java.util.List;
import java.util.Optional;

/**
 * What an association asks for beyond its tables and keys.
 *
 * @param deletedAt the join table's column that says when a link was removed, where it is kept
 * @param order the order of the targets
 * @param scopes the values that it fixes
 * @param pairing how many links a pair can have
 */
public record AssociationOptions(
        Optional<Column> deletedAt, List<OrderTerm> order, List<ScopeTerm> scopes, Pairing pairing) {

    public AssociationOptions {
        order = List.copyOf(order);
        scopes = List.copyOf(scopes);
    }

    /** Returns the columns of the join table that it fixes. */
    public List<Column> fixedColumns() {
        return scopes.stream()
                .filter(term -> term.part() == ScopeTerm.Part.LINK)
                .filter(ScopeTerm::isSound)
                .flatMap(term -> term.column().stream())
                .toList();
    }

    /** Returns whether it asks for nothing. */
    public boolean isEmpty() {
        return deletedAt.isEmpty() && order.isEmpty() && scopes.isEmpty() && pairing == Pairing.ONCE;
    }
}
