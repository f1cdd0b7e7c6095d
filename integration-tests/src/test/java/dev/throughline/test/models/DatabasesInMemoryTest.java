package dev.throughline.test.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tides.TideTable.TIDE;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tides.TideRecord;
import tides.TideRepository;
import unkeyed.PostRecord;
import unkeyed.PostRepository;
import unkeyed.TagRecord;
import unkeyed.TagRepository;

/**
 * Databases that have the same URL, because they have no name, or because one was made after the other: what is found out
 * about the tables of one is not believed of the other's.
 */
class DatabasesInMemoryTest {

    /** How a database is used. */
    enum Use {
        CONNECTION,
        POOL,
        TRANSACTION_OF_CONNECTION,
        TRANSACTION_OF_POOL;

        private boolean isTransaction() {
            return this == TRANSACTION_OF_CONNECTION || this == TRANSACTION_OF_POOL;
        }
    }

    private static void inDatabase(SQLDialect dialect, String url, Use use, Consumer<DSLContext> work)
            throws SQLException {
        if (use == Use.CONNECTION || use == Use.TRANSACTION_OF_CONNECTION) {
            try (Connection connection = DriverManager.getConnection(url)) {
                used(DSL.using(connection, dialect), use, work);
            }
            return;
        }
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(1);
        try (HikariDataSource pool = new HikariDataSource(config)) {
            used(DSL.using(pool, dialect), use, work);
        }
    }

    private static void used(DSLContext dsl, Use use, Consumer<DSLContext> work) {
        if (dsl.configuration().family() == SQLDialect.SQLITE) {
            dsl.configuration().data("dev.throughline.dialect", "conservative");
        }
        if (use.isTransaction()) {
            dsl.transaction(transaction -> work.accept(transaction.dsl()));
        } else {
            work.accept(dsl);
        }
    }

    private static PostRepository withPost(DSLContext dsl) {
        unkeyed.Tables.create(dsl);
        PostRepository posts = new PostRepository(dsl);
        posts.insert(new PostRecord().setTitle("p"));
        new TagRepository(dsl).insert(new TagRecord().setName("a"));
        return posts;
    }

    private static void keyed(DSLContext dsl) {
        PostRepository posts = withPost(dsl);
        posts.addTag(1L, 1L);
        posts.setTags(1L, List.of(1L));
        assertThat(posts.countTags(1L)).isEqualTo(1);
    }

    private static void unkeyed(DSLContext dsl) {
        PostRepository posts = withPost(dsl);
        dsl.execute("drop table \"unkeyed_post_tag\"");
        dsl.execute("create table \"unkeyed_post_tag\" (\"post_id\" bigint, \"tag_id\" bigint)");
        assertThatThrownBy(() -> posts.addTag(1L, 1L))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("has no unique key over (");
    }

    @ParameterizedTest
    @EnumSource
    void a_unique_key_that_one_has_is_missed_in_the_other(Use use) throws SQLException {
        for (String url : List.of("jdbc:h2:mem:", "jdbc:h2:mem:one_after_the_other")) {
            inDatabase(SQLDialect.H2, url, use, DatabasesInMemoryTest::keyed);
            inDatabase(SQLDialect.H2, url, use, DatabasesInMemoryTest::unkeyed);
            inDatabase(SQLDialect.H2, url, use, DatabasesInMemoryTest::keyed);
        }
        for (String url : List.of("jdbc:sqlite::memory:", "jdbc:sqlite:")) {
            inDatabase(SQLDialect.SQLITE, url, use, DatabasesInMemoryTest::keyed);
            inDatabase(SQLDialect.SQLITE, url, use, DatabasesInMemoryTest::unkeyed);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_point_in_time_is_stored_as_the_column_of_each_has_it(Use use) throws SQLException {
        for (String url : List.of("jdbc:h2:mem:", "jdbc:h2:mem:one_after_the_other")) {
            for (String type : List.of("timestamp(6) with time zone", "timestamp(6)", "timestamp(6) with time zone")) {
                inDatabase(SQLDialect.H2, url, use, dsl -> moment(dsl, type));
            }
        }
    }

    private static void moment(DSLContext dsl, String type) {
        dsl.execute("set time zone '+05:00'");
        dsl.execute("create table \"tides\" (\"rises_at\" " + type + " not null primary key, \"falls_at\" " + type
                + ", \"name\" varchar(40) unique, \"version\" int, \"changed_at\" " + type + ")");
        TideRepository tides = new TideRepository(dsl);
        Instant noon = Instant.parse("2026-07-01T12:00:00.000001Z");

        tides.insert(new TideRecord().setRisesAt(noon).setName("flood"));
        assertThat(tides.findById(noon)).isPresent();
        try (var stream = tides.find().where(TIDE.RISES_AT.eq(noon)).stream()) {
            assertThat(stream).extracting(TideRecord::risesAt).containsExactly(noon);
        }
        assertThat(dsl.fetchValue("select cast(\"rises_at\" as varchar) from \"tides\""))
                .asString()
                .startsWith("2026-07-01 12:00:00.000001");
    }
}
