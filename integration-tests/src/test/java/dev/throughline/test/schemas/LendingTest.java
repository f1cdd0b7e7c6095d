package dev.throughline.test.schemas;

import static lending.GenreTable.GENRE;
import static lending.MovieTable.MOVIE;
import static lending.PerformerTable.PERFORMER;
import static lending.TongueTable.TONGUE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.runtime.LinkChanges;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lending.CopyRecord;
import lending.CopyRepository;
import lending.GenreRecord;
import lending.GenreRepository;
import lending.LoanRecord;
import lending.LoanRepository;
import lending.MovieRecord;
import lending.MovieRepository;
import lending.PerformerRecord;
import lending.PerformerRepository;
import lending.Rating;
import lending.RoleRecord;
import lending.TongueRecord;
import lending.TongueRepository;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A shop that lends movies, in the manner of sample databases of rental shops: small and unsigned keys, a padded name, an enum, a
 * domain, a search column that no model has, times that the database keeps.
 */
@DatabaseTest
class LendingTest {

    private static final String TABLES = """
            {types}
            create table "tongue" ("tongue_id" {small key}, "name" char(20) not null, "last_update" {touched});
            create table "movie" ("movie_id" {key}, "title" varchar(128) not null, "blurb" {text},
              "release_year" {year}, "fee" decimal(4, 2) not null, "length" {small}, "rating" {rating},
              "tongue_id" {small} not null references "tongue" ("tongue_id"),
              "original_tongue_id" {small} references "tongue" ("tongue_id"), "last_update" {touched}{search});
            create table "performer" ("performer_id" {key}, "first_name" varchar(45) not null,
              "last_name" varchar(45) not null, "last_update" {touched});
            create table "movie_performer" ("performer_id" int not null references "performer" ("performer_id"),
              "movie_id" int not null references "movie" ("movie_id"), "part" varchar(45), "last_update" {touched},
              primary key ("performer_id", "movie_id"));
            create table "genre" ("genre_id" {tiny key}, "name" varchar(25) not null unique, "last_update" {touched});
            create table "movie_genre" ("movie_id" int not null references "movie" ("movie_id"),
              "genre_id" {tiny} not null references "genre" ("genre_id"), "last_update" {touched},
              primary key ("movie_id", "genre_id"));
            create table "copy" ("copy_id" {key}, "movie_id" int not null references "movie" ("movie_id"),
              "last_update" {touched});
            create table "loan" ("loan_id" {key}, "lent_at" {moment} not null, "returned_at" {moment} null,
              "copy_id" int not null references "copy" ("copy_id"), "last_update" {touched}, unique ("lent_at", "copy_id"));
            """;

    private final Database database;
    private final TongueRepository tongues;
    private final MovieRepository movies;
    private final PerformerRepository performers;
    private final GenreRepository genres;
    private final CopyRepository copies;
    private final LoanRepository loans;
    private TongueRecord dutch = new TongueRecord();
    private TongueRecord greek = new TongueRecord();

    LendingTest(Database database) {
        this.database = database;
        database.once(unused -> Ddl.run(
                database,
                TABLES,
                Map.of(
                        "types", Ddl.word("create domain \"movie_year\" as smallint;", "", """
                        create type movie_rating as enum ('ALL', 'SIX', 'TWELVE', 'SIXTEEN');
                        create domain movie_year as integer check (value between 1900 and 2200);
                        """, ""),
                        "year", Ddl.word("\"movie_year\"", "int", "movie_year", "year"),
                        "rating",
                                Ddl.word(
                                        "enum ('ALL', 'SIX', 'TWELVE', 'SIXTEEN') default 'ALL' not null",
                                        "text default 'ALL' not null",
                                        "movie_rating default 'ALL' not null",
                                        "enum ('ALL', 'SIX', 'TWELVE', 'SIXTEEN') default 'ALL' not null"),
                        "search",
                                Ddl.word(
                                        "",
                                        "",
                                        ", fulltext tsvector generated always as (to_tsvector('simple', title)) stored,"
                                                + " features text[] default '{}' not null",
                                        ", fulltext key (title)"))));
        DSLContext dsl = database.dsl();
        this.tongues = new TongueRepository(dsl);
        this.movies = new MovieRepository(dsl);
        this.performers = new PerformerRepository(dsl);
        this.genres = new GenreRepository(dsl);
        this.copies = new CopyRepository(dsl);
        this.loans = new LoanRepository(dsl);
    }

    @BeforeEach
    void fill() {
        Stream.of("loan", "copy", "movie_genre", "movie_performer", "genre", "performer", "movie", "tongue")
                .forEach(table ->
                        database.plain().deleteFrom(DSL.table(DSL.name(table))).execute());
        dutch = tongues.insert(new TongueRecord().setName("Dutch"));
        greek = tongues.insert(new TongueRecord().setName("Greek"));
    }

    private MovieRecord movie(String title) {
        return movies.insert(new MovieRecord()
                .setTitle(title)
                .setFee(new BigDecimal("2.99"))
                .setReleaseYear(1997)
                .setTongue(dutch));
    }

    @Test
    void rowsComeBackAsTheDatabaseKeepsThem() {
        MovieRecord tides =
                movie("Tides").setRating(Rating.TWELVE).setLength((short) 118).setBlurb("Water.");
        movies.update(tides);

        MovieRecord found = movies.findById(tides.id()).orElseThrow();
        assertThat(found.title()).isEqualTo("Tides");
        assertThat(found.releaseYear()).isEqualTo(1997);
        assertThat(found.fee()).isEqualByComparingTo("2.99");
        assertThat(found.rating()).isEqualTo(Rating.TWELVE);
        assertThat(found.length()).isEqualTo((short) 118);
        assertThat(found.getTongue().orElseThrow().name().strip()).isEqualTo("Dutch");
        assertThat(found.getOriginalTongue()).isEmpty();
        assertThat(found.getTongue().orElseThrow().lastUpdate()).isNotNull();
        assertThat(movies.find().where(MOVIE.RATING.eq(Rating.TWELVE)).fetch()).hasSize(1);
        assertThat(movie("Plain").rating()).isEqualTo(Rating.ALL);
    }

    @Test
    void manyRowsAreWrittenAtOnce() {
        List<MovieRecord> all = movies.insertAll(Stream.of("A", "B", "C")
                .map(title -> new MovieRecord()
                        .setTitle(title)
                        .setFee(BigDecimal.ONE)
                        .setRating(Rating.SIX)
                        .setTongue(greek))
                .toList());
        all.forEach(each -> each.setRating(Rating.SIXTEEN).setReleaseYear(2001).setOriginalTongue(dutch));
        movies.updateAll(all);

        assertThat(movies.findAll())
                .hasSize(3)
                .allMatch(each -> each.rating() == Rating.SIXTEEN && each.releaseYear() == 2001)
                .allMatch(each -> each.getOriginalTongue().orElseThrow().id().equals(dutch.id()));
        assertThat(dutch.getOriginals()).hasSize(3);
        assertThat(greek.countMovies()).isEqualTo(3);
    }

    @Test
    void linksThroughATableWithATimeOfItsOwn() {
        MovieRecord tides = movie("Tides");
        PerformerRecord ada =
                performers.insert(new PerformerRecord().setFirstName("Ada").setLastName("Moor"));
        PerformerRecord bo =
                performers.insert(new PerformerRecord().setFirstName("Bo").setLastName("Lund"));

        RoleRecord role = tides.addPerformer(ada, r -> r.setName("the sailor"));
        assertThat(role.lastUpdate()).isNotNull();
        assertThat(movies.addPerformers(tides.id(), List.of(ada.id(), bo.id()))).hasSize(2);
        assertThat(tides.getPerformers(q -> q.orderBy(PERFORMER.LAST_NAME)))
                .extracting(PerformerRecord::lastName)
                .containsExactly("Lund", "Moor");
        assertThat(ada.hasMovie(tides)).isTrue();

        LinkChanges<Integer> changes = movies.performers(tides).set(List.of(bo.id()), r -> r.setName("the mate"));
        assertThat(changes.updated()).containsExactly(bo.id());
        assertThat(changes.removed()).containsExactly(ada.id());
        assertThat(movies.performers(tides).toggle(List.of(ada.id(), bo.id())).removed())
                .containsExactly(bo.id());
        assertThat(tides.removePerformers(List.of(ada, bo))).isEqualTo(1);
        assertThat(tides.countPerformers()).isZero();
    }

    @Test
    void smallKeysAreLinkedAndIncluded() {
        MovieRecord tides = movie("Tides");
        MovieRecord dunes = movie("Dunes");
        GenreRecord drama = tides.createGenre(new GenreRecord().setName("Drama"));
        GenreRecord comedy = genres.insert(new GenreRecord().setName("Comedy"));
        movies.genres(dunes).addBy(GENRE.NAME, "Comedy");
        movies.setGenres(tides, List.of(comedy, drama));

        assertThat(movies.genresOf(List.of(tides.id(), dunes.id())).ids())
                .containsEntry(dunes.id(), List.of(comedy.id()));
        assertThat(movies.find().where(MOVIE.GENRES.any(GENRE.NAME.eq("Drama"))).fetch())
                .extracting(MovieRecord::title)
                .containsExactly("Tides");
        assertThat(movies.find()
                        .where(MOVIE.GENRES.none(GENRE.NAME.eq("Drama")))
                        .fetch())
                .extracting(MovieRecord::title)
                .containsExactly("Dunes");
        assertThat(genres.find()
                        .include(GENRE.MOVIES, m -> m.include(MOVIE.TONGUE))
                        .orderBy(GENRE.NAME)
                        .fetch())
                .extracting(genre -> genre.movies().size())
                .containsExactly(2, 1);
    }

    @Test
    void lendsCopies() {
        MovieRecord tides = movie("Tides");
        Instant noon = Instant.parse("2026-07-01T12:00:00Z");
        CopyRecord copy = tides.createCopy(new CopyRecord());
        LoanRecord loan = copy.createLoan(new LoanRecord().setLentAt(noon));

        assertThat(loans.findById(loan.id()).orElseThrow().lentAt()).isEqualTo(noon);
        loans.update(loan.setReturnedAt(noon.plusSeconds(3600)));
        assertThat(copies.loans(copy).get().get(0).returnedAt()).isEqualTo(noon.plusSeconds(3600));
        assertThat(tongues.find()
                        .where(TONGUE.MOVIES.any())
                        .include(TONGUE.MOVIES, m -> m.include(MOVIE.COPIES))
                        .fetch())
                .singleElement()
                .satisfies(tongue -> assertThat(tongue.movies()).hasSize(1));
        assertThat(loans.find()
                        .fetch()
                        .get(0)
                        .getLentCopy()
                        .orElseThrow()
                        .getMovie()
                        .orElseThrow()
                        .title())
                .isEqualTo("Tides");
        copies.loans(copy).clear();
        assertThat(loans.count()).isZero();
    }
}
