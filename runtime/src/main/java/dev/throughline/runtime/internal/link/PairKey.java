package dev.throughline.runtime.internal.link;

import dev.throughline.runtime.ModelTable;
import dev.throughline.runtime.internal.jdbc.Database;
import dev.throughline.runtime.internal.jdbc.KnownDatabases;
import dev.throughline.runtime.internal.value.SqlErrors;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Configuration;
import org.jooq.ConnectionProvider;
import org.jooq.Field;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * The unique key over the pair of a join table, without which a link that exists is made again. A table that somebody else
 * made may have none. Some databases refuse the insert then; of the others it is asked before the first insert.
 */
final class PairKey {

    private final LinkColumns<?, ?, ?> columns;

    /** The databases that have the key. */
    private final KnownDatabases<Boolean> having = new KnownDatabases<>();

    PairKey(LinkColumns<?, ?, ?> columns) {
        this.columns = columns;
    }

    /**
     * Sees to it that the table has the key, where an insert would not; asks a database once.
     *
     * @throws DataAccessException if it has none
     */
    void require(Database database) {
        Configuration configuration = database.configuration();
        if (!database.dialect().refusesInsertWithoutKey()
                && having.of(configuration) == null
                && !exists(database, configuration)) {
            throw absent(database, null);
        }
    }

    /** Explains the failure of an insert that names the key; gives others back as they are. */
    DataAccessException explained(Database database, DataAccessException failure) {
        if (SqlErrors.isWithoutUniqueKey(failure)) {
            return absent(database, failure);
        }
        return database.dialect().refusesInsertWithoutKey() && SqlErrors.isDuplicateKey(failure)
                ? taken(failure)
                : failure;
    }

    /** Says that a link cannot be made because of another one, by another key than this. */
    IntegrityConstraintViolationException taken(DataAccessException cause) {
        return new IntegrityConstraintViolationException(
                "Cannot link " + columns.association() + ": another row of "
                        + columns.join().getName() + " has the same unique value; give another one, or remove that row",
                cause);
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
                        + "), without which the same link would be made twice; one over more or fewer columns, or over some of"
                        + " the rows, does not prevent that. Remove what is there twice, and add it: " + index,
                cause);
    }

    private boolean exists(Database database, Configuration configuration) {
        ConnectionProvider provider = configuration.connectionProvider();
        Connection connection = provider.acquire();
        if (connection == null) {
            return true;
        }
        try {
            // Where there is none it may be added, so that is asked again.
            return having.ask(configuration, connection, asked -> exists(database, asked) ? true : null) != null;
        } catch (SQLException e) {
            throw SqlErrors.translate("metadata of " + columns.join().getName(), e);
        } finally {
            provider.release(connection);
        }
    }

    /** The names are those that the database has, whatever jOOQ's settings make of the model's. */
    private boolean exists(Database database, Connection connection) throws SQLException {
        String none = database.dsl().render(DSL.selectFrom(columns.join()).where(DSL.falseCondition()));
        try (PreparedStatement select = connection.prepareStatement(none)) {
            ResultSetMetaData row = select.getMetaData();
            return row == null || hasKey(connection.getMetaData(), row);
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
                // An index over some of the rows lets the others be there twice. Not every driver leaves out what it is
                // told to.
                if (index != null && !keys.getBoolean("NON_UNIQUE") && keys.getString("FILTER_CONDITION") == null) {
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
