package dev.throughline.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.processor.diagnostic.Problem;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Other processors make types, too. */
class RoundsTest {

    private static final String PUG = "@Model public interface Pug { @Id(generated = true) Long id(); Mood mood();"
            + " @BelongsToMany(through = \"x\") List<Friend> friends(); }";
    private static final String FRIEND = "@Model public interface Friend { @Id(generated = true) Long id();"
            + " @BelongsToMany(through = \"x\") List<Pug> pugs(); }";

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aModelWaitsForATypeThatItNeeds(Compiler compiler) {
        Compiler.Result result = compiler.compile(
                directory, models(), new Maker().inRound(1, "m.Mood", "package m; public enum Mood { GOOD }"));

        assertThat(result.errors()).isEmpty();
        assertThat(result.text("m/PugTable.java")).contains("ColumnTypes.enumeration(Mood.class, 255)");
        assertThat(result.text("m/Tables.java")).contains("FRIEND", "PUG", "X");
    }

    @Test
    void aTypeThatNobodyMakesIsTheCompilersToReport() {
        Compiler.Result result = Compiler.JAVAC.compile(directory, models());

        assertThat(result.errors()).singleElement().asString().contains("cannot find symbol", "Mood");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aModelThatIsMadeTooLateForItsPackageIsAProblem(Compiler compiler) {
        Compiler.Result result = compiler.compile(
                directory,
                Models.file("m", "Pug", "@Model public interface Pug { @Id(generated = true) Long id(); }"),
                new Maker()
                        .inRound(
                                1,
                                "m.Late",
                                "package m; @dev.throughline.annotations.Model public interface Late {"
                                        + " @dev.throughline.annotations.Id Long id(); }"));

        assertThat(result.errors()).singleElement().asString().contains("[" + Problem.LATE_MODEL.code() + "]", "Late");
        assertThat(result.generated()).containsKeys("m/LateTable.java", "m/LateRecord.java", "m/LateRepository.java");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aModelOfAnotherPackageMayBeMadeByAProcessor(Compiler compiler) {
        Compiler.Result result = compiler.compile(
                directory,
                Models.file("m", "Pug", "@Model public interface Pug { @Id(generated = true) Long id(); }"),
                new Maker()
                        .inRound(
                                1,
                                "late.Late",
                                "package late; import dev.throughline.annotations.*; @Model public interface Late {"
                                        + " @Id Long id(); @BelongsToMany(through = \"x\") java.util.List<m.Pug> pugs(); }"));

        assertThat(result.errors()).isEmpty();
        assertThat(result.generated()).containsKeys("late/XTable.java", "late/Tables.java", "m/Tables.java");
    }

    private static Map<String, String> models() {
        Map<String, String> sources = new TreeMap<>(Models.file("m", "Pug", PUG));
        sources.putAll(Models.file("m", "Friend", FRIEND));
        return sources;
    }
}
