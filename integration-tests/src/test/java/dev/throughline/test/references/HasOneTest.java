package dev.throughline.test.references;

import static household.BadgeTable.BADGE;
import static household.DeskTable.DESK;
import static household.PassportTable.PASSPORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.runtime.LinkTargetNotFoundException;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseTest;
import household.BadgeRecord;
import household.BadgeRepository;
import household.DeskRecord;
import household.DeskRepository;
import household.PassportRecord;
import household.Person;
import household.PersonRecord;
import household.PersonRepository;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.LongFunction;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The meaning of a has-one's accessors, in each way to call them. */
@DatabaseTest(conservative = true)
class HasOneTest extends HouseholdTest {

    HasOneTest(Database database) {
        super(database);
    }

    /** By models, by ids, on the record and on the handle; and with a key that the has-one itself makes. */
    enum Way {
        BY_MODEL {
            @Override
            Accessors on(DSLContext dsl) {
                PersonRepository people = new PersonRepository(dsl);
                return new Accessors(
                        person -> people.getDesk(some(person)),
                        (person, desk) ->
                                people.setDesk(some(person), desk == null ? null : new DeskRecord().setId(desk)),
                        (person, label) -> people.createDesk(some(person), new DeskRecord().setLabel(label)));
            }
        },
        BY_ID {
            @Override
            Accessors on(DSLContext dsl) {
                PersonRepository people = new PersonRepository(dsl);
                return new Accessors(
                        person -> people.getDesk(person),
                        (person, desk) -> people.setDesk(person, desk),
                        (person, label) -> people.createDesk(person, new DeskRecord().setLabel(label)));
            }
        },
        RECORD {
            @Override
            Accessors on(DSLContext dsl) {
                return new Accessors(
                        person -> record(dsl, person).getDesk(),
                        (person, desk) ->
                                record(dsl, person).setDesk(desk == null ? null : new DeskRecord().setId(desk)),
                        (person, label) -> record(dsl, person).createDesk(new DeskRecord().setLabel(label)));
            }
        },
        HANDLE {
            @Override
            Accessors on(DSLContext dsl) {
                PersonRepository people = new PersonRepository(dsl);
                return new Accessors(
                        person -> people.desk(some(person)).get(),
                        (person, desk) -> desk == null
                                ? people.desk(person).clear()
                                : people.desk(person).set(desk),
                        (person, label) -> people.desk(person).create(new DeskRecord().setLabel(label)));
            }
        },
        KEY_OF_ITS_OWN {
            @Override
            Accessors on(DSLContext dsl) {
                PersonRepository people = new PersonRepository(dsl);
                return new Accessors(
                        person -> people.getBadge(person),
                        (person, badge) -> people.setBadge(person, badge),
                        (person, code) -> people.createBadge(person, new BadgeRecord().setCode(code)));
            }

            @Override
            Record insert(DSLContext dsl, String code) {
                return new BadgeRepository(dsl).insert(new BadgeRecord().setCode(code));
            }
        };

        /** Gives the foreign key. */
        TableField<?, Long> key() {
            return this == KEY_OF_ITS_OWN ? BADGE.PERSON_ID : DESK.PERSON_ID;
        }

        abstract Accessors on(DSLContext dsl);

        /** Inserts a target that is nobody's. */
        Record insert(DSLContext dsl, String label) {
            return new DeskRepository(dsl).insert(new DeskRecord().setLabel(label));
        }

        private static Person some(long id) {
            return new PersonRecord().setId(id);
        }

        private static PersonRecord record(DSLContext dsl, long id) {
            PersonRecord record = new PersonRecord().setId(id);
            record.attach(dsl.configuration());
            return record;
        }
    }

    record Accessors(
            LongFunction<Optional<? extends Record>> getter,
            BiFunction<Long, @Nullable Long, Integer> setter,
            BiFunction<Long, String, Record> creator) {

        @Nullable
        Long get(long person) {
            return getter.apply(person).map(record -> record.get(ID)).orElse(null);
        }

        int set(long person, @Nullable Long target) {
            return setter.apply(person, target);
        }

        long create(long person, String label) {
            return creator.apply(person, label).get(ID);
        }
    }

    private long target(Way way, String label) {
        return way.insert(dsl, label).get(ID);
    }

    /** The targets of a person, as the table has them. */
    private List<Long> stored(Way way, long person) {
        return plain.select(ID)
                .from(Objects.requireNonNull(way.key().getTable()))
                .where(way.key().eq(person))
                .orderBy(ID)
                .fetch(ID);
    }

    private static String table(Way way) {
        return Objects.requireNonNull(way.key().getTable()).getName();
    }

    @ParameterizedTest
    @EnumSource
    void set_takes_the_place_of_the_former_one_which_stays_as_nobodys(Way way) {
        Accessors accessors = way.on(dsl);
        long ann = person("Ann").id();
        long first = target(way, "first");
        long second = target(way, "second");

        assertThat(accessors.get(ann)).isNull();
        assertThat(accessors.set(ann, first)).isEqualTo(1);
        assertThat(accessors.get(ann)).isEqualTo(first);
        assertThat(accessors.set(ann, first)).isZero();
        assertThat(accessors.set(ann, second)).isEqualTo(2);
        assertThat(stored(way, ann)).containsExactly(second);
        assertThat(plain.fetchCount(Objects.requireNonNull(way.key().getTable())))
                .isEqualTo(2);
        assertThat(accessors.set(ann, null)).isEqualTo(1);
        assertThat(accessors.set(ann, null)).isZero();
        assertThat(accessors.get(ann)).isNull();
        assertThat(stored(way, ann)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void set_of_what_another_has_takes_it_away_from_that_one(Way way) {
        Accessors accessors = way.on(dsl);
        long ann = person("Ann").id();
        long bob = person("Bob").id();
        long first = target(way, "first");
        long second = target(way, "second");
        accessors.set(ann, first);
        accessors.set(bob, second);

        accessors.set(ann, second);

        assertThat(stored(way, ann)).containsExactly(second);
        assertThat(stored(way, bob)).isEmpty();
        assertThat(accessors.get(bob)).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void create_takes_the_place_of_the_former_one(Way way) {
        Accessors accessors = way.on(dsl);
        long ann = person("Ann").id();
        long former = target(way, "former");
        accessors.set(ann, former);

        long created = accessors.create(ann, "new");

        assertThat(created).isNotEqualTo(former);
        assertThat(stored(way, ann)).containsExactly(created);
    }

    @ParameterizedTest
    @EnumSource
    void what_does_not_exist_is_named_and_nothing_is_written(Way way) {
        Accessors accessors = way.on(dsl);
        long ann = person("Ann").id();
        long desk = target(way, "first");
        accessors.set(ann, desk);

        misses(table(way), List.of(NOBODY), () -> accessors.set(ann, NOBODY));
        misses("persons", List.of(NOBODY), () -> accessors.set(NOBODY, desk));
        misses("persons", List.of(NOBODY), () -> accessors.create(NOBODY, "new"));
        assertThat(accessors.get(NOBODY)).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void the_callers_transaction_goes_on_after_what_does_not_exist(Way way) {
        long ann = person("Ann").id();
        long desk = target(way, "first");

        dsl.transaction(tx -> {
            Accessors accessors = way.on(tx.dsl());
            accessors.set(ann, desk);
            assertThatThrownBy(() -> accessors.set(ann, NOBODY)).isInstanceOf(LinkTargetNotFoundException.class);
            assertThatThrownBy(() -> accessors.create(NOBODY, "new")).isInstanceOf(LinkTargetNotFoundException.class);
            assertThat(accessors.get(ann)).isEqualTo(desk);
        });

        assertThat(stored(way, ann)).containsExactly(desk);
    }

    @Test
    void one_that_cannot_be_nobodys_is_deleted_when_another_takes_its_place() {
        PersonRecord ann = person("Ann");
        PersonRecord bob = person("Bob");
        passportOf(ann, "A1");
        PassportRecord other = passportOf(bob, "B1");

        assertThat(people.setPassport(ann, other)).isEqualTo(2);
        assertThat(passportsOf(ann.id())).containsExactly("B1");
        assertThat(passports.count()).isEqualTo(1);

        PassportRecord created = people.createPassport(ann, new PassportRecord().setNumber("A2"));
        assertThat(created.personId()).isEqualTo(ann.id());
        assertThat(passportsOf(ann.id())).containsExactly("A2");
        assertThat(passports.count()).isEqualTo(1);

        assertThat(people.setPassport(ann.id(), created.id())).isZero();
        assertThat(ann.setPassport(null)).isEqualTo(1);
        assertThat(passports.count()).isZero();
    }

    @Test
    void the_handle_tells_the_id_and_takes_null_for_none() {
        PersonRecord ann = person("Ann");
        DeskRecord desk = desk("first");
        people.setDesk(ann, desk);

        assertThat(people.desk(ann).id()).contains(desk.id());
        assertThat(people.desk(ann.id()).set(null)).isEqualTo(1);
        assertThat(people.desk(ann).id()).isEmpty();
        assertThat(people.desk(NOBODY).id()).isEmpty();
    }

    @Test
    void a_query_says_which_one_will_do() {
        PersonRecord ann = person("Ann");
        people.setDesk(ann, desk("first"));

        assertThat(people.getDesk(ann, q -> q.where(DESK.LABEL.eq("first")))).isPresent();
        assertThat(people.getDesk(ann.id(), q -> q.where(DESK.LABEL.eq("other"))))
                .isEmpty();
        assertThat(ann.getDesk(q -> q.where(DESK.LABEL.eq("other")))).isEmpty();
    }

    @Test
    void those_of_many_are_given_for_those_that_have_one() {
        PersonRecord ann = person("Ann");
        PersonRecord bob = person("Bob");
        PersonRecord cem = person("Cem");
        DeskRecord first = desk("first");
        DeskRecord second = desk("second");
        people.setDesk(ann, second);
        people.setDesk(cem, first);

        Map<Long, DeskRecord> found = people.deskOf(List.of(cem.id(), bob.id(), ann.id(), NOBODY, cem.id()))
                .get();

        assertThat(found.keySet()).containsExactly(cem.id(), ann.id());
        assertThat(Objects.requireNonNull(found.get(cem.id())).label()).isEqualTo("first");
        assertThat(people.deskOf(List.of(cem.id(), ann.id()))
                        .get(q -> q.where(DESK.LABEL.eq("second")))
                        .keySet())
                .containsExactly(ann.id());
        assertThat(people.passportOf(List.of(ann.id(), bob.id())).get()).isEmpty();
    }

    @Test
    void the_database_lets_nobody_have_two() {
        PersonRecord ann = person("Ann");
        passportOf(ann, "A1");
        people.setDesk(ann, desk("first"));
        DeskRecord second = desk("second");
        List<String> before = everything();

        assertThatThrownBy(() -> passportOf(ann, "A2")).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> desks.setPerson(second, ann)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() ->
                        plain.update(PASSPORT).set(PASSPORT.PERSON_ID, NOBODY).execute())
                .isInstanceOf(DataAccessException.class);

        assertThat(everything()).isEqualTo(before);
    }
}
