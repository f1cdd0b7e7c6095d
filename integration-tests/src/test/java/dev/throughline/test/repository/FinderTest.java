package dev.throughline.test.repository;

import static members.LockerTable.LOCKER;
import static members.MemberTable.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.test.Database;
import dev.throughline.test.DatabaseKind;
import dev.throughline.test.Threads;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import members.KeywordRepository;
import members.Level;
import members.LockerRecord;
import members.LockerRepository;
import members.MemberRecord;
import members.MemberRepository;
import members.SettingKey;
import members.SettingRecord;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;

/** What is generated for properties that are unique. */
class FinderTest extends RepositoryTest {

    FinderTest(Database database) {
        super(database);
    }

    private static void fresh(MemberRecord record) {
        record.setName("new").setLevel(Level.FULL);
    }

    private List<MemberRepository> everyWay() {
        return List.of(members, conservative(), heard(new Heard()));
    }

    @Test
    void a_row_is_found_by_each_unique_property() {
        List<MemberRecord> all = insert(2);
        members.update(all.get(1).setBadge(7));

        sends(1, () -> assertThat(members.findByEmail("m1@x")).contains(all.get(1)));
        sends(1, () -> assertThat(members.findByBadge(7)).contains(all.get(1)));
        Optional<MemberRecord> none = members.findByEmail("nobody@x");
        assertThat(none).isEmpty();
        assertThat(members.findByBadge(8)).isEmpty();
    }

    @Test
    void only_unique_properties_that_are_not_the_key_have_finders() {
        assertThat(Arrays.stream(MemberRepository.class.getDeclaredMethods())
                        .map(method -> method.getName() + method.getParameterCount())
                        .filter(name -> name.contains("By"))
                        .collect(Collectors.toList()))
                .containsExactlyInAnyOrder(
                        "findByEmail1", "findByBadge1", "getOrCreateByEmail2", "getOrCreateByBadge2");
        assertThat(Arrays.stream(KeywordRepository.class.getDeclaredMethods())
                        .map(method -> method.getName() + method.getParameterCount())
                        .filter(name -> name.contains("By"))
                        .collect(Collectors.toList()))
                .containsExactlyInAnyOrder("findByText1", "getOrCreateByText1", "getOrCreateByText2");
    }

    @Test
    void a_row_that_exists_is_got_as_it_is() {
        MemberRecord ann = insert(1).get(0);
        for (MemberRepository repository : everyWay()) {
            MemberRecord got = repository.getOrCreateByEmail("m0@x", record -> {
                throw new AssertionError("called");
            });
            assertThat(got).isEqualTo(ann).isNotSameAs(ann);
        }
        sends(1, () -> members.getOrCreateByEmail("m0@x", FinderTest::fresh));
    }

    @Test
    void a_row_that_is_missing_is_made_with_the_values() {
        for (MemberRepository repository : everyWay()) {
            empty();
            MemberRecord made = repository.getOrCreateByEmail("ann@x", FinderTest::fresh);

            assertThat(made.id()).isPositive();
            assertThat(made.email()).isEqualTo("ann@x");
            assertThat(made.credits()).isEqualTo(3);
            assertThat(stored()).containsExactly("new 3");
            made.refresh();
            repository.update(made.setName("Ann"));
            assertThat(stored()).containsExactly("Ann 3");
        }
        sends(2, () -> members.getOrCreateByEmail("bob@x", FinderTest::fresh));
        sends(2, () -> keywords.getOrCreateByText("java"));
        sends(1, () -> keywords.getOrCreateByText("java"));
        assertThat(keywords.count()).isEqualTo(1);
    }

    @Test
    void a_unique_property_may_be_a_primitive() {
        LockerRepository lockers = new LockerRepository(dsl);
        database.plain().deleteFrom(LOCKER).execute();

        LockerRecord made = lockers.getOrCreateByValues(7, locker -> locker.setLabel("seven"));

        assertThat(lockers.getOrCreateByValues(7, locker -> locker.setLabel("other"))
                        .label())
                .isEqualTo("seven");
        assertThat(lockers.findByValues(7)).contains(made);
        assertThat(lockers.findByValues(8)).isEmpty();
        assertThat(Arrays.stream(LockerRepository.class.getMethods()).map(Method::getName))
                .doesNotContain("findByLabel");
    }

    @Test
    void a_row_is_got_or_made_by_its_id_too() {
        SettingKey id = new SettingKey("a", "x");

        sends(2, () -> settings.getOrCreateById(id, setting -> setting.setContent("1")));
        SettingRecord got = settings.getOrCreateById(id, setting -> setting.setContent("2"));

        assertThat(got.content()).isEqualTo("1");
        assertThatThrownBy(() -> settings.getOrCreateById(new SettingKey("b", "x"), s -> s.setName("y")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("name");
        assertThat(settings.count()).isEqualTo(1);
    }

    @Test
    void values_that_set_the_key_or_are_in_the_way_are_an_error() {
        members.update(insert(1).get(0).setBadge(7));
        for (MemberRepository repository : everyWay()) {
            assertThatThrownBy(() -> repository.getOrCreateByEmail("a@x", record -> record.setEmail("b@x")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("email");
            assertThatThrownBy(() -> repository.getOrCreateByEmail("a@x", record -> fresh(record.setBadge(7))))
                    .isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> repository.getOrCreateByEmail("a@x", record -> {}))
                    .isInstanceOf(DataAccessException.class);
        }
        assertThat(stored()).containsExactly("m0 3");
    }

    @Test
    void eight_threads_make_one_row_and_all_get_it() throws Exception {
        for (MemberRepository repository : everyWay()) {
            empty();
            for (int round = 0; round < 5; round++) {
                String email = round + "@x";
                AtomicInteger number = new AtomicInteger();
                List<Callable<MemberRecord>> callers = new ArrayList<>();
                for (int t = 0; t < 8; t++) {
                    callers.add(() -> repository.getOrCreateByEmail(
                            email, record -> fresh(record.setBadge(null).setCredits(number.incrementAndGet()))));
                }

                List<MemberRecord> got = Threads.together(callers);

                assertThat(members.findBy(MEMBER.EMAIL.eq(email))).hasSize(1);
                assertThat(got).allMatch(record -> record.equals(got.get(0)));
            }
        }
    }

    @Test
    void eight_threads_in_transactions_of_their_own_make_one_row() throws Exception {
        if (database.is(DatabaseKind.SQLITE)) {
            return; // A transaction that has read cannot write any more after somebody else did.
        }
        List<Callable<Long>> callers = new ArrayList<>();
        for (int t = 0; t < 8; t++) {
            callers.add(() -> dsl.transactionResult(tx ->
                    new KeywordRepository(tx.dsl()).getOrCreateByText("java").id()));
        }

        assertThat(Threads.together(callers))
                .containsOnly(keywords.findByText("java").orElseThrow().id());
        assertThat(keywords.count()).isEqualTo(1);
    }

    @Test
    void the_callers_transaction_stays_usable_when_somebody_else_was_faster() throws SQLException {
        if (database.is(DatabaseKind.SQLITE)) {
            return; // A transaction that has read cannot write any more after somebody else did.
        }
        for (MemberRepository repository : everyWay()) {
            empty();
            try (Connection connection = database.connection()) {
                connection.setAutoCommit(false);
                MemberRepository own = on(connection, repository);
                MemberRecord got = own.getOrCreateByEmail("ann@x", record -> {
                    // After the look, before the insert.
                    members.insert(member("faster").setEmail("ann@x"));
                    fresh(record);
                });
                assertThat(got.name()).isEqualTo("faster");
                own.insert(member("after"));
                connection.commit();
                connection.setAutoCommit(true);
            }
            assertThat(stored()).containsExactlyInAnyOrder("faster 3", "after 3");
        }
    }

    @Test
    @SuppressWarnings("NullAway") // What a caller without a null checker can pass.
    void nulls_are_refused_by_name() {
        String text = null;
        Integer number = null;
        Consumer<MemberRecord> values = null;
        SettingKey id = null;
        Consumer<SettingRecord> noValues = null;

        refused("email", () -> members.findByEmail(text));
        refused("badge", () -> members.findByBadge(number));
        refused("email", () -> members.getOrCreateByEmail(text, FinderTest::fresh));
        refused("values", () -> members.getOrCreateByEmail("a", values));
        refused("text", () -> keywords.getOrCreateByText(text));
        refused("id", () -> settings.getOrCreateById(id, setting -> {}));
        refused("values", () -> settings.getOrCreateById(new SettingKey("a", "b"), noValues));
    }
}
