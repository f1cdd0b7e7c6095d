package dev.throughline.test.references;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.runtime.LinkTargetNotFoundException;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shelves.LampRecord;
import shelves.LampRepository;
import shelves.ShelfRecord;
import shelves.ShelfRepository;
import shelves.Tables;
import shelves.VolumeRecord;
import shelves.VolumeRepository;

/** What is left of a failure: records as they were given, and an exception that says what failed. */
@DatabaseTest(conservative = true)
class ReferenceFailureTest {

    private final DSLContext dsl;
    private final ShelfRepository shelves;
    private final VolumeRepository volumes;
    private final LampRepository lamps;

    ReferenceFailureTest(Database database) {
        database.once(Tables::create);
        dsl = database.dsl();
        shelves = new ShelfRepository(dsl);
        volumes = new VolumeRepository(dsl);
        lamps = new LampRepository(dsl);
    }

    @BeforeEach
    void rows() {
        lamps.deleteAll(lamps.findAll());
        volumes.deleteAll(volumes.findAll());
        shelves.deleteAll(shelves.findAll());
        shelves.insert(new ShelfRecord().setCode("low"));
    }

    @Test
    void a_duplicate_is_told_inside_a_transaction_too() {
        lamps.insert(new LampRecord().setName("a").setShelfCode("low"));
        LampRecord second = lamps.insert(new LampRecord().setName("b"));

        assertThatThrownBy(() ->
                        dsl.transaction(transaction -> lamps.with(transaction).setShelf(second.id(), "low")))
                .isInstanceOf(IntegrityConstraintViolationException.class);
        assertThatThrownBy(() -> dsl.transaction(
                        transaction -> lamps.with(transaction).shelf(second).set("low")))
                .isInstanceOf(IntegrityConstraintViolationException.class);
        assertThat(second.shelfCode()).isNull();
    }

    @Test
    void a_child_that_could_not_be_created_is_as_it_was_given() {
        volumes.insert(new VolumeRecord().setTitle("taken"));
        VolumeRecord volume = new VolumeRecord().setTitle("taken");

        assertThatThrownBy(() -> shelves.createVolume("low", volume)).isInstanceOf(DataAccessException.class);

        assertThat(volume.shelfCode()).isNull();
        volumes.insert(volume.setTitle("free"));
        assertThat(volumes.findById(volume.id()).orElseThrow().shelfCode()).isNull();
    }

    @Test
    void a_parent_that_could_not_be_created_is_as_it_was_given() {
        ShelfRecord shelf = new ShelfRecord().setCode("new");

        assertThatThrownBy(() -> volumes.createShelf(999_999L, shelf)).isInstanceOf(LinkTargetNotFoundException.class);

        shelves.insert(shelf);
        assertThat(shelves.existsById("new")).isTrue();
    }

    @Test
    void what_is_created_is_created_again_after_a_lost_race() {
        VolumeRecord volume = volumes.insert(new VolumeRecord().setTitle("a"));

        ShelfRecord shelf = new VolumeRepository(losingOnceBefore("update"))
                .createShelf(volume.id(), new ShelfRecord().setCode("new"));

        assertThat(volumes.getShelf(volume.id())).contains(shelf);
    }

    @Test
    void what_is_inserted_is_inserted_again_after_a_lost_race() {
        List<VolumeRecord> both = List.of(
                new VolumeRecord().setTitle("a"),
                new VolumeRecord().setTitle("b").setShelfCode("low").setVersion(7));

        new VolumeRepository(losingOnceBefore("shelf_code")).insertAll(both);

        assertThat(volumes.findAll()).isEqualTo(both);
    }

    /** Gives a context whose first statement with a word loses a race. */
    private DSLContext losingOnceBefore(String word) {
        AtomicBoolean lost = new AtomicBoolean();
        ExecuteListener losing = new ExecuteListener() {
            @Override
            public void executeStart(ExecuteContext context) {
                String sql = String.join(";", context.batchSQL()).toLowerCase(Locale.ROOT);
                if (sql.contains(word) && !lost.getAndSet(true)) {
                    throw new DataAccessException("lost", new SQLException("lost", "40001"));
                }
            }
        };
        return dsl.configuration()
                .deriveAppending(new DefaultExecuteListenerProvider(losing))
                .dsl();
    }
}
