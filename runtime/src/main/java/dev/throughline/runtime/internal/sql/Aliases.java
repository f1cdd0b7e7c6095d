package dev.throughline.runtime.internal.sql;

/**
 * The names of the derived tables in the engine's statements. They have a prefix, because a statement that calls one of
 * them as a table of the models is called would read the one for the other.
 */
public final class Aliases {

    /** The targets that are to be linked. */
    public static final String WANTED = "tl_wanted";

    /** Rows of values that were given to the statement. */
    public static final String GIVEN = "tl_given";

    /** The same, where a database names the columns of values only in a table expression. */
    public static final String GIVEN_ROWS = "tl_given_rows";

    /** The links that a statement wrote. */
    public static final String WRITTEN = "tl_written";

    /** The links that a statement removed. */
    public static final String REMOVED = "tl_removed";

    /** What columns would hold of values. */
    static final String STORED = "tl_stored";

    /** The distinct targets of links. */
    public static final String LINKED = "tl_linked";

    /** Both ends of symmetric links. */
    public static final String ENDS = "tl_ends";

    /** Targets with their number in their source. */
    public static final String NUMBERED = "tl_numbered";

    /** The rows that refer to a source. */
    public static final String CHILDREN = "tl_children";

    /** The row that refers to a target. */
    public static final String SOURCE = "tl_source";

    /** The row that something is made to refer to. */
    public static final String REFERRED = "tl_referred";

    private Aliases() {}
}
