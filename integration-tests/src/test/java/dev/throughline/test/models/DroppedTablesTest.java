package dev.throughline.test.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.test.Catalog;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseKind;
import dev.throughline.test.DatabaseTest;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.DataDefinitionException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import story.FriendRecord;
import story.FriendRepository;
import story.PugRecord;
import story.PugRepository;
import story.Tables;

/** What is created and dropped where some tables exist, and where tables of others refer to them. */
@DatabaseTest
class DroppedTablesTest {

    private final Database database;
    private final DSLContext dsl;
    private final Catalog catalog;

    DroppedTablesTest(Database database) {
        this.database = database;
        this.dsl = database.dsl();
        this.catalog = new Catalog(database);
    }

    @BeforeEach
    void create() {
        Tables.create(dsl);
    }

    @AfterEach
    void drop() {
        database.plain().dropTableIfExists("visits").execute();
        Tables.drop(database.plain());
    }

    /** Makes a table of somebody else's, which refers to one of ours. */
    private void refer(String table) {
        database.plain()
                .execute("create table visits (id integer primary key, guest_id bigint, constraint fk_visits_guest"
                        + " foreign key (guest_id) references " + quoted(table) + " (" + quoted("id") + "))");
    }

    private String quoted(String name) {
        return dsl.render(DSL.name(name));
    }

    private void fill() {
        PugRepository pugs = new PugRepository(dsl);
        PugRecord cody = pugs.insert(new PugRecord().setName("Cody"));
        pugs.createFriend(cody, new FriendRecord().setName("Ann"));
    }

    @Test
    void dropping_and_creating_twice_is_as_once() {
        fill();
        Tables.create(dsl);
        assertThat(new FriendRepository(dsl).count()).isEqualTo(1);

        Tables.drop(dsl);
        Tables.drop(dsl);
        assertThat(catalog.tables()).doesNotContain("pugs", "friends", "friendship");

        Tables.create(dsl);
        assertThat(new FriendRepository(dsl).count()).isZero();
    }

    @Test
    void what_is_missing_is_created() {
        database.plain().dropTable("friendship").execute();
        database.plain().dropTable("pugs").execute();
        new FriendRepository(dsl).insert(new FriendRecord().setName("Bob"));

        Tables.create(dsl);

        assertThat(new FriendRepository(dsl).count()).isEqualTo(1);
        assertThat(catalog.foreignKeys("friendship")).hasSize(2);
        fill();
    }

    @Test
    void nothing_is_dropped_where_a_table_of_somebody_else_refers_to_one() {
        for (String table : new String[] {"pugs", "friends"}) {
            refer(table);

            assertThatThrownBy(() -> Tables.drop(dsl))
                    .isInstanceOf(DataDefinitionException.class)
                    .hasMessageContaining("Nothing was dropped")
                    .satisfies(e -> assertThat(e.getMessage()).containsIgnoringCase("visits by fk_visits_guest"));
            assertThat(catalog.tables()).contains("pugs", "friends", "friendship");

            database.plain().execute("drop table visits");
        }
        Tables.drop(dsl);
        assertThat(catalog.tables()).doesNotContain("pugs", "friends", "friendship");
    }

    @Test
    void tables_that_somebody_else_made_are_dropped_whatever_their_foreign_keys_are_called() {
        Tables.drop(dsl);
        String id = database.is(DatabaseKind.SQLITE) ? "integer primary key" : "bigint primary key";
        String pugs = quoted("pugs");
        String friends = quoted("friends");
        DSLContext plain = database.plain();
        plain.execute("create table " + pugs + " (id " + id + ", best_friend bigint)");
        plain.execute("create table " + friends + " (id " + id
                + ", pug bigint, constraint made_by_hand foreign key (pug)" + " references " + pugs + " (id))");
        if (!database.is(DatabaseKind.SQLITE)) {
            plain.execute("alter table " + pugs + " add constraint and_back foreign key (best_friend) references "
                    + friends + " (id)");
        }

        Tables.drop(dsl);

        assertThat(catalog.tables()).doesNotContain("pugs", "friends");
    }

    @Test
    void all_or_nothing_is_created_where_the_database_can_take_it_back() {
        Tables.drop(dsl);
        // The join table comes last, and cannot be made.
        database.plain().execute("create view " + quoted("friendship") + " as select 1 as x");
        try {
            assertThatThrownBy(() -> Tables.create(dsl)).isInstanceOf(DataAccessException.class);
            boolean takenBack = database.is(DatabaseKind.POSTGRES, DatabaseKind.SQLITE);
            assertThat(catalog.tables().contains("pugs")).isEqualTo(!takenBack);
        } finally {
            database.plain().execute("drop view " + quoted("friendship"));
        }
    }
}
