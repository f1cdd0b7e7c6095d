package dev.throughline.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Associations of some targets and of some links: what they fix, and who shares a join table. */
class ScopeTest {

    private static final String BLOG = """
            @Model public interface Post {
                @Id(generated = true) Long id();
                @BelongsToMany(%1$s, foreignKey = "taggable_id",
                        throughScope = @FixedValue(property = "taggableType", value = "post")) List<Tag> tags();
            }
            @Model public interface Picture {
                @Id(generated = true) Long id();
                @BelongsToMany(%1$s, foreignKey = "taggable_id",
                        throughScope = @FixedValue(property = "taggableType", value = "pict\\"ure")) List<Tag> tags();
            }
            @Model public interface Tag {
                @Id(generated = true) Long id();
                String name();
                @BelongsToMany(%1$s) List<Post> posts();
                @BelongsToMany(%1$s) List<Picture> pictures();
            }
            static void use(PostRepository posts, Post post, Tag tag, TagRecord record, Picture picture) {
                posts.addTag(post, tag);
                record.addPicture(picture);
                record.getPosts();
            }
            """;

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void severalModelsShareTheColumnOfAJoinTable(Compiler compiler) {
        Compiler.Result result = compile(compiler, BLOG.formatted("through = \"taggings\""));

        assertThat(result.text("m/PostTable.java"))
                .contains("() -> TaggingsTable.Keys.TAGGABLE_POST,", "() -> TaggingsTable.Keys.TAG,")
                .contains(".throughScope(TaggingsTable.TAGGINGS.TAGGABLE_TYPE, \"post\")")
                .contains("add the condition where {@code taggings.taggable_type = post}");
        assertThat(result.text("m/PictureTable.java"))
                .contains(".throughScope(TaggingsTable.TAGGINGS.TAGGABLE_TYPE, \"pict\\\"ure\")");
        assertThat(result.text("m/TagTable.java"))
                .contains("TAGGABLE_POST,", "TAGGABLE_PICTURE,")
                .contains(".throughScope(TaggingsTable.TAGGINGS.TAGGABLE_TYPE, \"post\")")
                .contains(".throughScope(TaggingsTable.TAGGINGS.TAGGABLE_TYPE, \"pict\\\"ure\")");
        assertThat(result.text("m/TaggingsTable.java"))
                .contains("DSL.name(\"taggable_type\"), SQLDataType.VARCHAR(255).nullable(false)")
                .contains("\"fk_taggings_taggable_id_post\"", "\"fk_taggings_taggable_id_picture\"")
                .contains("return List.of(Keys.TAG);")
                .containsPattern(
                        "\"pk_taggings\",\\s+TAGGINGS.TAGGABLE_TYPE,\\s+TAGGINGS.TAG_ID," + "\\s+TAGGINGS.TAGGABLE_ID")
                .contains("\"ix_taggings_taggable_id_taggable_type_tag_id\"")
                .contains("refers to {@link All.Picture#id()} or", "{@link All.Post#id()}");
        assertThat(result.text("m/TaggingsKey.java"))
                .contains("record TaggingsKey(String taggableType, Long tagId, Long taggableId)");
        assertThat(result.prose("m/PostRepository.java"))
                .contains("delete from taggings where taggable_type = ? and taggable_id = ?");
        assertThat(result.text("m/Tables.java"))
                .contains(".references(TaggingsTable.Keys.TAG,")
                .contains(".refersBy(TaggingsTable.Keys.TAGGABLE_POST)")
                .doesNotContain(".references(TaggingsTable.Keys.TAGGABLE_POST")
                .containsPattern("(?s)of\\(POST\\).*of\\(TAG\\).*of\\(TAGGINGS\\)");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aModelOfAJoinTableDeclaresWhatIsFixed(Compiler compiler) {
        Compiler.Result result = compile(
                compiler,
                BLOG.formatted("throughModel = Tagging.class")
                        + """
                        @Model(table = "taggings") public interface Tagging {
                            @Id(generated = true) Long id();
                            @Column(length = 20) String taggableType();
                            int weight();
                        }
                        """.replace("int weight", "@Column(defaultValue = \"1\") int weight"));

        assertThat(result.text("m/TaggingTable.java"))
                .contains("DSL.name(\"taggable_type\"), SQLDataType.VARCHAR(20).nullable(false)")
                .contains("\"uq_taggings_taggable_type_tag_id_taggable_id\"");
        assertThat(result.text("m/PostTable.java"))
                .contains(".throughScope(TaggingTable.TAGGING.TAGGABLE_TYPE, \"post\")");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void whatIsFixedIsNoAttributeOfALink(Compiler compiler) {
        Compiler.Result result = compile(compiler, BLOG.formatted("throughModel = Tagging.class") + """
                        @Model(table = "taggings") public interface Tagging { String taggableType(); }
                        """);

        assertThat(result.text("m/PostRepository.java"))
                .contains("addTag(All.Post post, All.Tag tag)")
                .doesNotContain("Consumer");
        assertThat(result.text("m/TaggingKey.java"))
                .contains("record TaggingKey(String taggableType, Long tagId, Long taggableId)");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void twoAssociationsOfTheSameModelsAreToldApart(Compiler compiler) {
        Compiler.Result result = compile(compiler, """
                        @Model public interface Book {
                            @Id(generated = true) Long id();
                            @BelongsToMany(through = "credits",
                                    throughScope = @FixedValue(property = "role", value = "author"))
                            List<Person> authors();
                            @BelongsToMany(through = "credits",
                                    throughScope = @FixedValue(property = "role", value = "editor"))
                            List<Person> editors();
                        }
                        @Model public interface Person {
                            @Id(generated = true) Long id();
                            @BelongsToMany(through = "credits", inverse = "authors") List<Book> written();
                            @BelongsToMany(through = "credits",
                                    throughScope = @FixedValue(property = "role", value = "editor"))
                            List<Book> edited();
                        }
                        static void use(BookRepository books, Book book, Person person) {
                            books.addAuthor(book, person);
                            books.addEditor(book, person);
                        }
                        """);

        String table = result.text("m/PersonTable.java");
        assertThat(table.indexOf(".throughScope(CreditsTable.CREDITS.ROLE, \"author\")"))
                .isGreaterThan(table.indexOf("\"written\""))
                .isLessThan(table.indexOf("\"edited\""));
        assertThat(table.indexOf(".throughScope(CreditsTable.CREDITS.ROLE, \"editor\")"))
                .isGreaterThan(table.indexOf("\"edited\""));
        assertThat(result.text("m/CreditsTable.java")).contains("return List.of(Keys.BOOK, Keys.PERSON);");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void associationsOfAModelWithItselfAreToldApartInBothDirections(Compiler compiler) {
        Compiler.Result result = compile(compiler, """
                        @Model public interface User {
                            @Id(generated = true) Long id();
                            @BelongsToMany(through = "relations", foreignKey = "from_id", otherKey = "to_id",
                                    throughScope = @FixedValue(property = "kind", value = "like"))
                            List<User> liked();
                            @BelongsToMany(through = "relations", foreignKey = "from_id", otherKey = "to_id",
                                    throughScope = @FixedValue(property = "kind", value = "block"))
                            List<User> blocked();
                            @BelongsToMany(through = "relations", inverse = "liked") List<User> likers();
                            @BelongsToMany(through = "relations",
                                    throughScope = @FixedValue(property = "kind", value = "block"))
                            List<User> blockers();
                        }
                        """);

        assertThat(result.text("m/UserTable.java"))
                .containsPattern(direction("liked", "FROM", "TO", "like"))
                .containsPattern(direction("blocked", "FROM", "TO", "block"))
                .containsPattern(direction("likers", "TO", "FROM", "like"))
                .containsPattern(direction("blockers", "TO", "FROM", "block"));
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void valuesAreWrittenAsTheirTypesAreInJava(Compiler compiler) {
        Compiler.Result result = compile(compiler, """
                        public enum Status { ACTIVE, GONE }
                        @Model public interface Pug {
                            @Id(generated = true) Long id();
                            @BelongsToMany(through = "friendship", scope = {
                                @FixedValue(property = "status", value = "ACTIVE"),
                                @FixedValue(property = "good", value = "true"),
                                @FixedValue(property = "rank", value = "+5"),
                                @FixedValue(property = "name", value = "a \\"quoted\\" \\\\ $ {@code */ name\\n"),
                                @FixedValue(property = "born", value = "2026-11-22"),
                                @FixedValue(property = "a", value = "1"),
                                @FixedValue(property = "b", value = "-2"),
                                @FixedValue(property = "c", value = "-3"),
                                @FixedValue(property = "d", value = "1.5"),
                                @FixedValue(property = "e", value = "NaN"),
                                @FixedValue(property = "f", value = "'"),
                                @FixedValue(property = "g", value = "1.50"),
                                @FixedValue(property = "h", value = "77777777777777777777"),
                                @FixedValue(property = "i", value = "10:00"),
                                @FixedValue(property = "j", value = "2026-11-22T10:00"),
                                @FixedValue(property = "k", value = "2026-11-22T10:00:00Z"),
                                @FixedValue(property = "l", value = "2026-11-22T10:00+01:00"),
                                @FixedValue(property = "m", value = "00000000-0000-0000-0000-000000000001")})
                            List<Friend> friends();
                        }
                        @Model public interface Friend {
                            @Id(generated = true) Long id();
                            Status status(); boolean good(); long rank(); String name(); java.time.LocalDate born();
                            byte a(); Short b(); int c(); float d(); Double e(); char f();
                            java.math.BigDecimal g(); java.math.BigInteger h();
                            java.time.LocalTime i(); java.time.LocalDateTime j(); java.time.Instant k();
                            java.time.OffsetDateTime l(); UUID m();
                            @BelongsToMany(through = "friendship") List<Pug> pugs();
                        }
                        """);

        assertThat(result.text("m/PugTable.java"))
                .contains(
                        ".scope(FriendTable.FRIEND.STATUS, All.Status.ACTIVE)",
                        ".scope(FriendTable.FRIEND.GOOD, true)",
                        ".scope(FriendTable.FRIEND.RANK, 5L)",
                        ".scope(FriendTable.FRIEND.BORN, LocalDate.parse(\"2026-11-22\"))",
                        ".scope(FriendTable.FRIEND.A, (byte) 1)",
                        ".scope(FriendTable.FRIEND.B, (short) -2)",
                        ".scope(FriendTable.FRIEND.C, -3)",
                        ".scope(FriendTable.FRIEND.D, 1.5f)",
                        ".scope(FriendTable.FRIEND.E, Double.NaN)",
                        ".scope(FriendTable.FRIEND.F, (char) 39)",
                        ".scope(FriendTable.FRIEND.G, new BigDecimal(\"1.50\"))",
                        ".scope(FriendTable.FRIEND.M, UUID.fromString(");
        assertThat(result.text("m/FriendTable.java"))
                .contains(
                        ".sourceScope(FriendTable.FRIEND.STATUS, All.Status.ACTIVE)",
                        ".sourceScope(FriendTable.FRIEND.RANK, 5L)")
                .doesNotContain(".scope(");
    }

    private static String direction(String property, String toSource, String toTarget, String kind) {
        return "(?s)\"" + property + "\",\\s+\\(\\) -> RelationsTable.Keys." + toSource
                + ",\\s+\\(\\) -> RelationsTable.Keys." + toTarget
                + ",[^;]*throughScope\\(RelationsTable.RELATIONS.KIND, \"" + kind + "\"\\)\\)";
    }

    private Compiler.Result compile(Compiler compiler, String members) {
        Compiler.Result result = compiler.compile(directory, Models.in(members), "-Xlint:all");
        assertThat(result.problems()).isEmpty();
        return result;
    }
}
