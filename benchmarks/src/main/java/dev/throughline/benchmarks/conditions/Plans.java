package dev.throughline.benchmarks.conditions;

import dev.throughline.runtime.Find;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.tools.jdbc.JDBCUtils;

/**
 * Prints what conditions on associations cost, and the plan that the database takes for each.
 *
 * <p>The wall time is the best of the turns of 400 ms, before each of which a row is changed: H2 would otherwise give the last result again.
 */
public final class Plans {

    private static final int ROWS = 10_000;

    private final Connection connection;
    private final DSLContext dsl;
    private final long nanos;
    private final PrintStream out;

    private Plans(Connection connection, DSLContext dsl, long nanos, PrintStream out) {
        this.connection = connection;
        this.dsl = dsl;
        this.nanos = nanos;
        this.out = out;
    }

    /** Takes the JDBC URL, the user and the password, which may be empty, and a pattern of the names of queries. */
    public static void main(String[] args) throws SQLException {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        if (args.length < 1) {
            System.err.println("Usage: Plans URL [USER [PASSWORD [PATTERN]]]");
            System.exit(2);
        }
        Properties properties = new Properties();
        if (args.length > 1 && !args[1].isEmpty()) {
            properties.setProperty("user", args[1]);
            properties.setProperty("password", args.length > 2 ? args[2] : "");
        }
        try (Connection connection = DriverManager.getConnection(args[0], properties)) {
            print(connection, ROWS, 400_000_000, args.length > 3 ? args[3] : ".*", System.out);
        }
    }

    /** Prints the queries whose names match, each run for so long, on as many rows. */
    static void print(Connection connection, int rows, long nanos, String pattern, PrintStream out)
            throws SQLException {
        DSLContext dsl = DSL.using(connection, JDBCUtils.dialect(connection));
        Library.build(connection, dsl, rows);
        Plans plans = new Plans(connection, dsl, nanos, out);
        for (Map.Entry<String, Function<DSLContext, Find<?>>> query :
                Conditions.all(rows).entrySet()) {
            if (query.getKey().matches(pattern)) {
                plans.print(query.getKey(), query.getValue());
            }
        }
    }

    private void print(String name, Function<DSLContext, Find<?>> query) throws SQLException {
        long best = Long.MAX_VALUE;
        int rows = 0;
        long spent = 0;
        do {
            forgetResults();
            long before = System.nanoTime();
            rows = query.apply(dsl).fetch().size();
            long time = System.nanoTime() - before;
            spent += time;
            best = Math.min(best, time);
        } while (spent < nanos);
        out.println(String.format(Locale.ROOT, "## %s: %d rows, %.2f ms", name, rows, best / 1e6));
        String sql = sql(query);
        out.println(sql);
        explain(sql);
        out.println();
    }

    private void forgetResults() throws SQLException {
        if (dsl.family() == SQLDialect.H2) {
            try (Statement statement = connection.createStatement()) {
                for (Map.Entry<String, String> table : Library.TABLES.entrySet()) {
                    String column = table.getValue();
                    statement.executeUpdate(
                            "update %s set %s = %s where %s = 1".formatted(table.getKey(), column, column, column));
                }
            }
        }
    }

    private String sql(Function<DSLContext, Find<?>> query) {
        List<String> seen = new ArrayList<>();
        query.apply(DSL.using(new DefaultConfiguration()
                        .set(connection)
                        .set(dsl.dialect())
                        .set(new ExecuteListener() {
                            private static final long serialVersionUID = 1L;

                            @Override
                            public void executeStart(ExecuteContext context) {
                                seen.add(dsl.renderInlined(context.query()));
                            }
                        })))
                .fetch();
        return seen.get(0);
    }

    private void explain(String sql) throws SQLException {
        String how = switch (dsl.family()) {
            case H2 -> "explain analyze ";
            case SQLITE -> "explain query plan ";
            case POSTGRES -> "explain (analyze, buffers, costs off, summary off) ";
            default -> "analyze ";
        };
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(how + sql)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                List<String> line = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    line.add(String.valueOf(rows.getString(column)));
                }
                out.println("    " + String.join(" | ", line).replace("\n", "\n    "));
            }
        }
    }
}
