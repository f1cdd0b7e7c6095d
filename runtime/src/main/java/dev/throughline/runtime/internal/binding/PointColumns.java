package dev.throughline.runtime.internal.binding;

import dev.throughline.runtime.ModelTable;
import dev.throughline.runtime.internal.dialect.Dialect;
import dev.throughline.runtime.internal.jdbc.KnownDatabases;
import dev.throughline.runtime.internal.jdbc.StatementCache;
import dev.throughline.runtime.internal.value.JdbcTypes;
import dev.throughline.runtime.internal.value.SessionZone;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Configuration;
import org.jooq.ConnectionProvider;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.exception.DetachedException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of one table that hold points in time really are. A table that somebody else made may have a {@code
 * timestamp} where the model has one with a time zone: some databases would then shift what they are given by the session's
 * zone, without a word. They are asked once, before the first value for such a column is sent.
 */
final class PointColumns {

    private final ModelTable<?> table;

    private final KnownDatabases<Map<String, Kind>> databases = new KnownDatabases<>();

    private PointColumns(ModelTable<?> table) {
        this.table = table;
    }

    /**
     * Gives a point in time as the database has to be given it for some columns.
     *
     * @param columns the columns that it is meant for; none if it is not known
     * @param statement that which it is bound to; null where it is written into the text of one
     * @throws org.jooq.exception.DataTypeException if the session would make another point in time of it
     */
    static Object given(
            OffsetDateTime point,
            List<TableField<?, ?>> columns,
            Configuration configuration,
            @Nullable PreparedStatement statement)
            throws SQLException {
        Object given = point;
        for (TableField<?, ?> column : columns) {
            if (column.getTable() instanceof ModelTable<?> owner) {
                given = given(
                        point, column, known(unaliased(owner), configuration, statement), configuration, statement);
            }
        }
        return given;
    }

    private static Object given(
            OffsetDateTime point,
            TableField<?, ?> column,
            Map<String, Kind> kinds,
            Configuration configuration,
            @Nullable PreparedStatement statement)
            throws SQLException {
        return switch (kinds.getOrDefault(column.getName(), Kind.AS_MODELLED)) {
            case AS_MODELLED -> point;
            case WITHOUT_ZONE -> point.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
            case SHIFTED -> {
                requireUtc(column, configuration, statement);
                yield point;
            }
        };
    }

    private static void requireUtc(
            TableField<?, ?> column, Configuration configuration, @Nullable PreparedStatement statement)
            throws SQLException {
        if (statement != null) {
            SessionZone.requireUtc(statement, column);
            return;
        }
        with(configuration, null, session -> {
            SessionZone.requireUtc(session, column);
            return true;
        });
    }

    private static ModelTable<?> unaliased(ModelTable<?> table) {
        Table<?> aliased = table.$aliased();
        return aliased instanceof ModelTable<?> own ? own : table;
    }

    private static Map<String, Kind> known(
            ModelTable<?> table, Configuration configuration, @Nullable PreparedStatement statement)
            throws SQLException {
        PointColumns columns = StatementCache.of(configuration)
                .get(table, PointColumns.class, PointColumns.class, cache -> new PointColumns(table));
        Map<String, Kind> known = columns.databases.of(configuration);
        return known == null
                ? with(
                        configuration,
                        statement,
                        session -> Objects.requireNonNull(columns.databases.ask(
                                configuration, session, asked -> columns.kinds(configuration, asked))))
                : known;
    }

    /** Asks the driver what a statement would give that is not run. */
    private Map<String, Kind> kinds(Configuration configuration, Connection connection) throws SQLException {
        JdbcTypes types = Dialect.of(configuration).types();
        List<? extends Field<?>> points = Arrays.stream(table.fields())
                .filter(field -> field.getConverter().fromType() == OffsetDateTime.class)
                .toList();
        String none = configuration.dsl().render(DSL.select(points).from(table).where(DSL.falseCondition()));
        Map<String, Kind> kinds = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(none)) {
            ResultSetMetaData row = select.getMetaData();
            for (int i = 0; row != null && i < points.size(); i++) {
                kinds.put(points.get(i).getName(), kind(row, i + 1, types));
            }
        }
        return Map.copyOf(kinds);
    }

    private static Kind kind(ResultSetMetaData row, int index, JdbcTypes types) throws SQLException {
        if (types.shiftsPoints()) {
            return SessionZone.shifts(row, index) ? Kind.SHIFTED : Kind.AS_MODELLED;
        }
        return row.getColumnType(index) == Types.TIMESTAMP ? Kind.WITHOUT_ZONE : Kind.AS_MODELLED;
    }

    private static <X> X with(Configuration configuration, @Nullable PreparedStatement statement, Work<X> work)
            throws SQLException {
        if (statement != null) {
            return work.on(statement.getConnection());
        }
        ConnectionProvider provider = configuration.connectionProvider();
        Connection own = provider.acquire();
        if (own == null) {
            throw new DetachedException("A point in time is written as its column takes it: the configuration has no"
                    + " connection by which the database could be asked for that");
        }
        try {
            return work.on(Objects.requireNonNull(own));
        } finally {
            provider.release(own);
        }
    }

    @FunctionalInterface
    private interface Work<X> {

        X on(Connection connection) throws SQLException;
    }

    /** What a column is. */
    private enum Kind {
        /** What the type of the model says, or what takes it as it is. */
        AS_MODELLED,
        /** A date and time, to which the database would convert a point in time by the session's zone. */
        WITHOUT_ZONE,
        /** A point in time that is given and read in the session's zone. */
        SHIFTED
    }
}
