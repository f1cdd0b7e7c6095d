package dev.throughline.runtime.internal;

import dev.throughline.runtime.Association;
import dev.throughline.runtime.BelongsTo;
import dev.throughline.runtime.BelongsToMany;
import dev.throughline.runtime.ChildReference;
import dev.throughline.runtime.ModelRecord;

/** Finds the statements by which the targets of records are read, for each kind of association. */
final class Targets {

    private Targets() {}

    static <T extends ModelRecord<T>> TargetStatements<T, ?> of(StatementCache cache, Association<?, T> association) {
        if (association instanceof BelongsToMany<?, T, ?, ?> through) {
            return LinkStatements.of(cache, through);
        }
        if (association instanceof ChildReference<?, T, ?> children) {
            return ChildStatements.of(cache, children);
        }
        return ParentStatements.byKey(cache, (BelongsTo<?, T, ?>) association);
    }
}
