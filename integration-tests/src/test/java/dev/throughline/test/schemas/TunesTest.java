package dev.throughline.test.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static tunes.BandTable.BAND;
import static tunes.ClerkTable.CLERK;
import static tunes.DiscTable.DISC;
import static tunes.MixTable.MIX;
import static tunes.SongTable.SONG;

import dev.throughline.test.Database;
import dev.throughline.test.DatabaseTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tunes.BandRecord;
import tunes.BandRepository;
import tunes.ClerkRecord;
import tunes.ClerkRepository;
import tunes.DiscRecord;
import tunes.DiscRepository;
import tunes.MixRecord;
import tunes.MixRepository;
import tunes.SongRecord;
import tunes.SongRepository;

/** A shop for music, in the manner of sample databases with names in camel case and keys that the application gives. */
@DatabaseTest
class TunesTest {

    private static final String TABLES = """
            create table "Band" ("BandId" int primary key, "Name" varchar(120));
            create table "Disc" ("DiscId" int primary key, "Title" varchar(160) not null,
              "BandId" int not null references "Band" ("BandId"));
            create table "Song" ("SongId" int primary key, "Name" varchar(200) not null, "Composer" varchar(220),
              "UnitPrice" numeric(10, 2) not null, "DiscId" int references "Disc" ("DiscId"));
            create table "Mix" ("MixId" int primary key, "Name" varchar(120));
            create table "MixSong" ("MixId" int not null references "Mix" ("MixId"),
              "SongId" int not null references "Song" ("SongId"), constraint "PK_MixSong" primary key ("MixId", "SongId"));
            create table "Clerk" ("ClerkId" int primary key, "LastName" varchar(20) not null,
              "ReportsTo" int references "Clerk" ("ClerkId"));
            """;

    private final Database database;
    private final BandRepository bands;
    private final DiscRepository discs;
    private final SongRepository songs;
    private final MixRepository mixes;
    private final ClerkRepository clerks;

    TunesTest(Database database) {
        this.database = database;
        database.once(unused -> Ddl.run(database, TABLES, Map.of()));
        DSLContext dsl = database.dsl();
        this.bands = new BandRepository(dsl);
        this.discs = new DiscRepository(dsl);
        this.songs = new SongRepository(dsl);
        this.mixes = new MixRepository(dsl);
        this.clerks = new ClerkRepository(dsl);
    }

    @BeforeEach
    void fill() {
        Stream.of("MixSong", "Mix", "Song", "Disc", "Band")
                .forEach(table ->
                        database.plain().deleteFrom(DSL.table(DSL.name(table))).execute());
        clerks.find().fetch().forEach(clerk -> clerks.staff(clerk).clear());
        database.plain().deleteFrom(CLERK).execute();
        bands.insert(new BandRecord().setId(1).setName("The Pebbles"));
        discs.insertAll(List.of(
                new DiscRecord()
                        .setId(10)
                        .setTitle("Shore")
                        .setBand(bands.findById(1).orElseThrow()),
                new DiscRecord()
                        .setId(11)
                        .setTitle("Cliff")
                        .setBand(bands.findById(1).orElseThrow())));
        songs.insertAll(IntStream.rangeClosed(1, 80)
                .mapToObj(i -> new SongRecord()
                        .setId(i)
                        .setName("song " + i)
                        .setUnitPrice(new BigDecimal("0.99"))
                        .setDiscId(disc(i)))
                .toList());
        mixes.insertAll(List.of(new MixRecord().setId(1).setName("walk"), new MixRecord().setId(2)));
    }

    private static @Nullable Integer disc(int song) {
        if (song > 60) {
            return null;
        }
        return song > 40 ? 11 : 10;
    }

    private static List<Integer> ids(int from, int to) {
        return IntStream.rangeClosed(from, to).boxed().toList();
    }

    @Test
    void linksManyByKeysThatTheApplicationGives() {
        assertThat(mixes.addSongs(1, ids(1, 70))).hasSize(70);
        assertThat(mixes.addSongs(1, ids(60, 80))).hasSize(21);
        assertThat(mixes.countSongs(1)).isEqualTo(80);
        assertThat(mixes.hasSongs(1, ids(1, 80))).isTrue();
        assertThat(mixes.songs(1).set(ids(5, 10)).removed()).hasSize(74);
        assertThat(mixes.songs(1).ids()).isEqualTo(ids(5, 10));
        assertThat(mixes.songsOf(List.of(1, 2)).count()).isEqualTo(Map.of(1, 6L, 2, 0L));
        assertThat(mixes.removeSongs(1, ids(1, 7))).isEqualTo(3);
        assertThat(songs.getMixes(9)).extracting(MixRecord::name).containsExactly("walk");
        assertThat(mixes.find()
                        .include(MIX.SONGS, s -> s.limit(2).orderBy(SONG.ID.desc()))
                        .fetch())
                .extracting(mix ->
                        mix.loaded(MIX.SONGS).stream().map(SongRecord::id).toList())
                .containsExactly(List.of(10, 9), List.of());
    }

    @Test
    void readsAlongForeignKeys() {
        List<BandRecord> all = bands.find()
                .include(BAND.DISCS, d -> d.orderBy(DISC.TITLE).include(DISC.SONGS))
                .fetch();

        assertThat(all.get(0).loaded(BAND.DISCS))
                .extracting(disc -> disc.title() + " " + disc.loaded(DISC.SONGS).size())
                .containsExactly("Cliff 20", "Shore 40");
        assertThat(songs.find().where(SONG.DISC.any(DISC.TITLE.eq("Cliff"))).count())
                .isEqualTo(20);
        assertThat(songs.find().where(SONG.DISC.none()).count()).isEqualTo(20);
        assertThat(songs.findById(1)
                        .orElseThrow()
                        .getDisc()
                        .orElseThrow()
                        .getBand()
                        .orElseThrow()
                        .name())
                .isEqualTo("The Pebbles");
    }

    @Test
    void movesChildrenAndKeepsPrices() {
        discs.setSongs(10, ids(35, 65));
        assertThat(discs.countSongs(11)).isZero();
        assertThat(songs.findById(1).orElseThrow().discId()).isNull();
        SongRecord song = songs.findById(40).orElseThrow();
        songs.save(song.setUnitPrice(new BigDecimal("1.5")));
        assertThat(songs.findById(40).orElseThrow().unitPrice()).isEqualByComparingTo("1.50");
        songs.upsertAll(
                List.of(
                        new SongRecord().setId(40).setName("forty").setUnitPrice(BigDecimal.TEN),
                        new SongRecord().setId(99).setName("new").setUnitPrice(BigDecimal.ONE)),
                SONG.ID);
        assertThat(songs.findAllById(List.of(40, 99)))
                .extracting(SongRecord::name)
                .containsExactlyInAnyOrder("forty", "new");
        assertThat(songs.findById(40).orElseThrow().discId()).isEqualTo(10);
    }

    @Test
    void knowsWhoReportsToWhom() {
        clerks.insertAll(List.of(
                new ClerkRecord().setId(1).setLastName("Adams"),
                new ClerkRecord().setId(2).setLastName("Edwards"),
                new ClerkRecord().setId(3).setLastName("Peacock")));
        clerks.setStaff(1, List.of(2, 3));
        clerks.setChief(3, 2);

        assertThat(clerks.getStaff(1)).extracting(ClerkRecord::lastName).containsExactly("Edwards");
        assertThat(clerks.getChief(3).orElseThrow().lastName()).isEqualTo("Edwards");
        assertThat(clerks.find().where(CLERK.STAFF.none()).fetch())
                .extracting(ClerkRecord::lastName)
                .containsExactly("Peacock");
        assertThat(clerks.find().include(CLERK.STAFF, s -> s.required()).fetch())
                .extracting(ClerkRecord::id)
                .containsExactly(1, 2);
    }
}
