package dev.throughline.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.processor.diagnostic.Problem;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What compiles to something else than was probably meant is one warning, which can be suppressed. */
class WarningTest {

    private static final String FRIEND = """
            @Model interface Friend {
                @Id(generated = true) Long id();
                %s @BelongsToMany(through = "freindship") List<Pug> pugs();
            }
            """;

    private static final List<Case> CASES = List.of(
            new Case(Problem.THROUGH_NEAR, "\"freindship\"", """
                    @Model interface Pug {
                        @Id(generated = true) Long id();
                        %s @BelongsToMany(through = "friendship") List<Friend> friends();
                    }
                    """, FRIEND),
            new Case(
                    Problem.COLUMN_NEAR,
                    "foreignKey = \"pug_id\"",
                    """
                    @Model interface Toy {
                        @Id(generated = true) Long id();
                        Long pugId();
                        %s @BelongsTo(foreignKey = "pugg_id") Pug pug();
                    }
                    """,
                    "@Model interface Pug { @Id(generated = true) Long id(); }"),
            new Case(
                    Problem.COLUMN_NEAR,
                    "adds the column pug_idd to",
                    """
                    @Model interface Pug {
                        @Id(generated = true) Long id();
                        %s @HasMany(foreignKey = "pug_idd", onRemove = Removal.DELETE) List<Toy> toys();
                    }
                    """,
                    "@Model interface Toy { @Id(generated = true) Long id(); Long pugId(); }"),
            new Case(Problem.SIDES_ASSUMED, "Pug.hates() and Pug.likes()", """
                    @Model interface Pug {
                        @Id(generated = true) Long id();
                        %1$s @BelongsToMany(through = "opinions") List<Pug> likes();
                        %1$s @BelongsToMany(through = "opinions") List<Pug> hates();
                    }
                    """, ""),
            new Case(
                    Problem.LINKS_TWICE,
                    "the same links",
                    """
                    @Model interface Pug {
                        @Id(generated = true) Long id();
                        %1$s @BelongsToMany(through = "opinions") List<Cat> likes();
                        %1$s @BelongsToMany(through = "opinions") List<Cat> hates();
                    }
                    """,
                    "@Model interface Cat { @Id(generated = true) Long id(); }"));

    /** What is near to nothing, or said. */
    private static final List<String> SILENT = List.of("""
            @Model interface Pug {
                @Id(generated = true) Long id();
                @BelongsToMany(through = "following", inverse = "followers") List<Pug> followed();
                @BelongsToMany(through = "following") List<Pug> followers();
                @BelongsToMany(through = "cats") List<Cat> cats();
                @BelongsToMany(through = "cats", orderBy = "name") List<Cat> catsByName();
                @BelongsToMany(through = "pug_likes") List<Pug> likes();
                @BelongsToMany(through = "pug_like") List<Pug> liked();
            }
            @Model interface Cat {
                @Id(generated = true) Long id();
                String name();
                Long dogId();
                @BelongsToMany(through = "homes") List<Pug> pugs();
                @BelongsTo Pug dad();
            }
            """);

    @TempDir
    Path directory;

    static Stream<Arguments> cases() {
        return CASES.stream()
                .flatMap(warning -> Arrays.stream(Compiler.values()).map(compiler -> Arguments.of(compiler, warning)));
    }

    static Stream<Arguments> silent() {
        return SILENT.stream()
                .flatMap(models -> Arrays.stream(Compiler.values()).map(compiler -> Arguments.of(compiler, models)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isTheOnlyOne(Compiler compiler, Case warning) {
        Compiler.Result result = compiler.compile(directory, Models.in(warning.with("")));

        assertThat(told(result))
                .singleElement()
                .asString()
                .contains("[" + warning.problem().code() + "]", warning.text());
        assertThat(result.success()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isSuppressedWhereItIsTold(Compiler compiler, Case warning) {
        String suppression = "@SuppressWarnings(\"" + warning.problem().warning() + "\")";

        Compiler.Result result = compiler.compile(directory, Models.in(warning.with(suppression)));

        assertThat(told(result)).isEmpty();
        assertThat(result.success()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("silent")
    void isNotToldOfWhatIsRight(Compiler compiler, String models) {
        assertThat(told(compiler.compile(directory, Models.in(models)))).isEmpty();
    }

    /** ECJ has something to say of the imports, and of what it does not know that is to be suppressed. */
    private static List<String> told(Compiler.Result result) {
        return result.problems().stream()
                .filter(problem ->
                        !problem.contains("is never used") && !problem.contains("Unsupported @SuppressWarnings"))
                .toList();
    }

    private record Case(Problem problem, String text, String model, String other) {

        String with(String suppression) {
            return model.formatted(suppression) + other.formatted(suppression);
        }

        @Override
        public String toString() {
            return problem + ": " + text;
        }
    }
}
