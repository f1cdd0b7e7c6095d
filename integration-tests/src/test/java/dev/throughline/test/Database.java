package dev.throughline.test;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jooq.Configuration;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.DataSourceConnectionProvider;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.DefaultExecuteListenerProvider;

/** A fresh database of a test class. */
public final class Database implements AutoCloseable {

    private final DatabaseKind kind;
    private final Mode mode;
    private final Statements statements;
    private final HikariDataSource pool;
    private final DataSource dataSource;
    private final DSLContext dsl;
    private final DSLContext plain;
    private final Consumer<Database> drop;
    private boolean prepared;

    Database(DatabaseKind kind, Mode mode, HikariConfig config, Consumer<Database> drop) {
        this.kind = kind;
        this.mode = mode;
        this.drop = drop;
        this.statements = new Statements(mode);
        this.pool = new HikariDataSource(config);
        this.dataSource = new RecordingDataSource(pool, statements);
        this.plain = DSL.using(pool, kind.dialect());
        this.dsl = configured(new DefaultConfiguration().set(new DataSourceConnectionProvider(dataSource)))
                .dsl();
    }

    /** Runs the first of what it is given, such as the creation of tables, and nothing after that. */
    public void once(Consumer<DSLContext> preparation) {
        if (!prepared) {
            prepared = true;
            preparation.accept(dsl);
        }
    }

    /** Gives which database this is. */
    public DatabaseKind kind() {
        return kind;
    }

    /** Tells whether it is one of the given. */
    public boolean is(DatabaseKind first, DatabaseKind... others) {
        if (kind == first) {
            return true;
        }
        for (DatabaseKind other : others) {
            if (kind == other) {
                return true;
            }
        }
        return false;
    }

    /** Gives how statements are sent. */
    public Mode mode() {
        return mode;
    }

    /** Gives a context on the pool of connections; it listens in {@link Mode#LISTENING}. */
    public DSLContext dsl() {
        return dsl;
    }

    /** Gives a context for looking at tables and preparing them: it does not listen. */
    public DSLContext plain() {
        return plain;
    }

    /** Gives a context on one connection, in the same mode. */
    public DSLContext dsl(Connection connection) {
        return configured(new DefaultConfiguration().set(connection)).dsl();
    }

    /** Gives a context on connections of the caller's, in the same mode. */
    public DSLContext dsl(ConnectionProvider connections) {
        return configured(new DefaultConfiguration().set(connections)).dsl();
    }

    /** Makes another pool, whose connections are out of autocommit; the caller closes it. */
    public HikariDataSource poolOutOfAutocommit() {
        HikariConfig config = new HikariConfig();
        pool.copyStateTo(config);
        config.setAutoCommit(false);
        config.setPoolName(null);
        config.setMaximumPoolSize(2);
        return new HikariDataSource(config);
    }

    /** Gives the pool. */
    public DataSource dataSource() {
        return dataSource;
    }

    /** Gives a connection of the pool; the caller closes it. */
    public Connection connection() throws SQLException {
        return dataSource.getConnection();
    }

    /** Gives what records the statements. */
    public Statements statements() {
        return statements;
    }

    private Configuration configured(Configuration configuration) {
        configuration.set(kind.dialect());
        if (mode == Mode.LISTENING) {
            configuration.set(new DefaultExecuteListenerProvider(statements.listener()));
        }
        if (mode == Mode.CONSERVATIVE) {
            configuration.data("dev.throughline.dialect", "conservative");
        }
        return configuration;
    }

    void shutDown() {
        pool.close();
    }

    @Override
    public void close() {
        drop.accept(this);
        pool.close();
    }

    @Override
    public String toString() {
        return kind + ", " + mode;
    }
}
