package dev.throughline.test.references;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.throughline.test.Database;
import dev.throughline.test.DatabaseTest;
import dev.throughline.test.Statements.Action;
import household.DeskRecord;
import household.OwnerRecord;
import household.PassportRecord;
import household.PersonRecord;
import household.ToyRecord;
import java.util.List;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That an operation happens as a whole or not at all, wherever it fails. */
@DatabaseTest(conservative = true)
class ReferenceAtomicityTest extends HouseholdTest {

    private OwnerRecord ann;
    private OwnerRecord bob;
    private List<ToyRecord> t;
    private PersonRecord person;
    private PersonRecord other;

    ReferenceAtomicityTest(Database database) {
        super(database);
    }

    @BeforeEach
    void rows() {
        ann = owner("Ann");
        bob = owner("Bob");
        t = toys("a", "b", "c", "d");
        owners.addToys(ann, t.subList(0, 2));
        owners.addToy(bob, t.get(2));
        person = person("Person");
        other = person("Other");
    }

    /** Lets the action fail at its first statement, its second and so on until it succeeds, and compares the tables. */
    private void leavesNothingBehindWhereverItFails(Action action) {
        List<String> before = everything();
        for (int k = 1; k < 20; k++) {
            Throwable failure = statements.failingAt(k, action);
            if (failure == null) {
                assertThat(everything()).isNotEqualTo(before);
                return;
            }
            assertThat(failure)
                    .as("failure at statement %s", k)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("injected failure");
            assertThat(everything()).as("after a failure at statement %s", k).isEqualTo(before);
        }
        fail("did not succeed with 20 statements");
    }

    @Test
    void children_are_added_moved_set_and_removed_as_a_whole() {
        leavesNothingBehindWhereverItFails(() -> owners.addToys(ann, t));
        leavesNothingBehindWhereverItFails(() -> owners.setToys(bob, t.subList(1, 3)));
        leavesNothingBehindWhereverItFails(() -> owners.setToys(ann, List.of(t.get(1))));
        leavesNothingBehindWhereverItFails(() -> owners.removeToys(ann, t));
        leavesNothingBehindWhereverItFails(() -> owners.setToys(bob, List.of()));
        assertThat(ownersOfToys().values()).containsOnlyNulls();
    }

    @Test
    void what_is_created_is_no_orphan() {
        leavesNothingBehindWhereverItFails(() -> owners.createToy(ann, new ToyRecord().setName("new")));
        leavesNothingBehindWhereverItFails(() -> owners.toys(ann)
                .createAll(List.of(
                        new ToyRecord().setName("x"),
                        new ToyRecord().setId(7_000L).setName("y"))));
        leavesNothingBehindWhereverItFails(() -> toys.createOwner(t.get(0).id(), new OwnerRecord().setName("New")));
        leavesNothingBehindWhereverItFails(() -> people.createDesk(person, new DeskRecord().setLabel("new")));

        assertThat(owners.countToys(ann)).isEqualTo(4);
        assertThat(owners.count()).isEqualTo(3);
        assertThat(desks.count()).isEqualTo(1);
    }

    @Test
    void the_only_one_is_replaced_as_a_whole() {
        DeskRecord first = desk("first");
        DeskRecord second = desk("second");
        passportOf(person, "P1");
        PassportRecord anothers = passportOf(other, "O1");

        leavesNothingBehindWhereverItFails(() -> people.setDesk(person, first));
        leavesNothingBehindWhereverItFails(() -> people.setDesk(person, second));
        leavesNothingBehindWhereverItFails(() -> people.setDesk(other, second));
        leavesNothingBehindWhereverItFails(() -> people.createDesk(other, new DeskRecord().setLabel("third")));
        leavesNothingBehindWhereverItFails(() -> people.setPassport(person, anothers));
        leavesNothingBehindWhereverItFails(() -> people.createPassport(person, new PassportRecord().setNumber("P2")));
        leavesNothingBehindWhereverItFails(() -> people.setPassport(person, null));

        assertThat(passports.count()).isZero();
        assertThat(desksOf(other.id())).hasSize(1);
    }

    @Test
    void a_failure_inside_a_transaction_of_the_caller_undoes_the_operation_and_not_the_transaction() {
        dsl.transaction(tx -> {
            owners.with(tx).addToy(ann, t.get(3));
            for (int k = 1; k <= 2; k++) {
                assertThat(statements.failingAt(k, () -> owners.with(tx).setToys(ann, List.of(t.get(2), t.get(0)))))
                        .isInstanceOf(DataAccessException.class);
                assertThat(ownersOfToys(tx.dsl()))
                        .containsEntry(t.get(0).id(), ann.id())
                        .containsEntry(t.get(1).id(), ann.id())
                        .containsEntry(t.get(2).id(), bob.id())
                        .containsEntry(t.get(3).id(), ann.id());
            }
        });

        assertThat(owners.countToys(ann)).isEqualTo(3);
    }
}
