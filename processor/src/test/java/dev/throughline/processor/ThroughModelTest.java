package dev.throughline.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.processor.diagnostic.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Join tables with a model, and the accessors that fill their columns. */
class ThroughModelTest {

    private static final String ENDS = """
            @Model public interface Pug {
                @Id(generated = true) Long id();
                @BelongsToMany(throughModel = Friendship.class) List<Friend> friends();
            }
            @Model public interface Friend {
                @Id(generated = true) Long id();
                @BelongsToMany(through = "friendship") List<Pug> pugs();
            }
            """;

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aModelWithoutAnIdIsKeyedByThePair(Compiler compiler) {
        Compiler.Result result = compile(compiler, ENDS + """
                        @Model public interface Friendship { @Column(defaultValue = "1") int stars(); Long friendId(); }
                        static FriendshipRecord add(PugRepository pugs, PugRecord pug, FriendRecord friend) {
                            pugs.addFriend(pug, friend);
                            pugs.addFriends(1L, List.of(2L), link -> link.setStars(3));
                            pug.createFriend(friend, link -> link.setStars(4));
                            pug.setFriends(List.of(friend));
                            Friendship link = pugs.addFriend(pug, friend, it -> it.setStars(5));
                            return FriendshipRecord.of(link);
                        }
                        static FriendshipKey key(FriendshipRecord link) { return FriendshipKey.of(link); }
                        static Long end(Friendship link) { return link.friendId(); }
                        """);

        assertThat(result.text("m/FriendshipTable.java"))
                .contains("primaryKey(", "FRIENDSHIP.FRIEND_ID, FRIENDSHIP.PUG_ID")
                .doesNotContain("getUniqueKeys");
        assertThat(result.text("m/FriendshipRecord.java"))
                .contains(
                        "final class FriendshipRecord extends ModelRecord<FriendshipRecord> implements All.Friendship");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aModelWithAnIdHasAUniqueKeyOverThePair(Compiler compiler) {
        Compiler.Result result = compile(compiler, ENDS + """
                        @Model(table = "friendship") public interface Friendship {
                            @Id(generated = true) Long id();
                            @Column(unique = true) String code();
                            java.time.LocalDateTime createdAt();
                            @BelongsToMany(through = "witness") List<Pug> witnesses();
                        }
                        static Friendship add(PugRepository pugs, Pug pug, Friend friend) {
                            return pugs.addFriend(pug, friend, link -> link.setCode("a"));
                        }
                        static List<PugRecord> of(FriendshipRepository links, Friendship link) {
                            return links.getWitnesses(link);
                        }
                        """);

        assertThat(result.text("m/FriendshipTable.java"))
                .contains(
                        "\"uq_friendship_friend_id_pug_id\"",
                        "return List.of(UniqueKeys.CODE, UniqueKeys.FRIEND_ID_PUG_ID)");
        assertThat(result.text("m/PugRepository.java"))
                .contains("Consumer<? super FriendshipRecord> link)")
                .doesNotContain("addFriend(Long pugId, Long friendId)", "setFriends(");
        assertThat(result.text("m/Tables.java").indexOf("TableDefinition.of(WITNESS)"))
                .isGreaterThan(result.text("m/Tables.java").indexOf("TableDefinition.of(FRIENDSHIP)"));
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aModelMayDeclareThePairAsItsId(Compiler compiler) {
        Compiler.Result result = compile(compiler, ENDS + """
                        @Model public interface Friendship { @Id long pugId(); @Id Long friendId(); @Id int year(); }
                        static FriendshipKey key(Friendship link) { return FriendshipKey.of(link); }
                        """);

        assertThat(result.text("m/FriendshipRepository.java")).contains("FriendshipKey.TYPE");
    }

    @Test
    void aModelOfAnotherCompilationNeedsItsAssociationsThere() {
        Compiler.Result jar = Compiler.JAVAC.compile(
                directory.resolve("jar"),
                Models.file("a", "Link", "@Model public interface Link { @Id(generated = true) Long id(); }"));
        Map<String, String> sources = Models.file(
                "b",
                "Pug",
                "@Model public interface Pug { @Id Long id();"
                        + " @BelongsToMany(throughModel = a.Link.class) List<Pug> pugs(); }");

        Compiler.Result result = Compiler.JAVAC.compile(directory.resolve("user"), sources, List.of(jar));

        assertThat(result.errors())
                .singleElement()
                .asString()
                .contains("[" + Problem.THROUGH_MODEL_ELSEWHERE.code() + "]");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aModelThatIsMissingIsTheCompilersToReport(Compiler compiler) {
        Compiler.Result result = compiler.compile(directory, Models.in(ENDS));

        assertThat(result.errors()).hasSize(1).noneMatch(error -> error.contains("THROUGHLINE"));
    }

    private Compiler.Result compile(Compiler compiler, String members) {
        Compiler.Result result = compiler.compile(directory, Models.in(members), "-Xlint:all");
        assertThat(result.problems()).isEmpty();
        return result;
    }
}
