package dev.throughline.test.references;

import static org.assertj.core.api.Assertions.assertThat;
import static remarks.PhotoTable.PHOTO;
import static remarks.RemarkTable.REMARK;
import static remarks.StoryTable.STORY;

import dev.throughline.test.Catalog;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import remarks.PhotoRecord;
import remarks.PhotoRepository;
import remarks.Remark;
import remarks.RemarkRecord;
import remarks.RemarkRepository;
import remarks.StoryRecord;
import remarks.StoryRepository;
import remarks.Tables;

/** One column that refers to rows of two tables, and another that says which: remarks on stories and on photos. */
@DatabaseTest(conservative = true)
class ReferenceScopeTest {

    private final Database database;
    private final StoryRepository stories;
    private final PhotoRepository photos;
    private final RemarkRepository remarks;
    private StoryRecord story;
    private PhotoRecord photo;

    ReferenceScopeTest(Database database) {
        this.database = database;
        database.once(Tables::create);
        stories = new StoryRepository(database.dsl());
        photos = new PhotoRepository(database.dsl());
        remarks = new RemarkRepository(database.dsl());
    }

    /** The story and the photo have the same id, so that only the scope tells their remarks apart. */
    @BeforeEach
    void rows() {
        database.plain().deleteFrom(REMARK).execute();
        database.plain().deleteFrom(STORY).execute();
        database.plain().deleteFrom(PHOTO).execute();
        story = stories.insert(new StoryRecord().setId(7L).setTitle("story"));
        photo = photos.insert(new PhotoRecord().setId(7L).setTitle("photo"));
    }

    private static List<String> texts(List<? extends Remark> remarks) {
        return remarks.stream().map(Remark::text).toList();
    }

    @Test
    void the_database_has_no_foreign_key_for_it() {
        assertThat(new Catalog(database).foreignKeys("remarks")).isEmpty();
    }

    @Test
    void what_is_created_gets_the_values() {
        RemarkRecord onStory = stories.createRemark(story, new RemarkRecord().setText("b"));
        RemarkRecord onPhoto = photo.createRemark(new RemarkRecord().setText("p"));
        stories.createRemark(story, new RemarkRecord().setText("a"));

        assertThat(onStory.subjectType()).isEqualTo("story");
        assertThat(onPhoto.subjectType()).isEqualTo("photo");
        assertThat(texts(stories.getRemarks(story))).containsExactly("a", "b");
        assertThat(texts(photos.getRemarks(photo))).containsExactly("p");
        assertThat(stories.countRemarks(story)).isEqualTo(2);
        assertThat(stories.hasRemark(story, onPhoto)).isFalse();
        assertThat(photos.removeRemark(photo, onStory)).isZero();
    }

    @Test
    void what_is_added_gets_the_values_and_is_moved() {
        RemarkRecord remark = stories.createRemark(story, new RemarkRecord().setText("moved"));

        assertThat(photos.addRemark(photo, remark).subjectType()).isEqualTo("photo");

        assertThat(stories.getRemarks(story)).isEmpty();
        assertThat(texts(photos.getRemarks(photo))).containsExactly("moved");
        assertThat(stories.setRemarks(story, List.of(remark)).added()).containsExactly(remark.id());
        assertThat(photos.countRemarks(photo)).isZero();
        assertThat(stories.remarks(story).clear()).isEqualTo(1);
        assertThat(remarks.findById(remark.id()).orElseThrow().subjectId()).isNull();
    }

    @Test
    void a_set_leaves_those_of_the_other_kind_alone() {
        RemarkRecord onPhoto = photo.createRemark(new RemarkRecord().setText("p"));
        RemarkRecord onStory = stories.createRemark(story, new RemarkRecord().setText("s"));

        assertThat(stories.setRemarks(story, List.of()).removed()).containsExactly(onStory.id());

        assertThat(photos.remarks(photo).ids()).containsExactly(onPhoto.id());
    }

    @Test
    void the_other_direction_is_of_rows_with_the_values_alone() {
        RemarkRecord onStory = stories.createRemark(story, new RemarkRecord().setText("s"));
        RemarkRecord onPhoto = photo.createRemark(new RemarkRecord().setText("p"));

        assertThat(remarks.getStory(onStory)).contains(story);
        assertThat(remarks.getStory(onStory.id())).contains(story);
        assertThat(remarks.getPhoto(onStory)).isEmpty();
        assertThat(remarks.getPhoto(onStory.id())).isEmpty();
        assertThat(onPhoto.getPhoto()).contains(photo);
        assertThat(onPhoto.getStory()).isEmpty();
        assertThat(remarks.storyOf(List.of(onPhoto.id(), onStory.id())).get().keySet())
                .containsExactly(onStory.id());
        assertThat(texts(remarks.findBy(REMARK.STORY.any()))).containsExactly("s");
        assertThat(texts(remarks.findBy(REMARK.STORY.none()))).containsExactly("p");
    }

    @Test
    void includes_keep_to_the_values_from_both_sides() {
        stories.createRemark(story, new RemarkRecord().setText("s"));
        photo.createRemark(new RemarkRecord().setText("p"));

        List<RemarkRecord> found =
                remarks.find().include(REMARK.STORY).include(REMARK.PHOTO).fetch();

        assertThat(found.get(0).loaded(REMARK.STORY)).isEqualTo(story);
        assertThat(found.get(0).photo()).isNull();
        assertThat(found.get(1).loaded(REMARK.PHOTO)).isEqualTo(photo);
        assertThat(found.get(1).story()).isNull();
        assertThat(texts(stories.find().include(STORY.REMARKS).fetch().get(0).remarks()))
                .containsExactly("s");
        assertThat(photos.find()
                        .where(PHOTO.REMARKS.count(REMARK.TEXT.eq("s")).eq(0))
                        .fetch())
                .containsExactly(photo);
    }

    @Test
    void taking_away_one_kind_leaves_a_record_of_the_other_alone() {
        RemarkRecord remark = photos.createRemark(photo, new RemarkRecord().setText("p"));

        assertThat(remarks.setStory(remark, null)).isZero();
        assertThat(remark.setStory(null).subjectId()).isEqualTo(photo.id());
        assertThat(remarks.getPhoto(remark)).contains(photo);
        assertThat(remarks.setPhoto(remark, null)).isOne();
        assertThat(remark.subjectId()).isNull();
    }
}
