package dev.throughline.test.models;

import static clubs.ClubTable.CLUB;
import static clubs.MembershipTable.MEMBERSHIP;
import static clubs.PlayerTable.PLAYER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import clubs.ClubRecord;
import clubs.ClubRepository;
import clubs.MembershipRecord;
import clubs.PlayerRecord;
import clubs.PlayerRepository;
import clubs.Tables;
import com.zaxxer.hikari.HikariDataSource;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseKind;
import dev.throughline.test.DatabaseTest;
import java.io.Serial;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.h2.jdbc.JdbcConnection;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.PGConnection;
import org.sqlite.SQLiteConnection;

/**
 * That each operation of several statements happens as a whole or not at all: each of its statements fails in turn, a
 * row in its middle is refused by the database, its connection breaks at each of its statements.
 */
@DatabaseTest
class AllOrNothingTest {

    private static final int MOST_STATEMENTS = 40;

    private final Database database;
    private final DSLContext plain;
    private ClubRecord club;
    private List<Long> ids;

    AllOrNothingTest(Database database) {
        this.database = database;
        this.plain = database.plain();
        database.once(AllOrNothingTest::create);
    }

    /** A shirt of 13 and a player of that name are refused, as a check of the user's would. */
    private static void create(DSLContext dsl) {
        Tables.create(dsl);
        switch (dsl.family()) {
            case SQLITE -> {
                for (String when : List.of("insert", "update")) {
                    dsl.execute("create trigger no_shirt_13_on_" + when + " before " + when
                            + " on memberships when new.shirt = 13 begin select raise(abort, 'no shirt 13'); end");
                }
                dsl.execute("create trigger no_player_13 before insert on players when new.name = '13'"
                        + " begin select raise(abort, 'no player 13'); end");
            }
            case MARIADB -> {
                dsl.execute("alter table memberships add constraint no_shirt_13 check (shirt <> 13)");
                dsl.execute("alter table players add constraint no_player_13 check (name <> '13')");
            }
            default -> {
                dsl.execute("alter table \"memberships\" add constraint no_shirt_13 check (\"shirt\" <> 13)");
                dsl.execute("alter table \"players\" add constraint no_player_13 check (\"name\" <> '13')");
            }
        }
    }

    @BeforeEach
    void rows() {
        for (Table<?> table : List.of(MEMBERSHIP, CLUB, PLAYER)) {
            plain.deleteFrom(table).execute();
        }
        ClubRepository clubs = new ClubRepository(database.dsl());
        club = clubs.insert(new ClubRecord().setName("Rovers"));
        ids = new PlayerRepository(database.dsl())
                .insertAll(named(0, 40)).stream().map(PlayerRecord::id).toList();
        clubs.players(club).addAll(ids.subList(0, 20), m -> m.setRole("old").setShirt(1));
        clubs.players(club).remove(ids.get(3));
    }

    private static List<PlayerRecord> named(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> new PlayerRecord().setName("player " + i))
                .toList();
    }

    private List<String> everything() {
        return Stream.<Table<?>>of(CLUB, PLAYER, MEMBERSHIP)
                .flatMap(table -> plain.selectFrom(table).fetch().stream()
                        .map(row -> table + ": " + row.intoMap())
                        .sorted())
                .toList();
    }

    /** What is done, each of several statements on some database. */
    private enum Operation {
        SET {
            @Override
            void run(AllOrNothingTest test, ClubRepository clubs, PlayerRepository players, int shirt) {
                clubs.players(test.club).set(test.ids.subList(10, 30));
            }
        },
        SET_WITH_ATTRIBUTES {
            @Override
            void run(AllOrNothingTest test, ClubRepository clubs, PlayerRepository players, int shirt) {
                clubs.players(test.club).set(test.ids.subList(10, 30), m -> m.setShirt(shirt));
            }
        },
        SET_WITH_DIFFERENT_ATTRIBUTES {
            @Override
            void run(AllOrNothingTest test, ClubRepository clubs, PlayerRepository players, int shirt) {
                clubs.players(test.club).set(test.different(shirt));
            }
        },
        ADD {
            @Override
            void run(AllOrNothingTest test, ClubRepository clubs, PlayerRepository players, int shirt) {
                clubs.addPlayers(test.club.id(), test.ids, m -> m.setShirt(shirt));
            }
        },
        ADD_WITH_DIFFERENT_ATTRIBUTES {
            @Override
            void run(AllOrNothingTest test, ClubRepository clubs, PlayerRepository players, int shirt) {
                clubs.players(test.club).addAll(test.different(shirt));
            }
        },
        TOGGLE {
            @Override
            void run(AllOrNothingTest test, ClubRepository clubs, PlayerRepository players, int shirt) {
                clubs.players(test.club).toggle(test.ids.subList(2, 30));
            }
        },
        CREATE {
            @Override
            void run(AllOrNothingTest test, ClubRepository clubs, PlayerRepository players, int shirt) {
                clubs.players(test.club).createAll(test.players(shirt));
            }
        },
        CREATE_WITH_ATTRIBUTES {
            @Override
            void run(AllOrNothingTest test, ClubRepository clubs, PlayerRepository players, int shirt) {
                clubs.players(test.club).createAll(named(60, 70), m -> m.setShirt(shirt));
            }
        },
        UPDATE {
            @Override
            void run(AllOrNothingTest test, ClubRepository clubs, PlayerRepository players, int shirt) {
                clubs.players(test.club).update(test.ids.get(1), m -> m.setShirt(shirt));
            }
        },
        INSERT {
            @Override
            void run(AllOrNothingTest test, ClubRepository clubs, PlayerRepository players, int shirt) {
                players.insertAll(test.players(shirt));
            }
        };

        /** Does it; a shirt of 13 is refused by the database, in the middle where there are several rows. */
        abstract void run(AllOrNothingTest test, ClubRepository clubs, PlayerRepository players, int shirt);

        void run(AllOrNothingTest test, DSLContext dsl, int shirt) {
            run(test, new ClubRepository(dsl), new PlayerRepository(dsl), shirt);
        }

        /** Tells whether it is one statement on each database: once that is executed, all has happened. */
        boolean isOneStatement() {
            return this == ADD;
        }

        /** Tells whether the check of the database has anything to refuse. */
        boolean isChecked() {
            return this != SET && this != TOGGLE;
        }
    }

    private Map<Long, Consumer<MembershipRecord>> different(int shirt) {
        Map<Long, Consumer<MembershipRecord>> different = new LinkedHashMap<>();
        different.put(ids.get(15), m -> m.setShirt(7));
        different.put(ids.get(16), m -> m.setShirt(shirt));
        different.put(ids.get(32), m -> m.setRole("new"));
        different.put(ids.get(33), m -> m.setRole("new").setShirt(4));
        return different;
    }

    /** Records whose columns differ, so that they take several statements. */
    private List<PlayerRecord> players(int shirt) {
        List<PlayerRecord> players = new ArrayList<>(named(50, 55));
        players.add(new PlayerRecord().setId(1_000_000L).setName(String.valueOf(shirt)));
        players.addAll(named(55, 60));
        return players;
    }

    /** Lets something fail at statement 1, 2 and so on, until it succeeds. */
    private void failsAtEach(Operation operation, Attempt attempt) throws SQLException {
        List<String> before = everything();
        for (int n = 1; n < MOST_STATEMENTS; n++) {
            Throwable failure = attempt.at(n);
            if (failure == null) {
                assertThat(n).as("failures before").isGreaterThan(1);
                assertThat(everything()).as("after %s succeeded", operation).isNotEqualTo(before);
                return;
            }
            assertThat(failure).as("%s, statement %s", operation, n).isInstanceOf(RuntimeException.class);
            assertThat(everything())
                    .as("after %s failed at statement %s", operation, n)
                    .isEqualTo(before);
        }
        fail("did not succeed with " + MOST_STATEMENTS + " statements");
    }

    private interface Attempt {
        @Nullable
        Throwable at(int n) throws SQLException;
    }

    private static @Nullable Throwable thrownBy(Runnable action) {
        try {
            action.run();
            return null;
        } catch (RuntimeException | Error e) {
            return e;
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_statement_fails_before_it_is_sent(Operation operation) throws SQLException {
        failsAtEach(operation, n -> database.statements().failingAt(n, () -> operation.run(this, database.dsl(), 5)));
    }

    @ParameterizedTest
    @EnumSource
    void a_statement_fails_after_it_was_executed(Operation operation) throws SQLException {
        if (operation.isOneStatement()) {
            return;
        }
        failsAtEach(operation, n -> thrownBy(() -> operation.run(this, listening(database.dsl(), new After(n)), 5)));
    }

    @ParameterizedTest
    @EnumSource
    void the_connection_breaks(Operation operation) throws SQLException {
        HikariDataSource pool = database.dataSource().unwrap(HikariDataSource.class);
        failsAtEach(operation, n -> {
            Throwable failure = thrownBy(() -> operation.run(this, listening(database.dsl(), new Breaking(n)), 5));
            // The pool takes a connection that was used a moment ago for alive.
            pool.getHikariPoolMXBean().softEvictConnections();
            return failure;
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_row_in_the_middle_is_refused(Operation operation) {
        if (!operation.isChecked()) {
            return;
        }
        List<String> before = everything();

        assertThat(thrownBy(() -> operation.run(this, database.dsl(), 13))).isInstanceOf(DataAccessException.class);

        assertThat(everything()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void a_transaction_of_the_callers_goes_on_after_a_failure_at_any_statement(Operation operation)
            throws SQLException {
        if (operation.isOneStatement()) {
            return;
        }
        failsAtEach(operation, n -> {
            Throwable[] failure = {null};
            List<String> before = everything();
            database.dsl().transaction(outer -> {
                failure[0] = thrownBy(() -> operation.run(this, listening(outer.dsl(), new After(n)), 5));
                usable(outer.dsl());
            });
            if (failure[0] != null) {
                assertThat(everything()).isEqualTo(before);
            }
            return failure[0];
        });
    }

    /** PostgreSQL ends a transaction at the first error of a single statement that has no savepoint of its own. */
    private boolean endsTheTransaction(Operation operation, List<String> statements) {
        return database.is(DatabaseKind.POSTGRES) && (statements.size() <= 1 || operation == Operation.UPDATE);
    }

    @ParameterizedTest
    @EnumSource
    void a_transaction_of_the_callers_goes_on_after_a_row_was_refused(Operation operation) throws SQLException {
        if (!operation.isChecked()) {
            return;
        }
        List<String> before = everything();
        List<String> sent = new ArrayList<>();
        try (Connection connection = database.connection()) {
            connection.setAutoCommit(false);
            DSLContext own = database.dsl(connection);
            sent.addAll(database.statements()
                    .of(() -> assertThat(thrownBy(() -> operation.run(this, own, 13)))
                            .isInstanceOf(DataAccessException.class)));
            if (!endsTheTransaction(operation, sent)) {
                usable(own);
                connection.commit();
                assertThat(everything()).isEqualTo(before);
            }
            connection.rollback();
            connection.setAutoCommit(true);
        }
        database.dsl().transaction(outer -> {
            assertThat(thrownBy(() -> operation.run(this, outer.dsl(), 13))).isInstanceOf(DataAccessException.class);
            if (!endsTheTransaction(operation, sent)) {
                usable(outer.dsl());
            }
        });
        assertThat(everything()).isEqualTo(before);
    }

    /** Writes and takes back what it wrote. */
    private void usable(DSLContext dsl) {
        ClubRepository clubs = new ClubRepository(dsl);
        ClubRecord other = clubs.insert(new ClubRecord().setName("other"));
        clubs.addPlayer(other.id(), ids.get(0), m -> m.setShirt(2));
        assertThat(clubs.countPlayers(other.id())).isEqualTo(1);
        dsl.deleteFrom(MEMBERSHIP).where(MEMBERSHIP.CLUB_ID.eq(other.id())).execute();
        assertThat(clubs.deleteById(other.id())).isEqualTo(1);
    }

    private static DSLContext listening(DSLContext dsl, ExecuteListener listener) {
        return dsl.configuration()
                .derive(new DefaultExecuteListenerProvider(listener))
                .dsl();
    }

    /** Fails after the n-th statement was executed. */
    private static final class After implements ExecuteListener {

        @Serial
        private static final long serialVersionUID = 1L;

        private int left;

        After(int n) {
            left = n;
        }

        @Override
        public void executeEnd(ExecuteContext context) {
            if (--left == 0) {
                throw new DataAccessException("injected failure after: " + context.sql());
            }
        }
    }

    /** Breaks the physical connection before the n-th statement. */
    private static final class Breaking implements ExecuteListener {

        @Serial
        private static final long serialVersionUID = 1L;

        private int left;

        Breaking(int n) {
            left = n;
        }

        @Override
        public void executeStart(ExecuteContext context) {
            if (--left == 0) {
                try {
                    physical(context.connection()).close();
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            }
        }

        private static Connection physical(Connection pooled) throws SQLException {
            return switch (DSL.using(pooled).family()) {
                case H2 -> pooled.unwrap(JdbcConnection.class);
                case SQLITE -> pooled.unwrap(SQLiteConnection.class);
                case POSTGRES -> (Connection) pooled.unwrap(PGConnection.class);
                default -> pooled.unwrap(org.mariadb.jdbc.Connection.class);
            };
        }
    }
}
