package dev.throughline.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Keeps the benchmarks honest and running: all candidates do the same, and both ways of measuring work. */
class CandidatesTest {

    private static final long PUG = World.tenFriends(0);

    @Test
    void allReadTheSameFriends() throws SQLException {
        assertSame(
                Work.FRIENDS,
                candidate -> names(candidate.friendsOf(PUG)),
                names -> assertThat(names).hasSize(10).startsWith("5 Friend 5", "6 Friend 6"));
    }

    @Test
    void allReadTheSamePugsWithTheirFriends() throws SQLException {
        Function<Candidate, Map<String, List<String>>> read = candidate -> {
            Map<String, List<String>> pugs = new LinkedHashMap<>();
            for (Pug pug : candidate.pugsWithFriends(51, 100)) {
                pugs.put(pug.id() + " " + pug.name(), names(pug.friends()));
            }
            return pugs;
        };
        assertSame(Work.INCLUDE, read, pugs -> {
            assertThat(pugs).hasSize(50);
            assertThat(pugs.values()).allSatisfy(friends -> assertThat(friends).hasSize(20));
        });
    }

    @Test
    void allAddOnceAndRemoveOnce() throws SQLException {
        Function<Candidate, List<Object>> changes = candidate -> {
            Candidate.Link added = candidate.add(PUG, World.STRANGER);
            Candidate.Link again = candidate.add(PUG, World.STRANGER);
            return List.of(
                    added.pugId(),
                    added.friendId(),
                    again.pugId(),
                    again.friendId(),
                    candidate.has(PUG, World.STRANGER),
                    candidate.remove(PUG, World.STRANGER),
                    candidate.remove(PUG, World.STRANGER),
                    candidate.has(PUG, World.STRANGER));
        };
        assertSame(
                Work.ADD_AND_REMOVE,
                changes,
                values -> assertThat(values)
                        .containsExactly(PUG, World.STRANGER, PUG, World.STRANGER, true, 1, 0, false));
    }

    @Test
    void allKnowWhoIsAFriend() throws SQLException {
        Function<Candidate, List<Boolean>> has =
                candidate -> List.of(candidate.has(PUG, World.FRIEND), candidate.has(PUG, World.STRANGER));
        assertSame(Work.HAS, has, values -> assertThat(values).containsExactly(true, false));
    }

    @Test
    void allFindTheSamePugsByAFriend() throws SQLException {
        assertSame(
                Work.ANY,
                candidate -> candidate.pugsOfFriend("Friend 5").stream()
                        .map(pug -> pug.id() + " " + pug.name())
                        .toList(),
                pugs -> assertThat(pugs).hasSizeGreaterThan(100).contains("500 Pug 500"));
    }

    @Test
    void theTableOfCpuTimesIsPrinted() throws SQLException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (World world = open("table");
                PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            CpuTime.measure(world, 2, out);
        }

        String text = bytes.toString(StandardCharsets.UTF_8);
        assertThat(text).contains("Java " + Runtime.version()).contains("jOOQ " + CpuTime.jooqVersion());
        for (Work work : Work.values()) {
            assertThat(text).contains("| " + work.title + " | ratio to raw JDBC |");
        }
        assertThat(text.lines().filter(line -> line.startsWith("| raw JDBC | 1.00 |")))
                .hasSize(Work.values().length);
    }

    @Test
    void jmhRuns() throws RunnerException {
        var results = new Runner(new OptionsBuilder()
                        .include(JmhBenchmark.class.getName())
                        .param("candidate", "raw JDBC", "Throughline")
                        .param("work", Work.HAS.name())
                        .forks(0)
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .measurementTime(new TimeValue(10, TimeUnit.MILLISECONDS))
                        .verbosity(org.openjdk.jmh.runner.options.VerboseMode.SILENT)
                        .build())
                .run();

        assertThat(results).hasSize(2);
    }

    @Test
    void testsRunOnTheJooqThatTheBuildWasAskedFor() {
        assertThat(CpuTime.jooqVersion()).isEqualTo(System.getProperty("throughline.expectedJooqVersion"));
    }

    private static <V> void assertSame(
            Work work, Function<Candidate, V> result, java.util.function.Consumer<V> expected) throws SQLException {
        try (World world = open(work.name())) {
            Map<String, Candidate> candidates = world.candidates(work);
            assertThat(candidates).hasSizeGreaterThanOrEqualTo(5);
            candidates.forEach((name, candidate) -> {
                V value = result.apply(candidate);
                assertThat(value).as(name).isEqualTo(result.apply(candidates.get("raw JDBC")));
                expected.accept(value);
            });
        }
    }

    private static World open(String name) throws SQLException {
        return World.open(World.IN_MEMORY.replace("benchmark", name), "", "");
    }

    private static List<String> names(List<? extends Friend> friends) {
        return friends.stream().map(friend -> friend.id() + " " + friend.name()).toList();
    }
}
