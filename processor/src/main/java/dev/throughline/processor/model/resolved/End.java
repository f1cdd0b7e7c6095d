package dev.throughline.processor.model.resolved;

import dev.throughline.processor.model.schema.ReferredKey;
import java.util.List;

/**
 * An end of an association: what rows of a join table refer to.
 *
 * @param columns the join table's columns, by name
 * @param model the model that they refer to
 * @param key the key of the model that they refer to
 */
public record End(List<String> columns, ResolvedModel model, ReferredKey key) {

    public End {
        columns = List.copyOf(columns);
    }

    /** Returns whether the same columns refer to another model. */
    public boolean competesWith(End other) {
        return columns.equals(other.columns) && !model.identity().equals(other.model.identity());
    }

    /** Returns whether the same columns refer to another key of the same model. */
    boolean contradicts(End other) {
        return columns.equals(other.columns)
                && model.identity().equals(other.model.identity())
                && !key.equals(other.key);
    }
}
