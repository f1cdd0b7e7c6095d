package dev.throughline.sample.pugs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an editor offers after a dot, asked of JShell's completion on the compiled sample. */
class CompletionTest {

    private static JShell shell;

    @BeforeAll
    static void declareVariables() {
        shell = JShell.builder()
                .executionEngine("local")
                .compilerOptions("-classpath", System.getProperty("java.class.path"))
                .build();
        for (String declaration : List.of(
                "import dev.throughline.sample.pugs.*;",
                "import static dev.throughline.sample.pugs.Tables.*;",
                "PugRepository pugs = null;",
                "FriendRepository friends = null;",
                "PugRecord cody = null;")) {
            assertThat(shell.eval(declaration))
                    .allSatisfy(event -> assertThat(event.status().name()).isEqualTo("VALID"));
        }
    }

    @AfterAll
    static void close() {
        shell.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pugs.", "cody."})
    void offersTheAccessorsOfTheAssociation(String typed) {
        assertThat(completionsOf(typed))
                .contains(
                        "getFriends",
                        "countFriends",
                        "hasFriend",
                        "hasFriends",
                        "addFriend",
                        "addFriends",
                        "removeFriend",
                        "removeFriends",
                        "setFriends",
                        "createFriend");
    }

    @Test
    void offersTheOtherDirection() {
        assertThat(completionsOf("friends.")).contains("getPugs", "addPug", "setPugs", "hasPug");
    }

    @Test
    void offersTheRepositorysOwnOperations() {
        assertThat(completionsOf("pugs."))
                .contains("insert", "insertAll", "findById", "findAll", "find", "update", "delete", "count");
    }

    @Test
    void offersWhatWasLoaded() {
        assertThat(completionsOf("cody.")).contains("friends", "setName", "loaded");
    }

    @Test
    void offersTheAssociationAsAConstantOfTheTable() {
        assertThat(completionsOf("PUG.")).contains("FRIENDS", "ID", "NAME");
        assertThat(completionsOf("PUG.FRIENDS.")).contains("any", "none", "count");
    }

    private static List<String> completionsOf(String typed) {
        SourceCodeAnalysis analysis = shell.sourceCodeAnalysis();
        return analysis.completionSuggestions(typed, typed.length(), new int[1]).stream()
                .map(suggestion -> suggestion.continuation().replaceFirst("\\(.*", ""))
                .distinct()
                .toList();
    }
}
