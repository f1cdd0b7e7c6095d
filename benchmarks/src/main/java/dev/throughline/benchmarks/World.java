package dev.throughline.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.jooq.DSLContext;
import org.jooq.ExecuteListener;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.tools.jdbc.JDBCUtils;

/** A database with pugs and friends, and the candidates on one connection to it. */
final class World implements AutoCloseable {

    /** Names stay in lower case, so that the same SQL by hand runs on every database. */
    static final String IN_MEMORY = "jdbc:h2:mem:benchmark;DATABASE_TO_UPPER=FALSE";

    /** A friend of each pug that has ten. */
    static final long FRIEND = 5;

    /** No friend of any pug. */
    static final long STRANGER = 1000;

    /** The pugs up to this one have twenty friends each, those after it ten. */
    private static final long TWENTY_FRIENDS = 400;

    private static final long PUGS = 500;

    final Connection connection;

    private World(Connection connection) {
        this.connection = connection;
    }

    /** Drops the tables pugs, friends and friendship of a database, creates them and fills them. */
    static World open(String url, String user, String password) throws SQLException {
        Properties properties = new Properties();
        if (!user.isEmpty()) {
            properties.setProperty("user", user);
            properties.setProperty("password", password);
        }
        World world = new World(DriverManager.getConnection(url, properties));
        DSLContext dsl = world.dsl();
        Tables.drop(dsl);
        Tables.create(dsl);
        world.fill();
        return world;
    }

    private void fill() throws SQLException {
        connection.setAutoCommit(false);
        insertNamed("pugs", "Pug ", PUGS);
        insertNamed("friends", "Friend ", STRANGER);
        String sql = "insert into friendship (created_at, updated_at, pug_id, friend_id)"
                + " values (current_timestamp, current_timestamp, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (long pug = 1; pug <= PUGS; pug++) {
                boolean ten = pug > TWENTY_FRIENDS;
                for (long i = 0; i < (ten ? 10 : 20); i++) {
                    statement.setLong(1, pug);
                    statement.setLong(2, ten ? FRIEND + i : (pug * 37 + i * 41) % (STRANGER - 1) + 1);
                    statement.addBatch();
                }
            }
            statement.executeBatch();
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private void insertNamed(String table, String name, long rows) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("insert into " + table + " (id, name) values (?, ?)")) {
            for (long id = 1; id <= rows; id++) {
                statement.setLong(1, id);
                statement.setString(2, name + id);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** Gives a pug with ten friends, another one for each turn. */
    static long tenFriends(long turn) {
        return TWENTY_FRIENDS + 1 + turn % (PUGS - TWENTY_FRIENDS);
    }

    /** Gives the name of a friend of some pugs, another one for each turn. */
    static String friendName(long turn) {
        return "Friend " + (1 + turn % (STRANGER - 1));
    }

    /** Gives the first of fifty pugs with twenty friends each, another one for each turn. */
    static long firstOfFifty(long turn) {
        return 1 + turn * 50 % TWENTY_FRIENDS;
    }

    /** Gives the candidates by name, raw JDBC first; the others are compared with it. */
    Map<String, Candidate> candidates(Work work) throws SQLException {
        DSLContext dsl = dsl();
        DSLContext listened = dsl(new ExecuteListener() {
            private static final long serialVersionUID = 1L;
        });
        Map<String, Candidate> candidates = new LinkedHashMap<>();
        candidates.put("raw JDBC", new RawJdbc(connection));
        candidates.put("Throughline", new Throughline(dsl));
        candidates.put("jOOQ, plain objects", new HandWrittenJooq(dsl));
        if (work == Work.FRIENDS || work == Work.INCLUDE) {
            candidates.put("jOOQ, records", new HandWrittenJooq.WithRecords(dsl));
        }
        // On MariaDB jOOQ's MULTISET sends several statements at once, which the driver refuses unless told.
        if (work == Work.INCLUDE && dsl.dialect() != SQLDialect.MARIADB) {
            candidates.put("jOOQ, MULTISET", new HandWrittenJooq.WithMultiset(dsl));
        }
        candidates.put("Throughline, with a listener", new Throughline(listened));
        candidates.put("jOOQ, plain objects, with a listener", new HandWrittenJooq(listened));
        return candidates;
    }

    private DSLContext dsl(ExecuteListener... listeners) throws SQLException {
        return DSL.using(new DefaultConfiguration()
                .set(connection)
                .set(JDBCUtils.dialect(connection))
                .set(listeners));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
