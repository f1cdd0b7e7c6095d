package dev.throughline.test.models;

import static arrays.AlbumTable.ALBUM;
import static arrays.MixTable.MIX;
import static arrays.SongTable.SONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import arrays.AlbumRecord;
import arrays.AlbumRepository;
import arrays.MixRecord;
import arrays.Song;
import arrays.SongRecord;
import arrays.SongRepository;
import arrays.Tables;
import dev.throughline.runtime.LinkChanges;
import dev.throughline.test.Catalog;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseKind;
import dev.throughline.test.DatabaseTest;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.RecordListener;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.conf.StatementType;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.DataTypeException;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultRecordListenerProvider;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Properties of arrays, which PostgreSQL and H2 keep and the others refuse. */
@DatabaseTest(conservative = true)
class ArraysTest {

    /** What a text of an array has to be quoted for, and what it must not be taken for. */
    private static final String[] TEXTS = {
        "plain", "", " ", "null", "NULL", "a,b", "{a}", "\"", "\\", "\\\"", "it's", "?", "{0}", "\n\t", "Zoë 🐶", null,
        " a "
    };

    private static final LocalDateTime LONG_AGO = LocalDateTime.parse("2001-02-03T04:05:06");

    private final Database database;
    private final boolean kept;
    private final SongRepository songs;
    private final AlbumRepository albums;

    ArraysTest(Database database) {
        this.database = database;
        this.kept = database.is(DatabaseKind.H2, DatabaseKind.POSTGRES);
        database.once(dsl -> {
            if (kept) {
                Tables.create(dsl);
            } else {
                makeTextColumns(database.plain());
            }
        });
        songs = new SongRepository(database.dsl());
        albums = new AlbumRepository(database.dsl());
    }

    /** Somebody has made the tables without arrays. */
    private static void makeTextColumns(DSLContext dsl) {
        for (var table : List.of(SONG, ALBUM, MIX)) {
            List<Field<?>> columns = Arrays.stream(table.fields())
                    .<Field<?>>map(field -> DSL.field(field.getUnqualifiedName(), SQLDataType.VARCHAR(200)))
                    .toList();
            dsl.createTable(table).columns(columns).execute();
        }
    }

    @BeforeEach
    void empty() {
        database.plain().deleteFrom(MIX).execute();
        database.plain().deleteFrom(SONG).execute();
        database.plain().deleteFrom(ALBUM).execute();
    }

    /** Tells whether the database keeps arrays; if not, the work is refused with the name of a column, and writes nothing. */
    private boolean isKept(ThrowingCallable work) {
        if (kept) {
            return true;
        }
        assertThatThrownBy(work)
                .isInstanceOf(DataTypeException.class)
                .hasMessageMatching(
                        "This database has no arrays, .*, so that it cannot keep (song|album|mix)\\.\\w+, which is"
                                + " of type String\\[\\]: give the property a type of your own with a @Convert from JSON or String");
        assertThat(Stream.of(SONG, ALBUM, MIX))
                .allSatisfy(
                        table -> assertThat(database.plain().fetchCount(table)).isZero());
        return false;
    }

    private static SongRecord song(String title, String... tags) {
        return new SongRecord().setTitle(title).setTags(tags);
    }

    private static SongRecord full(String title) {
        return song(title, TEXTS)
                .setFlags(new Boolean[] {true, false, null})
                .setShorts(new Short[] {Short.MIN_VALUE, null, Short.MAX_VALUE})
                .setMarks(new Integer[] {Integer.MIN_VALUE, null, 0, Integer.MAX_VALUE})
                .setLongs(new Long[] {Long.MIN_VALUE, null, Long.MAX_VALUE})
                .setFloats(new Float[] {1.5f, null, -0.1f, Float.MAX_VALUE})
                .setDoubles(new Double[] {0.1, null, Double.MIN_NORMAL, -Double.MAX_VALUE})
                .setDecimals(
                        new BigDecimal[] {new BigDecimal("12345678901234.123456"), null, new BigDecimal("-0.500000")})
                .setIntegers(new BigInteger[] {new BigInteger("123456789012345678901234567890"), null, BigInteger.TWO})
                .setDays(new LocalDate[] {
                    LocalDate.of(2024, 2, 29),
                    null,
                    LocalDate.of(1582, 10, 10),
                    LocalDate.of(1, 1, 1),
                    LocalDate.of(-43, 3, 15)
                })
                .setUuids(new UUID[] {new UUID(1, 2), null, new UUID(-1, -2)})
                .setWords(new Song.Words(List.of("one", "two, three", "{}")));
    }

    private static SongRecord blank(String title) {
        return song(title)
                .setFlags(new Boolean[0])
                .setShorts(new Short[0])
                .setMarks(new Integer[0])
                .setLongs(new Long[0])
                .setFloats(new Float[0])
                .setDoubles(new Double[0])
                .setDecimals(new BigDecimal[0])
                .setIntegers(new BigInteger[0])
                .setDays(new LocalDate[0])
                .setUuids(new UUID[] {null})
                .setWords(new Song.Words(List.of()));
    }

    private void assertStored(SongRecord expected) {
        SongRecord found = songs.findById(expected.id()).orElseThrow();
        assertThat(found.toData()).isEqualTo(expected.toData());
        assertThat(found.toData()).hasSameHashCodeAs(expected.toData());
    }

    @Test
    void a_record_is_inserted_and_read_in_every_way() {
        if (!isKept(() -> songs.insert(full("a")))) {
            isKept(() -> songs.insertAll(List.of(full("a"), full("b"))));
            isKept(songs::findAll);
            isKept(() -> songs.find().where(SONG.TITLE.eq("a")).fetch());
            isKept(() -> songs.find().stream().toList());
            isKept(() -> songs.findById(1L));
            isKept(() -> songs.findByTitle("a"));
            isKept(() -> database.dsl()
                    .insertInto(SONG, SONG.TAGS)
                    .values(new String[] {"a"})
                    .execute());
            return;
        }
        SongRecord full = songs.insert(full("full"));
        SongRecord blank = songs.insert(blank("blank"));
        SongRecord none = songs.insert(song("none", "a"));

        for (SongRecord each : List.of(full, blank, none)) {
            assertStored(each);
            assertThat(songs.findByTitle(each.title()).orElseThrow().toData()).isEqualTo(each.toData());
            assertThat(database.dsl().fetchSingle(SONG, SONG.ID.eq(each.id())).toData())
                    .isEqualTo(each.toData());
        }
        assertThat(none.marks()).isNull();
        List<SongRecord> all = List.of(full, blank, none);
        try (Stream<SongRecord> stream = songs.find().orderBy(SONG.ID).stream()) {
            assertThat(stream.map(SongRecord::toData)).isEqualTo(datas(all));
        }
        assertThat(datas(songs.find().orderBy(SONG.ID).fetch())).isEqualTo(datas(all));
        for (int i = 0; i < 8; i++) { // PostgreSQL's driver reads arrays in binary when a statement was run some times.
            assertStored(full);
        }
    }

    private static List<?> datas(List<SongRecord> records) {
        return records.stream().map(SongRecord::toData).toList();
    }

    @Test
    void a_record_is_changed_in_every_way() {
        if (!isKept(() -> songs.save(full("a")))) {
            isKept(() -> songs.upsert(full("a"), SONG.TITLE));
            isKept(() -> songs.upsertAll(List.of(full("a")), SONG.TITLE));
            isKept(() -> songs.getOrCreateByTitle("a", song -> song.setTags(TEXTS)));
            isKept(() -> songs.update(full("a").setId(1L)));
            isKept(() -> songs.updateAll(List.of(full("a").setId(1L), full("b").setId(2L))));
            isKept(() -> songs.saveAll(List.of(full("a"), full("b"))));
            return;
        }
        SongRecord a = songs.insert(song("a", "old"));
        List<SongRecord> more = songs.insertAll(List.of(full("b"), blank("c"), song("d", "x")));
        more.forEach(this::assertStored);

        assertStored(songs.update(a.setTags(TEXTS).setDecimals(new BigDecimal[] {new BigDecimal("1.250000")})));
        more.forEach(song -> song.setTags(new String[] {song.title(), null})
                .setMarks(null)
                .setDecimals(new BigDecimal[] {new BigDecimal("0.125000"), null})
                .setDays(new LocalDate[] {LocalDate.of(2020, 1, 1)})
                .setWords(new Song.Words(List.of(song.title()))));
        songs.updateAll(more).forEach(this::assertStored);
        assertStored(songs.update(a.setDecimals(new BigDecimal[] {new BigDecimal("0.1234567"), null})));
        assertThat(a.decimals()).containsExactly(new BigDecimal("0.123457"), null);
        assertStored(songs.save(a.setUuids(new UUID[0])));
        songs.saveAll(List.of(a.setTags(new String[0]), full("e"))).forEach(this::assertStored);
        assertStored(songs.upsert(full("a"), SONG.TITLE));
        songs.upsertAll(List.of(blank("a"), full("b"), full("f")), SONG.TITLE).forEach(this::assertStored);
        assertStored(songs.getOrCreateByTitle("g", song -> song.setTags(TEXTS).setMarks(new Integer[] {1})));
        assertThat(songs.count()).isEqualTo(7);
    }

    @Test
    void links_have_arrays() {
        if (!isKept(() -> songs.albums(1L).add(1L, mix -> mix.setNotes(TEXTS)))) {
            isKept(() -> songs.albums(1L).set(List.of(1L, 2L)));
            isKept(() -> songs.albums(1L).createAll(List.of(new AlbumRecord().setTitle("x"))));
            isKept(() -> songs.albums(1L).get());
            return;
        }
        Long song = songs.insert(song("a", "x")).id();
        List<Long> ids = albums
                .insertAll(Stream.of("p", "q", "r")
                        .map(title -> new AlbumRecord().setTitle(title).setGenres(new String[] {title}))
                        .toList())
                .stream()
                .map(AlbumRecord::id)
                .toList();
        BigDecimal[] levels = {new BigDecimal("1.125"), null};

        MixRecord added =
                songs.albums(song).add(ids.get(0), mix -> mix.setNotes(TEXTS).setLevels(levels));
        songs.albums(song).addAll(ids, mix -> mix.setNotes(new String[0]).setLevels(levels));

        assertThat(added.notes()).isEqualTo(TEXTS);
        assertThat(added.levels()).isEqualTo(levels);
        assertThat(links(song)).allSatisfy(link -> assertThat(link.notes()).isEmpty());
        database.plain().update(MIX).set(MIX.CHANGED_AT, LONG_AGO).execute();
        LinkChanges<Long> changes = songs.albums(song)
                .set(Map.of(
                        ids.get(0), mix -> mix.setNotes(new String[0]).setLevels(levels.clone()),
                        ids.get(1), mix -> mix.setNotes(TEXTS).setLevels(new BigDecimal[0])));
        assertThat(changes.kept()).containsExactly(ids.get(0));
        assertThat(changes.updated()).containsExactly(ids.get(1));
        assertThat(changes.removed()).containsExactly(ids.get(2));
        assertThat(links(song))
                .extracting(link -> Arrays.asList(link.notes()))
                .containsExactly(List.of(), Arrays.asList(TEXTS));
        assertThat(links(song))
                .extracting(link -> link.changedAt().equals(LONG_AGO))
                .containsExactly(true, false);
        songs.albums(song).update(ids.get(0), mix -> mix.setNotes(new String[0]));
        assertThat(links(song).get(0).changedAt()).isEqualTo(LONG_AGO);
        BigDecimal[] finer = {new BigDecimal("1.12549"), null};
        songs.albums(song).update(ids.get(0), mix -> mix.setLevels(finer));
        songs.albums(song).addAll(ids.subList(0, 1), mix -> mix.setLevels(finer));
        assertThat(links(song).get(0).changedAt()).isEqualTo(LONG_AGO);
        assertThat(songs.albums(song)
                        .set(Map.of(ids.get(0), mix -> mix.setLevels(finer), ids.get(1), mix -> {}))
                        .updated())
                .isEmpty();
        songs.albums(song).update(ids.get(0), mix -> mix.setNotes(new String[] {null, "b"}));
        songs.albums(song)
                .createAll(
                        List.of(new AlbumRecord().setTitle("s").setGenres(TEXTS), new AlbumRecord().setTitle("t")),
                        mix -> mix.setLevels(levels));
        songs.albums(song).create(new AlbumRecord().setTitle("u"), mix -> mix.setNotes(TEXTS));

        SongRecord found = songs.find()
                .include(SONG.ALBUMS, q -> q.withLinks().orderBy(ALBUM.ID))
                .fetch()
                .get(0);
        assertThat(found.albums())
                .extracting(album -> album.genres() == null ? null : Arrays.asList(album.genres()))
                .containsExactly(List.of("p"), List.of("q"), Arrays.asList(TEXTS), null, null);
        assertThat(found.albumLinks())
                .extracting(MixRecord::notes)
                .containsExactly(new String[] {null, "b"}, TEXTS, null, null, TEXTS);
        assertThat(found.albumLinks())
                .extracting(MixRecord::levels)
                .containsExactly(levels, new BigDecimal[0], levels, levels, null);
        assertThat(songs.getAlbums(song, q -> q.where(MIX.NOTES.isNull()))).hasSize(2);
    }

    private List<MixRecord> links(Long song) {
        return database.plain()
                .selectFrom(MIX)
                .where(MIX.SONG_ID.eq(song))
                .orderBy(MIX.ALBUM_ID)
                .fetch();
    }

    @Test
    void conditions_take_arrays_and_elements() {
        if (!isKept(() -> songs.find().where(SONG.TAGS.eq(new String[] {"a"})).count())) {
            return;
        }
        songs.insertAll(
                List.of(song("a", "red", "blue"), song("b", "red"), song("c").setMarks(new Integer[] {7, 8})));

        assertThat(titles(songs.findBy(SONG.TAGS.eq(new String[] {"red"})))).containsExactly("b");
        assertThat(titles(songs.findBy(SONG.TAGS.in(new String[] {"red"}, new String[0]))))
                .containsExactly("b", "c");
        assertThat(titles(songs.findBy(DSL.cardinality(SONG.TAGS).eq(2)))).containsExactly("a");
        if (database.is(DatabaseKind.H2)) { // It has a function, and no operators that jOOQ knows.
            assertThat(titles(songs.findBy(DSL.condition("array_contains({0}, {1})", SONG.TAGS, "red"))))
                    .containsExactly("a", "b");
        } else {
            assertThat(titles(songs.findBy(DSL.val("red").eq(DSL.any(SONG.TAGS)))))
                    .containsExactly("a", "b");
            assertThat(titles(songs.findBy(DSL.val(8).eq(DSL.any(SONG.MARKS))))).containsExactly("c");
            assertThat(titles(songs.findBy(SONG.TAGS.contains(new String[] {"blue"}))))
                    .containsExactly("a");
            assertThat(titles(songs.findBy(DSL.arrayOverlap(SONG.TAGS, new String[] {"blue", "x"}))))
                    .containsExactly("a");
        }
    }

    private static List<String> titles(List<SongRecord> found) {
        return found.stream().map(SongRecord::title).sorted().toList();
    }

    @Test
    void constants_in_the_text_of_a_statement_are_the_same() {
        Settings inlined = new Settings().withStatementType(StatementType.STATIC_STATEMENT);
        SongRepository constant = songs.with(database.dsl().configuration().derive(inlined));
        if (!isKept(() -> constant.insert(full("a")))) {
            return;
        }
        SongRecord a = constant.insert(full("a"));
        SongRecord b = constant.insert(blank("b"));
        constant.updateAll(
                List.of(a.setMarks(new Integer[0]), b.setDecimals(new BigDecimal[] {new BigDecimal("1.500000")})));

        assertStored(a);
        assertStored(b);
        assertThat(titles(constant.findBy(SONG.TAGS.eq(new String[0])))).containsExactly("b");
    }

    @Test
    void an_array_that_is_changed_in_a_record_has_to_be_set_again() {
        if (!isKept(() -> songs.insert(song("a", "old")))) {
            return;
        }
        SongRecord song = songs.insert(song("a", "old"));
        Song data = song.toData();
        song.tags()[0] = "new";
        songs.update(song);
        assertThat(songs.findById(song.id()).orElseThrow().tags()).containsExactly("old");
        assertThat(data.tags()).containsExactly("old");

        songs.update(song.setTags(song.tags()));
        assertThat(songs.findById(song.id()).orElseThrow().tags()).containsExactly("new");
    }

    @Test
    void an_array_that_is_unique_is_no_key() {
        if (!isKept(() -> albums.insert(new AlbumRecord().setTitle("a").setCatalogue(new Integer[] {20})))) {
            return;
        }
        albums.insert(new AlbumRecord().setTitle("a").setCatalogue(new Integer[] {20, 7}));
        AlbumRecord same = new AlbumRecord().setTitle("b").setCatalogue(new Integer[] {20, 7});

        assertThatThrownBy(() -> albums.insert(same)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> albums.upsert(same, ALBUM.CATALOGUE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not recognised by catalogue");
        assertThat(albums.findBy(ALBUM.CATALOGUE.eq(new Integer[] {20, 7}))).hasSize(1);
        assertThat(albums.count()).isEqualTo(1);
    }

    @Test
    void jooqs_listeners_and_its_own_comparison_of_rows_take_arrays() {
        SongRepository listening = songs.with(database.dsl()
                .configuration()
                .derive(new DefaultRecordListenerProvider(new RecordListener() {}))
                .derive(new Settings().withExecuteWithOptimisticLocking(true)));
        if (!isKept(() -> listening.insert(full("a")))) {
            return;
        }
        SongRecord a = listening.insert(full("a"));
        assertStored(listening.update(a.setTags(new String[] {"b", null}).setMarks(new Integer[] {1})));
        assertStored(listening
                .updateAll(List.of(songs.findByTitle("a").orElseThrow().setTags(new String[0])))
                .get(0));
        assertStored(listening.upsert(full("a"), SONG.TITLE));
        assertThat(songs.count()).isEqualTo(1);
    }

    @Test
    void too_long_an_element_is_refused() {
        if (!isKept(() -> songs.insert(song("a", "x".repeat(101))))) {
            return;
        }
        SongRecord song = songs.insert(song("a", "x"));

        assertThatThrownBy(() -> songs.insert(song("b", "x".repeat(101)))).hasMessageContaining("100");
        assertThatThrownBy(() -> songs.updateAll(List.of(song.setTags(new String[] {"x".repeat(101)}))))
                .hasMessageContaining("100");
        assertThat(songs.findAll())
                .singleElement()
                .satisfies(only -> assertThat(only.tags()).containsExactly("x"));
    }

    @Test
    void tables_have_arrays_or_are_refused_before_the_first() {
        if (isKept(() -> Tables.create(database.dsl()))) {
            assertThat(new Catalog(database).columnNames("song")).contains("tags", "marks", "words");
            Tables.create(database.dsl());
        }
        assertThatThrownBy(() -> Tables.ddl(SQLDialect.MARIADB))
                .isInstanceOf(DataTypeException.class)
                .hasMessageContaining("album.genres");
        assertThatThrownBy(() -> Tables.ddl(SQLDialect.SQLITE)).isInstanceOf(DataTypeException.class);
        assertThat(Tables.ddl(SQLDialect.POSTGRES))
                .contains("\"tags\" varchar(100)[] not null", "\"decimals\" decimal(20, 6)[]");
    }
}
