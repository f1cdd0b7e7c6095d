package dev.throughline.test.references;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.runtime.StaleRecordException;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shelves.LampRecord;
import shelves.LampRepository;
import shelves.ShelfRecord;
import shelves.ShelfRepository;
import shelves.Tables;
import shelves.VolumeRecord;
import shelves.VolumeRepository;

/** Rows that count their changes, when an association changes what they refer to. */
@DatabaseTest(conservative = true)
class ReferenceVersionTest {

    private final ShelfRepository shelves;
    private final VolumeRepository volumes;
    private final LampRepository lamps;
    private final Database database;
    private ShelfRecord low;
    private ShelfRecord top;
    private VolumeRecord volume;

    ReferenceVersionTest(Database database) {
        this.database = database;
        database.once(Tables::create);
        shelves = new ShelfRepository(database.dsl());
        volumes = new VolumeRepository(database.dsl());
        lamps = new LampRepository(database.dsl());
    }

    @BeforeEach
    void rows() {
        lamps.deleteAll(lamps.findAll());
        volumes.deleteAll(volumes.findAll());
        shelves.deleteAll(shelves.findAll());
        low = shelves.insert(new ShelfRecord().setCode("low"));
        top = shelves.insert(new ShelfRecord().setCode("top"));
        volume = volumes.insert(new VolumeRecord().setTitle("a").setShelf(low));
    }

    private VolumeRecord row() {
        return volumes.findById(volume.id()).orElseThrow();
    }

    private int version() {
        return row().version();
    }

    @Test
    void the_other_side_counts_the_changes_of_rows_that_it_moves() {
        VolumeRecord other = volumes.insert(new VolumeRecord().setTitle("b").setShelf(low));
        Instant before = volume.changedAt();

        VolumeRecord moved = shelves.addVolume(top, volume);

        assertThat(moved).isEqualTo(row());
        assertThat(moved.version()).isOne();
        assertThat(moved.changedAt()).isAfterOrEqualTo(before);
        assertThat(shelves.addVolume(top, moved).version()).isOne();
        shelves.removeVolume(top, moved);
        assertThat(version()).isEqualTo(2);
        shelves.setVolumes(low, List.of(volume, other));
        assertThat(version()).isEqualTo(3);
        assertThat(volumes.findById(other.id()).orElseThrow().version()).isZero();
        shelves.volumes("low").clear();
        assertThat(version()).isEqualTo(4);
    }

    @Test
    void a_record_read_before_is_stale_and_one_given_back_is_not() {
        VolumeRecord moved = shelves.addVolume(top, volume);

        volumes.update(moved.setTitle("moved"));

        assertThatThrownBy(() -> volumes.update(volume.setTitle("stale"))).isInstanceOf(StaleRecordException.class);
        assertThat(row().title()).isEqualTo("moved");
    }

    @Test
    void a_record_that_is_the_source_has_what_is_stored() {
        assertThat(volumes.setShelf(volume, top)).isOne();
        assertThat(volume).isEqualTo(row());
        assertThat(volumes.setShelf(volume, top)).isZero();
        assertThat(volume).isEqualTo(row());
        assertThat(volumes.setShelf(volume, null)).isOne();
        assertThat(volume).isEqualTo(row());
        volumes.createShelf(volume, new ShelfRecord().setCode("new"));
        assertThat(volume).isEqualTo(row());

        volumes.update(volume.setTitle("goes on"));

        assertThat(version()).isEqualTo(4);
    }

    @Test
    void a_stale_record_stays_stale() {
        volumes.update(row().setTitle("by another"));

        volumes.setShelf(volume, top);

        assertThatThrownBy(() -> volumes.update(volume.setTitle("mine"))).isInstanceOf(StaleRecordException.class);
    }

    @Test
    void what_else_was_set_in_a_record_is_still_to_be_written() {
        volume.setTitle("set before");

        volumes.setShelf(volume, top);
        volumes.update(volume);

        assertThat(row().title()).isEqualTo("set before");
        assertThat(row().shelfCode()).isEqualTo("top");
    }

    @Test
    void after_a_rollback_a_record_is_refused() {
        assertThatThrownBy(() -> database.dsl().transaction(transaction -> {
                    volumes.with(transaction).setShelf(volume, top);
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessageContaining("rolled back");

        assertThatThrownBy(() -> volumes.update(volume.setTitle("b"))).isInstanceOf(StaleRecordException.class);
        assertThat(row().shelfCode()).isEqualTo("low");
    }

    @Test
    void two_that_swap_their_only_one_count_each_move() {
        LampRecord red = lamps.insert(new LampRecord().setName("red").setShelf(low));
        LampRecord blue = lamps.insert(new LampRecord().setName("blue").setShelf(top));

        database.dsl().transaction(transaction -> {
            shelves.with(transaction).setLamp(low, blue);
            shelves.with(transaction).setLamp(top, red);
        });

        assertThat(shelves.getLamp(low).orElseThrow().version()).isOne();
        assertThat(shelves.getLamp(top).orElseThrow().version()).isEqualTo(2);
        assertThatThrownBy(() -> lamps.update(red.setName("stale"))).isInstanceOf(StaleRecordException.class);
    }
}
