package dev.throughline.runtime.internal;

/**
 * The names of the derived tables in the engine's statements. They have a prefix, because a statement that calls one of
 * them as a table of the models is called would read the one for the other.
 */
final class Aliases {

    /** The targets that are to be linked. */
    static final String WANTED = "tl_wanted";

    /** Rows of values that were given to the statement. */
    static final String GIVEN = "tl_given";

    /** The same, where a database names the columns of values only in a table expression. */
    static final String GIVEN_ROWS = "tl_given_rows";

    /** The links that a statement wrote. */
    static final String WRITTEN = "tl_written";

    /** The links that a statement removed. */
    static final String REMOVED = "tl_removed";

    /** What columns would hold of values. */
    static final String STORED = "tl_stored";

    /** The distinct targets of links. */
    static final String LINKED = "tl_linked";

    /** Both ends of symmetric links. */
    static final String ENDS = "tl_ends";

    /** Targets with their number in their source. */
    static final String NUMBERED = "tl_numbered";

    /** The rows that refer to a source. */
    static final String CHILDREN = "tl_children";

    /** The row that refers to a target. */
    static final String SOURCE = "tl_source";

    /** The row that something is made to refer to. */
    static final String REFERRED = "tl_referred";

    private Aliases() {}
}
