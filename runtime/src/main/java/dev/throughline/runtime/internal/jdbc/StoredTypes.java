package dev.throughline.runtime.internal.jdbc;

import dev.throughline.runtime.internal.model.BoundedCache;
import dev.throughline.runtime.internal.sql.Difference;
import dev.throughline.runtime.internal.value.SqlErrors;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.jooq.ConnectionProvider;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * The types that columns of one table have in the database, where they have to be known. It is asked anew each time, which takes
 * it a microsecond: a table may be altered, and what is compared by a type that the column had would not be written.
 */
public final class StoredTypes {

    private static final int MOST_COLUMN_SETS = 1_000;

    private final Table<?> table;
    private final Difference difference;
    private final BoundedCache<List<Field<?>>, String> questions = new BoundedCache<>(MOST_COLUMN_SETS);

    public StoredTypes(Table<?> table, Difference difference) {
        this.table = table;
        this.difference = difference;
    }

    /**
     * Gives the name of the type of each of some columns; an empty text where it does not matter.
     *
     * @return nothing at all if no type matters
     */
    public List<String> of(List<Field<?>> columns, Database database) {
        List<Field<?>> asked = new ArrayList<>();
        for (Field<?> column : columns) {
            if (difference.asksForType(column.getDataType())) {
                asked.add(column);
            }
        }
        if (asked.isEmpty()) {
            return List.of();
        }
        List<String> names = ask(asked, database);
        List<String> types = new ArrayList<>();
        for (Field<?> column : columns) {
            int index = asked.indexOf(column);
            types.add(index < 0 ? "" : names.get(index));
        }
        return List.copyOf(types);
    }

    /** Gives the name at an index; nothing where it does not matter. */
    public static @Nullable String at(List<String> types, int index) {
        return types.isEmpty() || types.get(index).isEmpty() ? null : types.get(index);
    }

    /** Asks for what a statement would give that is not run. */
    private List<String> ask(List<Field<?>> columns, Database database) {
        String question = questions.get(
                columns,
                () -> database.dsl().render(DSL.select(columns).from(table).where(DSL.falseCondition())));
        ConnectionProvider provider = database.configuration().connectionProvider();
        Connection connection = provider.acquire();
        if (connection == null) {
            return columns.stream().map(column -> "").toList();
        }
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            ResultSetMetaData row = statement.getMetaData();
            List<String> names = new ArrayList<>();
            for (int i = 1; i <= columns.size(); i++) {
                String name = row == null ? null : name(row, i);
                names.add(name == null ? "" : name);
            }
            return names;
        } catch (SQLException e) {
            throw SqlErrors.translate(question, e);
        } finally {
            provider.release(connection);
        }
    }

    private static @Nullable String name(ResultSetMetaData row, int index) throws SQLException {
        String name = row.getColumnTypeName(index);
        int precision = row.getPrecision(index);
        int scale = row.getScale(index);
        return switch (row.getColumnType(index)) {
            case Types.NUMERIC, Types.DECIMAL ->
                "DECFLOAT".equals(name) ? "decfloat(" + precision + ")" : "numeric(" + precision + ", " + scale + ")";
            case Types.TIMESTAMP -> "timestamp(" + scale + ")";
            case Types.TIMESTAMP_WITH_TIMEZONE -> "timestamp(" + scale + ") with time zone";
            case Types.TIME -> "time(" + scale + ")";
            case Types.TIME_WITH_TIMEZONE -> "time(" + scale + ") with time zone";
            case Types.BINARY -> "binary(" + precision + ")";
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.REAL, Types.DOUBLE, Types.ARRAY ->
                name;
            default -> null;
        };
    }
}
