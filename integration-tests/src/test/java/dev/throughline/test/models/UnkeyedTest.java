package dev.throughline.test.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.runtime.Links;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseKind;
import dev.throughline.test.DatabaseTest;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unkeyed.MarkRecord;
import unkeyed.PostRecord;
import unkeyed.PostRepository;
import unkeyed.PostTable;
import unkeyed.Tables;
import unkeyed.TagRecord;
import unkeyed.TagRepository;
import unkeyed.TagTable;
import unkeyed.UnkeyedPostTagRecord;

/** Join tables that somebody else made: without a unique key, without foreign keys, with columns that may be NULL. */
@DatabaseTest(conservative = true)
@SuppressWarnings("removal") // jOOQ 3.20 renames what 3.19 has by this name alone.
class UnkeyedTest {

    private static final Name LINKS = DSL.name("unkeyed_post_tag");
    private static final Name MARKS = DSL.name("unkeyed_mark");
    private static final Field<Long> POST_ID = DSL.field(DSL.name("post_id"), SQLDataType.BIGINT);
    private static final Field<Long> TAG_ID = DSL.field(DSL.name("tag_id"), SQLDataType.BIGINT);

    private final Database database;
    private final PostRepository posts;
    private Long post;
    private Long a;
    private Long b;
    private Long c;

    UnkeyedTest(Database database) {
        this.database = database;
        database.once(dsl -> {
            Tables.create(dsl);
            for (Name links : List.of(LINKS, MARKS)) {
                dsl.dropTable(links).execute();
                dsl.createTable(links)
                        .column("surrogate", SQLDataType.BIGINT.identity(true))
                        .column(POST_ID.getUnqualifiedName(), SQLDataType.BIGINT.nullable(true))
                        .column(TAG_ID.getUnqualifiedName(), SQLDataType.BIGINT.nullable(true))
                        .column("weight", SQLDataType.INTEGER.nullable(true))
                        .constraints(DSL.primaryKey("surrogate"))
                        .execute();
            }
        });
        posts = new PostRepository(database.dsl());
    }

    @BeforeEach
    void rows() {
        DSLContext plain = database.plain();
        plain.deleteFrom(DSL.table(LINKS)).execute();
        plain.deleteFrom(DSL.table(MARKS)).execute();
        plain.deleteFrom(PostTable.POST).execute();
        plain.deleteFrom(TagTable.TAG).execute();
        post = posts.insert(new PostRecord().setTitle("p")).id();
        TagRepository tags = new TagRepository(database.dsl());
        a = tags.insert(new TagRecord().setName("a")).id();
        b = tags.insert(new TagRecord().setName("b")).id();
        c = tags.insert(new TagRecord().setName("c")).id();
        link(a);
        link(b);
    }

    private void link(@Nullable Long tag) {
        link(post, tag);
    }

    private void link(@Nullable Long source, @Nullable Long tag) {
        for (Name links : List.of(LINKS, MARKS)) {
            database.plain()
                    .insertInto(DSL.table(links), POST_ID, TAG_ID)
                    .values(source, tag)
                    .execute();
        }
    }

    private int rowsOf(Name links) {
        return database.plain().fetchCount(DSL.table(links));
    }

    private void refused(ThrowingCallable write) {
        int before = rowsOf(LINKS) + rowsOf(MARKS);
        assertThatThrownBy(write)
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("has no unique key over (")
                .hasMessageContaining("create unique index");
        assertThat(rowsOf(LINKS) + rowsOf(MARKS)).isEqualTo(before);
    }

    @Test
    void what_could_make_a_link_twice_is_refused() {
        Links<TagRecord, Long, UnkeyedPostTagRecord> tags = posts.tags(post);
        Links<TagRecord, Long, MarkRecord> marks = posts.marks(post);

        refused(() -> tags.add(c));
        refused(() -> tags.add(a));
        refused(() -> tags.addAll(List.of(a, c)));
        refused(() -> tags.addBy(TagTable.TAG.NAME, "c"));
        refused(() -> tags.set(List.of(c)));
        refused(() -> tags.toggle(List.of(c)));
        refused(() -> tags.create(new TagRecord().setName("d")));
        refused(() -> marks.add(c, mark -> mark.setWeight(1)));
        refused(() -> marks.addAll(List.of(a, c), mark -> mark.setWeight(1)));
        refused(() -> marks.set(List.of(a, c), mark -> mark.setWeight(1)));
        refused(() -> marks.toggle(List.of(c), mark -> mark.setWeight(1)));
        assertThat(new TagRepository(database.dsl()).count()).isEqualTo(3);
        whatTheErrorSaysHelps();
    }

    private void whatTheErrorSaysHelps() {
        Name index = DSL.name("uk_unkeyed_post_tag_pair");
        database.plain()
                .createUniqueIndex(index)
                .on(DSL.table(LINKS), TAG_ID, POST_ID)
                .execute();
        assertThat(posts.addTags(post, List.of(a, c))).hasSize(2);
        posts.addTag(post, c);
        assertThat(posts.setTags(post, List.of(b, c)).removed()).containsExactly(a);
        assertThat(rowsOf(LINKS)).isEqualTo(2);
        if (database.is(DatabaseKind.MARIADB)) {
            database.plain().execute("drop index uk_unkeyed_post_tag_pair on unkeyed_post_tag");
        } else {
            database.plain().dropIndex(index).execute();
        }
    }

    @Test
    void what_is_there_twice_is_read_as_often_and_removed_at_once() {
        link(a);

        assertThat(posts.getTags(post)).extracting(TagRecord::name).containsExactly("a", "a", "b");
        assertThat(posts.tags(post).ids()).containsExactly(a, a, b);
        assertThat(posts.countTags(post)).isEqualTo(3);
        assertThat(posts.tagsOf(List.of(post)).count()).isEqualTo(Map.of(post, 3L));
        assertThat(posts.tagsOf(List.of(post)).get().get(post)).hasSize(3);
        assertThat(posts.tags(post).links()).hasSize(3);
        assertThat(posts.hasTag(post, a)).isTrue();
        assertThat(posts.hasTags(post, List.of(a, b))).isTrue();
        assertThat(posts.hasTags(post, List.of(a, c))).isFalse();
        assertThat(posts.marks(post)
                        .update(a, mark -> mark.setWeight(5))
                        .orElseThrow()
                        .weight())
                .isEqualTo(5);
        assertThat(posts.removeTag(post, a)).isEqualTo(2);
        assertThat(posts.tags(post).clear()).isEqualTo(1);
    }

    @Test
    void a_target_that_is_there_twice_counts_once_in_a_condition_on_all() {
        link(a);
        Long other = posts.insert(new PostRecord().setTitle("other")).id();
        link(other, c);

        assertThat(haveAll(List.of(a, b))).containsExactly(post);
        assertThat(haveAll(List.of(a, c))).isEmpty();
        assertThat(haveAll(List.of(a, b, c))).isEmpty();
        assertThat(haveAll(List.of(a))).containsExactly(post);
        assertThat(haveAll(List.of(c))).containsExactly(other);
        assertThat(posts.find()
                        .where(PostTable.POST.TAGS.hasAll(List.of(a, c)).not())
                        .fetch())
                .extracting(PostRecord::id)
                .containsExactly(post, other);
    }

    private List<Long> haveAll(List<Long> tags) {
        // One in a condition of its own, and one beside another condition on the row of the outer query.
        List<Long> found = posts.find().where(PostTable.POST.TAGS.hasAll(tags)).fetch().stream()
                .map(PostRecord::id)
                .toList();
        assertThat(posts.find()
                        .where(PostTable.POST.ID.in(post).and(PostTable.POST.TAGS.hasAll(tags)))
                        .fetch())
                .hasSize(found.contains(post) ? 1 : 0);
        return found;
    }

    @Test
    void what_leads_nowhere_is_no_target() {
        link(null);
        link(null, a);

        assertThat(posts.getTags(post)).extracting(TagRecord::name).containsExactly("a", "b");
        assertThat(posts.tags(post).ids()).containsExactly(a, b);
        assertThat(posts.countTags(post)).isEqualTo(2);
        assertThat(posts.tagsOf(List.of(post)).ids()).isEqualTo(Map.of(post, List.of(a, b)));
        assertThat(posts.tagsOf(List.of(post)).count()).isEqualTo(Map.of(post, 2L));
        assertThat(posts.tags(post).clear()).isEqualTo(3);
    }

    /** Without foreign keys there may be links to rows that are gone: what reads the join table alone counts them. */
    @Test
    void a_link_to_a_row_that_is_gone_is_no_target() {
        link(999_999L);

        assertThat(posts.getTags(post)).extracting(TagRecord::name).containsExactly("a", "b");
        assertThat(posts.find().include(PostTable.POST.TAGS).fetch().get(0).tags())
                .hasSize(2);
        assertThat(posts.tags(post).links()).hasSize(2);
        assertThat(posts.countTags(post)).isEqualTo(3);
        assertThat(posts.tags(post).ids()).containsExactly(a, b, 999_999L);
        assertThat(posts.removeTag(post, 999_999L)).isEqualTo(1);
        assertThat(posts.countTags(post)).isEqualTo(2);
    }
}
