package dev.throughline.runtime;

import java.util.List;
import org.jooq.exception.DataAccessException;

/**
 * Thrown when a link would refer to a row that does not exist. Nothing was written, and the transaction that the call
 * took part in can go on.
 */
public final class LinkTargetNotFoundException extends DataAccessException {

    private static final long serialVersionUID = 1L;

    private final String association;
    private final String table;
    private final transient List<?> missing;

    /**
     * Makes an exception.
     *
     * @param association the association's table and name, such as {@code pugs.friends}
     * @param table the table without the rows
     * @param key what the ids are in that table: {@code id}, or the name of the property that the link refers to
     * @param scope the values that the association asks of the rows, such as {@code status = ACTIVE}; empty for none
     * @param missing the ids that it has no rows for
     */
    public LinkTargetNotFoundException(
            String association, String table, String key, List<String> scope, List<?> missing) {
        super(message(association, table, key, scope, missing));
        this.association = association;
        this.table = table;
        this.missing = List.copyOf(missing);
    }

    private static String message(String association, String table, String key, List<String> scope, List<?> missing) {
        int shown = Math.min(missing.size(), 20);
        String ids = missing.subList(0, shown).toString();
        String more = missing.size() > shown ? " and " + (missing.size() - shown) + " more" : "";
        String values = scope.isEmpty() ? "" : " and " + String.join(" and ", scope);
        String remedy = scope.isEmpty() ? "insert it first" : "insert it first, or give it these values";
        return "Cannot link " + association + ": no row in " + table + " with " + key + " "
                + ids.substring(1, ids.length() - 1) + more + values + "; " + remedy + ". Nothing was written.";
    }

    /** Gives the association's table and name, such as {@code pugs.friends}. */
    public String association() {
        return association;
    }

    /** Gives the name of the table that has no such rows: the target's, or the source's. */
    public String table() {
        return table;
    }

    /** Gives the ids without a row, in the order in which they were given; empty after serialisation. */
    public List<?> missing() {
        return missing == null ? List.of() : missing;
    }
}
