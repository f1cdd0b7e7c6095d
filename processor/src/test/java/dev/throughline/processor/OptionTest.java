package dev.throughline.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What associations ask for beyond their tables and keys. */
class OptionTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void removedLinksAreKeptForBothSides(Compiler compiler) {
        Compiler.Result result = compile(compiler, pugs("softDelete = true"));

        assertThat(result.text("m/FriendshipTable.java"))
                .contains("DSL.name(\"deleted_at\"), ColumnTypes.localDateTime().nullable(true)");
        assertThat(result.text("m/PugTable.java")).contains(".softDelete(FriendshipTable.FRIENDSHIP.DELETED_AT)");
        assertThat(result.text("m/FriendTable.java")).contains(".softDelete(FriendshipTable.FRIENDSHIP.DELETED_AT)");
        assertThat(result.prose("m/PugRepository.java")).contains("update friendship set deleted_at = ?");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void anOrderIsOfOneDirectionAndOfBothTables(Compiler compiler) {
        Compiler.Result result =
                compile(compiler, pugs("orderBy = {\"link.createdAt desc\", \"link.friendId\", \"name\"}"));

        assertThat(result.text("m/PugTable.java"))
                .contains("() -> LinkOptions.<FriendRecord, FriendshipRecord>none()")
                .containsPattern("\\.orderBy\\(FriendshipTable\\.FRIENDSHIP\\.CREATED_AT\\.desc\\(\\),\\s+"
                        + "FriendshipTable\\.FRIENDSHIP\\.FRIEND_ID,\\s+FriendTable\\.FRIEND\\.NAME\\)");
        assertThat(result.text("m/FriendTable.java")).doesNotContain("LinkOptions");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void withoutConstraintsTheDatabaseHasNoForeignKeys(Compiler compiler) {
        Compiler.Result result = compile(compiler, pugs("constraints = false"));

        assertThat(result.text("m/Tables.java")).doesNotContain(".references(");
        assertThat(result.text("m/FriendshipTable.java"))
                .contains("ForeignKey<FriendshipRecord, PugRecord> PUG")
                .doesNotContain("getReferences");
    }

    private static String pugs(String options) {
        return """
                @Model public interface Pug {
                    @Id(generated = true) Long id(); String name();
                    @BelongsToMany(through = "friendship", %s) List<Friend> friends();
                }
                @Model public interface Friend {
                    @Id(generated = true) Long id(); String name();
                    @BelongsToMany(through = "friendship") List<Pug> pugs();
                }
                """.formatted(options);
    }

    private Compiler.Result compile(Compiler compiler, String members) {
        Compiler.Result result = compiler.compile(directory, Models.in(members), "-Xlint:all");
        assertThat(result.problems()).isEmpty();
        return result;
    }
}
