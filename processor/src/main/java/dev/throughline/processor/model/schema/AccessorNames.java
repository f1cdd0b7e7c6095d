package dev.throughline.processor.model.schema;

/**
 * What the accessors of an association and their parameters are called.
 *
 * @param one the ending of accessors of one target, {@code Friend}
 * @param many the ending of accessors of several, {@code Friends}
 * @param links the record's and the table's method for the join rows, {@code friendLinks}; empty where there are none
 * @param source a parameter that is the model, {@code pug}
 * @param sourceId a parameter that is its key, {@code pugId}
 * @param target a parameter that is one target, {@code friend}
 * @param targetId a parameter that is its key, {@code friendId}
 * @param targets a parameter that is several targets, {@code friends}
 * @param query a parameter that adds to a query
 * @param link a parameter that sets attributes of links
 */
public record AccessorNames(
        String one,
        String many,
        String links,
        String source,
        String sourceId,
        String target,
        String targetId,
        String targets,
        String query,
        String link) {

    /** Returns the name of a parameter that is several keys of the model. */
    public String sourceIds() {
        return several(sourceId);
    }

    /** Returns the name of a parameter that is several keys of the target. */
    public String targetIds() {
        return several(targetId);
    }

    private static String several(String name) {
        return name + (name.endsWith("s") ? "es" : "s");
    }
}
