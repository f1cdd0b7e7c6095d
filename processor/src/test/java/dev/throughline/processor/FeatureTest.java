package dev.throughline.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.processor.diagnostic.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Models of all kinds become code that compiles without a warning, the same on each compiler. */
class FeatureTest {

    private static final String TYPES = """
            public enum Mood { GOOD, BAD }
            public @interface Nullable {}
            public interface Named<K> { @Id(generated = true) K id(); String name(); }
            @Model(table = "things", schema = "zoo") public interface Thing extends Named<Long> {
                boolean a(); byte b(); short c(); int d(); long e(); float f(); double g(); char h();
                @Nullable Boolean aa(); Byte bb(); Short cc(); Integer dd(); Long ee(); Float ff(); Double gg();
                Character hh();
                @Column(length = 10, unique = true) String text();
                @Column(precision = 12, scale = 2, defaultValue = "1.50") java.math.BigDecimal price();
                java.math.BigInteger count();
                java.time.LocalDate day(); java.time.LocalTime time(); java.time.LocalDateTime at();
                java.time.Instant instant(); java.time.OffsetDateTime offset();
                UUID uuid(); byte[] bytes(); @Nullable @Column(length = 16) byte[] hash();
                @Column(defaultValue = "GOOD") Mood mood();
                String thing();
                default String hello() { return name(); }
                static int one() { return 1; }
                @Override String toString();
            }
            """;

    private static final String ASSOCIATIONS = """
            @Model public interface User {
                @Id(generated = true) Long id();
                @BelongsToMany(through = "follows", foreignKey = "follower_id", otherKey = "followed_id",
                        inverse = "followers") List<User> following();
                @BelongsToMany(through = "follows") List<? extends User> followers();
                @BelongsToMany(through = "blocks") Collection<User> blocked();
                @BelongsToMany(through = "likes") List<User> users();
                @BelongsToMany(through = "line_users") List<Line> lines();
            }
            @Model public interface Line {
                @Id long orderId(); @Id Integer line();
                @BelongsToMany(through = "line_tags") List<Tag> tags();
                @BelongsToMany(through = "line_labels", timestamps = false, foreignKey = {"order", "line"},
                        otherKey = "key", onDelete = ReferentialAction.RESTRICT,
                        onUpdate = ReferentialAction.NO_ACTION) List<Tag> labels();
                @BelongsToMany(through = "merged", foreignKey = {"order_id", "line"}, otherKey = {"order_id", "other"})
                List<Line> merged();
            }
            @Model interface Tag {
                @Id String getTag(); boolean isGood();
                @BelongsToMany(through = "line_tags") List<Line> lines();
                @BelongsToMany(through = "line_labels") List<Line> labelled();
            }
            @Model public interface Sheep {
                @Id UUID id(); String primaryKey(); String sheep();
                @BelongsToMany(through = "flocks") List<Sheep> sheepFriends();
                @BelongsToMany(through = "shepherds") List<Default> new_();
            }
            @Model public interface Default { @Id int id(); String record(); }
            @Model public interface Object {
                @Id UUID id();
                @BelongsToMany(through = "records") List<Record> records();
            }
            @Model public interface Record { @Id UUID id(); @BelongsToMany(through = "records") List<Object> objects(); }
            @Model public interface Dsl {
                @Id(generated = true) Long id(); String dsl();
                @BelongsToMany(through = "parent", foreignKey = "child_id", otherKey = "parent_id") List<Dsl> parents();
            }
            @Model public interface Query {
                @Id(generated = true) Long id(); String query();
                @BelongsToMany(through = "dsl_query") List<Dsl> dsls();
            }
            @Model(table = "it's */ \\\\u002a/ {@code") public interface Odd {
                @Id(generated = true) Integer id();
                @Column(name = "<b>\\"*/") String name();
            }
            """;

    /** Models whose names are those of keywords, in lower or in upper case, without case, or of types of theirs. */
    private static final String NAMES = """
            public @interface Nullable {}
            @Model public interface Case {
                @Id(generated = true) Long id();
                @BelongsToMany(through = "case_cases", otherKey = "other_id") List<Case> cases();
                @BelongsToMany(through = "case_packages") List<Package> packages();
                @HasMany List<Case> enums();
                @BelongsTo @Nullable Case enum_();
            }
            @Model public interface Package {
                @Id(generated = true) Long id();
                @BelongsToMany(through = "case_packages") List<Case> cases();
            }
            @Model public interface pug {
                @Id(generated = true) Long id(); String name();
                @BelongsToMany(through = "pug_friends") List<friend> friends();
                @HasMany(onRemove = Removal.DELETE) List<toy> toys();
            }
            @Model public interface friend {
                @Id(generated = true) Long id();
                @BelongsToMany(through = "pug_friends") List<pug> pugs();
                @BelongsToMany(through = "friends", otherKey = "other_id", symmetric = true) List<friend> friends();
            }
            @Model public interface toy {
                @Id(generated = true) Long id();
                @BelongsTo pug pug();
                @HasOne @Nullable box box();
                @BelongsToMany(throughModel = link.class) List<query> queries();
            }
            @Model public interface box { @Id Long a(); @Id Long b(); }
            @Model public interface query {
                @Id(generated = true) Long id();
                @BelongsToMany(throughModel = link.class) List<toy> links();
            }
            @Model public interface link { String query(); }
            @Model public interface Configuration {
                @Id(generated = true) Long id();
                @HasMany(onRemove = Removal.DELETE) List<Setting> settings();
            }
            @Model public interface Setting { @Id Long id(); @BelongsToMany(through = "c") List<Configuration> configurations(); @BelongsTo Configuration owner(); }
            @Model public interface PUGS {
                @Id(generated = true) Long id();
                @BelongsToMany(through = "cats_pugs") List<CATS> CATS();
            }
            @Model public interface CATS {
                @Id(generated = true) Long id();
                @BelongsToMany(through = "cats_pugs") List<PUGS> PUGS();
            }
            @Model public interface \u72ac {
                @Id(generated = true) Long id(); String \u540d();
                @BelongsToMany(through = "\u72ac\u732b") List<\u732b> \u732b();
                @HasOne @Nullable \u5de3 \u5de3();
            }
            @Model public interface \u732b {
                @Id(generated = true) Long id();
                @BelongsToMany(through = "\u72ac\u732b") List<\u72ac> \u72ac();
            }
            @Model public interface \u5de3 { @Id Long id(); }
            interface Named { enum Links { A } Links links(); }
            @Model public interface Holder extends Named {
                enum Field { A }
                interface Objects {}
                record String(int length) {}
                @Id(generated = true) Long id();
                Field field();
                java.lang.String _name(); java.lang.String $name$2();
                @BelongsToMany(through = "holder_pugs") List<pug> pugs();
            }
            """;

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void allTypesOfPropertiesCompile(Compiler compiler) {
        assertCompiles(compiler, Models.in(TYPES));
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void allKindsOfAssociationsCompile(Compiler compiler) {
        assertCompiles(compiler, Models.in(ASSOCIATIONS));
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void modelsOfAllNamesCompile(Compiler compiler) {
        assertCompiles(compiler, Models.in(NAMES));
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void annotationsAndRuntimeCanBeImportedWhole(Compiler compiler) {
        Compiler.Result result = compiler.compile(directory, Map.of("m/Pug.java", """
                        package m;
                        import dev.throughline.annotations.*;
                        import dev.throughline.runtime.*;
                        import dev.throughline.runtime.codegen.*;
                        import dev.throughline.runtime.schema.*;
                        import java.util.List;
                        @Model
                        public interface Pug {
                            @Id Long id();
                            @BelongsTo(onDelete = ReferentialAction.CASCADE) Pug mother();
                            @HasMany(onRemove = Removal.DELETE) List<Pug> puppies();
                            @BelongsToMany(through = "friendship", symmetric = true) List<Pug> friends();
                            static LinkChanges<Long> use(PugRepository pugs, Links<PugRecord, Long, ?> links) {
                                LinkAssociation<?, ?, ?, ?> association = PugTable.PUG.FRIENDS;
                                return pugs.setFriends(1L, links.ids());
                            }
                        }
                        """));

        assertThat(result.errors()).isEmpty();
    }

    @Test
    void compilersAgree() {
        Map<String, String> sources = Models.in(TYPES + ASSOCIATIONS);

        assertThat(Compiler.ECJ.compile(directory.resolve("ecj"), sources).generated())
                .isEqualTo(Compiler.JAVAC
                        .compile(directory.resolve("javac"), sources)
                        .generated());
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void sidesInDifferentPackagesShareOneJoinTable(Compiler compiler) {
        Map<String, String> sources = new TreeMap<>();
        sources.putAll(Models.file(
                "b",
                "Pug",
                "@Model public interface Pug { @Id Long id();"
                        + " @BelongsToMany(through = \"x\") List<a.Friend> friends(); }"));
        sources.putAll(Models.file(
                "a",
                "Friend",
                "@Model public interface Friend { @Id Long id();"
                        + " @BelongsToMany(through = \"x\") List<b.Pug> pugs(); }"));

        Compiler.Result result = assertCompiles(compiler, sources);

        assertThat(result.generated()).containsKey("a/XTable.java").doesNotContainKey("b/XTable.java");
        assertThat(result.text("a/Tables.java")).contains(".after(() -> b.Tables.definition())");
        assertThat(result.text("b/Tables.java")).doesNotContain("after");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aTargetMayComeFromAJar(Compiler compiler) {
        Compiler.Result jar = assertCompiles(
                Compiler.JAVAC,
                Models.file("a", "Friend", "@Model public interface Friend { @Id(generated = true) Long id(); }"));
        Map<String, String> sources = Models.file(
                "b",
                "Pug",
                "@Model public interface Pug { @Id Long id();"
                        + " @BelongsToMany(through = \"x\") List<a.Friend> friends(); }");

        Compiler.Result result = compiler.compile(directory.resolve("user"), sources, List.of(jar), "-Xlint:all");

        assertThat(result.errors()).isEmpty();
        assertThat(result.generated()).containsKey("b/XTable.java").doesNotContainKey("a/FriendTable.java");
    }

    // Not on ECJ, which refuses to write a type that the class path has.
    @Test
    void aJoinTableOfAJarIsNotWrittenAgain() {
        Map<String, String> story = Models.story();
        Compiler.Result jar = assertCompiles(Compiler.JAVAC, story);
        story.remove("story/Friend.java");

        Compiler.Result result = Compiler.JAVAC.compile(directory.resolve("user"), story, List.of(jar));

        assertThat(result.generated())
                .containsKey("story/PugTable.java")
                .doesNotContainKeys("story/FriendshipTable.java", "story/FriendTable.java");
        if (Runtime.version().feature() < 22) {
            // What javac has read of the jar's record it cannot replace.
            assertThat(result.errors()).singleElement().asString().contains("[" + Problem.STALE_RECORD.code() + "]");
        } else {
            assertThat(result.errors()).isEmpty();
            assertThat(result.success()).isTrue();
        }
    }

    @Test
    void aTypeThatIsThereAlreadyIsAProblemOfItsOwn() {
        Compiler.Result jar = assertCompiles(Compiler.JAVAC, Models.story());

        Compiler.Result result = Compiler.ECJ.compile(directory.resolve("user"), Models.story(), List.of(jar));

        assertThat(result.errors())
                .isNotEmpty()
                .allMatch(error -> error.contains("[" + Problem.NOT_WRITTEN.code() + "]"));
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aModelMayMentionWhatIsMadeOfIt(Compiler compiler) {
        assertCompiles(compiler, Models.in("""
                        @Model public interface Pug {
                            @Id(generated = true) Long id();
                            @BelongsToMany(through = "friendship") List<Pug> friends();
                            default PugRecord record() { return PugRecord.of(this); }
                            default List<PugRecord> friends(PugRepository pugs) { return pugs.getFriends(this); }
                            static FriendshipKey key(FriendshipRecord link) { return FriendshipKey.of(link); }
                        }
                        public static final PugTable PUG = Tables.PUG;
                        """));
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void nothingIsGeneratedOfNothing(Compiler compiler) {
        assertThat(compiler.compile(directory, Models.in("")).generated()).isEmpty();
    }

    @Test
    void generatedIsLeftOutWhereTheModuleCannotReadIt() {
        Map<String, String> sources = new TreeMap<>(Models.story());
        sources.put(
                "module-info.java",
                "module story { requires transitive dev.throughline.runtime;"
                        + " requires static dev.throughline.annotations; exports story; }");
        String path = System.getProperty("java.class.path");

        Compiler.Result result = Compiler.JAVAC.compile(
                directory, sources, "--module-path", path, "-proc:only", "--limit-modules", MODULES);

        assertThat(result.errors()).isEmpty();
        assertThat(result.text("story/PugTable.java")).doesNotContain("Generated;", "@Generated");
    }

    private static final String MODULES =
            "java.base,java.sql,java.xml,java.logging,dev.throughline.runtime,dev.throughline.annotations";

    private Compiler.Result assertCompiles(Compiler compiler, Map<String, String> sources) {
        Compiler.Result result = compiler.compile(directory.resolve("first"), sources, "-Xlint:all");
        List<String> problems = result.problems().stream()
                .filter(problem ->
                        !problem.endsWith("The import java.util is never used") && !problem.contains("m.All.Nullable"))
                .toList();
        assertThat(problems).isEmpty();
        assertThat(result.success()).isTrue();
        return result;
    }
}
