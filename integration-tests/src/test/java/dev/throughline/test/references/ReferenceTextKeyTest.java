package dev.throughline.test.references;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shelves.ShelfTable.SHELF;
import static shelves.VolumeTable.VOLUME;

import dev.throughline.runtime.LinkChanges;
import dev.throughline.runtime.LinkTargetNotFoundException;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseKind;
import dev.throughline.test.DatabaseTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shelves.ClipRecord;
import shelves.ClipRepository;
import shelves.ShelfRecord;
import shelves.ShelfRepository;
import shelves.Tables;
import shelves.VolumeRecord;
import shelves.VolumeRepository;

/** Keys that are texts, where the database takes some for equal that Java does not: MariaDB, those that differ in case. */
@DatabaseTest
class ReferenceTextKeyTest {

    private final Database database;
    private final ShelfRepository shelves;
    private final VolumeRepository volumes;
    private final ClipRepository clips;
    private ShelfRecord low;

    ReferenceTextKeyTest(Database database) {
        this.database = database;
        database.once(Tables::create);
        shelves = new ShelfRepository(database.dsl());
        volumes = new VolumeRepository(database.dsl());
        clips = new ClipRepository(database.dsl());
    }

    @BeforeEach
    void rows() {
        clips.deleteAll(clips.findAll());
        volumes.deleteAll(volumes.findAll());
        shelves.deleteAll(shelves.findAll());
        low = shelves.insert(new ShelfRecord().setCode("low"));
        shelves.insert(new ShelfRecord().setCode("top"));
    }

    /** MariaDB's default collation takes texts for equal that differ in case; the others do not. */
    private boolean caseIsIgnored() {
        return database.kind() == DatabaseKind.MARIADB;
    }

    private VolumeRecord volume(String title, String shelf) {
        return volumes.insert(new VolumeRecord().setTitle(title).setShelfCode(shelf));
    }

    @Test
    void all_rows_that_refer_to_one_get_it_in_an_include_whatever_their_keys_look_like() {
        if (!caseIsIgnored()) {
            return;
        }
        volume("a", "low");
        volume("b", "LOW");
        volume("c", "Low");
        volume("d", "TOP");

        List<VolumeRecord> found =
                volumes.find().include(VOLUME.SHELF).orderBy(VOLUME.ID).fetch();

        assertThat(found.subList(0, 3)).allSatisfy(volume -> {
            assertThat(volume.shelf()).isEqualTo(low);
            assertThat(volume.shelf()).isSameAs(found.get(0).shelf());
        });
        assertThat(found.get(3).shelf()).isEqualTo(new ShelfRecord().setCode("top"));
        assertThat(volumes.find()
                        .include(VOLUME.SHELF, shelf -> shelf.limit(1).include(SHELF.VOLUMES))
                        .fetch())
                .allSatisfy(volume -> assertThat(volume.shelf()).isNotNull());
        assertThat(shelves.find().include(SHELF.VOLUMES).fetch().get(0).volumes())
                .hasSize(3);
    }

    @Test
    void an_include_does_not_take_for_one_what_the_database_does_not() {
        if (caseIsIgnored()) {
            return;
        }
        shelves.insert(new ShelfRecord().setCode("LOW"));
        volume("a", "low");
        volume("b", "LOW");

        List<VolumeRecord> found = volumes.find()
                .include(VOLUME.SHELF, shelf -> shelf.where(SHELF.CODE.eq("low")))
                .orderBy(VOLUME.ID)
                .fetch();

        assertThat(found.get(0).shelf()).isEqualTo(low);
        assertThat(found.get(1).shelf()).isNull();
    }

    @Test
    void an_include_of_texts_sends_no_more_than_others() {
        volume("a", "low");
        volume("b", "top");

        assertThat(database.statements()
                        .of(() -> volumes.find().include(VOLUME.SHELF).fetch()))
                .hasSize(2);
    }

    @Test
    void what_is_referred_to_already_is_not_missing() {
        if (!caseIsIgnored()) {
            return;
        }
        VolumeRecord volume = volume("a", "low");

        assertThat(volumes.setShelf(volume.id(), "LOW")).isZero();
        assertThat(volumes.setShelf(volume.id(), "TOP")).isOne();
        assertThat(shelves.hasVolume("top", volume.id())).isTrue();
    }

    @Test
    void only_what_is_missing_is_named() {
        if (!caseIsIgnored()) {
            return;
        }
        clips.insert(new ClipRecord().setCode("c1").setShelfCode("low"));

        assertThatThrownBy(() -> shelves.addClips("top", List.of("C1", "c9")))
                .isInstanceOfSatisfying(
                        LinkTargetNotFoundException.class,
                        e -> assertThat(e.missing()).isEqualTo(List.of("c9")));
    }

    @Test
    void a_set_keeps_rows_that_it_would_delete() {
        if (!caseIsIgnored()) {
            return;
        }
        clips.insert(new ClipRecord().setCode("c1").setShelfCode("low"));
        clips.insert(new ClipRecord().setCode("c2").setShelfCode("low"));
        clips.insert(new ClipRecord().setCode("c3").setShelfCode("top"));

        LinkChanges<String> changes = shelves.setClips("LOW", List.of("C1", "C3"));

        assertThat(changes.kept()).containsExactly("C1");
        assertThat(changes.added()).containsExactly("C3");
        assertThat(changes.removed()).containsExactly("c2");
        assertThat(Set.copyOf(shelves.clips("low").ids())).isEqualTo(Set.of("c1", "c3"));
        assertThat(shelves.clipsOf(List.of("LOW")).count()).isEqualTo(Map.of("LOW", 2L));
    }

    @Test
    void a_set_takes_for_others_what_the_database_does() {
        if (caseIsIgnored()) {
            return;
        }
        clips.insert(new ClipRecord().setCode("c1").setShelfCode("low"));
        clips.insert(new ClipRecord().setCode("C1").setShelfCode("top"));

        LinkChanges<String> changes = shelves.setClips("low", List.of("C1"));

        assertThat(changes.added()).containsExactly("C1");
        assertThat(changes.removed()).containsExactly("c1");
        assertThat(clips.findAll()).extracting(ClipRecord::code).containsExactly("C1");
    }
}
