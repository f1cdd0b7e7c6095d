package dev.throughline.test.references;

import static household.KidTable.KID;
import static household.OwnerTable.OWNER;
import static household.PersonTable.PERSON;
import static household.ToyTable.TOY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.runtime.LinkTargetNotFoundException;
import dev.throughline.test.Database;
import dev.throughline.test.StatementCount;
import dev.throughline.test.Statements.Action;
import household.DeskRecord;
import household.KidRecord;
import household.OwnerRecord;
import household.PassportRecord;
import household.PersonRecord;
import household.ToyRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many statements an operation sends, whatever the number of rows; where that differs, {@link StatementCount} says it. */
class ReferenceStatementsTest extends HouseholdTest {

    private OwnerRecord ann;
    private OwnerRecord bob;
    private List<ToyRecord> t;
    private PersonRecord person;

    ReferenceStatementsTest(Database database) {
        super(database);
    }

    @BeforeEach
    void rows() {
        ann = owner("Ann");
        bob = owner("Bob");
        t = new ArrayList<>(toys.insertAll(IntStream.range(0, 40)
                .mapToObj(i -> new ToyRecord().setName("toy " + i))
                .toList()));
        person = person("Person");
    }

    private void sends(int number, Action action) {
        assertThat(statements.of(action)).hasSize(number);
    }

    private void sends(StatementCount count, Action action) {
        sends(count.on(database.kind()), action);
    }

    @Test
    void reads_send_one() {
        owners.addToys(ann, t);
        people.setDesk(person, desk("first"));
        ToyRecord ball = present(toys.findById(t.get(0).id()));

        sends(1, () -> owners.getToys(ann));
        sends(1, () -> owners.getToys(ann, q -> q.where(TOY.NAME.like("toy 1%")).orderBy(TOY.NAME)));
        sends(1, () -> owners.countToys(ann));
        sends(1, () -> owners.hasToy(ann, t.get(3)));
        sends(1, () -> owners.hasToys(ann, t));
        sends(1, () -> owners.toys(ann).hasAny(ids(t)));
        sends(1, () -> owners.toys(ann).ids());
        sends(1, () -> ann.getToys());
        sends(1, () -> ball.getOwner());
        sends(1, () -> toys.getOwner(ball));
        sends(1, () -> toys.getOwner(ball.id()));
        sends(1, () -> toys.owner(ball.id()).id());
        sends(1, () -> people.getDesk(person));
        sends(1, () -> people.desk(person).id());
        sends(1, () -> person.getDesk());
    }

    @Test
    void reads_for_many_sources_send_one() {
        owners.addToys(ann, t.subList(0, 20));
        owners.addToys(bob, t.subList(20, 40));
        List<Long> both = List.of(ann.id(), bob.id());

        sends(1, () -> owners.toysOf(both).get());
        sends(1, () -> owners.toysOf(both).get(q -> q.limit(2)));
        sends(1, () -> owners.toysOf(both).ids());
        sends(1, () -> owners.toysOf(both).count());
        sends(1, () -> toys.ownerOf(ids(t)).get());
        sends(1, () -> people.deskOf(List.of(person.id())).get());
    }

    @Test
    void nothing_to_do_sends_none() {
        ToyRecord ball = t.get(0);

        sends(0, () -> owners.addToys(ann, List.of()));
        sends(0, () -> owners.removeToys(ann, List.of()));
        sends(0, () -> owners.hasToys(ann, List.of()));
        sends(0, () -> owners.toys(ann).hasAny(List.of()));
        sends(0, () -> owners.toysOf(List.of()).get());
        sends(0, () -> toys.ownerOf(List.of()).get());
        sends(0, () -> owners.toys(ann).createAll(List.of()));
        sends(0, () -> ball.getOwner());
        sends(0, () -> toys.getOwner(ball));
        sends(0, () -> ball.setOwner(ann));
    }

    @Test
    void questions_about_children_do_not_touch_the_owner() {
        owners.addToys(ann, t);

        for (Action question : List.<Action>of(
                () -> owners.getToys(ann),
                () -> owners.countToys(ann),
                () -> owners.hasToys(ann, t),
                () -> owners.toys(ann).ids())) {
            assertThat(statements.of(question).get(0)).doesNotContainPattern("\\bowners\\b");
        }
    }

    @Test
    void add_of_what_is_new_the_owners_or_anothers() {
        sends(StatementCount.CHILDREN_CHANGED, () -> owners.addToy(ann, t.get(0)));
        sends(2, () -> owners.addToy(ann, t.get(0)));
        sends(StatementCount.CHILDREN_CHANGED, () -> owners.addToys(ann, t.subList(1, 10)));
        sends(2, () -> owners.addToys(ann, t.subList(1, 10)));
        sends(2, () -> owners.addToys(ann, t));
        sends(StatementCount.CHILDREN_CHANGED, () -> owners.addToys(bob, t));
        assertThat(toysOf(bob.id())).hasSize(40);
    }

    @Test
    void remove_and_clear_send_one() {
        owners.addToys(ann, t);

        sends(1, () -> owners.removeToy(ann, t.get(0)));
        sends(1, () -> owners.removeToys(ann, t.subList(0, 20)));
        sends(1, () -> owners.toys(ann).clear());
        assertThat(toysOf(ann.id())).isEmpty();
    }

    @Test
    void set_whatever_it_changes() {
        sends(StatementCount.SET_IN_ONE_WAY, () -> owners.setToys(ann, t.subList(0, 10)));
        sends(StatementCount.SET_TO_THE_SAME, () -> owners.setToys(ann, t.subList(0, 10)));
        sends(StatementCount.SET_IN_ONE_WAY, () -> owners.setToys(ann, t.subList(0, 30)));
        sends(StatementCount.SET_IN_ONE_WAY, () -> owners.setToys(ann, t.subList(20, 30)));
        sends(StatementCount.SET_IN_BOTH_WAYS, () -> owners.setToys(ann, t.subList(25, 40)));
        sends(StatementCount.SET_IN_ONE_WAY, () -> owners.setToys(bob, t));
        sends(StatementCount.SET_TO_NO_CHILDREN, () -> owners.setToys(bob, List.of()));
        assertThat(ownersOfToys().values()).containsOnlyNulls();
    }

    @Test
    void create_sends_two() {
        List<ToyRecord> records = IntStream.range(0, 25)
                .mapToObj(i -> new ToyRecord().setName("new " + i))
                .toList();

        sends(2, () -> owners.createToy(ann, new ToyRecord().setName("new")));
        sends(2, () -> toys.createOwner(t.get(0), new OwnerRecord().setName("New")));
        sends(2, () -> owners.toys(ann).createAll(records));
        assertThat(toysOf(ann.id())).hasSize(26);
    }

    @Test
    void set_of_an_owner_sends_one_and_one_more_where_nothing_changes() {
        ToyRecord ball = t.get(0);

        sends(1, () -> toys.setOwner(ball.id(), ann.id()));
        sends(2, () -> toys.setOwner(ball.id(), ann.id()));
        sends(1, () -> toys.setOwner(ball.id(), bob.id()));
        sends(1, () -> toys.setOwner(ball, ann));
        sends(1, () -> toys.owner(ball.id()).clear());
    }

    @Test
    void set_and_create_of_the_only_one() {
        DeskRecord first = desk("first");
        DeskRecord second = desk("second");

        sends(3, () -> people.setDesk(person, first));
        sends(4, () -> people.setDesk(person, first));
        sends(3, () -> people.setDesk(person, second));
        sends(3, () -> people.createDesk(person, new DeskRecord().setLabel("third")));
        sends(3, () -> people.createPassport(person, new PassportRecord().setNumber("1")));
        sends(3, () -> people.createPassport(person, new PassportRecord().setNumber("2")));
        sends(1, () -> people.desk(person).clear());
        sends(1, () -> people.passport(person).clear());
    }

    @Test
    void include_sends_one_for_the_rows_and_one_for_each_association() {
        KidRecord kid = kid("Kid");
        for (OwnerRecord one : List.of(ann, bob)) {
            List<ToyRecord> own = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                own.add(toyOf(one, "own " + i));
            }
            kids.addToys(kid, own);
        }
        people.setDesk(person, desk("first"));

        sends(2, () -> owners.find().include(OWNER.TOYS).fetch());
        sends(2, () -> toys.find().include(TOY.OWNER).fetch());
        sends(
                3,
                () -> toys.find().include(TOY.OWNER, o -> o.include(OWNER.TOYS)).fetch());
        sends(
                4,
                () -> kids.find()
                        .include(KID.TOYS, toy -> toy.include(TOY.OWNER).include(TOY.KIDS))
                        .fetch());
        sends(
                5,
                () -> owners.find()
                        .include(
                                OWNER.TOYS,
                                toy -> toy.include(TOY.KIDS, k -> k.include(KID.TOYS, x -> x.include(TOY.OWNER))))
                        .fetch());
        sends(2, () -> people.find().include(PERSON.DESK).fetch());
        sends(
                3,
                () -> people.find()
                        .include(PERSON.DESK)
                        .include(PERSON.PASSPORT)
                        .fetch());
        sends(3, () -> owners.find().include(OWNER.TOYS).fetchPage());
        List<OwnerRecord> loaded = owners.findAll();
        sends(1, () -> owners.load(loaded, OWNER.TOYS));
        List<ToyRecord> loadedToys = toys.findAll();
        sends(1, () -> toys.load(loadedToys, TOY.OWNER));
    }

    @Test
    void including_where_no_key_is_set_sends_one() {
        sends(1, () -> toys.find().include(TOY.OWNER).fetch());
        sends(
                1,
                () -> toys.find()
                        .where(TOY.NAME.eq("none"))
                        .include(TOY.OWNER, o -> o.include(OWNER.TOYS))
                        .fetch());
    }

    @Test
    void a_failure_says_what_is_missing_by_one_more() {
        List<Long> some = List.of(t.get(0).id(), NOBODY);
        List<Action> fails = List.of(
                () -> owners.addToys(ann.id(), some),
                () -> owners.setToys(ann.id(), some),
                () -> toys.setOwner(t.get(0).id(), NOBODY),
                () -> owners.createToy(NOBODY, new ToyRecord().setName("x")));
        List<Integer> numbers = List.of(3, StatementCount.SET_OF_CHILDREN_REFUSED.on(database.kind()), 2, 1);

        for (int i = 0; i < fails.size(); i++) {
            Action failing = fails.get(i);
            sends(numbers.get(i), () -> {
                try {
                    failing.run();
                } catch (LinkTargetNotFoundException expected) {
                    assertThat(expected.missing()).isEqualTo(List.of(NOBODY));
                }
            });
        }
    }
}
