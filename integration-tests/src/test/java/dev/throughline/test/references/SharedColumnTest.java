package dev.throughline.test.references;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.test.Database;
import dev.throughline.test.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import venues.BandRecord;
import venues.BandRepository;
import venues.ConcertRecord;
import venues.ConcertRepository;
import venues.HallRecord;
import venues.HallRepository;
import venues.RehearsalRecord;
import venues.Tables;

/** A column that is part of several foreign keys: what one association does leaves the others alone. */
@DatabaseTest(conservative = true)
class SharedColumnTest {

    private final HallRepository halls;
    private final BandRepository bands;
    private final ConcertRepository concerts;
    private HallRecord hall;
    private BandRecord band;

    SharedColumnTest(Database database) {
        database.once(Tables::create);
        halls = new HallRepository(database.dsl());
        bands = new BandRepository(database.dsl());
        concerts = new ConcertRepository(database.dsl());
    }

    @BeforeEach
    void rows() {
        concerts.deleteAll(concerts.findAll());
        halls.deleteAll(halls.findAll());
        bands.deleteAll(bands.findAll());
        hall = halls.insert(new HallRecord().setId(1L).setTenantId(7));
        band = bands.insert(new BandRecord().setId(2L).setTenantId(7));
    }

    private ConcertRecord concert() {
        return concerts.insert(new ConcertRecord().setHall(hall).setBand(band));
    }

    @Test
    void what_is_taken_away_on_one_side_leaves_the_other_key_alone() {
        ConcertRecord byRecord = concert();
        ConcertRecord byId = concert();
        ConcertRecord inMemory = concert();

        assertThat(concerts.setHall(byRecord, null)).isOne();
        assertThat(concerts.hall(byId.id()).clear()).isOne();
        concerts.update(inMemory.setHall(null));

        for (ConcertRecord concert : concerts.findAll()) {
            assertThat(concert.getHall()).isEmpty();
            assertThat(concert.getBand()).contains(band);
        }
        assertThat(byRecord).isEqualTo(concerts.findById(byRecord.id()).orElseThrow());
    }

    @Test
    void what_is_removed_on_the_other_side_leaves_the_other_key_alone() {
        ConcertRecord removed = concert();
        ConcertRecord set = concert();

        assertThat(halls.removeConcert(hall, removed)).isOne();
        assertThat(halls.setConcerts(hall, List.<ConcertRecord>of()).removed()).containsExactly(set.id());

        for (ConcertRecord concert : concerts.findAll()) {
            assertThat(concert.getHall()).isEmpty();
            assertThat(concert.getBand()).contains(band);
        }
    }

    @Test
    void a_key_that_contradicts_the_id_changes_nothing_in_memory() {
        RehearsalRecord rehearsal = new RehearsalRecord().setId(1L).setTenantId(8);

        assertThatThrownBy(() -> rehearsal.setBand(band)).isInstanceOf(IllegalArgumentException.class);

        assertThat(rehearsal.bandId()).isNull();
    }
}
