package dev.throughline.test.models;

import static dev.throughline.test.DatabaseKind.H2;
import static dev.throughline.test.DatabaseKind.MARIADB;
import static dev.throughline.test.DatabaseKind.POSTGRES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static social.AcquaintanceTable.ACQUAINTANCE;
import static social.DeviceTable.DEVICE;
import static social.FriendshipsTable.FRIENDSHIPS;
import static social.PersonTable.PERSON;
import static social.SeatTable.SEAT;
import static social.TownTable.TOWN;

import dev.throughline.runtime.LinkChanges;
import dev.throughline.runtime.LinkTargetNotFoundException;
import dev.throughline.runtime.Linked;
import dev.throughline.test.Catalog;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseTest;
import dev.throughline.test.Statements.Action;
import dev.throughline.test.Threads;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.AcquaintanceRecord;
import social.DeviceRecord;
import social.DeviceRepository;
import social.FriendshipsRecord;
import social.Person;
import social.PersonRecord;
import social.PersonRepository;
import social.SeatKey;
import social.SeatRecord;
import social.SeatRepository;
import social.Tables;
import social.TownRecord;
import social.TownRepository;

/** Associations of a model with itself that are the same from both ends. */
@DatabaseTest
class SymmetricTest {

    private final Database database;
    private final PersonRepository people;
    private final TownRepository towns;
    private final DeviceRepository devices;
    private final SeatRepository seats;
    private PersonRecord ann;
    private PersonRecord bob;
    private PersonRecord cem;
    private PersonRecord dee;

    SymmetricTest(Database database) {
        this.database = database;
        database.once(Tables::create);
        people = new PersonRepository(database.dsl());
        towns = new TownRepository(database.dsl());
        devices = new DeviceRepository(database.dsl());
        seats = new SeatRepository(database.dsl());
    }

    @BeforeEach
    void rows() {
        database.plain().deleteFrom(FRIENDSHIPS).execute();
        database.plain().deleteFrom(ACQUAINTANCE).execute();
        database.plain().deleteFrom(PERSON).execute();
        database.plain().deleteFrom(TOWN).execute();
        database.plain().deleteFrom(DEVICE).execute();
        database.plain().deleteFrom(SEAT).execute();
        ann = person("ann");
        bob = person("bob");
        cem = person("cem");
        dee = person("dee");
    }

    private PersonRecord person(String name) {
        return people.insert(new PersonRecord().setName(name));
    }

    private static List<String> names(List<? extends Person> people) {
        return people.stream().map(Person::name).toList();
    }

    /** Gives the rows as they are stored, the first of each pair before the second. */
    private List<List<Long>> pairs() {
        return database.plain()
                .select(FRIENDSHIPS.PERSON_ID, FRIENDSHIPS.FRIEND_ID)
                .from(FRIENDSHIPS)
                .orderBy(FRIENDSHIPS.PERSON_ID, FRIENDSHIPS.FRIEND_ID)
                .fetch(row -> List.of(row.value1(), row.value2()));
    }

    private List<Long> pair(PersonRecord one, PersonRecord other) {
        return List.of(Math.min(one.id(), other.id()), Math.max(one.id(), other.id()));
    }

    @Test
    void a_pair_has_one_row_whichever_end_it_was_added_from() {
        FriendshipsRecord first = people.addFriend(bob, ann);
        FriendshipsRecord again = people.addFriend(ann, bob);

        assertThat(again).isEqualTo(first);
        assertThat(pairs()).containsExactly(pair(ann, bob));
        assertThat(names(people.getFriends(ann))).containsExactly("bob");
        assertThat(names(people.getFriends(bob))).containsExactly("ann");
        assertThat(names(bob.getFriends())).containsExactly("ann");
    }

    @Test
    void targets_on_both_sides_of_the_source_are_linked_in_one_call() {
        List<FriendshipsRecord> links = people.addFriends(bob, List.of(dee, ann, cem, ann));

        assertThat(links).hasSize(3);
        assertThat(links.get(0).friendId()).isEqualTo(dee.id());
        assertThat(links.get(1).personId()).isEqualTo(ann.id());
        assertThat(links.get(2).friendId()).isEqualTo(cem.id());
        assertThat(pairs()).containsExactly(pair(ann, bob), pair(bob, cem), pair(bob, dee));
        assertThat(names(people.getFriends(bob))).containsExactly("ann", "cem", "dee");
        assertThat(people.friends(bob).ids()).containsExactly(ann.id(), cem.id(), dee.id());
        assertThat(people.countFriends(bob)).isEqualTo(3);
        assertThat(people.countFriends(cem)).isEqualTo(1);
    }

    @Test
    void the_end_that_comes_last_has_all_of_those_before_it() {
        people.addFriends(dee, List.of(ann, bob, cem));

        assertThat(people.hasFriends(dee, List.of(ann, bob, cem))).isTrue();
        assertThat(people.hasFriends(dee, List.of(ann, bob, dee))).isFalse();
        assertThat(people.friends(dee).hasAll(List.of(ann.id(), cem.id()))).isTrue();
    }

    @Test
    void a_pair_that_somebody_else_made_a_row_of_in_each_direction_is_one_target() {
        people.addFriends(bob, List.of(ann, cem));
        database.plain()
                .insertInto(FRIENDSHIPS)
                .columns(FRIENDSHIPS.PERSON_ID, FRIENDSHIPS.FRIEND_ID, FRIENDSHIPS.CREATED_AT, FRIENDSHIPS.UPDATED_AT)
                .select(database.plain()
                        .select(
                                FRIENDSHIPS.FRIEND_ID,
                                FRIENDSHIPS.PERSON_ID,
                                FRIENDSHIPS.CREATED_AT,
                                FRIENDSHIPS.UPDATED_AT)
                        .from(FRIENDSHIPS))
                .execute();

        for (PersonRecord one : List.of(ann, cem)) {
            assertThat(people.hasFriends(bob, List.of(one))).isTrue();
            assertThat(people.hasFriends(one, List.of(bob))).isTrue();
            assertThat(people.hasFriends(bob, List.of(one, dee))).isFalse();
        }
        assertThat(people.hasFriends(bob, List.of(ann, cem))).isTrue();
        assertThat(people.hasFriends(bob, List.of(ann, cem, dee))).isFalse();
        assertThat(where(PERSON.FRIENDS.hasAll(List.of(ann.id(), cem.id())))).containsExactly("bob");
    }

    @Test
    void questions_are_answered_the_same_from_both_ends() {
        people.addFriends(bob, List.of(ann, cem));

        assertThat(people.hasFriend(bob, ann)).isTrue();
        assertThat(people.hasFriend(ann, bob)).isTrue();
        assertThat(people.hasFriend(ann, cem)).isFalse();
        assertThat(people.hasFriend(ann, ann)).isFalse();
        assertThat(people.hasFriends(bob, List.of(ann, cem))).isTrue();
        assertThat(people.hasFriends(bob, List.of(ann, dee))).isFalse();
        assertThat(people.friends(ann).hasAny(List.of(cem.id(), bob.id()))).isTrue();
        assertThat(people.friends(dee).hasAny(List.of(ann.id(), bob.id()))).isFalse();
    }

    @Test
    void links_are_removed_from_both_ends() {
        people.addFriends(bob, List.of(ann, cem, dee));

        assertThat(people.removeFriend(ann, bob)).isEqualTo(1);
        assertThat(people.removeFriend(ann, bob)).isZero();
        assertThat(people.removeFriends(bob, List.of(cem, ann))).isEqualTo(1);
        assertThat(pairs()).containsExactly(pair(bob, dee));
        assertThat(people.friends(dee).clear()).isEqualTo(1);
        assertThat(pairs()).isEmpty();
    }

    @Test
    void a_set_exchanges_the_links_of_one_end() {
        people.addFriends(bob, List.of(ann, cem));
        people.addFriend(ann, dee);

        LinkChanges<Long> changes = people.setFriends(bob, List.of(cem, dee));

        assertThat(changes.added()).containsExactly(dee.id());
        assertThat(changes.kept()).containsExactly(cem.id());
        assertThat(changes.removed()).containsExactly(ann.id());
        assertThat(pairs()).containsExactly(pair(ann, dee), pair(bob, cem), pair(bob, dee));
        assertThat(people.setFriends(dee, List.of()).removed()).containsExactly(ann.id(), bob.id());
        assertThat(pairs()).containsExactly(pair(bob, cem));
    }

    @Test
    void a_toggle_works_from_both_ends() {
        people.addFriend(ann, bob);

        LinkChanges<Long> changes = people.friends(bob).toggle(List.of(ann.id(), dee.id()));

        assertThat(changes.removed()).containsExactly(ann.id());
        assertThat(changes.added()).containsExactly(dee.id());
        assertThat(pairs()).containsExactly(pair(bob, dee));
        people.friends(dee).toggle(List.of(bob.id(), ann.id()));
        assertThat(pairs()).containsExactly(pair(ann, dee));
    }

    @Test
    void a_created_target_is_linked_from_both_ends() {
        PersonRecord eve = people.createFriend(dee, new PersonRecord().setName("eve"));

        assertThat(names(people.getFriends(eve))).containsExactly("dee");
        assertThat(names(people.getFriends(dee))).containsExactly("eve");
        assertThat(pairs()).containsExactly(pair(dee, eve));
    }

    @Test
    void nothing_is_linked_to_itself() {
        assertThatThrownBy(() -> people.addFriend(ann, ann))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("social_people.friends is symmetric: " + ann.id()
                        + " cannot be linked to itself; leave it out");
        assertThatThrownBy(() -> people.addFriends(ann, List.of(bob, ann)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> people.setFriends(ann, List.of(bob, ann)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> people.friends(ann).toggle(List.of(ann.id())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> people.acquaintances(ann).set(Map.of(ann.id(), link -> link.setPlace("home"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(pairs()).isEmpty();
    }

    @Test
    void a_missing_target_or_source_is_told() {
        assertThatThrownBy(() -> people.addFriends(bob.id(), List.of(ann.id(), -7L, 999_999L)))
                .isInstanceOfSatisfying(
                        LinkTargetNotFoundException.class,
                        e -> assertThat(e.missing()).isEqualTo(List.of(-7L, 999_999L)));
        assertThatThrownBy(() -> people.addFriend(999_999L, ann.id()))
                .isInstanceOfSatisfying(
                        LinkTargetNotFoundException.class,
                        e -> assertThat(e.missing()).isEqualTo(List.of(999_999L)));
        assertThat(pairs()).isEmpty();
    }

    @Test
    void many_sources_are_read_at_once_also_those_that_are_linked_with_each_other() {
        people.addFriends(bob, List.of(ann, cem));
        people.addFriend(dee, ann);
        List<Long> all = List.of(dee.id(), bob.id(), ann.id(), cem.id());

        assertThat(people.friendsOf(all).ids())
                .isEqualTo(Map.of(
                        ann.id(), List.of(bob.id(), dee.id()),
                        bob.id(), List.of(ann.id(), cem.id()),
                        cem.id(), List.of(bob.id()),
                        dee.id(), List.of(ann.id())));
        assertThat(people.friendsOf(all).count())
                .isEqualTo(Map.of(ann.id(), 2L, bob.id(), 2L, cem.id(), 1L, dee.id(), 1L));
        Map<Long, List<String>> names = new LinkedHashMap<>();
        people.friendsOf(all).get().forEach((id, friends) -> names.put(id, names(friends)));
        assertThat(names)
                .containsExactly(
                        Map.entry(dee.id(), List.of("ann")),
                        Map.entry(bob.id(), List.of("ann", "cem")),
                        Map.entry(ann.id(), List.of("bob", "dee")),
                        Map.entry(cem.id(), List.of("bob")));
        for (Map.Entry<Long, List<Linked<PersonRecord, FriendshipsRecord>>> linked :
                people.friendsOf(all).links().entrySet()) {
            for (Linked<PersonRecord, FriendshipsRecord> one : linked.getValue()) {
                assertThat(List.of(one.link().personId(), one.link().friendId()))
                        .containsExactlyInAnyOrder(linked.getKey(), one.target().id());
            }
        }
        Map<Long, List<String>> last = new LinkedHashMap<>();
        people.friendsOf(all)
                .get(q -> q.orderBy(PERSON.NAME.desc()).limit(1))
                .forEach((id, friends) -> last.put(id, names(friends)));
        assertThat(last.values()).containsExactly(List.of("ann"), List.of("cem"), List.of("dee"), List.of("bob"));
    }

    @Test
    void they_are_included_at_any_depth() {
        people.addFriends(bob, List.of(ann, cem));

        List<PersonRecord> found = people.find()
                .include(PERSON.FRIENDS, f -> f.withLinks().include(PERSON.FRIENDS))
                .fetch();

        assertThat(found).extracting(Person::name).containsExactly("ann", "bob", "cem", "dee");
        assertThat(names(found.get(0).friends())).containsExactly("bob");
        assertThat(names(found.get(0).friends().get(0).friends())).containsExactly("ann", "cem");
        assertThat(names(found.get(1).friends())).containsExactly("ann", "cem");
        assertThat(found.get(1).friendLinks()).hasSize(2);
        assertThat(names(found.get(3).friends())).isEmpty();
        assertThat(names(
                        people.find().include(PERSON.FRIENDS, f -> f.required()).fetch()))
                .containsExactly("ann", "bob", "cem");
        assertThat(names(people.find()
                        .include(PERSON.FRIENDS, f -> f.offset(1).required())
                        .fetch()))
                .containsExactly("bob");
        assertThat(names(people.getFriends(
                        bob,
                        f -> f.include(
                                PERSON.FRIENDS,
                                g -> g.include(
                                                PERSON.FRIENDS,
                                                h -> h.where(PERSON.NAME.eq("cem"))
                                                        .required())
                                        .required()))))
                .containsExactly("ann", "cem");
        assertThat(names(people.getFriends(
                        ann,
                        f -> f.include(
                                PERSON.FRIENDS,
                                g -> g.where(PERSON.NAME.eq("dee")).required()))))
                .isEmpty();
    }

    private List<String> where(Condition condition) {
        return names(people.find().where(condition).fetch());
    }

    @Test
    void people_are_found_by_what_they_have_at_either_end() {
        people.addFriends(bob, List.of(ann, cem));

        assertThat(where(PERSON.FRIENDS.any())).containsExactly("ann", "bob", "cem");
        assertThat(where(PERSON.FRIENDS.any(PERSON.NAME.eq("bob")))).containsExactly("ann", "cem");
        assertThat(where(PERSON.FRIENDS.any(PERSON.NAME.eq("ann")))).containsExactly("bob");
        assertThat(where(PERSON.FRIENDS.none(PERSON.NAME.eq("bob")))).containsExactly("bob", "dee");
        assertThat(where(PERSON.FRIENDS.every(PERSON.NAME.ne("cem")))).containsExactly("ann", "cem", "dee");
        assertThat(where(PERSON.FRIENDS.hasAll(List.of(ann.id(), cem.id())))).containsExactly("bob");
        assertThat(where(PERSON.FRIENDS.hasAny(List.of(ann.id(), bob.id())))).containsExactly("ann", "bob", "cem");
        assertThat(names(people.find()
                        .orderBy(PERSON.FRIENDS.count().desc(), PERSON.NAME.desc())
                        .fetch()))
                .containsExactly("bob", "cem", "ann", "dee");
        assertThat(where(PERSON.FRIENDS.count(PERSON.NAME.lt("c")).eq(1))).containsExactly("ann", "bob", "cem");
    }

    @Test
    void a_query_takes_conditions_on_the_link_and_on_the_target() {
        people.addAcquaintances(bob, List.of(ann, cem), a -> a.setCloseness(3));
        people.addAcquaintance(dee, bob, a -> a.setCloseness(5).setPlace("work"));

        assertThat(names(people.getAcquaintances(bob))).containsExactly("dee", "ann", "cem");
        assertThat(names(people.getAcquaintances(bob, q -> q.where(ACQUAINTANCE.PLACE.eq("work")))))
                .containsExactly("dee");
        assertThat(names(people.getAcquaintances(
                        bob,
                        q -> q.where(ACQUAINTANCE.CLOSENESS.eq(3), PERSON.NAME.gt("b"))
                                .forUpdate())))
                .containsExactly("cem");
        assertThat(people.acquaintances(bob).count(q -> q.where(ACQUAINTANCE.CLOSENESS.eq(3))))
                .isEqualTo(2);
        assertThat(people.acquaintancesOf(List.of(bob.id(), dee.id()))
                        .get(q -> q.where(ACQUAINTANCE.PLACE.eq("work")))
                        .values())
                .extracting(SymmetricTest::names)
                .containsExactly(List.of("dee"), List.of("bob"));
    }

    @Test
    void attributes_are_one_whichever_end_sets_them() {
        AcquaintanceRecord added =
                people.addAcquaintance(bob, ann, a -> a.setPlace("club").setCloseness(2));
        AcquaintanceRecord changed = people.addAcquaintance(ann, bob, a -> a.setCloseness(4));

        assertThat(changed.place()).isEqualTo("club");
        assertThat(changed.closeness()).isEqualTo(4);
        assertThat(changed.createdAt()).isEqualTo(added.createdAt());
        assertThat(people.acquaintances(ann).update(bob.id(), a -> a.setPlace("pub")))
                .hasValueSatisfying(link -> assertThat(link.place()).isEqualTo("pub"));
        Map<Long, Consumer<AcquaintanceRecord>> wanted = new LinkedHashMap<>();
        wanted.put(dee.id(), a -> a.setPlace("sea"));
        wanted.put(ann.id(), a -> a.setPlace("pub"));
        LinkChanges<Long> changes = people.acquaintances(bob).set(wanted);
        assertThat(changes.added()).containsExactly(dee.id());
        assertThat(changes.kept()).containsExactly(ann.id());
        assertThat(people.acquaintances(dee).links())
                .singleElement()
                .satisfies(linked -> assertThat(linked.link().place()).isEqualTo("sea"));
        assertThat(people.acquaintances(bob)
                        .set(List.of(dee.id(), ann.id()), a -> a.setCloseness(9))
                        .updated())
                .containsExactlyInAnyOrder(dee.id(), ann.id());
    }

    @Test
    void a_removed_link_is_revived_from_the_other_end() {
        AcquaintanceRecord added = people.addAcquaintance(bob, ann, a -> a.setPlace("club"));
        assertThat(people.removeAcquaintance(ann, bob)).isEqualTo(1);
        assertThat(people.getAcquaintances(bob)).isEmpty();
        assertThat(people.countAcquaintances(ann)).isZero();
        assertThat(names(people.getAcquaintances(ann, q -> q.withDeleted()))).containsExactly("bob");

        AcquaintanceRecord revived = people.addAcquaintance(ann, bob);

        assertThat(revived.place()).isEqualTo("club");
        assertThat(revived.createdAt()).isEqualTo(added.createdAt());
        assertThat(names(people.getAcquaintances(bob))).containsExactly("ann");
        people.setAcquaintances(bob, List.of(cem));
        assertThat(people.setAcquaintances(bob, List.of(ann)).added()).containsExactly(ann.id());
        assertThat(people.acquaintances(cem).ids()).isEmpty();
        people.acquaintances(ann).toggle(List.of(bob.id()));
        assertThat(people.acquaintances(bob).ids()).isEmpty();
        people.acquaintances(bob).toggle(List.of(ann.id()));
        assertThat(people.acquaintances(ann).ids()).containsExactly(bob.id());
    }

    @Test
    void keys_of_text_have_one_order_on_every_database() {
        List<String> codes = List.of("b", "B", "é", "z", "Ä", "a-1", "10", "9", "\ud83d\ude00", "\uffee");
        List<String> distinct = database.is(MARIADB) ? List.of("b", "z", "a-1", "10", "9") : codes;
        for (String code : distinct) {
            towns.insert(new TownRecord().setCode(code));
        }
        for (String code : distinct) {
            towns.addTwins(
                    code, distinct.stream().filter(other -> !other.equals(code)).toList());
        }

        for (String code : distinct) {
            assertThat(new HashSet<>(towns.twins(code).ids()))
                    .isEqualTo(new HashSet<>(distinct.stream()
                            .filter(other -> !other.equals(code))
                            .toList()));
            assertThat(towns.countTwins(code)).isEqualTo(distinct.size() - 1);
        }
        assertThat(new Catalog(database).tables()).contains("twinnings");
        assertThat(database.plain().fetchCount(social.TwinningsTable.TWINNINGS))
                .isEqualTo(distinct.size() * (distinct.size() - 1) / 2);
    }

    @Test
    void keys_that_databases_order_in_their_own_way_have_one_row_for_a_pair() {
        Random random = new Random(7);
        List<UUID> ids = IntStream.range(0, 12)
                .mapToObj(i -> new UUID(random.nextLong(), random.nextLong()))
                .toList();
        ids.forEach(id -> devices.insert(new DeviceRecord().setId(id)));

        for (UUID id : ids) {
            devices.setPeers(id, ids.stream().filter(other -> !other.equals(id)).toList());
        }

        assertThat(database.plain().fetchCount(social.PairingsTable.PAIRINGS)).isEqualTo(66);
        assertThat(devices.countPeers(ids.get(3))).isEqualTo(11);
        assertThat(devices.removePeer(ids.get(3), ids.get(5))).isEqualTo(1);
        assertThat(devices.hasPeer(ids.get(5), ids.get(3))).isFalse();
    }

    @Test
    void keys_of_several_columns_may_share_one() {
        for (String hall : List.of("blue", "red")) {
            for (int number = 1; number <= 3; number++) {
                seats.insert(new SeatRecord().setHall(hall).setNumber(number));
            }
        }
        SeatKey two = new SeatKey("red", 2);
        seats.addNeighbours(two, List.of(new SeatKey("red", 1), new SeatKey("red", 3)));

        assertThat(seats.neighbours(new SeatKey("red", 3)).ids()).containsExactly(two);
        assertThat(seats.hasNeighbour(new SeatKey("red", 1), two)).isTrue();
        assertThat(seats.neighboursOf(List.of(new SeatKey("red", 1), new SeatKey("blue", 1)))
                        .ids())
                .isEqualTo(Map.of(new SeatKey("red", 1), List.of(two), new SeatKey("blue", 1), List.of()));
        assertThatThrownBy(() -> seats.addNeighbour(two, new SeatKey("blue", 1)))
                .isInstanceOf(LinkTargetNotFoundException.class);
        assertThat(seats.setNeighbours(new SeatKey("red", 3), List.of(new SeatKey("red", 1)))
                        .removed())
                .containsExactly(two);
        assertThat(seats.find().where(SEAT.NEIGHBOURS.any()).fetch())
                .extracting(SeatRecord::number)
                .containsExactly(1, 2, 3);
    }

    private void sends(int statements, Action action) {
        assertThat(database.statements().of(action)).hasSize(statements);
    }

    @Test
    void as_many_statements_are_sent_as_for_any_other_association() {
        List<Long> others = List.of(ann.id(), cem.id(), dee.id());
        sends(1, () -> people.addFriend(bob, ann));
        sends(1, () -> people.addFriends(bob, List.of(ann, cem, dee)));
        sends(1, () -> people.getFriends(bob));
        sends(1, () -> people.friends(bob).ids());
        sends(1, () -> people.friends(bob).links());
        sends(1, () -> people.countFriends(bob));
        sends(1, () -> people.hasFriends(bob, List.of(ann, dee)));
        sends(1, () -> people.friendsOf(others).get());
        sends(1, () -> people.friendsOf(others).ids());
        sends(2, () -> people.find().include(PERSON.FRIENDS).fetch());
        int set = database.is(POSTGRES) ? 2 : database.is(H2, MARIADB) ? 4 : 3;
        sends(set, () -> people.setFriends(dee, List.of(ann, cem)));
        sends(1, () -> people.removeFriend(bob, cem));
        sends(1, () -> people.friends(dee).clear());
        sends(2, () -> people.createFriend(bob, new PersonRecord().setName("eve")));
    }

    @Test
    void threads_that_add_the_same_pair_from_both_ends_all_succeed_with_one_row() throws Exception {
        for (int round = 0; round < 20; round++) {
            PersonRecord one = person("one");
            PersonRecord other = person("other");
            List<Callable<FriendshipsRecord>> adds = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                adds.add(() -> people.addFriend(one.id(), other.id()));
                adds.add(() -> people.addFriend(other.id(), one.id()));
            }

            assertThat(new HashSet<>(Threads.together(adds))).hasSize(1);
            assertThat(people.friends(one).ids()).containsExactly(other.id());
            assertThat(people.friends(other).ids()).containsExactly(one.id());
        }
    }

    @Test
    void threads_that_set_both_ends_end_in_an_order_of_the_calls() throws Exception {
        for (int round = 0; round < 20; round++) {
            PersonRecord one = person("one");
            PersonRecord other = person("other");
            boolean linked = round % 2 == 0;
            people.setFriends(one, linked ? List.of(other) : List.of());

            Threads.together(List.<Callable<LinkChanges<Long>>>of(
                    () -> people.setFriends(one.id(), List.of(other.id(), ann.id())),
                    () -> people.setFriends(other.id(), List.of(bob.id()))));

            assertThat(people.hasFriend(one, ann)).isTrue();
            assertThat(people.hasFriend(other, bob)).isTrue();
            assertThat(people.countFriends(one)).isIn(1L, 2L);
        }
    }

    @Test
    void random_steps_leave_the_links_that_a_set_of_pairs_would_have() {
        long seed = 20261122;
        Random random = new Random(seed);
        List<Long> ids =
                people
                        .insertAll(IntStream.range(0, 8)
                                .mapToObj(i -> new PersonRecord().setName("p" + i))
                                .toList())
                        .stream()
                        .map(PersonRecord::id)
                        .toList();
        Set<Set<Long>> model = new HashSet<>();
        for (int step = 0; step < 150; step++) {
            List<Long> shuffled = new ArrayList<>(ids);
            Collections.shuffle(shuffled, random);
            long source = shuffled.get(0);
            List<Long> targets = shuffled.subList(1, 1 + random.nextInt(4));
            switch (random.nextInt(5)) {
                case 0 -> {
                    people.addFriends(source, targets);
                    targets.forEach(id -> model.add(Set.of(source, id)));
                }
                case 1 -> {
                    people.removeFriends(source, targets);
                    targets.forEach(id -> model.remove(Set.of(source, id)));
                }
                case 2 -> {
                    people.setFriends(source, targets);
                    model.removeIf(pair -> pair.contains(source));
                    targets.forEach(id -> model.add(Set.of(source, id)));
                }
                case 3 -> {
                    people.friends(source).toggle(targets);
                    for (Long id : targets) {
                        Set<Long> pair = Set.of(source, id);
                        if (!model.remove(pair)) {
                            model.add(pair);
                        }
                    }
                }
                default ->
                    assertThat(new TreeSet<>(people.friends(source).ids()))
                            .as("seed %s, step %s", seed, step)
                            .isEqualTo(others(model, source));
            }
            Set<Set<Long>> stored = new HashSet<>();
            pairs().forEach(pair -> {
                assertThat(pair.get(0)).isLessThan(pair.get(1));
                stored.add(new HashSet<>(pair));
            });
            assertThat(stored).as("seed %s, step %s", seed, step).isEqualTo(model);
        }
    }

    private static Set<Long> others(Set<Set<Long>> model, long source) {
        Set<Long> others = new TreeSet<>();
        model.stream().filter(pair -> pair.contains(source)).forEach(others::addAll);
        others.remove(source);
        return others;
    }
}
