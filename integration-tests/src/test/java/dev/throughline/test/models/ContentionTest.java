package dev.throughline.test.models;

import static org.assertj.core.api.Assertions.assertThat;
import static rivals.PlayerTable.PLAYER;

import dev.throughline.runtime.LinkTargetNotFoundException;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseKind;
import dev.throughline.test.DatabaseTest;
import dev.throughline.test.Threads;
import dev.throughline.test.models.Rivals.Ways;
import java.sql.SQLTransactionRollbackException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import rivals.PlayerRecord;
import rivals.Tables;
import rivals.TeamRecord;

/** Threads that write the same rows, each in an order of its own: all succeed, and nobody waits for one that waits for him. */
@DatabaseTest
class ContentionTest {

    private static final int THREADS = 8;
    private static final int ROUNDS = 2;

    private final Database database;
    private final Ways ways;

    ContentionTest(Database database) {
        this.database = database;
        database.once(Tables::create);
        ways = new Ways(database.dsl());
    }

    @FunctionalInterface
    private interface Work {

        void with(int thread, List<Integer> mixed);
    }

    /** Gives each thread the numbers from 0 in another order. */
    private static void inThreads(int seed, Work work) throws Exception {
        List<Callable<Boolean>> actions = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            int number = thread;
            List<Integer> mixed =
                    new ArrayList<>(IntStream.range(0, THREADS).boxed().toList());
            Collections.shuffle(mixed, new Random(seed * 100L + thread));
            actions.add(() -> {
                work.with(number, mixed);
                return true;
            });
        }
        assertThat(Threads.together(actions)).containsOnly(true);
    }

    private List<Long> teams(String name) {
        return IntStream.range(0, THREADS)
                .mapToObj(i ->
                        ways.teams.insert(new TeamRecord().setName(name + i)).id())
                .toList();
    }

    private List<Long> players(String name) {
        return IntStream.range(0, THREADS)
                .mapToObj(i -> ways.players
                        .insert(new PlayerRecord().setName(name + i))
                        .id())
                .toList();
    }

    private static <V> List<V> some(List<V> all) {
        return all.subList(0, 5);
    }

    @Test
    void names_that_overlap_are_linked_by_all() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String name = "linked " + round + ".";
            List<Long> teams = teams(name);
            Set<Integer> all = Collections.synchronizedSet(new HashSet<>());

            inThreads(round, (thread, mixed) -> {
                List<String> names =
                        some(mixed).stream().map(number -> name + number).toList();
                all.addAll(some(mixed));
                if (thread % 4 == 0) {
                    names.forEach(one -> ways.teams.players(teams.get(thread)).addBy(PLAYER.NAME, one));
                } else {
                    ways.teams.players(teams.get(thread)).addAllBy(PLAYER.NAME, names);
                }
                assertThat(ways.teams.getPlayers(teams.get(thread)))
                        .extracting(PlayerRecord::name)
                        .containsExactlyInAnyOrderElementsOf(names);
            });

            assertThat(database.plain().fetchCount(PLAYER, PLAYER.NAME.startsWith(name)))
                    .isEqualTo(all.size());
        }
    }

    @Test
    void a_row_is_written_again_whose_statement_was_broken_off_for_another_transaction() {
        List<String> brokenOff = new ArrayList<>();
        ExecuteListener first = new ExecuteListener() {
            private static final long serialVersionUID = 1L;

            @Override
            public void executeStart(ExecuteContext context) {
                String verb = String.valueOf(context.sql()).split("[ (]", 2)[0];
                if (!verb.equals("select") && !brokenOff.contains(verb)) {
                    brokenOff.add(verb);
                    throw new DataAccessException("deadlock", new SQLTransactionRollbackException("deadlock", "40001"));
                }
            }
        };
        Ways raced = new Ways(DSL.using(database.dsl().configuration().derive(first)));

        PlayerRecord player = raced.players.insert(new PlayerRecord().setName("raced"));
        raced.players.update(player.setGoals(2));

        assertThat(ways.players.findByName("raced"))
                .get()
                .extracting(PlayerRecord::goals)
                .isEqualTo(2);
        assertThat(raced.players.deleteBy(PLAYER.NAME.eq("raced"))).isEqualTo(1);
        // On H2 the insert is within a select.
        assertThat(brokenOff).contains("update", "delete");
    }

    @Test
    void rows_that_overlap_are_written_by_all() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String name = "written " + round + ".";
            List<Long> teams = teams(name);
            List<Long> old = players("old " + name);

            inThreads(round, (thread, mixed) -> {
                switch (thread % 4) {
                    case 0 ->
                        ways.players.upsertAll(
                                mixed.stream()
                                        .map(i -> new PlayerRecord()
                                                .setName(name + i)
                                                .setGoals(1))
                                        .toList(),
                                PLAYER.NAME);
                    case 1 ->
                        ways.teams.saveAll(mixed.stream()
                                .map(i -> new TeamRecord()
                                        .setId(teams.get(i))
                                        .setName(name + i)
                                        .setPoints(thread))
                                .toList());
                    case 2 ->
                        ways.players.updateAll(mixed.stream()
                                .map(i -> ways.players.findById(old.get(i)).orElseThrow())
                                .map(player -> player.setGoals(thread))
                                .toList());
                    default -> mixed.forEach(i -> ways.players.getOrCreateByName(name + i));
                }
            });

            assertThat(database.plain().fetchCount(PLAYER, PLAYER.NAME.startsWith(name)))
                    .isEqualTo(THREADS);
        }
    }

    @Test
    void links_that_overlap_are_added_by_all() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String name = "added " + round + ".";
            List<Long> teams = teams(name);
            List<Long> players = players(name);

            inThreads(round, (thread, mixed) -> {
                if (thread % 2 == 0) {
                    ways.teams
                            .players(teams.get(thread % 4))
                            .addAll(some(mixed).stream().map(players::get).toList());
                } else {
                    ways.players
                            .teams(players.get(thread))
                            .addAll(some(mixed).stream().map(teams::get).toList());
                    ways.teams
                            .players(teams.get(0))
                            .createAll(List.of(
                                    new PlayerRecord().setName(name + "new " + thread),
                                    new PlayerRecord().setName(name + "other " + thread)));
                }
            });

            assertThat(ways.teams.players(teams.get(0)).count()).isGreaterThanOrEqualTo(THREADS);
        }
    }

    /** H2 checks foreign keys without a lock: a link to nothing can stay, so that only the error is looked at there. */
    @Test
    void a_target_that_is_deleted_meanwhile_is_missing_in_a_transaction_that_goes_on() throws Exception {
        for (int round = 0; round < 40; round++) {
            String name = "gone " + round;
            long team = ways.teams.insert(new TeamRecord().setName(name)).id();
            long other =
                    ways.players.insert(new PlayerRecord().setName(name + " a")).id();
            long gone =
                    ways.players.insert(new PlayerRecord().setName(name + " b")).id();
            int way = round % 4;

            List<Boolean> linked = Threads.together(List.<Callable<Boolean>>of(
                    () -> {
                        ways.players.deleteById(gone);
                        return true;
                    },
                    () -> database.dsl().transactionResult(transaction -> {
                        Ways inside = new Ways(transaction.dsl());
                        try {
                            switch (way) {
                                case 0 -> inside.teams.players(team).add(gone);
                                case 1 -> inside.teams.players(team).addAll(List.of(other, gone));
                                case 2 -> inside.teams.players(team).set(List.of(gone));
                                default -> inside.teams.players(team).toggle(List.of(other, gone));
                            }
                            return true;
                        } catch (LinkTargetNotFoundException e) {
                            assertThat(e.missing()).isEqualTo(List.of(gone));
                            inside.players.insert(new PlayerRecord().setName(name + " c"));
                            return false;
                        }
                    })));

            boolean missed = !linked.get(1);
            assertThat(database.plain().fetchExists(PLAYER, PLAYER.NAME.eq(name + " c")))
                    .isEqualTo(missed);
            List<Long> left = !missed && way % 2 == 1 ? List.of(other) : List.of();
            if (!database.is(DatabaseKind.H2)) {
                assertThat(ways.teams.players(team).ids()).as("way %s", way).isEqualTo(left);
            }
        }
    }
}
