package dev.throughline.test.models;

import static org.assertj.core.api.Assertions.assertThat;
import static upkeep.ParcelTable.PARCEL;
import static upkeep.SackTable.SACK;

import dev.throughline.test.Database;
import dev.throughline.test.DatabaseTest;
import dev.throughline.test.Mode;
import dev.throughline.test.Threads;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import upkeep.ParcelRecord;
import upkeep.ParcelRepository;
import upkeep.SackRecord;
import upkeep.SackRepository;
import upkeep.Tables;

/** Keys that are made without the database. */
@DatabaseTest(conservative = true)
class MadeKeyTest {

    private final Database database;
    private final ParcelRepository parcels;
    private final SackRepository sacks;

    MadeKeyTest(Database database) {
        this.database = database;
        database.once(Tables::create);
        parcels = new ParcelRepository(database.dsl());
        sacks = new SackRepository(database.dsl());
    }

    @BeforeEach
    void empty() {
        database.plain()
                .deleteFrom(upkeep.UpkeepParcelSackTable.UPKEEP_PARCEL_SACK)
                .execute();
        database.plain().deleteFrom(PARCEL).execute();
        database.plain().deleteFrom(SACK).execute();
    }

    private static ParcelRecord parcel(String code) {
        return new ParcelRecord().setCode(code);
    }

    @Test
    void an_insert_makes_a_key_of_version_7() {
        ParcelRecord parcel = parcels.insert(parcel("a"));

        assertThat(parcel.id().version()).isEqualTo(7);
        assertThat(parcel.id().variant()).isEqualTo(2);
        assertThat(parcel.id().getMostSignificantBits() >>> 16)
                .isCloseTo(System.currentTimeMillis(), org.assertj.core.data.Offset.offset(60_000L));
        assertThat(parcels.findById(parcel.id())).contains(parcel);
    }

    @Test
    void a_key_that_was_set_stays() {
        UUID id = UUID.randomUUID();

        assertThat(parcels.insert(parcel("a").setId(id)).id()).isEqualTo(id);
        assertThat(parcels.save(parcel("b").setId(UUID.randomUUID())).code()).isEqualTo("b");
        assertThat(parcels.findById(id).orElseThrow().code()).isEqualTo("a");
    }

    @Test
    void many_rows_go_in_one_statement_and_their_keys_grow() {
        List<ParcelRecord> all =
                IntStream.range(0, 100).mapToObj(i -> parcel("p" + i)).toList();
        int statements = database.statements().of(() -> parcels.insertAll(all)).size();

        if (database.mode() != Mode.CONSERVATIVE) {
            assertThat(statements).isEqualTo(1);
        }
        assertThat(all).extracting(parcel -> parcel.id().toString()).isSorted().doesNotHaveDuplicates();
        assertThat(parcels.find().orderBy(PARCEL.ID).fetch()).isEqualTo(all);
        assertThat(parcels.findAllById(List.of(all.get(50).id())).get(0).code()).isEqualTo("p50");
    }

    @Test
    void every_way_of_making_a_row_makes_its_key() {
        ParcelRecord saved = parcels.save(parcel("a"));
        ParcelRecord upserted = parcels.upsert(parcel("b").setText("1"), PARCEL.CODE);
        ParcelRecord made = parcels.getOrCreateByCode("c");
        parcels.saveAll(List.of(parcel("d"), saved.setText("x"), parcel("e")));

        assertThat(saved.id()).isNotNull();
        assertThat(parcels.upsert(parcel("b").setText("2"), PARCEL.CODE).id()).isEqualTo(upserted.id());
        assertThat(parcels.getOrCreateByCode("c")).isEqualTo(made);
        assertThat(parcels.findAll()).hasSize(5).extracting(ParcelRecord::id).doesNotHaveDuplicates();
        assertThat(ParcelRecord.of(parcel("f")).id()).isNull();
    }

    @Test
    void created_targets_get_a_key() {
        ParcelRecord parcel = parcels.insert(parcel("a"));

        SackRecord sack = parcel.createSack(new SackRecord().setWeight(3));
        List<SackRecord> more =
                parcels.sacks(parcel).createAll(List.of(new SackRecord().setWeight(4), new SackRecord().setWeight(5)));

        assertThat(parcels.sacks(parcel).ids())
                .containsExactlyInAnyOrder(
                        sack.id(), more.get(0).id(), more.get(1).id());
        assertThat(sacks.parcels(sack).ids()).containsExactly(parcel.id());
    }

    @Test
    void keys_of_many_threads_differ() throws Exception {
        List<Callable<List<UUID>>> makers = new ArrayList<>();
        for (int t = 0; t < 8; t++) {
            int thread = t;
            makers.add(() ->
                    parcels
                            .insertAll(IntStream.range(0, 20)
                                    .mapToObj(i -> parcel(thread + "-" + i))
                                    .toList())
                            .stream()
                            .map(ParcelRecord::id)
                            .toList());
        }

        Set<UUID> all = new HashSet<>();
        Threads.together(makers).forEach(all::addAll);

        assertThat(all).hasSize(160);
        assertThat(parcels.count()).isEqualTo(160);
    }
}
