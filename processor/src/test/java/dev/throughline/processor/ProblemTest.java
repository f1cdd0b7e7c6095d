package dev.throughline.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.processor.diagnostic.CrashReport;
import dev.throughline.processor.diagnostic.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each problem is one error, with its code, on the line that caused it. */
class ProblemTest {

    /** Stands in sources on the line where the error is to be. */
    private static final String HERE = "// here";

    // The package, two imports and the class around the members; lines count from 1.
    private static final int LINES_BEFORE_MEMBERS = 5;

    /** ECJ prints no line for anything about a record. */
    private static final String NO_LINE_ON_ECJ = "a record";

    private static final Set<Problem> TESTED_BY_THEMSELVES = EnumSet.of(
            Problem.PATH_LEFT_OUT,
            Problem.THROUGH_NEAR,
            Problem.COLUMN_NEAR,
            Problem.SIDES_ASSUMED,
            Problem.LINKS_TWICE,
            Problem.THROUGH_MODEL_ELSEWHERE,
            Problem.JOIN_ELSEWHERE,
            Problem.REFERENCE_ELSEWHERE,
            Problem.REFERENCE_NOT_UNIQUE,
            Problem.NAMING_OPTION,
            Problem.NOT_WRITTEN,
            Problem.LATE_MODEL,
            Problem.LATE_TYPE,
            Problem.STALE_RECORD,
            Problem.HIDDEN_NULLABLE,
            Problem.TABLES_HIDDEN,
            Problem.CRASH);

    @TempDir
    Path directory;

    static Stream<Arguments> cases() {
        return ProblemCases.all().stream()
                .flatMap(problem -> Arrays.stream(Compiler.values())
                        .filter(compiler ->
                                compiler != Compiler.ECJ || !problem.text().equals(NO_LINE_ON_ECJ))
                        .map(compiler -> Arguments.of(compiler, problem)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isTheOnlyErrorAndOnItsLine(Compiler compiler, ProblemCases.Case problem) {
        String members = problem.members();

        Compiler.Result result = compiler.compile(directory, Models.in(members));

        assertThat(result.errors())
                .singleElement()
                .asString()
                .startsWith(line(members) + ": [" + problem.problem().code() + "] ")
                .doesNotContain("{0}", "{1}", "{2}", "{3}", "{4}", "{5}");
        assertThat(result.errors().get(0)).contains(problem.text());
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void anUnknownNamingIsAnErrorWithAProposal(Compiler compiler) {
        Compiler.Result result = compiler.compile(directory, Models.story(), "-Athroughline.naming=snakes");

        assertThat(result.errors())
                .singleElement()
                .asString()
                .contains("[" + Problem.NAMING_OPTION.code() + "]", "Did you mean \"snake\"?");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aPathThatIsLeftOutIsANote(Compiler compiler) {
        Compiler.Result result = compiler.compile(directory, Models.in("""
                        @Model public interface Form {
                            @Id(generated = true) Long id();
                            @BelongsToMany(through = "form_row", singular = "rowid") List<Row> recordType(); // here
                        }
                        @Model public interface Row { @Id(generated = true) Long id(); }
                        """), "-Xlint:all");

        assertThat(result.problems()).isEmpty();
        assertThat(result.notes()).anyMatch(note -> note.contains("[" + Problem.PATH_LEFT_OUT.code() + "]"));
        assertThat(result.success()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void allProblemsAreReportedTogether(Compiler compiler) {
        Compiler.Result result = compiler.compile(directory, Models.in("""
                        @Model public interface Pug {
                            @Id(generated = true) Long id();
                            Object toy();
                            @BelongsToMany(through = "friendship") Set<Friend> friends();
                        }
                        @Model public interface Friend {
                            String name();
                        }
                        """));

        assertThat(result.errors())
                .extracting(problem -> problem.replaceAll("^[^\\[]*\\[(.*?)\\].*", "$1"))
                .containsExactlyInAnyOrder(Problem.TYPE.code(), Problem.SET.code(), Problem.NO_ID.code());
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void theSoundPartsOfAModelAreGenerated(Compiler compiler) {
        Compiler.Result result = compiler.compile(directory, Models.in("""
                        @Model public interface Pug {
                            @Id(generated = true) Long id();
                            String name();
                            Object toy();
                        }
                        static PugRecord cody() { return new PugRecord().setName("Cody"); }
                        static String name(PugRepository pugs) { return pugs.findById(1L).orElseThrow().name(); }
                        """));

        assertThat(result.errors()).singleElement().asString().contains(Problem.TYPE.code());
        assertThat(result.generated()).containsKeys("m/PugTable.java", "m/PugRecord.java", "m/PugRepository.java");
    }

    @Test
    void aFailureOfItsOwnSaysSo() {
        String text = CrashReport.of(new IllegalStateException("boom"));

        assertThat(text).contains("boom", "Throughline", "ProblemTest");
    }

    @Test
    void eachProblemHasATest() {
        Set<Problem> tested = EnumSet.copyOf(TESTED_BY_THEMSELVES);
        ProblemCases.all().forEach(problem -> tested.add(problem.problem()));

        assertThat(tested).containsExactlyInAnyOrder(Problem.values());
    }

    @Test
    void eachProblemIsExplained() throws IOException {
        List<String> headings = Files.readAllLines(Path.of("../docs/problems.md")).stream()
                .filter(line -> line.startsWith("### "))
                .map(line -> line.split(" ", -1)[1])
                .toList();

        assertThat(headings)
                .containsExactlyElementsOf(
                        Arrays.stream(Problem.values()).map(Problem::code).toList());
    }

    private static long line(String members) {
        long before = members.substring(0, members.indexOf(HERE))
                .chars()
                .filter(c -> c == '\n')
                .count();
        return before + LINES_BEFORE_MEMBERS;
    }
}
