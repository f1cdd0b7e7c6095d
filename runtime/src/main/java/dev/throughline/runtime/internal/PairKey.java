package dev.throughline.runtime.internal;

import dev.throughline.runtime.ModelTable;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jooq.ConnectionProvider;
import org.jooq.Field;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConnectionProvider;
import org.jspecify.annotations.Nullable;

/**
 * The unique key over the pair of a join table, without which a link that exists is made again. A table that somebody else
 * made may have none. Some databases refuse the insert then; of the others it is asked before the first insert.
 */
final class PairKey {

    private final LinkColumns<?, ?, ?> columns;

    /** The databases that have the key, by the URLs of their connections, and by what gives connections to them. */
    private final Set<String> urls = ConcurrentHashMap.newKeySet();

    private final Set<ConnectionProvider> providers =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    PairKey(LinkColumns<?, ?, ?> columns) {
        this.columns = columns;
    }

    /**
     * Sees to it that the table has the key, where an insert would not; asks a database once.
     *
     * @throws DataAccessException if it has none
     */
    void require(Database database) {
        ConnectionProvider provider = database.configuration().connectionProvider();
        if (database.capabilities().refusesInsertWithoutKey() || providers.contains(provider)) {
            return;
        }
        if (!exists(database, provider)) {
            throw absent(database, null);
        }
        // One connection in a transaction is given by a provider of its own.
        if (!(provider instanceof DefaultConnectionProvider)) {
            providers.add(provider);
        }
    }

    /** Explains the failure of an insert that needs the key; gives others back as they are. */
    DataAccessException explained(Database database, DataAccessException failure) {
        return SqlErrors.isWithoutUniqueKey(failure) ? absent(database, failure) : failure;
    }

    private DataAccessException absent(Database database, @Nullable DataAccessException cause) {
        ModelTable<?> join = columns.join();
        List<? extends Field<?>> key = columns.pairKey();
        String index = database.dsl()
                .render(DSL.createUniqueIndex(DSL.name("uk_" + join.getName() + "_pair"))
                        .on(join, key));
        return new DataAccessException(
                "Cannot link " + columns.association() + ": " + join.getName() + " has no unique key over ("
                        + key.stream().map(Field::getName).collect(Collectors.joining(", "))
                        + "), without which the same link would be made twice. Remove what is there twice, and add it: "
                        + index,
                cause);
    }

    private boolean exists(Database database, ConnectionProvider provider) {
        Connection connection = provider.acquire();
        if (connection == null) {
            return true;
        }
        try {
            DatabaseMetaData metadata = connection.getMetaData();
            String url = String.valueOf(metadata.getURL());
            if (urls.contains(url)) {
                return true;
            }
            boolean exists = exists(database, connection, metadata);
            if (exists) {
                urls.add(url);
            }
            return exists;
        } catch (SQLException e) {
            throw SqlErrors.translate("metadata of " + columns.join().getName(), e);
        } finally {
            provider.release(connection);
        }
    }

    /** The names are those that the database has, whatever jOOQ's settings make of the model's. */
    private boolean exists(Database database, Connection connection, DatabaseMetaData metadata) throws SQLException {
        String none = database.dsl().render(DSL.selectFrom(columns.join()).where(DSL.falseCondition()));
        try (PreparedStatement select = connection.prepareStatement(none)) {
            ResultSetMetaData row = select.getMetaData();
            return row == null || hasKey(metadata, row);
        }
    }

    private boolean hasKey(DatabaseMetaData database, ResultSetMetaData row) throws SQLException {
        String catalog = emptyToNull(row.getCatalogName(1));
        String schema = emptyToNull(row.getSchemaName(1));
        String table = row.getTableName(1);
        if (isView(database, catalog, schema, table)) {
            return true;
        }
        Map<String, Set<String>> indexes = new HashMap<>();
        try (ResultSet keys = database.getIndexInfo(catalog, schema, table, true, true)) {
            while (keys.next()) {
                String index = keys.getString("INDEX_NAME");
                if (index != null) {
                    indexes.computeIfAbsent(index, absent -> new HashSet<>())
                            .add(String.valueOf(keys.getString("COLUMN_NAME")).toLowerCase(Locale.ROOT));
                }
            }
        }
        return indexes.containsValue(lowerCase(columns.pairKey()));
    }

    /** The key of a view is that of what it shows. */
    private static boolean isView(
            DatabaseMetaData database, @Nullable String catalog, @Nullable String schema, String table)
            throws SQLException {
        try (ResultSet tables = database.getTables(catalog, schema, table, null)) {
            return !tables.next() || "VIEW".equals(tables.getString("TABLE_TYPE"));
        }
    }

    private static @Nullable String emptyToNull(@Nullable String name) {
        return name == null || name.isEmpty() ? null : name;
    }

    private static Set<String> lowerCase(Collection<? extends Field<?>> fields) {
        return fields.stream()
                .map(field -> field.getName().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
