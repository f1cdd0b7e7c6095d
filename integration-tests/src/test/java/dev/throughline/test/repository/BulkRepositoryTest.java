package dev.throughline.test.repository;

import static members.MemberTable.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.test.Database;
import dev.throughline.test.DatabaseKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import members.Level;
import members.MemberRecord;
import members.MemberRepository;
import members.SettingKey;
import members.SettingRecord;
import org.jooq.Condition;
import org.jooq.Configuration;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.DataChangedException;
import org.jooq.exception.NoDataFoundException;
import org.junit.jupiter.api.Test;

/** Updates and deletes of many rows, and what takes a condition. */
class BulkRepositoryTest extends RepositoryTest {

    BulkRepositoryTest(Database database) {
        super(database);
    }

    @Test
    void update_all_writes_what_was_changed_and_nothing_else() {
        List<MemberRecord> all = insert(4);
        MemberRecord stale = all.get(0);
        database.plain().update(MEMBER).set(MEMBER.CREDITS, 99).execute();
        LocalDateTime time = LocalDateTime.of(2026, 2, 3, 4, 5, 6, 789_000_000);

        List<MemberRecord> updated = members.updateAll(List.of(
                stale.setName("a"),
                all.get(1).setName("b").setJoined(time),
                all.get(2),
                all.get(3).setName("c").setJoined(null).setLevel(Level.FULL)));

        assertThat(updated).hasSize(4).first().isSameAs(stale);
        assertThat(stored()).containsExactly("a 99", "b 99", "m2 99", "c 99");
        assertThat(members.findById(all.get(1).id()).orElseThrow().joined()).isEqualTo(time);
        assertThat(members.findById(all.get(3).id()).orElseThrow().joined()).isNull();
        assertThat(members.findById(all.get(3).id()).orElseThrow().level()).isEqualTo(Level.FULL);
        sends(0, () -> members.updateAll(all));
    }

    @Test
    void update_all_sends_one_for_each_set_of_columns() {
        List<MemberRecord> all = insert(40);
        sends(
                1,
                () -> members.updateAll(all.stream()
                        .map(record -> record.setName(record.name() + "!"))
                        .toList()));
        sends(2, () -> {
            for (int i = 0; i < 40; i++) {
                MemberRecord record = all.get(i);
                all.set(i, i % 2 == 0 ? record.setCredits(i) : record.setJoined(null));
            }
            members.updateAll(all);
        });
        sends(0, () -> members.updateAll(List.of()));
        assertThat(stored()).contains("m38! 38", "m39! 3");
    }

    @Test
    void update_all_takes_any_null_first() {
        List<MemberRecord> all = insert(2);

        members.updateAll(List.of(
                all.get(0).setBadge(null).setJoined(null),
                all.get(1).setBadge(null).setJoined(null)));
        members.updateAll(List.of(
                all.get(0).setBadge(null).setJoined(null),
                all.get(1).setBadge(7).setJoined(LocalDateTime.of(2026, 1, 1, 0, 0))));

        assertThat(members.findAll()).extracting(MemberRecord::badge).containsExactly(null, 7);
        assertThat(members.findAll()).extracting(MemberRecord::joined).last().isNotNull();
    }

    @Test
    void an_update_of_many_of_which_one_is_gone_writes_nothing_and_names_it() {
        List<MemberRecord> all = insert(3);
        MemberRecord gone = all.get(1);
        database.plain().deleteFrom(MEMBER).where(MEMBER.ID.eq(gone.id())).execute();
        all.forEach(record -> record.setName("renamed"));

        for (MemberRepository repository : List.of(members, conservative(), heard(new Heard()))) {
            assertThatThrownBy(() -> repository.updateAll(all))
                    .isInstanceOf(NoDataFoundException.class)
                    .hasMessageContaining("members")
                    .hasMessageContaining("[" + gone.id() + "]");
            assertThat(stored()).containsExactly("m0 3", "m2 3");
        }
        // The records are as they were, so that they can be written without the one that is gone.
        members.updateAll(List.of(all.get(0), all.get(2)));
        assertThat(stored()).containsExactly("renamed 3", "renamed 3");
    }

    @Test
    void an_update_of_many_that_fails_leaves_what_was() {
        List<MemberRecord> all = insert(3);
        all.get(0).setName("renamed");
        all.get(2).setEmail("m1@x");

        for (MemberRepository repository : List.of(members, conservative(), heard(new Heard()))) {
            assertThatThrownBy(() -> repository.updateAll(all)).isInstanceOf(DataAccessException.class);
            assertThat(stored()).containsExactly("m0 3", "m1 3", "m2 3");
        }
        members.updateAll(List.of(all.get(0), all.get(2).setEmail("new@x")));
        assertThat(stored()).containsExactly("renamed 3", "m1 3", "m2 3");
    }

    @Test
    void a_partial_record_updates_its_columns_and_two_records_of_one_row_go_in_order() {
        List<MemberRecord> all = insert(2);
        Long id = all.get(0).id();

        members.updateAll(List.of(
                all.get(1).setName("x").setCredits(1),
                new MemberRecord().setId(id).setName("first"),
                new MemberRecord().setId(id).setName("second").setCredits(2)));

        assertThat(stored()).containsExactly("second 2", "x 1");
        MemberRecord twice = all.get(0).setName("twice");
        assertThat(members.updateAll(List.of(twice, twice))).hasSize(2);
        assertThat(stored()).containsExactly("twice 2", "x 1");
    }

    @Test
    void update_all_works_on_keys_of_several_columns() {
        List<SettingRecord> all = settings.insertAll(List.of(
                new SettingRecord().setSection("a").setName("x").setContent("1"),
                new SettingRecord().setSection("a").setName("y").setContent("2"),
                new SettingRecord().setSection("b").setName("x").setContent("3")));

        sends(
                1,
                () -> settings.updateAll(
                        List.of(all.get(0).setContent("4"), all.get(2).setContent("5"))));

        assertThat(settings.findAll()).extracting(SettingRecord::content).containsExactly("4", "2", "5");
        sends(
                1,
                () -> assertThat(settings.deleteAllById(
                                List.of(new SettingKey("a", "x"), new SettingKey("b", "y"), new SettingKey("b", "x"))))
                        .isEqualTo(2));
        assertThat(settings.findAll()).extracting(SettingRecord::content).containsExactly("2");
    }

    @Test
    void what_is_known_of_no_database_works_on_all() {
        MemberRepository plain = conservative();
        List<MemberRecord> all = insert(3);
        MemberRecord gone = all.get(2);

        sends(
                1,
                () -> plain.updateAll(
                        List.of(all.get(0).setName("a"), all.get(1).setName("b"))));
        assertThat(plain.deleteAll(List.of(gone, gone))).isEqualTo(1);

        assertThat(stored()).containsExactly("a 3", "b 3");
        assertThat(plain.updateAll(all.subList(0, 2))).hasSize(2);
        assertThat(plain.findBy(MEMBER.NAME.eq("a"))).hasSize(1);
    }

    @Test
    void record_listeners_hear_of_each_record() {
        Heard heard = new Heard();
        MemberRepository repository = heard(heard);
        List<MemberRecord> all = insert(3);

        repository.updateAll(List.of(all.get(0).setName("a"), all.get(1)));
        repository.delete(all.get(0));
        repository.deleteAll(all.subList(1, 3));

        assertThat(heard.events).containsExactly("update a", "delete a", "delete m1", "delete m2");
        assertThat(stored()).isEmpty();
    }

    @Test
    void the_optimistic_locking_of_jooq_holds_for_many() {
        Configuration configuration = dsl.configuration().derive(new Settings().withExecuteWithOptimisticLocking(true));
        List<MemberRecord> all = insert(2);
        database.plain()
                .update(MEMBER)
                .set(MEMBER.CREDITS, 4)
                .where(MEMBER.ID.eq(all.get(1).id()))
                .execute();
        all.forEach(record -> record.setName("renamed"));

        assertThatThrownBy(() -> members.with(configuration).updateAll(all)).isInstanceOf(DataChangedException.class);

        assertThat(stored()).containsExactly("m0 3", "m1 4");
        members.updateAll(all);
        assertThat(stored()).containsExactly("renamed 3", "renamed 4");
    }

    @Test
    void deletes_tell_how_many_rows_there_were() {
        List<MemberRecord> all = insert(6);

        sends(1, () -> assertThat(members.deleteAll(all.subList(0, 2))).isEqualTo(2));
        sends(1, () -> assertThat(members.deleteAll(all.subList(0, 3))).isEqualTo(1));
        sends(
                1,
                () -> assertThat(members.deleteAllById(Set.of(all.get(3).id(), NOBODY)))
                        .isEqualTo(1));
        sends(1, () -> assertThat(members.deleteBy(MEMBER.NAME.eq("m4"))).isEqualTo(1));
        sends(1, () -> assertThat(members.deleteBy(MEMBER.NAME.eq("m4"))).isZero());
        sends(0, () -> assertThat(members.deleteAll(List.of())).isZero());
        sends(0, () -> assertThat(members.deleteAllById(List.of())).isZero());
        assertThat(stored()).containsExactly("m5 3");
        assertThatThrownBy(() -> members.deleteAll(List.of(all.get(5), member("new"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(stored()).containsExactly("m5 3");
    }

    @Test
    void conditions_find_and_tell_of_rows() {
        insert(5);
        Condition some = MEMBER.NAME.in("m1", "m3", "m9");

        sends(
                1,
                () -> assertThat(members.findBy(some))
                        .extracting(MemberRecord::name)
                        .containsExactly("m1", "m3"));
        sends(1, () -> assertThat(members.existsBy(some)).isTrue());
        sends(1, () -> assertThat(members.existsBy(MEMBER.NAME.eq("m9"))).isFalse());
        assertThat(members.findBy(MEMBER.NAME.eq("m9"))).isEmpty();
        List<MemberRecord> own = members.findBy(some);
        own.clear();
        assertThat(own).isEmpty();
    }

    @Test
    void many_rows_are_written_in_parts_of_one_transaction() {
        int many = database.is(DatabaseKind.SQLITE) ? 1_000 : 6_000;
        List<MemberRecord> all = insert(many);
        all.forEach(record -> record.setName("new " + record.id()).setCredits(1));
        List<MemberRecord> copies = new ArrayList<>(all);
        copies.add(new MemberRecord().setId(NOBODY).setName("x").setCredits(1));

        assertThatThrownBy(() -> members.updateAll(copies)).isInstanceOf(NoDataFoundException.class);
        assertThat(members.existsBy(MEMBER.CREDITS.eq(1))).isFalse();
        assertThat(database.statements().of(() -> members.updateAll(all))).hasSizeBetween(2, 10);
        assertThat(members.findBy(MEMBER.CREDITS.eq(1)))
                .hasSize(many)
                .allMatch(record -> record.name().equals("new " + record.id()));
        assertThat(members.deleteAll(all)).isEqualTo(many);
        assertThat(stored()).isEmpty();
    }

    @Test
    void everything_goes_with_the_callers_rollback() throws SQLException {
        List<MemberRecord> all = insert(3);
        try (Connection connection = database.connection()) {
            connection.setAutoCommit(false);
            MemberRepository own = members.with(database.dsl(connection));
            own.updateAll(List.of(all.get(0).setName("a"), all.get(1).setName("b")));
            assertThatThrownBy(() -> own.updateAll(List.of(
                            all.get(0).setName("c"),
                            new MemberRecord().setId(NOBODY).setName("x"))))
                    .isInstanceOf(NoDataFoundException.class);
            assertThat(own.findBy(MEMBER.NAME.in("a", "b"))).hasSize(2);
            own.deleteAll(all.subList(1, 3));
            own.deleteBy(MEMBER.NAME.eq("a"));
            assertThat(own.count()).isZero();
            connection.rollback();
            connection.setAutoCommit(true);
        }
        assertThat(stored()).containsExactly("m0 3", "m1 3", "m2 3");
    }

    @Test
    @SuppressWarnings("NullAway") // What a caller without a null checker can pass.
    void nulls_are_refused_by_name() {
        List<MemberRecord> none = null;
        List<Long> noIds = null;
        Condition nothing = null;
        MemberRecord one = null;

        refused("records", () -> members.updateAll(none));
        refused("records", () -> members.updateAll(Arrays.asList(member("a"), one)));
        refused("records", () -> members.deleteAll(none));
        refused("records", () -> members.deleteAll(Arrays.asList(one)));
        refused("ids", () -> members.deleteAllById(noIds));
        refused("ids", () -> members.deleteAllById(Arrays.asList(1L, null)));
        refused("condition", () -> members.deleteBy(nothing));
        refused("condition", () -> members.findBy(nothing));
        refused("condition", () -> members.existsBy(nothing));
    }
}
