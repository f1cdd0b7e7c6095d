package dev.throughline.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The records that hold the values of models. */
class DataTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void listsAreOfModelsOrOfDataAsTheModelDeclaresThem(Compiler compiler) {
        Compiler.Result result = assertCompiles(compiler, Models.in("""
                        @Model public interface Pug {
                            @Id(generated = true) Long id();
                            @BelongsToMany(through = "friendship") List<? extends Friend> friends();
                            @BelongsToMany(through = "owner") Collection<? extends Friend> owners();
                        }
                        @Model public interface Friend {
                            @Id(generated = true) Long id();
                            @BelongsToMany(through = "friendship") List<Pug> pugs();
                            @BelongsToMany(through = "owner") Collection<Pug> owned();
                        }
                        static List<FriendData> narrow(PugData pug) { return pug.friends(); }
                        static List<? extends Friend> wide(Pug pug) { return pug.friends(); }
                        static PugData of(FriendData friend) { return new PugData(1L, List.of(friend), null); }
                        """));

        assertThat(header(result, "Pug"))
                .contains("public record PugData(Long id, List<FriendData> friends, Collection<FriendData> owners)"
                        + " implements All.Pug {");
        assertThat(header(result, "Friend"))
                .contains("public record FriendData(Long id, List<All.Pug> pugs, Collection<All.Pug> owned)"
                        + " implements All.Friend {");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void joinTablesHaveDataWithAndWithoutAModel(Compiler compiler) {
        Compiler.Result result = assertCompiles(compiler, Models.in("""
                        @Model public interface Team {
                            @Id(generated = true) Long id();
                            @BelongsToMany(throughModel = Membership.class, softDelete = true) List<Player> players();
                            @BelongsToMany(through = "fans", timestamps = false) List<Player> fans();
                        }
                        @Model public interface Player { @Id(generated = true) Long id(); }
                        @Model public interface Membership { String role(); Long teamId(); }
                        """));

        assertThat(result.text("m/FansData.java")).contains("public record FansData(Long playerId, Long teamId) {");
        assertThat(result.text("m/FansRecord.java"))
                .contains("public static FansRecord of(FansData data) {", "public FansData toData() {");
        assertThat(result.text("m/MembershipData.java")).contains("implements All.Membership {", "String role");
        assertThat(result.text("m/MembershipRecord.java"))
                .contains("public static MembershipRecord of(All.Membership membership) {")
                .contains("record.setRole(membership.role());", "record.setTeamId(membership.teamId());")
                .contains("record.setPlayerId(data.playerId());", "record.setDeletedAt(data.deletedAt());")
                .doesNotContain("data.role()", "data.teamId()");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void componentsAreCalledAsPropertiesWhereTheyCanBe(Compiler compiler) {
        Compiler.Result result = assertCompiles(compiler, Models.in("""
                        @Model interface Bean {
                            @Id(generated = true) Long getId(); String getName(); Boolean isGood(); boolean isNew();
                            String getHashCode(); String getWait(); String getURL(); String getUrlText();
                            String getLabel(); byte[] getBytes();
                            default int label() { return 1; }
                            @BelongsToMany(through = "beans") List<Bean> others();
                        }
                        static BeanRecord changed(BeanRecord bean) { return bean.setNew(true).setURL(bean.getURL()); }
                        """));

        assertThat(header(result, "Bean"))
                .contains(" record BeanData(Long id, String name, Boolean good, boolean isNew, String getHashCode,"
                        + " String getWait, String url, String urlText, String getLabel, byte[] bytes,"
                        + " List<All.Bean> others) implements All.Bean {");
        assertThat(result.text("m/BeanData.java"))
                .contains("public Boolean isGood() {", "public String getURL() {", "public byte[] getBytes() {")
                .doesNotContain("public String getHashCode()", "public int label()");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void compilesWhateverComponentsAreCalled(Compiler compiler) {
        assertCompiles(compiler, Models.in("""
                        @Model public interface Data {
                            @Id Long id(); Long other(); double that(); float data(); byte[] values(); char record();
                            @BelongsToMany(through = "object") List<Objects> objects();
                        }
                        @Model public interface Objects { @Id Long id(); byte[] arrays(); String row(); Integer[] of(); }
                        @Model public interface List_ { @Id Long id(); @Column(name = "list") byte[] bytes(); @Column(unique = true) String[] texts(); }
                        """));
    }

    @Test
    void arraysAreEqualByContentAndCopied() throws Exception {
        Compiler.Result result = assertCompiles(Compiler.JAVAC, Models.in("""
                        @Model public interface Photo {
                            @Id Long id(); boolean flag(); float grey(); double scale(); byte[] pixels(); String[] tags();
                        }
                        static PhotoData photo(byte[] pixels, String... tags) {
                            return new PhotoData(1L, true, 0.5f, 0.25, pixels, tags);
                        }
                        public static String run() {
                            byte[] given = {1, 2, 3};
                            String[] tags = {"a", null};
                            PhotoData first = photo(given, tags);
                            PhotoData second = photo(new byte[] {1, 2, 3}, "a", null);
                            given[0] = 9;
                            first.pixels()[1] = 9;
                            tags[0] = "b";
                            first.tags()[0] = "b";
                            return first.equals(second) + " " + (first.hashCode() == second.hashCode())
                                    + " " + first.equals(photo(new byte[] {1, 2}, "a", null))
                                    + " " + first.equals(photo(new byte[] {1, 2, 3}, "b", null)) + " " + photo(null, (String[]) null) + " " + first;
                        }
                        """));

        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {result.classes().toUri().toURL()}, getClass().getClassLoader())) {
            Method run = loader.loadClass("m.All").getMethod("run");
            assertThat(run.invoke(null))
                    .isEqualTo("true true false false"
                            + " PhotoData[id=1, flag=true, grey=0.5, scale=0.25, pixels=null, tags=null]"
                            + " PhotoData[id=1, flag=true, grey=0.5, scale=0.25, pixels=byte[3], tags=[a, null]]");
        }
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void modelsMayBeInTheUnnamedPackage(Compiler compiler) {
        Compiler.Result result = assertCompiles(compiler, new TreeMap<>(Map.of("Pug.java", """
                        import dev.throughline.annotations.*;
                        import java.util.List;
                        @Model public interface Pug {
                            @Id Long id();
                            @BelongsToMany(through = "friendship") List<? extends Pug> friends();
                        }
                        """)));

        assertThat(result.text("PugData.java"))
                .contains("public record PugData(Long id, List<PugData> friends) implements Pug {");
    }

    @Test
    void aModelWithAMistakeHasDataThatCompiles() {
        Compiler.Result result = Compiler.JAVAC.compile(directory, Models.in("""
                        @Model public interface Pug {
                            @Id(generated = true) Long id();
                            Object toy();
                            int size();
                            @BelongsToMany(through = "friendship") Set<Pug> friends();
                        }
                        static PugData data(PugRecord pug) { return pug.toData(); }
                        """));

        assertThat(result.errors()).hasSize(3).allMatch(error -> error.contains("[THROUGHLINE-"));
        assertThat(result.text("m/PugData.java")).contains("public record PugData(Long id) {");
    }

    // A long header is broken into lines.
    private static String header(Compiler.Result result, String model) {
        return result.text("m/" + model + "Data.java").replaceAll("\\s+", " ");
    }

    private Compiler.Result assertCompiles(Compiler compiler, Map<String, String> sources) {
        Compiler.Result result = compiler.compile(directory, sources, "-Xlint:all");
        assertThat(result.problems())
                .filteredOn(problem -> !problem.endsWith("The import java.util is never used"))
                .isEmpty();
        assertThat(result.success()).isTrue();
        return result;
    }
}
