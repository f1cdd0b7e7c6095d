package dev.throughline.runtime.internal.value;

import java.lang.ref.WeakReference;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Set;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.exception.DataTypeException;
import org.jspecify.annotations.Nullable;

/**
 * The time zone of a session of MariaDB, which shifts the values of {@code timestamp} columns by it, and no parameter and no
 * result says so. Nothing but UTC lets a point in time be what it was: others have hours that there are twice.
 */
public final class SessionZone {

    private static final String TYPE = "timestamp";

    private static final Set<String> UTC = Set.of("UTC", "+00:00", "-00:00", "GMT", "ETC/UTC");

    /** The statement of a thread whose session was found to be in UTC. */
    private static final ThreadLocal<@Nullable WeakReference<PreparedStatement>> LAST = new ThreadLocal<>();

    private SessionZone() {}

    /** Tells whether a column of a result is one that a session shifts. */
    public static boolean shifts(ResultSetMetaData result, int index) throws SQLException {
        return TYPE.equalsIgnoreCase(result.getColumnTypeName(index));
    }

    /** Tells whether a column for points in time is declared as one that a session shifts. */
    public static boolean shifts(DataType<?> type) {
        return shifts(ColumnBinding.name(type), type.getType());
    }

    /** Tells the same of a column whose type has a name in the database, and whose values are of a type. */
    public static boolean shifts(@Nullable String name, Class<?> values) {
        return name != null
                && values != LocalDateTime.class
                && name.strip().toLowerCase(Locale.ROOT).startsWith(TYPE);
    }

    /** Refuses the same before values are bound to a statement: what was found out holds for all of them. */
    public static void requireUtc(PreparedStatement statement, @Nullable Field<?> column) throws SQLException {
        WeakReference<PreparedStatement> former = LAST.get();
        if (former == null || former.get() != statement) {
            requireUtc(statement.getConnection(), column);
            LAST.set(new WeakReference<>(statement));
        }
    }

    /**
     * Refuses a session in another zone than UTC.
     *
     * @param column the column, where the caller does not name it
     * @throws DataTypeException if it is in another
     */
    public static void requireUtc(Connection connection, @Nullable Field<?> column) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet zone = statement.executeQuery(
                        "select if(@@session.time_zone = 'SYSTEM', @@system_time_zone, @@session.time_zone)")) {
            @Nullable String name = zone.next() ? zone.getString(1) : null;
            if (name != null && !UTC.contains(name.toUpperCase(Locale.ROOT))) {
                String which = column instanceof TableField<?, ?> ? column + ": a" : "A";
                throw new DataTypeException(
                        which + " timestamp is shifted by the time zone of the session, which is " + name
                                + ", so that it would be another point in time. Let sessions be in UTC (add"
                                + " sessionVariables=time_zone='+00:00' to the driver's URL), or make the column a datetime(6)");
            }
        }
    }
}
