package dev.throughline.sample.pugs;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.tools.jdbc.JDBCUtils;

/** The command line of the pug story. */
public final class SampleApp {

    private static final int OK = 0;
    private static final int STORY_FAILED = 1;
    private static final int NOT_STARTED = 2;

    private SampleApp() {}

    /** Tells the story; ends with exit code 2 where it cannot begin, and 1 where the database refuses a part of it. */
    public static void main(String[] args) {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        int code = run(System.out, System.err, args);
        if (code != OK) {
            System.exit(code);
        }
    }

    static int run(PrintStream out, PrintStream err, String... args) {
        Options options;
        try {
            options = Options.parse(args);
        } catch (Options.UsageException e) {
            err.println(e.getMessage());
            err.println();
            err.print(Options.USAGE);
            return NOT_STARTED;
        }
        if (options.help()) {
            out.print(Options.USAGE);
            return OK;
        }
        Connection connection;
        try {
            connection = connect(options);
        } catch (SQLException e) {
            err.println("Cannot reach the database " + options.url() + ": " + e.getMessage());
            err.println("Is it running, and are --url, --user and --password right? --help shows examples.");
            return NOT_STARTED;
        }
        try (connection) {
            DSLContext dsl = DSL.using(new DefaultConfiguration()
                    .set(connection)
                    .set(JDBCUtils.dialect(connection))
                    .set(new SqlLog(out)));
            new Story(dsl, out).tell();
            return OK;
        } catch (DataAccessException | SQLException e) {
            err.println("The database refused a part of the story: " + e.getMessage());
            return STORY_FAILED;
        }
    }

    private static Connection connect(Options options) throws SQLException {
        Properties properties = new Properties();
        if (options.user() != null) {
            properties.setProperty("user", options.user());
        }
        if (options.password() != null) {
            properties.setProperty("password", options.password());
        }
        return DriverManager.getConnection(options.url(), properties);
    }
}
