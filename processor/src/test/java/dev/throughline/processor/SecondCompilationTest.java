package dev.throughline.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.processor.diagnostic.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is compiled again, in whole or in part, gives what the first compilation gave. */
class SecondCompilationTest {

    private static final String PUG = """
            @Model public interface Pug extends Named {
                @Id(generated = true) Long id();
                @Nullable String nick();
                byte @Nullable [] photo();
                @Nullable byte[] scan();
                @BelongsTo @Nullable Owner owner();
                @BelongsToMany(through = "friendship", timestamps = true) List<@Nullable Friend> friends();
            }
            """;
    private static final String FRIEND = """
            @Model public interface Friend {
                @Id(generated = true) Long id();
                @BelongsToMany(through = "friendship") List<Pug> pugs();
            }
            """;
    private static final String OWNER = """
            @Model public interface Owner {
                @Id(generated = true) Long id();
                @HasMany List<Pug> pugs();
                class Parts {
                    @Model public interface Part { @Id(generated = true) Long id(); @Nullable Integer weight(); }
                }
            }
            """;
    private static final String NAMED = "public interface Named { String name(); @Nullable String title(); }";

    // Its signatures name what is generated, so that the compiler has read old class files before any processor runs.
    private static final String VIEW =
            "public class View { PugRecord record; PugRepository pugs; Tables tables; FriendshipTable links; }";

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void allAgain(Compiler compiler) {
        Map<String, String> first = first(compiler);

        assertSame(compiler.compileAgain(directory, all(), List.of()), first);
        assertSame(compiler.compileAgain(directory, all(), List.of()), first);
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void oneAlone(Compiler compiler) {
        Map<String, String> first = first(compiler);

        for (String model : List.of("Pug", "Friend", "Owner")) {
            assertSame(compiler.compileAgain(directory, only(model), List.of()), first);
        }
    }

    /** Before JDK 22, javac ends with a NullPointerException, having read the class file for the signature. */
    @Test
    void aRecordThatASignatureNamesIsAtWorstAnErrorOfOneCompilation() {
        Map<String, String> sources = new TreeMap<>(all());
        sources.putAll(model("Row", "public record Row(PugData data, FriendshipKey key) {}"));
        Map<String, String> first = Compiler.JAVAC.compile(directory, sources).generated();
        Compiler.Result second = Compiler.JAVAC.compileAgain(directory, sources, List.of());

        if (Runtime.version().feature() < 22) {
            assertThat(second.errors())
                    .hasSize(2)
                    .allMatch(error -> error.contains("[" + Problem.STALE_RECORD.code() + "]"));
            second = Compiler.JAVAC.compileAgain(directory, sources, List.of());
        }
        assertSame(second, first);
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void oneBesideTheOthersByTheirNames(Compiler compiler) {
        Map<String, String> first = first(compiler);

        assertSame(compiler.compileAgain(directory, only("Friend"), List.of("m.Pug", "m.Owner")), first);
        assertSame(compiler.compileAgain(directory, only("Named"), List.of("m.Pug", "m.Friend", "m.Owner")), first);
    }

    /** ECJ takes names beside sources alone: without any it ends before it runs a processor. */
    @Test
    void allByTheirNames() {
        Map<String, String> first = first(Compiler.JAVAC);

        assertSame(Compiler.JAVAC.compileAgain(directory, Map.of(), List.of("m.Pug", "m.Friend", "m.Owner")), first);
        assertSame(
                Compiler.JAVAC.compileAgain(
                        directory, Map.of(), List.of("m.Pug", "m.Friend", "m.Owner", "m.Owner.Parts")),
                first);
    }

    @Test
    void whatGradleLeavesOfAnEarlierCompilation() throws IOException {
        Map<String, String> first = first(Compiler.JAVAC);
        deleteGenerated();

        assertSame(Compiler.JAVAC.compileAgain(directory, only("Friend"), List.of("m.Pug", "m.Owner")), first);
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aModelThatIsGoneIsInNoTables(Compiler compiler) throws IOException {
        Map<String, String> sources = new TreeMap<>(all());
        sources.putAll(model("Gone", "@Model public interface Gone { @Id(generated = true) Long id(); }"));
        compiler.compile(directory, sources);
        Files.delete(directory.resolve("classes/m/Gone.class"));
        Compiler.Result partial = compiler.compileAgain(directory, only("Pug"), List.of());

        assertThat(partial.errors()).isEmpty();
        assertThat(partial.text("m/Tables.java")).doesNotContain("GONE").contains("PART", "FRIEND", "OWNER");
    }

    @Test
    void aChangeOfOneModelReachesTheOthers() {
        first(Compiler.JAVAC);
        Map<String, String> changed =
                model("Friend", FRIEND.replace("\"friendship\")", "\"friendship\", softDelete = true)"));
        Compiler.Result partial = Compiler.JAVAC.compileAgain(directory, changed, List.of());
        Map<String, String> sources = new TreeMap<>(all());
        sources.putAll(changed);

        assertSame(
                partial,
                Compiler.JAVAC.compile(directory.resolve("clean"), sources).generated());
    }

    @Test
    void aPropertyThatIsNoLongerNullableIsNot() {
        first(Compiler.JAVAC);
        Map<String, String> changed = new TreeMap<>(all());
        changed.putAll(model("Pug", PUG.replace("@Nullable String nick", "String nick")));
        Compiler.Result again = Compiler.JAVAC.compileAgain(directory, changed, List.of());

        assertSame(
                again,
                Compiler.JAVAC.compile(directory.resolve("clean"), changed).generated());
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aModelOfAnotherOutputKeepsItsNullableProperties(Compiler compiler) throws IOException {
        Compiler.Result library = compiler.compile(directory.resolve("library"), all());
        String toy =
                "import m.Pug;\n@Model public interface Toy { @Id(generated = true) Long id(); @BelongsTo Pug pug(); %s }";
        Compiler.Result with =
                compiler.compile(directory, Models.file("toys", "Toy", toy.formatted("")), List.of(library));

        assertThat(library.errors()).isEmpty();
        assertThat(with.errors()).isEmpty();
        assertThat(with.generated()).doesNotContainKeys("m/Tables.java", "m/PugTable.java");
    }

    /** What was compiled elsewhere by the tables of its package would no longer find them. */
    @Test
    void tablesThatHideThoseOfAJarAreAWarning() {
        Compiler.Result library = Compiler.JAVAC.compile(directory.resolve("library"), all());

        for (String suppressed : List.of("", "@SuppressWarnings(\"throughline:507\") ")) {
            Compiler.Result same = Compiler.JAVAC.compile(
                    directory.resolve("same"),
                    model("Toy", suppressed + "@Model public interface Toy { @Id(generated = true) Long id(); }"),
                    List.of(library));

            assertThat(same.errors()).isEmpty();
            assertThat(same.text("m/Tables.java")).contains("TOY").doesNotContain("PUG");
            assertThat(same.problems())
                    .hasSize(suppressed.isEmpty() ? 1 : 0)
                    .allMatch(problem ->
                            problem.contains("[" + Problem.TABLES_HIDDEN.code() + "]") && problem.contains("m.Tables"));
        }
    }

    @Test
    void othersAreFoundOnTheSourcePath() throws IOException {
        Map<String, String> first =
                Compiler.JAVAC.compile(directory.resolve("clean"), all()).generated();
        Map<String, String> sources = all();
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = directory.resolve("path").resolve(source.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, source.getValue());
        }
        Compiler.Result result = Compiler.JAVAC.compile(
                directory, only("Pug"), "-sourcepath", directory.resolve("path").toString(), "-implicit:class");

        assertThat(result.errors()).isEmpty();
        assertThat(result.text("m/FriendshipTable.java")).isEqualTo(first.get("m/FriendshipTable.java"));
        assertThat(result.generated()).containsKeys("m/OwnerTable.java", "m/FriendTable.java");
    }

    private Map<String, String> first(Compiler compiler) {
        Compiler.Result result = compiler.compile(directory, all());
        assertThat(result.errors()).isEmpty();
        return result.generated();
    }

    private static void assertSame(Compiler.Result again, Map<String, String> first) {
        assertThat(again.errors()).isEmpty();
        assertThat(again.success()).isTrue();
        assertThat(again.generated()).isEqualTo(first);
    }

    private void deleteGenerated() throws IOException {
        try (var files = Files.list(directory.resolve("classes/m"))) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (!name.matches("(Pug|Friend|Named|Owner.*|View)\\.class")
                        || name.matches("Owner(Table|Record|Data|Rep).*")) {
                    Files.delete(file);
                }
            }
        }
    }

    private static Map<String, String> all() {
        Map<String, String> result = new TreeMap<>();
        result.putAll(model("Pug", PUG));
        result.putAll(model("Friend", FRIEND));
        result.putAll(model("Owner", OWNER));
        result.putAll(model("Named", NAMED));
        result.putAll(model("View", VIEW));
        return result;
    }

    private static Map<String, String> only(String type) {
        String file = "m/" + type + ".java";
        return Map.of(file, all().get(file));
    }

    private static Map<String, String> model(String type, String text) {
        return Models.file("m", type, "import org.jspecify.annotations.Nullable;\n" + text);
    }
}
