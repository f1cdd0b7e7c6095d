package dev.throughline.test.models;

import static blog.BookTable.BOOK;
import static blog.CreditTable.CREDIT;
import static blog.PictureTable.PICTURE;
import static blog.PostTable.POST;
import static blog.TagTable.TAG;
import static blog.TaggingsTable.TAGGINGS;
import static blog.WriterTable.WRITER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blog.BookRecord;
import blog.BookRepository;
import blog.CreditRecord;
import blog.PictureRecord;
import blog.PictureRepository;
import blog.PostRecord;
import blog.PostRepository;
import blog.Tables;
import blog.Tag;
import blog.TagRecord;
import blog.TagRepository;
import blog.TaggingsRecord;
import blog.Visibility;
import blog.WriterRecord;
import blog.WriterRepository;
import dev.throughline.runtime.LinkChanges;
import dev.throughline.runtime.LinkTargetNotFoundException;
import dev.throughline.test.Catalog;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseTest;
import dev.throughline.test.Statements.Action;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Associations that share a join table or hold for some targets only, because columns have fixed values. */
@DatabaseTest
class ScopeTest {

    private final Database database;
    private final PostRepository posts;
    private final PictureRepository pictures;
    private final TagRepository tags;
    private final WriterRepository writers;
    private final BookRepository books;
    private PostRecord post;
    private PictureRecord picture;
    private TagRecord red;
    private TagRecord blue;
    private TagRecord hidden;

    ScopeTest(Database database) {
        this.database = database;
        database.once(Tables::create);
        posts = new PostRepository(database.dsl());
        pictures = new PictureRepository(database.dsl());
        tags = new TagRepository(database.dsl());
        writers = new WriterRepository(database.dsl());
        books = new BookRepository(database.dsl());
    }

    @BeforeEach
    void rows() {
        database.plain().deleteFrom(TAGGINGS).execute();
        database.plain().deleteFrom(CREDIT).execute();
        database.plain().deleteFrom(POST).execute();
        database.plain().deleteFrom(PICTURE).execute();
        database.plain().deleteFrom(TAG).execute();
        database.plain().deleteFrom(WRITER).execute();
        database.plain().deleteFrom(BOOK).execute();
        red = tags.insert(
                new TagRecord().setName("red").setVisibility(Visibility.PUBLIC).setRank(1));
        blue = tags.insert(
                new TagRecord().setName("blue").setVisibility(Visibility.PUBLIC).setRank(1));
        hidden = tags.insert(new TagRecord()
                .setName("hidden")
                .setVisibility(Visibility.HIDDEN)
                .setRank(1));
        // A post and a picture with the same id, which only the type tells apart.
        post = posts.insert(new PostRecord().setId(7_000L).setTitle("post"));
        picture = pictures.insert(new PictureRecord().setId(7_000L).setTitle("picture"));
    }

    private static List<String> names(List<? extends Tag> tags) {
        return tags.stream().map(Tag::name).toList();
    }

    @Test
    void the_scope_leads_the_key_and_a_column_to_two_tables_has_no_foreign_key() {
        Catalog catalog = new Catalog(database);

        assertThat(catalog.primaryKey("taggings"))
                .hasSize(3)
                .startsWith("taggable_type")
                .contains("taggable_id", "tag_id");
        assertThat(catalog.foreignKeys("taggings")).containsExactly("tag_id -> blog_tags.id, delete 0, update 0");
        assertThat(catalog.foreignKeys("credits")).hasSize(2);
    }

    @Test
    void rows_of_one_join_table_belong_to_the_association_whose_value_they_have() {
        TaggingsRecord onPost = posts.addTag(post, red);
        TaggingsRecord onPicture = pictures.addTag(picture, red);
        posts.addTags(post, List.of(blue, red));

        assertThat(onPost.taggableType()).isEqualTo("post");
        assertThat(onPicture.taggableType()).isEqualTo("picture");
        assertThat(database.plain().fetchCount(TAGGINGS)).isEqualTo(3);
        assertThat(names(posts.getTags(post))).containsExactly("red", "blue");
        assertThat(names(pictures.getTags(picture))).containsExactly("red");
        assertThat(posts.countTags(post)).isEqualTo(2);
        assertThat(pictures.tags(picture).ids()).containsExactly(red.id());
        assertThat(pictures.hasTag(picture, blue)).isFalse();
        assertThat(pictures.hasTags(picture, List.of(red, blue))).isFalse();
        assertThat(pictures.tags(picture).hasAny(List.of(blue.id()))).isFalse();
        assertThat(posts.tagsOf(List.of(post.id())).count()).isEqualTo(Map.of(post.id(), 2L));
        assertThat(names(
                        pictures.getTags(picture, q -> q.where(TAG.NAME.ne("x")).limit(5))))
                .containsExactly("red");
        assertThat(pictures.tags(picture).count(q -> q.where(TAG.NAME.eq("blue"))))
                .isZero();
    }

    @Test
    void what_one_association_changes_the_other_keeps() {
        posts.addTags(post, List.of(red, blue));
        pictures.addTags(picture, List.of(red, blue));

        assertThat(posts.removeTag(post, red)).isEqualTo(1);
        assertThat(pictures.countTags(picture)).isEqualTo(2);
        LinkChanges<Long> changes = posts.setTags(post, List.of(red));
        assertThat(changes.added()).containsExactly(red.id());
        assertThat(changes.removed()).containsExactly(blue.id());
        assertThat(pictures.tags(picture).ids()).containsExactly(red.id(), blue.id());
        pictures.tags(picture).toggle(List.of(red.id(), hidden.id()));
        assertThat(pictures.tags(picture).ids()).containsExactly(blue.id(), hidden.id());
        assertThat(posts.tags(post).clear()).isEqualTo(1);
        assertThat(pictures.countTags(picture)).isEqualTo(2);
    }

    @Test
    void the_other_direction_has_the_same_value() {
        tags.addPost(red, post);
        tags.addPictures(blue, List.of(picture));

        assertThat(tags.getPosts(red)).containsExactly(post);
        assertThat(tags.getPosts(blue)).isEmpty();
        assertThat(tags.getPictures(blue)).containsExactly(picture);
        assertThat(tags.countPictures(red)).isZero();
        assertThat(names(posts.getTags(post))).containsExactly("red");
        List<TagRecord> found =
                tags.find().include(TAG.POSTS).include(TAG.PICTURES).fetch();
        assertThat(found.get(0).posts()).isEqualTo(List.of(post));
        assertThat(found.get(0).pictures()).isEmpty();
        assertThat(found.get(1).pictures()).isEqualTo(List.of(picture));
        assertThat(names(tags.find().where(TAG.POSTS.any()).fetch())).containsExactly("red");
        assertThat(names(tags.find()
                        .where(TAG.PICTURES.any(PICTURE.TITLE.eq("picture")))
                        .fetch()))
                .containsExactly("blue");
        assertThat(names(
                        tags.find().where(TAG.PICTURES.none(), TAG.POSTS.none()).fetch()))
                .containsExactly("hidden");
    }

    @Test
    void a_missing_row_of_a_column_to_two_tables_is_found_in_the_right_one() {
        PictureRecord other = pictures.insert(new PictureRecord().setId(8_000L).setTitle("other"));

        assertThatThrownBy(() -> posts.addTag(8_000L, red.id())).isInstanceOf(LinkTargetNotFoundException.class);
        assertThatThrownBy(() -> tags.addPosts(red.id(), List.of(7_000L, 8_000L)))
                .isInstanceOfSatisfying(
                        LinkTargetNotFoundException.class,
                        e -> assertThat(e.missing()).isEqualTo(List.of(8_000L)));
        tags.addPicture(red, other);
        assertThat(database.plain().fetchCount(TAGGINGS)).isEqualTo(1);
    }

    @Test
    void two_associations_of_the_same_models_are_told_apart() {
        WriterRecord ann = writers.insert(new WriterRecord().setName("ann"));
        BookRecord book = books.insert(new BookRecord().setTitle("book"));

        CreditRecord written = writers.addWritten(ann, book, credit -> credit.setShare(60));
        books.addEditor(book, ann);

        assertThat(written.role()).isEqualTo("author");
        assertThat(written.share()).isEqualTo(60);
        assertThat(writers.written(ann).links().get(0).link().share()).isEqualTo(60);
        assertThat(writers.edited(ann).links().get(0).link().share()).isEqualTo(100);
        assertThat(books.authors(book).update(ann.id(), credit -> credit.setShare(70)))
                .hasValueSatisfying(credit -> assertThat(credit.share()).isEqualTo(70));
        assertThat(books.editors(book).links().get(0).link().share()).isEqualTo(100);
        assertThat(books.removeAuthor(book, ann)).isEqualTo(1);
        assertThat(writers.getWritten(ann)).isEmpty();
        assertThat(writers.getEdited(ann)).containsExactly(book);
        assertThatThrownBy(() -> writers.addWritten(ann, book, credit -> credit.setRole("critic")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("credits.role");
    }

    @Test
    void only_rows_in_scope_are_targets() {
        posts.addLabels(post, List.of(red, blue));

        assertThatThrownBy(() -> posts.addLabels(post, List.of(red, hidden)))
                .isInstanceOfSatisfying(
                        LinkTargetNotFoundException.class,
                        e -> assertThat(e.missing()).isEqualTo(List.of(hidden.id())));
        assertThatThrownBy(() -> posts.setLabels(post, List.of(hidden)))
                .isInstanceOf(LinkTargetNotFoundException.class);
        assertThatThrownBy(() -> posts.labels(post).toggle(List.of(hidden.id())))
                .isInstanceOf(LinkTargetNotFoundException.class);
        assertThat(posts.labels(post).ids()).containsExactly(red.id(), blue.id());

        tags.update(blue.setVisibility(Visibility.HIDDEN));

        assertThat(names(posts.getLabels(post))).containsExactly("red");
        assertThat(posts.labels(post).ids()).containsExactly(red.id());
        assertThat(posts.countLabels(post)).isEqualTo(1);
        assertThat(posts.hasLabel(post, blue)).isFalse();
        assertThat(posts.labelsOf(List.of(post.id())).ids()).isEqualTo(Map.of(post.id(), List.of(red.id())));
        assertThat(names(posts.find().include(POST.LABELS).fetch().get(0).labels()))
                .containsExactly("red");
        assertThat(names(posts.find()
                        .include(POST.LABELS, q -> q.orderBy(TAG.NAME).limit(3))
                        .fetch()
                        .get(0)
                        .labels()))
                .containsExactly("red");
        assertThat(posts.find().where(POST.LABELS.any(TAG.NAME.eq("blue"))).fetch())
                .isEmpty();
        assertThat(posts.find().where(POST.LABELS.count().eq(1)).fetch()).containsExactly(post);
        assertThat(posts.labels(post).clear()).isEqualTo(1);
    }

    @Test
    void conditions_know_rows_in_scope_alone_in_both_of_their_forms() {
        posts.addLabels(post, List.of(red, blue));
        tags.update(blue.setVisibility(Visibility.HIDDEN));
        PostRecord bare = posts.insert(new PostRecord().setId(7_001L).setTitle("bare"));
        Condition known = TAG.NAME.eq("red");
        Condition hers = TAG.NAME.eq("blue");
        Condition unknown = TAG.NAME.eq((String) null);

        for (Condition asked : List.of(DSL.noCondition(), POST.ID.in(post.id(), bare.id()))) {
            assertThat(found(asked, POST.LABELS.any())).containsExactly(post);
            assertThat(found(asked, POST.LABELS.any(known))).containsExactly(post);
            assertThat(found(asked, POST.LABELS.any(hers))).isEmpty();
            assertThat(found(asked, POST.LABELS.none(hers))).containsExactly(post, bare);
            assertThat(found(asked, POST.LABELS.every(known))).containsExactly(post, bare);
            assertThat(found(asked, POST.LABELS.every(hers))).containsExactly(bare);
            assertThat(found(asked, POST.LABELS.every(unknown))).containsExactly(bare);
            assertThat(found(asked, POST.LABELS.hasAny(List.of(red.id(), blue.id()))))
                    .containsExactly(post);
            assertThat(found(asked, POST.LABELS.hasAny(List.of(blue.id())))).isEmpty();
            assertThat(found(asked, POST.LABELS.hasAll(List.of(red.id())))).containsExactly(post);
            assertThat(found(asked, POST.LABELS.hasAll(List.of(red.id(), blue.id()))))
                    .isEmpty();
            assertThat(found(asked, POST.LABELS.count(known).eq(1))).containsExactly(post);
            assertThat(found(asked, POST.LABELS.count(hers).eq(0))).containsExactly(post, bare);
        }
    }

    private List<PostRecord> found(Condition asked, Condition condition) {
        return posts.find().where(asked, condition).fetch();
    }

    @Test
    void a_condition_looks_for_no_target_twice_and_for_none_by_the_scope_alone() {
        Condition any = POST.LABELS.any(TAG.NAME.eq("red"));

        assertThat(selectsFromTags(any)).isEqualTo(1);
        assertThat(selectsFromTags(POST.ID.eq(1L).and(any))).isEqualTo(1);
        assertThat(selectsFromTags(POST.LABELS.count(TAG.NAME.eq("red")).gt(0))).isEqualTo(1);
        for (Condition others : List.of(
                POST.LABELS.any(),
                POST.LABELS.hasAny(List.of(1L)),
                POST.LABELS.count().gt(0),
                POST.ID.eq(1L).and(any))) {
            assertThat(selectOfPosts(others)).containsPattern("exists \\(select 1 from \\W?blog_tags\\W? where");
        }
    }

    private int selectsFromTags(Condition condition) {
        return selectOfPosts(condition).split("from \\W?blog_tags", -1).length - 1;
    }

    private String selectOfPosts(Condition condition) {
        return database.dsl().renderInlined(DSL.selectFrom(POST).where(condition));
    }

    @Test
    void a_row_out_of_scope_is_told_as_what_it_is() {
        assertThatThrownBy(() -> posts.addLabel(post, hidden))
                .hasMessage("Cannot link posts.labels: no row in blog_tags with id " + hidden.id()
                        + " and visibility = PUBLIC and rank = 1; insert it first, or give it these values. Nothing was"
                        + " written.");
        assertThatThrownBy(() -> tags.addLabelled(hidden, post))
                .hasMessageContaining("no row in blog_tags with id " + hidden.id() + " and visibility = PUBLIC");
    }

    @Test
    void a_set_leaves_links_out_of_scope_alone() {
        posts.addLabels(post, List.of(red, blue));
        tags.update(blue.setVisibility(Visibility.HIDDEN));

        assertThat(posts.setLabels(post, List.of()).removed()).containsExactly(red.id());

        tags.update(blue.setVisibility(Visibility.PUBLIC));
        assertThat(names(posts.getLabels(post))).containsExactly("blue");
    }

    @Test
    void a_created_target_gets_the_values_of_the_scope() {
        TagRecord created = posts.createLabel(
                post,
                new TagRecord().setName("new").setVisibility(Visibility.HIDDEN).setRank(9));

        assertThat(created.visibility()).isEqualTo(Visibility.PUBLIC);
        assertThat(created.rank()).isEqualTo(1);
        assertThat(names(posts.getLabels(post))).containsExactly("new");
    }

    @Test
    void the_scope_holds_for_the_sources_of_the_other_direction() {
        posts.addLabels(post, List.of(red, blue));
        tags.update(blue.setVisibility(Visibility.HIDDEN));

        assertThat(tags.getLabelled(red)).containsExactly(post);
        assertThat(tags.getLabelled(blue)).isEmpty();
        assertThat(tags.countLabelled(blue)).isZero();
        assertThat(tags.hasLabelled(blue, post)).isFalse();
        assertThat(tags.labelledOf(List.of(red.id(), blue.id())).count())
                .isEqualTo(Map.of(red.id(), 1L, blue.id(), 0L));
        assertThatThrownBy(() -> tags.addLabelled(hidden, post))
                .isInstanceOfSatisfying(
                        LinkTargetNotFoundException.class,
                        e -> assertThat(e.missing()).isEqualTo(List.of(hidden.id())));
        assertThatThrownBy(() -> tags.setLabelled(hidden, List.of(post)))
                .isInstanceOf(LinkTargetNotFoundException.class);
        assertThat(tags.removeLabelled(blue, post)).isZero();
        assertThat(names(tags.find().where(TAG.LABELLED.any()).fetch())).containsExactly("red");
        assertThat(tags.find().include(TAG.LABELLED).fetch())
                .extracting(tag -> tag.labelled().size())
                .containsExactly(1, 0, 0);
    }

    @Test
    void values_cost_no_statement() {
        sends(1, () -> posts.addTags(post, List.of(red, blue)));
        sends(1, () -> posts.getTags(post));
        sends(1, () -> posts.countTags(post));
        sends(1, () -> posts.addLabels(post, List.of(red, blue)));
        sends(1, () -> posts.getLabels(post));
        sends(1, () -> posts.removeTags(post, List.of(red, blue)));
        sends(3, () -> tags.find().include(TAG.POSTS).include(TAG.PICTURES).fetch());
    }

    private void sends(int statements, Action action) {
        assertThat(database.statements().of(action)).hasSize(statements);
    }
}
