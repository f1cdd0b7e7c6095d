package dev.throughline.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoryTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {"PugTable", "PugRecord", "PugData", "PugRepository", "FriendshipTable", "FriendshipKey", "Tables"
            })
    void readsAsWrittenByHand(String type) throws IOException {
        String generated =
                Compiler.JAVAC.compile(directory, Models.story(), "-proc:only").text("story/" + type + ".java");
        Goldens.compare("story", type, generated);
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void compilesWithoutWarnings(Compiler compiler) {
        Compiler.Result result = compiler.compile(directory, Models.story(), "-Xlint:all");

        assertThat(result.problems()).isEmpty();
        assertThat(result.success()).isTrue();
    }

    @Test
    void compilesWithoutWarningsOfJavadoc() {
        Compiler.Result result =
                Compiler.JAVAC.compile(directory, Models.story(), "-Xlint:all", "-Xdoclint:all/protected,-missing");

        assertThat(result.diagnostics())
                .filteredOn(diagnostic -> diagnostic.getSource() != null
                        && diagnostic.getSource().getName().contains("generated"))
                .isEmpty();
    }

    @Test
    void isTheSameWhateverTheOrderAndTheCompiler() {
        Map<String, String> reversed = new TreeMap<>(Comparator.reverseOrder());
        reversed.putAll(Models.story());

        Map<String, String> expected = Compiler.JAVAC
                .compile(directory.resolve("javac"), Models.story())
                .generated();

        assertThat(Compiler.JAVAC
                        .compile(directory.resolve("reversed"), reversed)
                        .generated())
                .isEqualTo(expected);
        assertThat(Compiler.ECJ
                        .compile(directory.resolve("ecj"), Models.story())
                        .generated())
                .isEqualTo(expected);
        assertThat(Compiler.ECJ
                        .compile(directory.resolve("ecj-reversed"), reversed)
                        .generated())
                .isEqualTo(expected);
    }

    @Test
    void namesColumnsAsAsked() {
        Compiler.Result result =
                Compiler.JAVAC.compile(directory, Models.story(), "-proc:only", "-Athroughline.naming=camel");

        assertThat(result.text("story/FriendshipTable.java"))
                .contains("\"createdAt\"", "\"updatedAt\"", "\"pugId\"", "\"friendId\"");
    }

    @Test
    void takesColumnsToTheLetter() {
        Map<String, String> sources = Models.story();
        sources.put(
                "story/Pug.java",
                Models.PUG.replace(
                        "(through = \"friendship\")",
                        "(through = \"friendship\", foreignKey = \"pugId\", otherKey = \"pugFriendId\")"));

        String table = Compiler.JAVAC
                .compile(directory, sources, "-proc:only", "-Athroughline.naming=camel")
                .text("story/FriendshipTable.java");

        assertThat(table)
                .contains("\"pugId\"", "\"pugFriendId\"", "PUG_FRIEND_ID")
                .doesNotContain("\"friendId\"");
    }
}
