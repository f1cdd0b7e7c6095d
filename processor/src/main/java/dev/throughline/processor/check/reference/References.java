package dev.throughline.processor.check.reference;

import dev.throughline.processor.model.resolved.Draft;
import dev.throughline.processor.model.resolved.Reference;
import dev.throughline.processor.model.schema.Column;
import dev.throughline.processor.model.schema.ReferenceAssociation;
import dev.throughline.processor.model.schema.Schema;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Finds associations without join tables that have to do with one another, and describes their columns. */
public final class References {

    private References() {}

    /** Returns the associations by the same foreign key, the child's own first. */
    static List<Reference> sharingKey(Reference reference, Draft draft) {
        return draft.references().stream()
                .filter(reference::sharesKey)
                .sorted(Comparator.comparing(
                        other -> !other.declaration().kind().isOfChild()))
                .toList();
    }

    /** Returns whether an association is the one of all by its foreign key that is told what is wrong with the key. */
    public static boolean isFirst(Reference reference, Draft draft) {
        return sharingKey(reference, draft).stream()
                .filter(other -> other.source().declaration().compiledHere())
                .findFirst()
                .filter(reference::equals)
                .isPresent();
    }

    /** Passes all associations that are generated to an action, with what they are generated of. */
    public static void forEach(Schema schema, Draft draft, BiConsumer<ReferenceAssociation, Reference> action) {
        for (Reference reference : draft.references()) {
            schema.tables().stream()
                    .filter(table -> table.identity()
                            .table()
                            .equals(reference.source().identity().table()))
                    .flatMap(table -> table.referenceAssociations().stream())
                    .filter(association -> association
                            .property()
                            .equals(reference.declaration().property()))
                    .forEach(association -> action.accept(association, reference));
        }
    }

    /** Returns whether a column of a foreign key can be set to null: it is not part of the child's own key. */
    static boolean canBeNull(Column column, ReferenceAssociation association) {
        return column.nullable() && !association.child().key().columns().contains(column);
    }

    /** Returns the columns of a foreign key that cannot be set to null. */
    public static String neverNull(ReferenceAssociation association) {
        return association.key().columns().stream()
                .filter(column -> !canBeNull(column, association))
                .map(Column::name)
                .collect(Collectors.joining(", "));
    }
}
