package dev.throughline.test.models;

import static org.assertj.core.api.Assertions.assertThat;
import static rivals.PlayerTable.PLAYER;

import dev.throughline.runtime.LinkTargetNotFoundException;
import dev.throughline.runtime.StaleRecordException;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseKind;
import dev.throughline.test.DatabaseTest;
import dev.throughline.test.Threads;
import dev.throughline.test.models.Rivals.Ways;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.NoDataFoundException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rivals.BallRecord;
import rivals.FlagRecord;
import rivals.PlayerRecord;
import rivals.Tables;

/**
 * What an operation does in a transaction of the caller's that has read something, after which another transaction has written
 * the same: it ends as if one came after the other, or with an error that says that it cannot.
 */
@DatabaseTest
class IsolationTest {

    private final Database database;

    IsolationTest(Database database) {
        this.database = database;
        database.once(Tables::create);
    }

    private enum Level {
        READ_COMMITTED(Connection.TRANSACTION_READ_COMMITTED),
        REPEATABLE_READ(Connection.TRANSACTION_REPEATABLE_READ),
        SERIALIZABLE(Connection.TRANSACTION_SERIALIZABLE),
        /** What H2 has beside JDBC's levels. */
        SNAPSHOT(6);

        private final int jdbc;

        Level(int jdbc) {
            this.jdbc = jdbc;
        }
    }

    /** SQLite has one level. */
    private List<Level> levels() {
        return switch (database.kind()) {
            case SQLITE -> List.of(Level.SERIALIZABLE);
            case H2 -> List.of(Level.values());
            case POSTGRES, MARIADB -> List.of(Level.READ_COMMITTED, Level.REPEATABLE_READ, Level.SERIALIZABLE);
        };
    }

    /** Runs something on a connection of that level, which is in autocommit unless it is a transaction of the caller's. */
    private @Nullable Exception on(Level level, boolean transaction, BiConsumer<DSLContext, Connection> work)
            throws SQLException {
        try (Connection connection = database.connection()) {
            int before = connection.getTransactionIsolation();
            connection.setTransactionIsolation(level.jdbc);
            connection.setAutoCommit(!transaction);
            try {
                work.accept(database.dsl(connection), connection);
                if (transaction) {
                    connection.commit();
                }
                return null;
            } catch (DataAccessException | NoSuchElementException | SQLException e) {
                if (transaction) {
                    connection.rollback();
                }
                return e;
            } finally {
                connection.setAutoCommit(true);
                connection.setTransactionIsolation(before);
            }
        }
    }

    /**
     * Lets one read, another write, and the first write.
     *
     * @param ends what is there when one comes after the other, first if the writer that has read comes last
     */
    private <S> void oneAfterTheOther(
            String name,
            BiConsumer<Ways, Rivals> before,
            BiConsumer<Ways, Rivals> theirs,
            BiConsumer<Ways, Rivals> own,
            Function<Rivals, S> state,
            List<S> ends,
            Class<?>... errors)
            throws Exception {
        for (Level level : levels()) {
            Rivals rivals = new Rivals(database);
            before.accept(new Ways(database.plain()), rivals);
            List<CompletableFuture<@Nullable Exception>> others = new ArrayList<>();
            Exception failure = on(level, true, (dsl, connection) -> {
                Ways ways = new Ways(dsl);
                ways.read(rivals);
                CompletableFuture<@Nullable Exception> other = CompletableFuture.supplyAsync(() -> {
                    try {
                        return on(level, false, (otherDsl, unused) -> theirs.accept(new Ways(otherDsl), rivals));
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                });
                others.add(other);
                if (!readsLock(level)) {
                    other.join();
                }
                own.accept(ways, rivals);
            });
            Exception otherFailure = others.get(0).get(60, TimeUnit.SECONDS);

            String as = name + ", " + level + ": " + failure + ", " + otherFailure;
            if (otherFailure != null) {
                // Where reads lock, the one that has read is the first.
                assertThat(readsLock(level)).as(as).isTrue();
                assertThat(isPromised(otherFailure, errors)).as(as).isTrue();
            }
            if (failure == null) {
                assertThat(state.apply(rivals)).as(as).isIn(ends);
            } else {
                assertThat(isPromised(failure, errors)).as(as).isTrue();
            }
        }
    }

    /** On MariaDB all reads of a serializable transaction lock: the other one waits for its end. */
    private boolean readsLock(Level level) {
        return database.is(DatabaseKind.MARIADB) && level == Level.SERIALIZABLE;
    }

    /** Tells whether an error is that another transaction was in the way, or one of the given. */
    private boolean isPromised(@Nullable Exception failure, Class<?>... errors) {
        for (Class<?> error : errors) {
            if (error.isInstance(failure)) {
                return true;
            }
        }
        @Nullable Throwable cause = failure;
        while (cause != null && !(cause instanceof SQLException)) {
            cause = cause.getCause();
        }
        if (!(cause instanceof SQLException sql)) {
            return false;
        }
        String state = String.valueOf(sql.getSQLState());
        return switch (database.kind()) {
            case POSTGRES -> state.equals("40001") || state.equals("40P01");
            case MARIADB -> state.equals("40001") || sql.getErrorCode() == 1020;
            // A row that the snapshot does not have is found by its key alone.
            case H2 -> state.equals("40001") || state.equals("23505") || sql.getErrorCode() == 50200;
            case SQLITE -> String.valueOf(sql.getMessage()).startsWith("[SQLITE_BUSY");
        };
    }

    private static void nothing(Ways ways, Rivals rivals) {}

    @Test
    void of_two_sets_one_wins_whole() throws Exception {
        oneAfterTheOther(
                "apart",
                IsolationTest::nothing,
                (ways, r) -> ways.teams.players(r.team).set(r.players(0, 1)),
                (ways, r) -> ways.teams.players(r.team).set(r.players(2)),
                Rivals::linked,
                List.of(List.of(2), List.of(0, 1)));
        oneAfterTheOther(
                "overlapping",
                IsolationTest::nothing,
                (ways, r) -> ways.teams.players(r.team).set(r.players(0, 1)),
                (ways, r) -> ways.teams.players(r.team).set(r.players(1, 2)),
                Rivals::linked,
                List.of(List.of(1, 2), List.of(0, 1)));
        oneAfterTheOther(
                "kept and removed",
                (ways, r) -> ways.teams.players(r.team).add(r.player(0)),
                (ways, r) -> ways.teams.players(r.team).set(r.players(1)),
                (ways, r) -> ways.teams.players(r.team).set(r.players(0, 2)),
                Rivals::linked,
                List.of(List.of(0, 2), List.of(1)));
        oneAfterTheOther(
                "emptied",
                (ways, r) -> ways.teams.players(r.team).add(r.player(0)),
                (ways, r) -> ways.teams.players(r.team).set(r.players(0, 1)),
                (ways, r) -> ways.teams.players(r.team).set(List.of()),
                Rivals::linked,
                List.of(List.of(), List.of(0, 1)));
    }

    /** The lock of a source that is known by a text gives that back. */
    @Test
    void of_two_sets_of_a_source_that_is_known_by_a_text_one_wins_whole() throws Exception {
        oneAfterTheOther(
                "none before",
                IsolationTest::nothing,
                (ways, r) -> ways.teams.fans(r.record.name()).set(r.players(0, 1)),
                (ways, r) -> ways.teams.fans(r.record.name()).set(r.players(2)),
                Rivals::fans,
                List.of(List.of(2), List.of(0, 1)));
        oneAfterTheOther(
                "kept and removed",
                (ways, r) -> ways.teams.fans(r.record.name()).add(r.player(0)),
                (ways, r) -> ways.teams.fans(r.record.name()).set(r.players(1)),
                (ways, r) -> ways.teams.fans(r.record.name()).set(r.players(0, 2)),
                Rivals::fans,
                List.of(List.of(0, 2), List.of(1)));
    }

    /** On PostgreSQL a lock at read committed leaves no trace for a snapshot: see the guide. SQLite has one level. */
    @Test
    void a_set_that_reads_by_a_snapshot_notices_one_that_does_not() throws Exception {
        if (database.is(DatabaseKind.SQLITE)) {
            return;
        }
        Rivals rivals = new Rivals(database);
        Exception failure = on(Level.REPEATABLE_READ, true, (dsl, connection) -> {
            Ways ways = new Ways(dsl);
            ways.read(rivals);
            assertThat(CompletableFuture.supplyAsync(() -> atReadCommitted(rivals))
                            .join())
                    .isNull();
            ways.teams.players(rivals.team).set(rivals.players(2));
        });

        if (failure != null) {
            assertThat(isPromised(failure)).as("%s", failure).isTrue();
            assertThat(rivals.linked()).containsExactly(0, 1);
        } else if (database.is(DatabaseKind.POSTGRES)) {
            assertThat(rivals.linked()).containsExactly(0, 1, 2);
        } else {
            assertThat(rivals.linked()).containsExactly(2);
        }
    }

    private @Nullable Exception atReadCommitted(Rivals rivals) {
        try {
            return on(
                    Level.READ_COMMITTED,
                    false,
                    (dsl, connection) ->
                            new Ways(dsl).teams.players(rivals.team).set(rivals.players(0, 1)));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void of_two_sets_of_children_one_wins_whole() throws Exception {
        oneAfterTheOther(
                "apart",
                IsolationTest::nothing,
                (ways, r) -> ways.teams.balls(r.team).set(r.balls(0, 1)),
                (ways, r) -> ways.teams.balls(r.team).set(r.balls(2)),
                Rivals::ballsOfTeam,
                List.of(List.of(2), List.of(0, 1)));
        oneAfterTheOther(
                "overlapping",
                (ways, r) -> ways.teams.balls(r.team).add(r.balls.get(3)),
                (ways, r) -> ways.teams.balls(r.team).set(r.balls(0, 1)),
                (ways, r) -> ways.teams.balls(r.team).set(r.balls(1, 2)),
                Rivals::ballsOfTeam,
                List.of(List.of(1, 2), List.of(0, 1)));
    }

    @Test
    void of_what_there_is_one_of_there_is_one() throws Exception {
        oneAfterTheOther(
                "another",
                IsolationTest::nothing,
                (ways, r) -> ways.teams.flag(r.team).set(r.flags.get(0)),
                (ways, r) -> ways.teams.flag(r.team).set(r.flags.get(1)),
                Rivals::flagsOfTeam,
                List.of(List.of(1), List.of(0)));
        oneAfterTheOther(
                "the same",
                IsolationTest::nothing,
                (ways, r) -> ways.teams.flag(r.team).set(r.flags.get(0)),
                (ways, r) -> ways.teams.flag(r.team).set(r.flags.get(0)),
                Rivals::flagsOfTeam,
                List.of(List.of(0)));
        oneAfterTheOther(
                "a new one",
                IsolationTest::nothing,
                (ways, r) -> ways.teams.flag(r.team).set(r.flags.get(0)),
                (ways, r) -> ways.teams.flag(r.team).create(new FlagRecord().setLabel("new")),
                Rivals::flagsOfTeam,
                List.of(List.of(-1), List.of(0)));
    }

    @Test
    void toggles_are_each_applied() throws Exception {
        oneAfterTheOther(
                "on, off",
                IsolationTest::nothing,
                (ways, r) -> ways.teams.players(r.team).toggle(r.players(0)),
                (ways, r) -> ways.teams.players(r.team).toggle(r.players(0)),
                Rivals::linked,
                List.of(List.of()));
        oneAfterTheOther(
                "off, on",
                (ways, r) -> ways.teams.players(r.team).add(r.player(0)),
                (ways, r) -> ways.teams.players(r.team).toggle(r.players(0)),
                (ways, r) -> ways.teams.players(r.team).toggle(r.players(0)),
                Rivals::linked,
                List.of(List.of(0)));
    }

    @Test
    void what_exists_or_not_by_then_is_added_and_removed() throws Exception {
        oneAfterTheOther(
                "add, add",
                IsolationTest::nothing,
                (ways, r) -> ways.teams.players(r.team).add(r.player(0)),
                (ways, r) -> ways.teams.players(r.team).addAll(r.players(0, 1)),
                Rivals::linked,
                List.of(List.of(0, 1)));
        oneAfterTheOther(
                "remove, add",
                (ways, r) -> ways.teams.players(r.team).add(r.player(0)),
                (ways, r) -> ways.teams.players(r.team).remove(r.player(0)),
                (ways, r) -> ways.teams.players(r.team).add(r.player(0)),
                Rivals::linked,
                List.of(List.of(0), List.of()));
        oneAfterTheOther(
                "add, remove",
                IsolationTest::nothing,
                (ways, r) -> ways.teams.players(r.team).add(r.player(0)),
                (ways, r) -> ways.teams.players(r.team).remove(r.player(0)),
                Rivals::linked,
                List.of(List.of(), List.of(0)));
        oneAfterTheOther(
                "children: add, add",
                IsolationTest::nothing,
                (ways, r) -> ways.teams.balls(r.team).add(r.balls.get(0)),
                (ways, r) -> ways.teams.balls(r.team).addAll(r.balls(0, 1)),
                Rivals::ballsOfTeam,
                List.of(List.of(0, 1)));
    }

    @Test
    void a_change_of_what_somebody_else_has_changed_is_refused() throws Exception {
        BiConsumer<Ways, Rivals> theirs = (ways, r) ->
                ways.teams.update(ways.teams.findById(r.team).orElseThrow().setPoints(1));
        List<List<Integer>> ownFirst = List.of(List.of(1, 2), List.of(2, 1));
        oneAfterTheOther(
                "update",
                IsolationTest::nothing,
                theirs,
                (ways, r) -> ways.teams.update(r.record.setPoints(2)),
                Rivals::points,
                ownFirst,
                StaleRecordException.class);
        oneAfterTheOther(
                "updateAll",
                IsolationTest::nothing,
                theirs,
                (ways, r) -> ways.teams.updateAll(List.of(r.record.setPoints(2))),
                Rivals::points,
                ownFirst,
                StaleRecordException.class);
        oneAfterTheOther(
                "read and update",
                IsolationTest::nothing,
                theirs,
                (ways, r) -> ways.teams.update(
                        ways.teams.findById(r.team).orElseThrow().setPoints(2)),
                Rivals::points,
                List.of(List.of(2, 2), List.of(2, 1), List.of(1, 2)),
                StaleRecordException.class);
        oneAfterTheOther(
                "delete",
                IsolationTest::nothing,
                theirs,
                (ways, r) -> ways.teams.delete(r.record),
                Rivals::points,
                List.of(List.of()),
                StaleRecordException.class,
                NoDataFoundException.class,
                NoSuchElementException.class);
        oneAfterTheOther(
                "deleted",
                IsolationTest::nothing,
                (ways, r) -> ways.teams.deleteById(r.team),
                (ways, r) -> ways.teams.update(r.record.setPoints(2)),
                Rivals::points,
                List.of(List.of()),
                NoDataFoundException.class);
    }

    @Test
    void of_a_unique_value_there_is_one_row() throws Exception {
        BiConsumer<Ways, Rivals> theirs = (ways, r) -> ways.players.getOrCreateByName(r.newName);
        oneAfterTheOther(
                "getOrCreate",
                IsolationTest::nothing,
                theirs,
                (ways, r) -> ways.players.getOrCreateByName(r.newName),
                Rivals::newGoals,
                List.of(List.of(0)));
        oneAfterTheOther(
                "upsert",
                IsolationTest::nothing,
                theirs,
                (ways, r) -> ways.players.upsert(
                        new PlayerRecord().setName(r.newName).setGoals(3), PLAYER.NAME),
                Rivals::newGoals,
                List.of(List.of(3)));
        oneAfterTheOther(
                "addBy",
                IsolationTest::nothing,
                theirs,
                (ways, r) -> ways.teams.players(r.team).addBy(PLAYER.NAME, r.newName),
                r -> List.of(r.newGoals(), r.linked()),
                List.of(List.of(List.of(0), List.of(-1))));
        oneAfterTheOther(
                "addAllBy",
                IsolationTest::nothing,
                theirs,
                (ways, r) -> ways.teams.players(r.team).addAllBy(PLAYER.NAME, List.of(r.newName, r.newName + "b")),
                r -> List.of(r.newGoals(), r.linked()),
                List.of(List.of(List.of(0), List.of(-1, -1))));
    }

    /** On H2 the check of a foreign key looks into the snapshot, so that links to nothing can be made: see the guide. */
    @Test
    void what_was_deleted_is_missing() throws Exception {
        BiConsumer<Ways, Rivals> player = (ways, r) -> ways.players.deleteById(r.player(0));
        BiConsumer<Ways, Rivals> team = (ways, r) -> ways.teams.deleteById(r.team);
        if (!database.is(DatabaseKind.H2)) {
            missing("add", player, (ways, r) -> ways.teams.players(r.team).add(r.player(0)), Rivals::linked);
            missing("addAll", player, (ways, r) -> ways.teams.players(r.team).addAll(r.players(0, 1)), Rivals::linked);
            missing("set", player, (ways, r) -> ways.teams.players(r.team).set(r.players(0, 1)), Rivals::linked);
            missing("toggle", player, (ways, r) -> ways.teams.players(r.team).toggle(r.players(0, 1)), Rivals::linked);
            missing("source", team, (ways, r) -> ways.teams.players(r.team).add(r.player(0)), Rivals::linked);
            missing(
                    "create",
                    team,
                    (ways, r) -> ways.teams.players(r.team).create(new PlayerRecord().setName(r.newName)),
                    Rivals::linked);
        }
        missing(
                "child",
                (ways, r) -> ways.balls.deleteById(r.balls.get(0)),
                (ways, r) -> ways.teams.balls(r.team).set(r.balls(0, 1)),
                Rivals::ballsOfTeam);
        missing(
                "children's source",
                team,
                (ways, r) -> ways.teams.balls(r.team).addAll(r.balls(0)),
                Rivals::ballsOfTeam);
        missing(
                "child made",
                team,
                (ways, r) -> ways.teams.balls(r.team).create(new BallRecord().setLabel("new")),
                Rivals::ballsOfTeam);
        missing("parent", team, (ways, r) -> ways.balls.team(r.balls.get(0)).set(r.team), Rivals::ballsOfTeam);
        missing(
                "only child",
                (ways, r) -> ways.flags.deleteById(r.flags.get(0)),
                (ways, r) -> ways.teams.flag(r.team).set(r.flags.get(0)),
                Rivals::flagsOfTeam);
    }

    /** Where reads lock, nothing can be deleted meanwhile. */
    private void missing(
            String name,
            BiConsumer<Ways, Rivals> theirs,
            BiConsumer<Ways, Rivals> own,
            Function<Rivals, List<Integer>> state)
            throws Exception {
        for (Level level : levels()) {
            if (readsLock(level)) {
                continue;
            }
            Rivals rivals = new Rivals(database);
            Exception failure = on(level, true, (dsl, connection) -> {
                Ways ways = new Ways(dsl);
                ways.read(rivals);
                try {
                    on(level, false, (otherDsl, unused) -> theirs.accept(new Ways(otherDsl), rivals));
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
                try {
                    own.accept(ways, rivals);
                } catch (LinkTargetNotFoundException e) {
                    // The transaction is as it was.
                    ways.players.insert(new PlayerRecord().setName("after " + rivals.newName));
                    throw e;
                }
            });

            String as = name + ", " + level + ": " + failure;
            assertThat(failure).as(as).isNotNull();
            assertThat(
                            (level == Level.READ_COMMITTED || database.is(DatabaseKind.MARIADB))
                                    ? failure instanceof LinkTargetNotFoundException
                                    : isPromised(failure))
                    .as(as)
                    .isTrue();
            assertThat(state.apply(rivals)).as(as).isEmpty();
        }
    }

    /** MariaDB refuses to lock what has changed since the snapshot where it is asked to; newer ones do so by themselves. */
    @Test
    void a_snapshot_that_mariadb_watches_over_is_an_error_or_right() throws Exception {
        if (!database.is(DatabaseKind.MARIADB)) {
            return;
        }
        Rivals rivals = new Rivals(database);
        Exception failure = on(Level.REPEATABLE_READ, true, (dsl, connection) -> {
            dsl.execute("set session innodb_snapshot_isolation = on");
            try {
                Ways ways = new Ways(dsl);
                ways.read(rivals);
                new Ways(database.dsl()).teams.players(rivals.team).set(rivals.players(0, 1));
                ways.teams.players(rivals.team).set(rivals.players(1, 2));
            } finally {
                dsl.execute("set session innodb_snapshot_isolation = off");
            }
        });

        assertThat(failure).isNotNull();
        assertThat(isPromised(failure)).isTrue();
        assertThat(rivals.linked()).containsExactly(0, 1);
    }

    /** Each of them reads, and then sets what it wants, again until nobody is in its way. */
    @Test
    void of_sets_in_many_transactions_one_wins_whole() throws Exception {
        List<List<Integer>> wishes = List.of(List.of(0, 1), List.of(1, 2), List.of(2, 3), List.of(0, 3));
        for (Level level : levels()) {
            for (int round = 0; round < 3; round++) {
                Rivals rivals = new Rivals(database);
                List<Callable<Integer>> actions = new ArrayList<>();
                for (int i = 0; i < 8; i++) {
                    List<Integer> wish = wishes.get(i % 4);
                    boolean children = i < 4;
                    actions.add(() -> tries(level, ways -> {
                        ways.read(rivals);
                        if (children) {
                            ways.teams.balls(rivals.team).set(rivals.balls(wish.get(0), wish.get(1)));
                        } else {
                            ways.teams.players(rivals.team).set(rivals.players(wish.get(0), wish.get(1)));
                        }
                    }));
                }

                Threads.together(actions);

                assertThat(rivals.linked()).as("%s", level).isIn(wishes);
                assertThat(rivals.ballsOfTeam()).as("%s", level).isIn(wishes);
            }
        }
    }

    private int tries(Level level, Consumer<Ways> work) throws SQLException {
        for (int tries = 1; ; tries++) {
            Exception failure = on(level, true, (dsl, connection) -> work.accept(new Ways(dsl)));
            if (failure == null) {
                return tries;
            }
            assertThat(isPromised(failure)).as("%s", failure).isTrue();
            assertThat(tries).isLessThan(200);
        }
    }

    /** Operations that are transactions of their own repeat themselves. */
    @Test
    void operations_that_are_transactions_of_their_own_all_succeed() throws Exception {
        for (Level level : levels()) {
            Rivals rivals = new Rivals(database);
            List<Callable<@Nullable Exception>> actions = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                Random random = new Random(i);
                boolean toggle = i < 3;
                actions.add(() -> on(level, false, (dsl, connection) -> {
                    Ways ways = new Ways(dsl);
                    for (int n = 0; n < 3; n++) {
                        List<Long> mixed = new ArrayList<>(rivals.players);
                        Collections.shuffle(mixed, random);
                        if (toggle) {
                            ways.teams.players(rivals.team).toggle(mixed);
                        } else {
                            ways.teams.balls(rivals.team).set(rivals.balls(random.nextInt(4)));
                        }
                    }
                }));
            }

            assertThat(Threads.together(actions)).as("%s", level).containsOnlyNulls();

            // Nine toggles of four players that were not linked.
            assertThat(rivals.linked()).as("%s", level).containsExactly(0, 1, 2, 3);
            assertThat(rivals.ballsOfTeam()).as("%s", level).hasSize(1);
        }
    }
}
