package dev.throughline.sample.pugs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleAppTest {

    /** All that the story prints but the SQL, which is another one for each database and version of jOOQ. */
    private static final List<String> STORY = """

            1. Drop the tables of the story where they exist, and create them

            2. Cody is a pug, and he has a fan
               pug 1 is Cody, friend 1 is CodyFan <3

            3. Link the two; once more changes nothing
               friendship of pug 1 and friend 1; rows: 1

            4. Read the pugs with their friends
               {"id":1,"name":"Cody","friends":[{"id":1,"name":"CodyFan <3"}]}

            5. More pugs, more friends, several links at once, by models and by ids
               rows in friendship: 3

            6. Read from both sides
               Cody's friends: [CodyFan <3, Max]
               Max's pugs: [Cody, Otis]
               Rosie's friends: []

            7. Ask
               Is Max a friend of Otis? true
               Are both friends of Otis? false
               How many friends has Cody? 2

            8. Remove a link; once more removes nothing
               removed: 1
               removed: 0

            9. Say who Cody's friends are from now on: only the difference is written
               added [2], kept [], removed [1]

            10. Create a friend who likes Rosie
               friend 3 is Ada

            11. A transaction that fails leaves nothing behind
               Rosie is shy; Rosie's friends: [Ada]

            12. Include the friends, and the pugs of each friend: one statement a level
               Cody -> Max -> [Cody, Otis]
               Otis -> Max -> [Cody, Otis]
               Rosie -> Ada -> [Rosie]

            13. Include with a condition and an order; every pug comes, also one without such a friend
               {"id":3,"name":"Rosie","friends":[]}
               {"id":2,"name":"Otis","friends":[{"id":2,"name":"Max"}]}
               {"id":1,"name":"Cody","friends":[{"id":2,"name":"Max"}]}

            14. The association in plain jOOQ
               pugs with a friend Ada: [Rosie]
               names of pugs and friends: [Cody+Max, Otis+Max, Rosie+Ada]

            15. Rosie changes her mind: links become no links, and the reverse
               added [2], removed [3]

            16. Treats are linked with stars, a column of the join table
               Cody's treats: [sausage *****, carrot *]

            17. Cody tries the carrot again: its link gets another star, and is the same link
               Cody's treats: [sausage *****, carrot **]
               four stars or more: [sausage *****]

            18. Who plays with Otis, Otis plays with: one link, from both ends
               Otis' playmates: [Cody, Rosie]
               Cody's playmates: [Otis]
               rows in playmates: 2

            19. Delete Otis: his links go with him
               Max's pugs: [Cody, Rosie]
               Cody's playmates: []
            """.lines().toList();

    @TempDir
    Path directory;

    @Test
    void tellsTheStoryOnH2WhereNothingElseIsAsked() {
        Outcome outcome = run();

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.withoutSql()).isEqualTo(STORY);
        assertThat(outcome.code()).isZero();
    }

    @Test
    void tellsTheSameStoryOnSqliteAndOnceMoreOnTheSameFile() {
        String url = "jdbc:sqlite:" + directory.resolve("pugs.db") + "?foreign_keys=on";
        for (int i = 0; i < 2; i++) {
            Outcome outcome = run("--url", url);

            assertThat(outcome.err()).isEmpty();
            assertThat(outcome.withoutSql()).isEqualTo(STORY);
            assertThat(outcome.code()).isZero();
        }
    }

    @Test
    void showsTheSqlOfEachStep() {
        List<String> lines = run().out().lines().toList();

        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).matches("\\d+\\. .*")) {
                assertThat(lines.get(i + 1)).as(lines.get(i)).startsWith("   sql  ");
            }
        }
        assertThat(lines).anyMatch(line -> line.contains("create table") && line.contains("friendship"));
    }

    @Test
    void readsTwoLevelsInThreeStatements() {
        List<String> lines = run().out()
                .lines()
                .dropWhile(line -> !line.startsWith("12. "))
                .takeWhile(line -> !line.isEmpty())
                .toList();

        assertThat(lines).filteredOn(line -> line.startsWith("   sql  ")).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://localhost:1/pugs",
                "jdbc:mariadb://localhost:1/pugs",
                "jdbc:sqlite:/no/such/directory/pugs.db",
                "jdbc:nosuchdatabase:pugs",
                "pugs"
            })
    void saysThatTheDatabaseCannotBeReached(String url) {
        Outcome outcome = run("--url", url, "--user", "cody", "--password=secret");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .startsWith("Cannot reach the database " + url + ": ")
                .doesNotContain("\tat ", "secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--ulr", "-u", "jdbc:h2:mem:x", "--ulr=jdbc:h2:mem:x"})
    void refusesAnUnknownOption(String option) {
        Outcome outcome = run(option);

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).startsWith("Unknown option " + option).contains("--url URL");
    }

    @Test
    void refusesAnOptionWithoutItsValue() {
        Outcome outcome = run("--url");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).startsWith("The option --url needs a value");
    }

    @Test
    void explainsItself() {
        Outcome outcome = run("--help");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).contains("--url", "--user", "--password", "drops the tables");
    }

    private static Outcome run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = SampleApp.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                args);
        return new Outcome(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private record Outcome(int code, String out, String err) {

        List<String> withoutSql() {
            return out.lines().filter(line -> !line.startsWith("   sql  ")).toList();
        }
    }
}
