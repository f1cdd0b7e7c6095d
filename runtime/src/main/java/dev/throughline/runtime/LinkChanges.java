package dev.throughline.runtime;

import java.util.List;

/**
 * What an operation changed, as the ids of the targets, each list in the order in which they were given or, for those
 * that were not, in the order of the ids.
 *
 * @param added the targets that were not linked and are now
 * @param updated the targets whose link was kept and got other attributes
 * @param kept the targets whose link was kept as it was
 * @param removed the targets that were linked and are not any more
 */
public record LinkChanges<K>(List<K> added, List<K> updated, List<K> kept, List<K> removed) {

    /** Copies the lists, so that a result never changes. */
    public LinkChanges {
        added = List.copyOf(added);
        updated = List.copyOf(updated);
        kept = List.copyOf(kept);
        removed = List.copyOf(removed);
    }

    /** Tells whether nothing was written. */
    public boolean isEmpty() {
        return added.isEmpty() && updated.isEmpty() && removed.isEmpty();
    }
}
