package dev.throughline.test.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.runtime.LinkChanges;
import dev.throughline.runtime.LinkTargetNotFoundException;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseKind;
import dev.throughline.test.DatabaseTest;
import java.util.List;
import java.util.Map;
import org.jooq.exception.NoDataFoundException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import spelling.PostRecord;
import spelling.PostRepository;
import spelling.Tables;
import spelling.TagRecord;
import spelling.TagRepository;

/**
 * A table of tags, made by hand, that takes letters of either case for one, and a join table that Throughline made, whose column
 * does not: the link has the tag's spelling, and whoever says another one means it.
 */
@DatabaseTest(conservative = true)
class SpellingTest {

    private static final Map<DatabaseKind, String> TAGS = Map.of(
            DatabaseKind.H2,
                    "create table \"tags\" (\"code\" varchar_ignorecase(40) primary key, \"label\" varchar(40))",
            DatabaseKind.SQLITE, "create table tags (code text collate nocase primary key not null, label text)",
            DatabaseKind.POSTGRES, "create table tags (code varchar(40) primary key, label varchar(40))",
            DatabaseKind.MARIADB, "create table tags (code varchar(40) primary key, label varchar(40))");

    private final Database database;
    private final PostRepository posts;
    private final TagRepository tags;

    SpellingTest(Database database) {
        this.database = database;
        database.once(dsl -> {
            database.plain().execute(TAGS.getOrDefault(database.kind(), ""));
            Tables.create(dsl);
        });
        this.posts = new PostRepository(database.dsl());
        this.tags = new TagRepository(database.dsl());
    }

    @BeforeEach
    void fill() {
        posts.deleteAll(posts.findAll());
        tags.deleteAll(tags.findAll());
        posts.insert(new PostRecord().setId(1L));
        tags.insert(new TagRecord().setCode("Java"));
        posts.addTag(1L, "Java", tagging -> tagging.setRole("main"));
    }

    @Test
    void aSetOfWhatIsLinkedKeepsTheLinkWhateverItsSpelling() {
        if (database.is(DatabaseKind.POSTGRES)) {
            // A text in other letters is another one there.
            assertThatThrownBy(() -> posts.tags(1L).set(List.of("JAVA")))
                    .isInstanceOf(LinkTargetNotFoundException.class);
        } else {
            LinkChanges<String> changes = posts.tags(1L).set(List.of("JAVA"));
            assertThat(changes.kept()).containsExactly("JAVA");
            assertThat(changes.added()).isEmpty();
            assertThat(changes.removed()).isEmpty();
        }
        assertThat(posts.tags(1L).links())
                .singleElement()
                .satisfies(linked -> assertThat(linked.link().role()).isEqualTo("main"));
    }

    @Test
    void aToggleRemovesTheLinkThatIsThere() {
        if (database.is(DatabaseKind.POSTGRES)) {
            assertThatThrownBy(() -> posts.tags(1L).toggle(List.of("jAVA")))
                    .isInstanceOf(LinkTargetNotFoundException.class);
            assertThat(posts.tags(1L).count()).isEqualTo(1);
        } else {
            assertThat(posts.tags(1L).toggle(List.of("jAVA")).removed()).containsExactly("jAVA");
            assertThat(posts.tags(1L).count()).isZero();
        }
    }

    @Test
    void anUpdateKeepsTheKeyAsItIsStored() {
        TagRecord shouting = new TagRecord().setCode("jaVA").setLabel("a language");
        if (database.is(DatabaseKind.POSTGRES)) {
            assertThatThrownBy(() -> tags.update(shouting)).isInstanceOf(NoDataFoundException.class);
        } else {
            tags.update(shouting);
            assertThat(tags.findAll())
                    .singleElement()
                    .satisfies(
                            tag -> assertThat(tag.code() + ", " + tag.label()).isEqualTo("Java, a language"));
        }
    }
}
