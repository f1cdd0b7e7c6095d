package dev.throughline.test.repository;

import static members.MemberTable.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.test.Database;
import dev.throughline.test.DatabaseKind;
import dev.throughline.test.Threads;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import members.MemberRecord;
import members.MemberRepository;
import members.MemberTable;
import members.SettingKey;
import members.SettingRecord;
import org.jooq.TableField;
import org.jooq.UniqueKey;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import story.FriendRecord;
import story.FriendRepository;
import story.FriendshipRecord;
import story.FriendshipRepository;
import story.PugRecord;
import story.PugRepository;

/** Records are inserted or updated, whichever it takes. */
class SaveTest extends RepositoryTest {

    SaveTest(Database database) {
        super(database);
        story.Tables.create(database.plain());
    }

    private List<MemberRepository> everyWay() {
        return List.of(members, conservative(), heard(new Heard()));
    }

    @Test
    void a_record_without_an_id_is_inserted_and_filled_in() {
        for (MemberRepository repository : everyWay()) {
            empty();
            MemberRecord given = member("ann");

            MemberRecord saved = repository.save(given);

            assertThat(saved).isSameAs(given);
            assertThat(saved.id()).isPositive();
            assertThat(stored()).containsExactly("ann 3");
        }
        sends(1, () -> assertThat(members.save(member("bob")).credits()).isEqualTo(3));
    }

    @Test
    void a_record_whose_row_exists_writes_what_was_set_and_gets_the_rest() {
        for (MemberRepository repository : everyWay()) {
            empty();
            MemberRecord ann = insert(1).get(0);
            database.plain().update(MEMBER).set(MEMBER.CREDITS, 50).execute();

            assertThat(repository.save(ann.setName("Ann"))).isSameAs(ann);

            assertThat(stored()).containsExactly("Ann 50");
            assertThat(ann.credits()).isEqualTo(50);
            MemberRecord partial = member("m0").setId(ann.id()).setName("A");
            repository.save(partial);
            assertThat(stored()).containsExactly("A 50");
            assertThat(partial.credits()).isEqualTo(50);
            sends(0, () -> members.update(partial));
        }
    }

    @Test
    void a_record_that_could_not_be_inserted_can_update() {
        for (MemberRepository repository : everyWay()) {
            empty();
            MemberRecord ann = insert(1).get(0);
            MemberRecord partial = new MemberRecord().setId(ann.id()).setCredits(8);

            repository.save(partial);

            assertThat(stored()).containsExactly("m0 8");
            assertThat(partial.name()).isEqualTo("m0");
            repository.upsert(new MemberRecord().setEmail("m0@x").setName("Ann"), MEMBER.EMAIL);
            assertThat(stored()).containsExactly("Ann 8");
            assertThatThrownBy(() ->
                            repository.save(new MemberRecord().setId(NOBODY).setCredits(1)))
                    .isInstanceOf(DataAccessException.class);
            assertThat(stored()).containsExactly("Ann 8");
        }
    }

    @Test
    void a_record_whose_row_is_gone_is_inserted_with_all_it_has() {
        for (MemberRepository repository : everyWay()) {
            empty();
            MemberRecord ann = insert(1).get(0);
            members.update(ann.setCredits(9));
            database.plain().deleteFrom(MEMBER).execute();

            repository.save(ann.setName("Ann"));

            assertThat(stored()).containsExactly("Ann 9");
            assertThat(members.findAll()).containsExactly(ann);
        }
    }

    @Test
    void save_sends_one() {
        MemberRecord ann = insert(1).get(0);
        sends(1, () -> members.save(ann.setName("Ann").setCredits(1)));
        sends(1, () -> members.save(ann));
        sends(1, () -> members.save(member("bob").setId(ann.id() + 1_000)));
        sends(1, () -> members.save(member("cem")));
        sends(1, () -> members.upsert(member("bob").setCredits(2), MEMBER.EMAIL));
        sends(2, () -> members.saveAll(List.of(member("dee"), ann.setCredits(7), member("eve"))));
        sends(0, () -> members.saveAll(List.of()));
        sends(0, () -> members.upsertAll(List.of(), MEMBER.EMAIL));
        assertThat(stored())
                .contains("Ann 7", "bob 2", "cem 3", "dee 3", "eve 3")
                .hasSize(5);
    }

    @Test
    void save_all_inserts_and_updates_in_one_go() {
        for (MemberRepository repository : everyWay()) {
            empty();
            List<MemberRecord> old = insert(3);
            MemberRecord fresh = member("new");
            List<MemberRecord> all = List.of(
                    old.get(2).setName("two").setBadge(null),
                    fresh,
                    old.get(0).setName("zero").setBadge(5),
                    member("again").setId(old.get(1).id()).setEmail("m1@x"));

            assertThat(repository.saveAll(all)).isEqualTo(all);

            assertThat(stored()).containsExactly("zero 3", "again 3", "two 3", "new 3");
            assertThat(all).extracting(MemberRecord::id).doesNotContainNull();
            assertThat(all).extracting(MemberRecord::credits).containsOnly(3);
            assertThat(members.findAll()).containsExactlyInAnyOrderElementsOf(all);
        }
    }

    @Test
    void save_all_is_all_or_nothing_and_leaves_the_records_as_they_were() {
        for (MemberRepository repository : everyWay()) {
            empty();
            MemberRecord ann = insert(1).get(0).setName("Ann");

            assertThatThrownBy(() -> repository.saveAll(
                            List.of(ann, member("x").setId(NOBODY), new MemberRecord().setId(2 * NOBODY))))
                    .isInstanceOf(DataAccessException.class);

            assertThat(stored()).containsExactly("m0 3");
            members.update(ann);
            assertThat(stored()).containsExactly("Ann 3");
        }
    }

    @Test
    void two_records_of_one_row_go_in_order() {
        for (MemberRepository repository : everyWay()) {
            empty();
            Long id = insert(1).get(0).id();
            MemberRecord first = member("first").setId(id);
            MemberRecord second = member("second").setId(id).setCredits(8);

            repository.saveAll(List.of(first, second, first));

            assertThat(stored()).containsExactly("second 8");
            repository.upsertAll(List.of(member("a").setName("1"), member("a").setName("2")), MEMBER.EMAIL);
            assertThat(stored()).containsExactly("second 8", "2 3");
        }
    }

    @Test
    void upsert_recognises_a_row_by_a_unique_key() {
        for (MemberRepository repository : everyWay()) {
            empty();
            MemberRecord ann = insert(1).get(0);
            MemberRecord given = member("m0").setName("Ann").setBadge(1);

            assertThat(repository.upsert(given, MEMBER.EMAIL)).isSameAs(given);
            assertThat(given.id()).isEqualTo(ann.id());
            assertThat(given.credits()).isEqualTo(3);

            MemberRecord other = member("other").setBadge(1).setCredits(4);
            repository.upsert(other, MemberTable.UniqueKeys.BADGE);
            assertThat(other.id()).isEqualTo(ann.id());
            assertThat(other.email()).isEqualTo("other@x");

            repository.upsertAll(List.of(member("new"), member("other").setCredits(6)), MemberTable.UniqueKeys.EMAIL);
            assertThat(stored()).containsExactly("other 6", "new 3");
        }
    }

    @Test
    void the_primary_key_of_a_row_that_exists_is_kept() {
        for (MemberRepository repository : everyWay()) {
            empty();
            MemberRecord ann = insert(1).get(0);
            MemberRecord given = member("m0").setId(NOBODY).setName("Ann");

            repository.upsert(given, MEMBER.EMAIL);

            assertThat(given.id()).isEqualTo(ann.id());
            assertThat(members.findAll()).containsExactly(given);
        }
    }

    @Test
    void another_unique_value_in_the_way_is_an_error_and_writes_nothing() {
        for (MemberRepository repository : everyWay()) {
            empty();
            List<MemberRecord> all = insert(2);
            List<String> before = stored();

            assertThatThrownBy(() -> repository.save(member("m0").setId(NOBODY).setName("x")))
                    .isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> repository.save(all.get(0).setEmail("m1@x").setName("x")))
                    .isInstanceOf(DataAccessException.class);
            members.update(all.get(1).setBadge(7));
            assertThatThrownBy(() -> repository.upsert(member("new").setBadge(7), MEMBER.EMAIL))
                    .isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> repository.upsertAll(
                            List.of(member("ok"), member("new").setBadge(7)), MEMBER.EMAIL))
                    .isInstanceOf(DataAccessException.class);

            assertThat(stored()).isEqualTo(before);
        }
    }

    @Test
    void a_key_of_other_letters_is_the_databases_affair() {
        insert(1);
        MemberRecord given = member("M0").setName("Ann");

        members.upsertAll(List.of(member("b"), given), MEMBER.EMAIL);

        if (database.is(DatabaseKind.MARIADB)) {
            assertThat(stored()).containsExactly("Ann 3", "b 3");
            assertThat(given.email()).isEqualTo("m0@x");
        } else {
            assertThat(stored()).hasSize(3);
        }
    }

    @Test
    void a_key_of_several_columns_is_saved_by_all_of_them() {
        SettingRecord one = new SettingRecord().setSection("a").setName("x").setContent("1");
        sends(1, () -> settings.save(one));
        sends(
                1,
                () -> settings.saveAll(List.of(
                        new SettingRecord().setSection("a").setName("x").setContent("2"),
                        new SettingRecord().setSection("a").setName("y").setContent("3"))));
        settings.save(new SettingRecord().setSection("a").setName("x"));

        assertThat(settings.findById(new SettingKey("a", "x")).orElseThrow().content())
                .isEqualTo("2");
        assertThat(settings.count()).isEqualTo(2);
        assertThatThrownBy(() -> settings.save(new SettingRecord().setName("x")))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void the_times_of_a_join_table_are_those_of_its_rows() {
        PugRecord pug = new PugRepository(dsl).insert(new PugRecord().setName("Cody"));
        FriendRecord friend = new FriendRepository(dsl).insert(new FriendRecord().setName("Fan"));
        FriendshipRepository friendships = new FriendshipRepository(dsl);
        FriendshipRecord given = new FriendshipRecord().setPugId(pug.id()).setFriendId(friend.id());

        FriendshipRecord made = friendships.save(given);
        LocalDateTime createdAt = made.createdAt();
        assertThat(createdAt).isNotNull().isEqualTo(made.updatedAt());

        FriendshipRecord again =
                friendships.save(new FriendshipRecord().setPugId(pug.id()).setFriendId(friend.id()));
        assertThat(again.createdAt()).isEqualTo(createdAt);
        assertThat(again.updatedAt()).isEqualTo(createdAt);
        LocalDateTime early = LocalDateTime.of(2020, 1, 1, 0, 0);
        friendships.save(again.setCreatedAt(early));
        assertThat(again.createdAt()).isEqualTo(early);
        assertThat(again.updatedAt()).isAfter(createdAt);
        LocalDateTime last = again.updatedAt();
        friendships.updateAll(List.of(again.setCreatedAt(createdAt)));
        assertThat(again.updatedAt()).isAfterOrEqualTo(last);
    }

    @Test
    void eight_threads_that_save_the_same_rows_all_succeed() throws Exception {
        for (MemberRepository repository : everyWay()) {
            empty();
            List<Callable<List<MemberRecord>>> savers = new ArrayList<>();
            for (int t = 0; t < 8; t++) {
                savers.add(() -> repository.upsertAll(
                        IntStream.range(0, 5).mapToObj(i -> member("m" + i)).toList(), MEMBER.EMAIL));
            }

            List<List<MemberRecord>> saved = Threads.together(savers);

            assertThat(stored()).hasSize(5);
            assertThat(saved)
                    .allSatisfy(one -> assertThat(one)
                            .extracting(MemberRecord::id)
                            .isEqualTo(
                                    saved.get(0).stream().map(MemberRecord::id).toList()));
        }
    }

    @Test
    void many_records_are_saved_in_parts_of_one_transaction() {
        int many = database.is(DatabaseKind.SQLITE) ? 500 : 5_000;
        List<MemberRecord> all = insert(many / 2);
        all.forEach(record -> record.setCredits(1));
        all.addAll(IntStream.range(0, many / 2)
                .mapToObj(i -> member("new" + i).setCredits(1))
                .toList());

        members.saveAll(all);

        assertThat(members.findBy(MEMBER.CREDITS.eq(1))).hasSize(many).allMatch(record -> record.joined() == null);
        assertThat(all.get(many - 1).id()).isPositive();
        List<MemberRecord> others = new ArrayList<>(IntStream.range(0, many)
                .mapToObj(i -> member("m" + i).setCredits(2))
                .toList());
        others.add(new MemberRecord().setEmail("incomplete").setCredits(2));
        assertThatThrownBy(() -> members.upsertAll(others, MEMBER.EMAIL)).isInstanceOf(DataAccessException.class);
        assertThat(members.existsBy(MEMBER.CREDITS.eq(2))).isFalse();
    }

    @Test
    void record_listeners_hear_of_each_record() {
        Heard heard = new Heard();
        MemberRecord ann = insert(1).get(0);

        heard(heard)
                .saveAll(List.of(
                        ann.setName("Ann"), member("new"), member("given").setId(NOBODY)));

        assertThat(heard.events).containsExactlyInAnyOrder("update Ann", "insert new", "insert given");
        assertThat(stored()).containsExactlyInAnyOrder("Ann 3", "new 3", "given 3");
    }

    @Test
    void a_save_goes_with_the_callers_rollback_and_leaves_its_transaction_usable() throws SQLException {
        MemberRecord ann = insert(1).get(0);
        for (MemberRepository repository : everyWay()) {
            try (Connection connection = database.connection()) {
                connection.setAutoCommit(false);
                MemberRepository own = on(connection, repository);
                own.saveAll(List.of(member("x"), member("m0").setId(ann.id()).setName("Ann")));
                own.upsert(member("x").setCredits(5), MEMBER.EMAIL);
                assertThat(own.findBy(MEMBER.CREDITS.eq(5))).hasSize(1);
                connection.rollback();
                connection.setAutoCommit(true);
            }
            assertThat(stored()).containsExactly("m0 3");
        }
    }

    @Test
    void a_key_that_is_not_unique_or_not_set_is_refused() {
        sends(
                0,
                () -> assertThatThrownBy(() -> members.upsert(member("a"), MEMBER.NAME))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("(name) in members")
                        .hasMessageContaining("(id)")
                        .hasMessageContaining("(email)"));
        sends(
                0,
                () -> assertThatThrownBy(() -> members.upsert(new MemberRecord().setName("a"), MEMBER.EMAIL))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("email"));
    }

    @Test
    @SuppressWarnings("NullAway") // What a caller without a null checker can pass.
    void nulls_are_refused_by_name() {
        MemberRecord one = null;
        List<MemberRecord> none = null;
        TableField<MemberRecord, String> column = null;
        UniqueKey<MemberRecord> key = null;

        refused("record", () -> members.save(one));
        refused("records", () -> members.saveAll(none));
        refused("records", () -> members.saveAll(Arrays.asList(one)));
        refused("record", () -> members.upsert(one, MEMBER.EMAIL));
        refused("column", () -> members.upsert(member("a"), column));
        refused("key", () -> members.upsert(member("a"), key));
        refused("records", () -> members.upsertAll(none, MEMBER.EMAIL));
        refused("key", () -> members.upsertAll(List.of(), key));
    }
}
