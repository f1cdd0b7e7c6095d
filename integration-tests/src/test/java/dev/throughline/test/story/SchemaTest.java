package dev.throughline.test.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.test.Catalog;
import dev.throughline.test.Catalog.Column;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseTest;
import java.util.Arrays;
import java.util.List;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import story.FriendRecord;
import story.FriendRepository;
import story.FriendshipTable;
import story.PugRecord;
import story.PugRepository;
import story.PugTable;
import story.Tables;

/** The tables that {@code Tables.create} makes. */
@DatabaseTest
class SchemaTest {

    private final Database database;
    private final Catalog catalog;

    SchemaTest(Database database) {
        this.database = database;
        this.catalog = new Catalog(database);
    }

    @BeforeEach
    void dropAll() {
        Tables.drop(database.dsl());
    }

    @Test
    void create_makes_the_join_table_with_its_columns_keys_and_the_index_of_the_other_direction() {
        Tables.create(database.dsl());

        assertThat(catalog.tables()).containsExactly("friends", "friendship", "pugs");
        assertThat(catalog.columnNames("friendship"))
                .containsExactly("created_at", "updated_at", "friend_id", "pug_id");
        assertThat(catalog.columns("friendship")).noneMatch(Column::nullable);
        assertThat(catalog.primaryKey("friendship")).containsExactly("friend_id", "pug_id");
        assertThat(catalog.foreignKeys("friendship"))
                .containsExactly(
                        "friend_id -> friends.id, delete 0, update 0", "pug_id -> pugs.id, delete 0, update 0");
        assertThat(catalog.indexes("friendship")).contains("friend_id, pug_id (unique)", "pug_id, friend_id");
    }

    @Test
    void the_models_tables_have_an_identity_and_columns_that_cannot_be_null() {
        Tables.create(database.dsl());

        for (String table : List.of("pugs", "friends")) {
            assertThat(catalog.columnNames(table)).containsExactly("id", "name");
            assertThat(catalog.columns(table)).noneMatch(Column::nullable);
            assertThat(catalog.primaryKey(table)).containsExactly("id");
            assertThat(catalog.foreignKeys(table)).isEmpty();
        }
        assertThatThrownBy(() -> new PugRepository(database.dsl()).insert(new PugRecord()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void creating_again_changes_nothing_and_loses_nothing() {
        Tables.create(database.dsl());
        String before = description();
        PugRepository pugs = new PugRepository(database.dsl());
        PugRecord cody = pugs.insert(new PugRecord().setName("Cody"));
        pugs.createFriend(cody, new FriendRecord().setName("Fan"));

        Tables.create(database.dsl());
        Tables.create(database.dsl());

        assertThat(description()).isEqualTo(before);
        assertThat(pugs.getFriends(cody)).extracting(FriendRecord::name).containsExactly("Fan");
    }

    @Test
    void creating_adds_what_is_missing_and_keeps_the_rest() {
        Tables.create(database.dsl());
        String before = description();
        FriendRecord fan = new FriendRepository(database.dsl()).insert(new FriendRecord().setName("Fan"));
        database.plain().dropTable(FriendshipTable.FRIENDSHIP).execute();

        Tables.create(database.dsl());

        assertThat(description()).isEqualTo(before);
        assertThat(new FriendRepository(database.dsl()).existsById(fan.id())).isTrue();
    }

    @Test
    void drop_takes_all_tables_and_minds_none_that_is_missing() {
        Tables.create(database.dsl());
        database.plain().dropTable(FriendshipTable.FRIENDSHIP).execute();

        Tables.drop(database.dsl());
        Tables.drop(database.dsl());

        assertThat(catalog.tables()).isEmpty();
    }

    @Test
    void the_models_tables_are_what_they_would_be_without_the_association() {
        plain.Tables.create(database.dsl());
        String pugs = catalog.describe("pugs");
        String friends = catalog.describe("friends");
        plain.Tables.drop(database.dsl());

        Tables.create(database.dsl());

        assertThat(catalog.describe("pugs")).isEqualTo(pugs);
        assertThat(catalog.describe("friends")).isEqualTo(friends);
    }

    @Test
    void the_statements_for_the_models_tables_are_what_they_would_be_without_the_association() {
        List<String> with = statements(Tables.ddl(database.kind().dialect()));
        List<String> without = statements(plain.Tables.ddl(database.kind().dialect()));

        assertThat(without).isNotEmpty();
        assertThat(with).containsAll(without);
        assertThat(with.stream().filter(statement -> !without.contains(statement)))
                .isNotEmpty()
                .allMatch(statement -> statement.contains("friendship"));
    }

    private static List<String> statements(String ddl) {
        return Arrays.stream(ddl.split(";", -1))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    @Test
    void the_ddl_is_a_script_that_makes_the_same_tables() {
        Tables.create(database.dsl());
        String created = description();
        Tables.drop(database.dsl());

        for (String statement : statements(Tables.ddl(database.kind().dialect()))) {
            database.plain().execute(statement);
        }

        assertThat(description()).isEqualTo(created);
    }

    @Test
    void the_primary_key_refuses_a_second_link_of_a_pair() {
        Tables.create(database.dsl());
        PugRepository pugs = new PugRepository(database.dsl());
        PugRecord cody = pugs.insert(new PugRecord().setName("Cody"));
        FriendRecord fan = pugs.createFriend(cody, new FriendRecord().setName("Fan"));

        assertThatThrownBy(() -> database.plain()
                        .insertInto(FriendshipTable.FRIENDSHIP)
                        .columns(
                                FriendshipTable.FRIENDSHIP.PUG_ID,
                                FriendshipTable.FRIENDSHIP.FRIEND_ID,
                                FriendshipTable.FRIENDSHIP.CREATED_AT,
                                FriendshipTable.FRIENDSHIP.UPDATED_AT)
                        .values(
                                DSL.val(cody.id()),
                                DSL.val(fan.id()),
                                DSL.currentLocalDateTime(),
                                DSL.currentLocalDateTime())
                        .execute())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void changing_the_key_of_a_row_takes_its_links_along() {
        Tables.create(database.dsl());
        PugRepository pugs = new PugRepository(database.dsl());
        PugRecord cody = pugs.insert(new PugRecord().setName("Cody"));
        pugs.createFriend(cody, new FriendRecord().setName("Fan"));

        database.plain()
                .update(PugTable.PUG)
                .set(PugTable.PUG.ID, 4711L)
                .where(PugTable.PUG.ID.eq(cody.id()))
                .execute();

        assertThat(pugs.getFriends(4711L)).extracting(FriendRecord::name).containsExactly("Fan");
    }

    private String description() {
        return catalog.describe("pugs") + "\n" + catalog.describe("friends") + "\n" + catalog.describe("friendship");
    }
}
