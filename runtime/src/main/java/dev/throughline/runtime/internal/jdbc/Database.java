package dev.throughline.runtime.internal.jdbc;

import dev.throughline.runtime.ModelRecord;
import dev.throughline.runtime.internal.dialect.CurrentRead;
import dev.throughline.runtime.internal.dialect.Dialect;
import dev.throughline.runtime.internal.sql.SqlTemplate;
import dev.throughline.runtime.internal.value.Rows;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.conf.Settings;
import org.jooq.conf.StatementType;
import org.jooq.exception.DetachedException;
import org.jooq.tools.JooqLogger;
import org.jooq.tools.LoggerListener;

/** A jOOQ configuration with what the engine knows about it: its dialect, its statements, its ways to run them. */
public final class Database {

    private static final JooqLogger EXECUTION_LOG = JooqLogger.getLogger(LoggerListener.class);

    private final Configuration configuration;
    private final StatementCache cache;
    private final JooqRunner jooq;
    private final DirectRunner direct;
    private final boolean begun;

    private Database(Configuration configuration, boolean begun) {
        this.configuration = configuration;
        this.begun = begun;
        this.cache = StatementCache.of(configuration);
        this.jooq = new JooqRunner(configuration.dsl(), cache.dialect().types());
        this.direct = new DirectRunner(configuration, cache.dialect().types());
    }

    /** Gives the database of a configuration. */
    public static Database of(Configuration configuration) {
        return new Database(configuration, true);
    }

    /** Gives the database of a configuration whose transaction begins with what is done next. */
    static Database beginning(Configuration configuration) {
        return new Database(configuration, false);
    }

    /**
     * Tells whether a transaction may have read something before the operation that uses this, of which another read would see
     * the same snapshot.
     */
    public boolean mayHaveSnapshot() {
        return begun && dialect().currentRead() == CurrentRead.LOCKING;
    }

    /**
     * Gives the database that a record is attached to.
     *
     * @throws DetachedException if it is attached to none
     */
    public static Database of(ModelRecord<?> record) {
        Configuration configuration = record.configuration();
        if (configuration == null) {
            throw new DetachedException("This record of " + record.getTable().getName()
                    + " is attached to no configuration: read or insert it through a repository, or attach it");
        }
        return of(configuration);
    }

    /** Gives jOOQ's entry point to it. */
    public DSLContext dsl() {
        return configuration.dsl();
    }

    public Configuration configuration() {
        return configuration;
    }

    public Dialect dialect() {
        return cache.dialect();
    }

    public StatementCache statements() {
        return cache;
    }

    /** Runs a cached statement that has a result. */
    public <X> X query(SqlTemplate statement, Object[] arguments, Rows.Handler<X> handler) {
        return runner(statement).query(statement, arguments, handler);
    }

    /** Runs a cached statement that changes rows. */
    public int update(SqlTemplate statement, Object[] arguments) {
        return runner(statement).update(statement, arguments);
    }

    /** Runs a query that jOOQ renders for this call. */
    public <X> X query(ResultQuery<?> query, Field<?>[] columns, Rows.Handler<X> handler) {
        return jooq.query(query, columns, handler);
    }

    private Runner runner(SqlTemplate statement) {
        return statement.readsDirectly() && statement.bindsDirectly() && nothingListens() ? direct : jooq;
    }

    private boolean nothingListens() {
        Settings settings = configuration.settings();
        return configuration.executeListenerProviders().length == 0
                && configuration.diagnosticsListenerProviders().length == 0
                && unset(settings.getQueryTimeout())
                && unset(settings.getFetchSize())
                && unset(settings.getMaxRows())
                && settings.getStatementType() != StatementType.STATIC_STATEMENT
                && !(EXECUTION_LOG.isDebugEnabled() && !Boolean.FALSE.equals(settings.isExecuteLogging()));
    }

    private static boolean unset(Integer setting) {
        return setting == null || setting == 0;
    }

    /** Gives the time that is written to timestamps: in UTC, to the microsecond, by the configuration's clock. */
    public LocalDateTime now() {
        Clock clock = configuration.clock();
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    }

    /** Runs work in a transaction of its own, nested in one that is running. */
    public <X> X transaction(Function<Database, X> work) {
        return Transactions.run(this, work);
    }

    /** Runs work in a transaction of its own, nested in one that is running. */
    public void atomically(Consumer<DSLContext> work) {
        transaction(transaction -> {
            work.accept(transaction.dsl());
            return true;
        });
    }

    /** Runs a single statement, again if it loses a race and is a transaction of its own. */
    public <X> X retried(Function<Database, X> work) {
        return Transactions.retried(this, work);
    }

    /** Attaches what an operation with a transaction of its own gives back, as it outlives that transaction. */
    public <R extends Record> List<R> attached(List<R> records) {
        records.forEach(record -> record.attach(configuration));
        return records;
    }
}
