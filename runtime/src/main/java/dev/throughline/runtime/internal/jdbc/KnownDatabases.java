package dev.throughline.runtime.internal.jdbc;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jooq.Configuration;
import org.jooq.ConnectionProvider;
import org.jooq.impl.DataSourceConnectionProvider;
import org.jooq.impl.DefaultConnectionProvider;
import org.jspecify.annotations.Nullable;

/**
 * What databases said when they were asked once. A database is known by what gives connections to it: URLs may be the same of
 * two that live in memory, at one time or one after the other. Only where the caller gives a single connection, which may be
 * another one for each call, it is known by its URL, unless it lives in memory.
 *
 * @param <V> what was asked; it must not lead to the database's connections
 */
public final class KnownDatabases<V> {

    /** The key in jOOQ's {@code Configuration.data()} of what connections are taken from, where they are given by something else. */
    private static final String SOURCE = "dev.throughline.connections";

    private static final Pattern IN_MEMORY = Pattern.compile(":mem(?:ory)?:|mode=memory|^jdbc:sqlite:(?:\\?.*)?$");

    private final Map<Object, V> bySource = Collections.synchronizedMap(new WeakHashMap<>());
    private final Map<Place, V> byPlace = new ConcurrentHashMap<>();

    /** Gives a configuration with other connections to the same database. */
    public static Configuration derived(Configuration configuration, ConnectionProvider connections) {
        Configuration derived = configuration.derive(connections);
        derived.data(SOURCE, source(configuration));
        return derived;
    }

    /** Gives what the database of a configuration said; null if it has not been asked. */
    @Nullable
    public V of(Configuration configuration) {
        Object given = given(configuration.connectionProvider());
        V known = bySource.get(given);
        if (known == null) {
            known = bySource.get(source(configuration));
            if (known != null) {
                // The other statements of a transaction need not look for its source.
                bySource.put(given, known);
            }
        }
        return known;
    }

    /**
     * Asks a database that has not been asked.
     *
     * @param connection one of the configuration's connections
     * @return the answer; null if it is not to be kept
     */
    @Nullable
    public V ask(Configuration configuration, Connection connection, Question<V> question) throws SQLException {
        Object source = source(configuration);
        Place place = isSingle(source) ? place(connection) : null;
        V known = place == null ? null : byPlace.get(place);
        if (known == null) {
            known = question.ask(connection);
        }
        if (known != null) {
            bySource.put(source, known);
            if (place != null) {
                byPlace.put(place, known);
            }
        }
        return known;
    }

    /** Within a transaction of jOOQ's there is one connection; what it is from is hidden by the configuration's data. */
    private static Object source(Configuration configuration) {
        Object source = configuration.data(SOURCE);
        if (source != null) {
            return source;
        }
        Object given = given(configuration.connectionProvider());
        if (!isSingle(given)) {
            return given;
        }
        Configuration outside = configuration.derive();
        outside.data().clear();
        return given(outside.connectionProvider());
    }

    private static Object given(ConnectionProvider provider) {
        return provider instanceof DataSourceConnectionProvider pool ? pool.dataSource() : provider;
    }

    private static boolean isSingle(Object source) {
        return source instanceof DefaultConnectionProvider;
    }

    private static @Nullable Place place(Connection connection) throws SQLException {
        DatabaseMetaData metadata = connection.getMetaData();
        String url = String.valueOf(metadata.getURL());
        return IN_MEMORY.matcher(url).find()
                ? null
                : new Place(url, String.valueOf(connection.getCatalog()), String.valueOf(connection.getSchema()));
    }

    /** Asks a database. */
    @FunctionalInterface
    public interface Question<V> {

        /** Gives the answer; null if it is not to be kept. */
        @Nullable
        public V ask(Connection connection) throws SQLException;
    }

    private record Place(String url, String catalog, String schema) {}
}
