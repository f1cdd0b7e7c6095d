package dev.throughline.runtime.internal.model;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The statements of a table, and those of the associations that begin at it. The table has it, so that it is found by
 * what the table is and not by what it is called, and lives no longer than the table's class.
 */
public final class TableCache {

    /**
     * How many settings, such as the schema mappings of tenants, a table keeps its statements for. Statements of about ten
     * shapes take ten kilobytes.
     */
    private static final int LIMIT = 256;

    private final BoundedCache<Object, Map<Object, Object>> statements = new BoundedCache<>(LIMIT);

    /** Gives the statements by what they are of, as they are rendered for the given cache. */
    public Map<Object, Object> of(Object cache) {
        return statements.get(cache, ConcurrentHashMap::new);
    }
}
