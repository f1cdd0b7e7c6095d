package dev.throughline.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which tables are the same: those of one name in one database and schema. */
class JoinTablesTest {

    private static final String LINKED = """
            @Model%s public interface %s { @Id(generated = true) Long id(); %s }
            """;

    @TempDir
    Path directory;

    private static Map<String, String> in(
            String packageName, String schema, String source, String links, String target) {
        String model = schema.isEmpty() ? "" : "(schema = \"" + schema + "\")";
        Map<String, String> result =
                new TreeMap<>(Models.file(packageName, source, LINKED.formatted(model, source, links)));
        result.putAll(Models.file(packageName, target, LINKED.formatted(model, target, "")));
        return result;
    }

    private static Map<String, String> and(Map<String, String> one, Map<String, String> other) {
        Map<String, String> result = new TreeMap<>(one);
        result.putAll(other);
        return result;
    }

    private static String through(String name, String target) {
        return "@BelongsToMany(through = \"" + name + "\") List<" + target + "> linked();";
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void packagesThatKnowNothingOfOneAnotherMayHaveTablesOfTheSameNames(Compiler compiler) {
        Compiler.Result result = compiler.compile(
                directory,
                and(
                        in("cats", "", "User", through("friendship", "Pet"), "Pet"),
                        in("dogs", "", "User", through("friendship", "Bone"), "Bone")));

        assertThat(result.errors()).isEmpty();
        assertThat(result.text("cats/FriendshipKey.java")).contains("record FriendshipKey(Long petId, Long userId)");
        assertThat(result.text("dogs/FriendshipKey.java")).contains("record FriendshipKey(Long boneId, Long userId)");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void twoSchemasMayHaveTablesOfTheSameNamesThatReferToOneAnother(Compiler compiler) {
        Compiler.Result result = compiler.compile(
                directory,
                and(
                        in("cats", "cats", "User", through("friendship", "Pet"), "Pet"),
                        in(
                                "dogs",
                                "dogs",
                                "User",
                                through("friendship", "Bone") + " @BelongsTo cats.User keeper();",
                                "Bone")));

        assertThat(result.errors()).isEmpty();
        assertThat(result.text("cats/FriendshipTable.java")).contains("DSL.schema(DSL.name(\"cats\"))");
        assertThat(result.text("dogs/FriendshipTable.java")).contains("DSL.schema(DSL.name(\"dogs\"))");
        assertThat(result.text("dogs/UserTable.java")).contains("cats.UserTable.PRIMARY_KEY");
    }

    @Test
    void packagesWhoseTablesReferToOneAnotherAreOneDatabase() {
        Compiler.Result result = Compiler.JAVAC.compile(
                directory,
                and(
                        in("cats", "", "User", through("friendship", "Pet"), "Pet"),
                        in(
                                "dogs",
                                "",
                                "User",
                                through("friendship", "Bone") + " @BelongsTo cats.Pet victim();",
                                "Bone")));

        assertThat(result.errors())
                .hasSize(2)
                .anyMatch(error -> error.contains("401") && error.contains("\"user\"") && error.contains("cats.User"))
                .anyMatch(error -> error.contains("401") && error.contains("\"friendship\""));
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void theTwoDirectionsOfOneTableMayBeInTwoPackages(Compiler compiler) {
        Map<String, String> models = and(
                Models.file("cats", "Cat", LINKED.formatted("", "Cat", through("meetings", "dogs.Dog"))),
                Models.file("dogs", "Dog", LINKED.formatted("", "Dog", through("meetings", "cats.Cat"))));

        Compiler.Result result = compiler.compile(directory, models);

        assertThat(result.errors()).isEmpty();
        assertThat(result.generated())
                .containsKey("cats/MeetingsTable.java")
                .doesNotContainKey("dogs/MeetingsTable.java");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aTableThatWasGeneratedInAnotherCompilationTakesNoOtherModel(Compiler compiler) {
        Compiler.Result jar =
                compiler.compile(directory.resolve("jar"), in("cats", "", "Cat", through("links", "Toy"), "Toy"));
        assertThat(jar.errors()).isEmpty();
        for (String packageName : List.of("aaa", "dogs")) {
            Compiler.Result result = compiler.compile(
                    directory.resolve(packageName),
                    Models.file(packageName, "Dog", LINKED.formatted("", "Dog", through("links", "cats.Cat"))),
                    List.of(jar));

            assertThat(result.errors()).singleElement().asString().contains("360", "\"links\"", "Cat.linked()", "Dog");
        }
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void oneDirectionMayReferToAModelOfAnotherCompilation(Compiler compiler) {
        Compiler.Result jar =
                compiler.compile(directory.resolve("jar"), in("cats", "", "Cat", through("links", "Toy"), "Toy"));

        Compiler.Result result = compiler.compile(
                directory.resolve("own"),
                Models.file("dogs", "Dog", LINKED.formatted("", "Dog", through("meetings", "cats.Cat"))),
                List.of(jar));

        assertThat(result.errors()).isEmpty();
        assertThat(result.text("dogs/MeetingsKey.java")).contains("record MeetingsKey(Long catId, Long dogId)");
    }

    @Test
    void aJoinTableIsInTheSchemaOfWhatItsFirstColumnRefersTo() {
        Compiler.Result result = Compiler.JAVAC.compile(
                directory,
                and(
                        Models.file("p", "Cat", LINKED.formatted("(schema = \"pets\")", "Cat", "")),
                        Models.file("p", "Owner", LINKED.formatted("", "Owner", through("owned", "Cat")))));

        assertThat(result.errors()).isEmpty();
        assertThat(result.text("p/OwnedTable.java")).contains("DSL.schema(DSL.name(\"pets\"))");
    }

    @Test
    void aKeyWithTwoValuesOfOneTypeIsMadeStepByStep() {
        Compiler.Result result = Compiler.JAVAC.compile(directory, Models.in("""
                        @Model public interface Cat { @Id String house(); @Id Long number(); }
                        @Model public interface Slot { @Id int year(); @Id Integer week(); @Id String hall(); }
                        static SlotKey key() { return SlotKey.ofYear(2020).andWeek(7).andHall("north"); }
                        """));

        assertThat(result.errors()).isEmpty();
        assertThat(result.text("m/CatKey.java")).doesNotContain("interface");
    }
}
