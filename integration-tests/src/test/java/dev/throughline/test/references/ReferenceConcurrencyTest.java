package dev.throughline.test.references;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.runtime.LinkTargetNotFoundException;
import dev.throughline.test.Database;
import dev.throughline.test.Threads;
import household.DeskRecord;
import household.OwnerRecord;
import household.PassportRecord;
import household.PersonRecord;
import household.ToyRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;

/** What threads do to the same foreign keys at the same time. */
class ReferenceConcurrencyTest extends HouseholdTest {

    private static final int ROUNDS = 20;

    ReferenceConcurrencyTest(Database database) {
        super(database);
    }

    @Test
    void of_two_sets_of_one_owner_one_wins_whole() throws Exception {
        List<Long> t = ids(toys("a", "b", "c", "d", "e", "f"));
        for (int round = 0; round < ROUNDS; round++) {
            OwnerRecord ann = owner("Ann");
            owners.addToys(ann.id(), t.subList(2, 4));
            List<Long> one = t.subList(0, 3);
            List<Long> other = t.subList(3, 6);

            Threads.together(List.<Callable<Object>>of(
                    () -> owners.setToys(ann.id(), one), () -> owners.setToys(ann.id(), other)));

            assertThat(toysOf(ann.id())).isIn(one, other);
        }
    }

    @Test
    void owners_that_want_the_same_children_get_them_one_after_the_other() throws Exception {
        List<Long> t = ids(toys("a", "b", "c", "d"));
        List<Long> reversed = List.of(t.get(3), t.get(2), t.get(1), t.get(0));
        for (int round = 0; round < ROUNDS; round++) {
            OwnerRecord ann = owner("Ann");
            OwnerRecord bob = owner("Bob");
            boolean sets = round % 2 == 0;

            Threads.together(List.<Callable<Object>>of(
                    () -> sets ? owners.setToys(ann.id(), t) : owners.addToys(ann.id(), t),
                    () -> sets ? owners.setToys(bob.id(), reversed) : owners.addToys(bob.id(), reversed)));

            assertThat(new ArrayList<>(ownersOfToys().values()))
                    .isIn(Collections.nCopies(4, ann.id()), Collections.nCopies(4, bob.id()));
        }
    }

    @Test
    void nobody_ever_has_two_of_what_there_is_one_of() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            PersonRecord person = person("Person");
            DeskRecord first = desk("first");
            DeskRecord second = desk("second");

            Threads.together(List.<Callable<Object>>of(
                    () -> people.setDesk(person.id(), first.id()), () -> people.setDesk(person.id(), second.id())));
            assertThat(desksOf(person.id())).hasSize(1).first().isIn(first.id(), second.id());

            Threads.together(List.<Callable<Object>>of(
                    () -> people.createPassport(person.id(), new PassportRecord().setNumber("1")),
                    () -> people.createPassport(person.id(), new PassportRecord().setNumber("2"))));
            assertThat(passportsOf(person.id())).hasSize(1).first().isIn("1", "2");
        }
        assertThat(passports.count()).isEqualTo(ROUNDS);
    }

    @Test
    void two_that_swap_what_they_have_end_as_if_one_after_the_other() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            PersonRecord ann = person("Ann");
            PersonRecord bob = person("Bob");
            DeskRecord first = desk("first");
            DeskRecord second = desk("second");
            people.setDesk(ann, first);
            people.setDesk(bob, second);

            Threads.together(List.<Callable<Object>>of(
                    () -> people.setDesk(ann.id(), second.id()), () -> people.setDesk(bob.id(), first.id())));

            // The first that is done leaves nothing to the other, who then takes what the first one had.
            assertThat(desksOf(ann.id())).containsExactly(second.id());
            assertThat(desksOf(bob.id())).containsExactly(first.id());
        }
    }

    @Test
    void a_child_that_is_moved_from_both_ends_is_where_one_of_them_put_it() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            List<OwnerRecord> o = List.of(owner("a"), owner("b"), owner("c"));
            long ball = toyOf(o.get(0), "ball").id();
            long doll = toyOf(o.get(0), "doll").id();

            Threads.together(List.<Callable<Object>>of(
                    () -> toys.setOwner(ball, o.get(1).id()),
                    () -> owners.addToys(o.get(2).id(), List.of(doll, ball)),
                    () -> owners.removeToy(o.get(0).id(), ball)));

            assertThat(ownersOfToys().get(ball)).isIn(o.get(1).id(), o.get(2).id());
            assertThat(ownersOfToys().get(doll)).isEqualTo(o.get(2).id());
        }
    }

    @Test
    void adds_of_many_threads_do_not_lose_one_another() throws Exception {
        OwnerRecord ann = owner("Ann");
        List<Long> t = ids(toys("a", "b", "c", "d", "e", "f", "g", "h"));
        owners.addToys(ann.id(), t.subList(0, 4));
        List<Callable<Object>> actions = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            long gone = t.get(i);
            long come = t.get(i + 4);
            actions.add(() -> owners.removeToy(ann.id(), gone));
            actions.add(() -> toys.setOwner(come, ann.id()));
        }

        Threads.together(actions);

        assertThat(toysOf(ann.id())).isEqualTo(t.subList(4, 8));
    }

    /** Gives whether it was done, or that what it needs is gone. Anything else is thrown. */
    private static String outcome(Runnable action) {
        try {
            action.run();
            return "done";
        } catch (LinkTargetNotFoundException e) {
            return "gone";
        }
    }

    private String deletion(long owner) {
        try {
            return owners.deleteById(owner) == 1 ? "done" : "gone";
        } catch (DataAccessException e) {
            return "refused";
        }
    }

    @Test
    void an_owner_that_is_deleted_meanwhile_is_missing_or_stays() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            long ann = owner("Ann").id();
            List<Long> t = ids(toys("a", "b"));
            int way = round % 4;

            List<String> outcomes = Threads.together(List.<Callable<String>>of(
                    () -> deletion(ann),
                    () -> outcome(() -> {
                        switch (way) {
                            case 0 -> owners.addToys(ann, t);
                            case 1 -> owners.setToys(ann, t);
                            case 2 -> toys.setOwner(t.get(0), ann);
                            default -> owners.createToy(ann, new ToyRecord().setName("new"));
                        }
                    })));

            assertThat(outcomes).as("way %s", way).isIn(List.of("done", "gone"), List.of("refused", "done"));
            assertThat(toysOf(ann).isEmpty()).isEqualTo(outcomes.get(0).equals("done"));
        }
    }

    @Test
    void a_child_that_is_deleted_meanwhile_is_missing_or_added_before() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            long ann = owner("Ann").id();
            List<Long> t = ids(toys("a", "b"));
            boolean add = round % 2 == 0;

            List<String> outcomes = Threads.together(List.<Callable<String>>of(
                    () -> toys.deleteById(t.get(1)) == 1 ? "done" : "gone",
                    () -> outcome(() -> {
                        if (add) {
                            owners.addToys(ann, t);
                        } else {
                            owners.setToys(ann, t);
                        }
                    })));

            assertThat(outcomes.get(0)).isEqualTo("done");
            List<Long> expected = Objects.equals(outcomes.get(1), "done") ? List.of(t.get(0)) : List.of();
            assertThat(toysOf(ann)).isEqualTo(expected);
        }
    }
}
