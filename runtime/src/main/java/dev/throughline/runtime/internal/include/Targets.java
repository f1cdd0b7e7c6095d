package dev.throughline.runtime.internal.include;

import dev.throughline.runtime.Association;
import dev.throughline.runtime.ChildReference;
import dev.throughline.runtime.LinkAssociation;
import dev.throughline.runtime.ModelRecord;
import dev.throughline.runtime.ParentAssociation;
import dev.throughline.runtime.internal.jdbc.StatementCache;
import dev.throughline.runtime.internal.link.LinkStatements;
import dev.throughline.runtime.internal.reference.ChildStatements;
import dev.throughline.runtime.internal.reference.ParentStatements;
import dev.throughline.runtime.internal.target.TargetStatements;

/** Finds the statements by which the targets of records are read, for each kind of association. */
final class Targets {

    private Targets() {}

    static <T extends ModelRecord<T>> TargetStatements<T, ?> of(StatementCache cache, Association<?, T> association) {
        if (association instanceof LinkAssociation<?, T, ?, ?> through) {
            return LinkStatements.of(cache, through);
        }
        if (association instanceof ChildReference<?, T, ?> children) {
            return ChildStatements.of(cache, children);
        }
        return ParentStatements.byKey(cache, (ParentAssociation<?, T, ?>) association);
    }
}
