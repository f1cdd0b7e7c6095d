package dev.throughline.test.references;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.test.Database;
import dev.throughline.test.DatabaseTest;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shelves.LampRecord;
import shelves.LampRepository;
import shelves.ShelfRecord;
import shelves.ShelfRepository;
import shelves.Tables;
import shelves.VolumeRepository;

/** What is left of a failure: an exception that says what failed. */
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
}
