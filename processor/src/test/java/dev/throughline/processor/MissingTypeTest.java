package dev.throughline.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.processor.diagnostic.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What does not exist is one error, the compiler's own, and takes the generated types of no model away. */
class MissingTypeTest {

    private static final String PLAIN = "@Id(generated = true) Long id(); ";
    // The line of the members: the package, two imports and the model's head come before.
    private static final int LINE = 5;

    private static final List<String> MEMBERS = List.of(
            "BigDecimal price();",
            "java.util.Optional<Gone> price();",
            "Gone[] price();",
            "@Column(unique = true) Gone price();",
            "Gone getPrice();",
            "@BelongsToMany(through = \"x\") List<Gone> gone();",
            "@HasMany List<? extends Gone> gone();",
            "@BelongsTo Gone gone();",
            "@HasMany List<gone.Gone> gone();",
            "@Convert(Gone.class) String price();",
            "@BelongsToMany(throughModel = Gone.class) List<Model1> gone();",
            "@Colum(name = \"y\") String price();",
            "@Column(nam = \"y\") String price();",
            "default Gone price() { return null; }",
            "Gone<String> price();");

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void isOneErrorOfTheCompilerWhereverItStands(Compiler compiler) {
        Map<String, String> sources = sources("Model7", "");
        for (int i = 0; i < MEMBERS.size(); i++) {
            String name = "Kind" + (char) ('A' + i);
            sources.putAll(model(name, MEMBERS.get(i)));
            sources.putAll(user(name));
        }

        Compiler.Result result = compiler.compile(directory, sources);

        assertThat(result.errorsBut(MEMBERS.stream()
                        .map(member -> "Kind" + (char) ('A' + MEMBERS.indexOf(member)))
                        .flatMap(name -> Stream.of(name + "Record.java", name + "Data.java"))
                        .toArray(String[]::new)))
                .hasSameSizeAs(MEMBERS)
                .allMatch(error -> error.startsWith(LINE + ": ") && !error.contains("THROUGHLINE"));
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aKeyOfAMissingTypeIsOneErrorAlsoWhereOthersReferToIt(Compiler compiler) {
        Map<String, String> sources = sources("Model7", "@Column(unique = true) Gone code();");
        sources.putAll(Models.file("m", "Other", "@Model public interface Other {" + PLAIN + """
                @BelongsTo(targetKey = "code") Model7 one();
                @HasMany(orderBy = "code", scope = @FixedValue(property = "code", value = "x")) List<Model7> many();
                @BelongsToMany(through = "x", targetKey = "code") List<Model7> links();
                }
                """));

        assertOneError(compiler.compile(directory, sources));
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void anIdOfAMissingTypeIsOneError(Compiler compiler) {
        Map<String, String> sources = sources("Model7", "");
        sources.putAll(
                Models.file("m", "Model7", "@Model public interface Model7 {\n@Id Gone id();\nString name(); }"));

        assertOneError(compiler.compile(directory, sources));
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aMissingSuperinterfaceIsOneError(Compiler compiler) {
        Map<String, String> sources = sources("Model7", "");
        sources.putAll(Models.file(
                "m", "Model7", "@Model public interface Model7 extends java.io.Serializable,\nGone { " + PLAIN + "}"));

        assertOneError(compiler.compile(directory, sources));
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aMissingTypeOfNoModelIsOneError(Compiler compiler) {
        Map<String, String> sources = sources("Model7", "");
        sources.put("m/Stray.java", "package m;\n\n\n\nclass Stray { Gone gone; }");

        assertOneError(compiler.compile(directory, sources));
    }

    @Test
    void amongFortyModelsItIsOneErrorOfJavac() {
        Map<String, String> sources = sources("Model7", "BigDecimal price();");
        for (int i = 10; i < 50; i++) {
            sources.putAll(model("Model" + i, ""));
            sources.putAll(user("Model" + i));
        }

        assertThat(Compiler.JAVAC.compile(directory, sources).problems())
                .singleElement()
                .asString()
                .contains("BigDecimal");
    }

    @Test
    void javacReportsNoMoreWhereItIsToldToGoOnAfterErrors() {
        Compiler.Result result = Compiler.JAVAC.compile(
                directory, sources("Model7", "BigDecimal price();"), "-XDshould-stop.ifError=FLOW", "-Xlint:all,-path");

        assertOneError(result);
        assertThat(result.problems()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aModelAloneIsReportedWithoutTheUsesOfItsTypes(Compiler compiler) {
        Map<String, String> sources = new TreeMap<>(model("Model7", "Gone price();"));
        sources.putAll(user("Model7"));

        assertOneError(compiler.compile(directory, sources));
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aSuperinterfaceMayBeMadeByAnotherProcessor(Compiler compiler) {
        Compiler.Result result = compiler.compile(
                directory,
                Models.file("m", "Pug", "@Model public interface Pug extends Named {" + PLAIN + "}"),
                new Maker().inRound(1, "m.Named", "package m; public interface Named { String name(); }"));

        assertThat(result.errors()).isEmpty();
        assertThat(result.text("m/PugTable.java")).contains("NAME");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aTypeMayBeMadeInALaterRoundAsLongAsSomebodyIsAtWork(Compiler compiler) {
        Compiler.Result result = compiler.compile(
                directory,
                model("Model7", "Mood mood();"),
                new Maker()
                        .inRound(1, "m.First", "package m; public interface First {}")
                        .inRound(2, "m.Mood", "package m; public enum Mood { GOOD }"));

        assertThat(result.errors()).isEmpty();
        assertThat(result.text("m/Model7Table.java")).contains("ColumnTypes.enumeration(Mood.class, 255)");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aTypeThatIsMadeAfterTheModelIsAProblem(Compiler compiler) {
        Compiler.Result result = compiler.compile(
                directory,
                model("Model7", "Mood mood();"),
                new Maker().inRound(3, "m.Mood", "package m; public enum Mood { GOOD }"));

        assertThat(result.errors()).singleElement().asString().contains("[" + Problem.LATE_TYPE.code() + "]", "Mood");
    }

    private static void assertOneError(Compiler.Result result) {
        // ECJ adds that what is generated of this one model cannot implement it.
        assertThat(result.errorsBut("Model7Record.java", "Model7Data.java"))
                .singleElement()
                .asString()
                .startsWith(LINE + ": ")
                .doesNotContain("THROUGHLINE");
        assertThat(result.generated().keySet()).contains("m/Model7Record.java", "m/Tables.java");
    }

    /** Returns many models, one of which has the member, and classes whose signatures name what is generated of them. */
    private static Map<String, String> sources(String model, String member) {
        Map<String, String> result = new TreeMap<>();
        for (String name : List.of("Model1", "Model2", model)) {
            result.putAll(model(name, name.equals(model) ? member : ""));
            result.putAll(user(name));
        }
        return result;
    }

    private static Map<String, String> model(String name, String member) {
        return Models.file("m", name, "@Model public interface " + name + " { " + PLAIN + "\n" + member + "\n}");
    }

    private static Map<String, String> user(String model) {
        return Models.file(
                "m",
                model + "User",
                "class %1$sUser { %1$sRecord record; %1$sRepository all;\n%1$sData data() { return record.toData(); } }"
                        .formatted(model));
    }

    /** Pairs of models of which one has an annotation that does not exist, as without its import. */
    private static final List<List<String>> ANNOTATIONS = List.of(
            List.of("@Model", "@HasMani List<Book> books();", "@Model", "@BelongsTo Shelf shelf();"),
            List.of("@Model", "@HasMany List<Book> books();", "@Model", "@BelongsTo @Nulable Shelf shelf();"),
            List.of("@Model", "@HasMany List<Book> books();", "@Model", "@BelongsTo @gone.Nullable Shelf shelf();"),
            List.of("@Model", "@HasMany List<Book> books();", "@Modl", "@BelongsTo Shelf shelf();"),
            List.of("@Model", "@BelongsToMany(throughModel = Book.class) List<Shelf> near();", "@Modl", "int feet();"),
            List.of("@Model", "@Computd(\"1\") int one();", "@Model", "Long pages();"));

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void anAnnotationIsOneErrorOfTheCompilerWhateverItWouldHaveMeant(Compiler compiler) {
        for (List<String> models : ANNOTATIONS) {
            Map<String, String> sources = new TreeMap<>();
            sources.putAll(Models.file(
                    "m", "Shelf", models.get(0) + " public interface Shelf { " + PLAIN + models.get(1) + " }"));
            sources.putAll(Models.file(
                    "m", "Book", models.get(2) + " public interface Book { " + PLAIN + models.get(3) + " }"));

            Compiler.Result result = compiler.compile(directory.resolve("pair" + ANNOTATIONS.indexOf(models)), sources);

            assertThat(result.errors())
                    .as(String.join(" ", models))
                    .singleElement()
                    .asString()
                    .doesNotContain("THROUGHLINE");
        }
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aKeyWhoseAnnotationDoesNotExistIsNotMissed(Compiler compiler) {
        Map<String, String> sources = Models.file(
                "m", "Book", "@Model public interface Book { @Idd(generated = true) Long id(); String title(); }");

        assertThat(compiler.compile(directory, sources).errors())
                .singleElement()
                .asString()
                .doesNotContain("THROUGHLINE");
    }
}
