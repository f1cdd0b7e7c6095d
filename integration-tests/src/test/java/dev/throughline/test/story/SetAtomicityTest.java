package dev.throughline.test.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.throughline.test.Database;
import dev.throughline.test.DatabaseTest;
import dev.throughline.test.Statements.Action;
import java.util.List;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import story.FriendRecord;
import story.PugRecord;

/** That an operation happens as a whole or not at all, wherever it fails. */
@DatabaseTest(conservative = true)
class SetAtomicityTest extends StoryTest {

    SetAtomicityTest(Database database) {
        super(database);
    }

    /** Lets the action fail at its first statement, its second and so on until it succeeds, and compares the tables. */
    private int leavesNothingBehindWhereverItFails(Action action) {
        List<String> before = everything();
        for (int k = 1; k < 20; k++) {
            Throwable failure = statements.failingAt(k, action);
            if (failure == null) {
                assertThat(everything()).isNotEqualTo(before);
                return k - 1;
            }
            assertThat(failure)
                    .as("failure at statement %s", k)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("injected failure");
            assertThat(everything()).as("after a failure at statement %s", k).isEqualTo(before);
        }
        return fail("did not succeed with 20 statements");
    }

    @Test
    void set_is_all_or_nothing() {
        PugRecord cody = pug("Cody");
        List<FriendRecord> f = friends("a", "b", "c", "d");
        pugs.addFriends(cody, List.of(f.get(0), f.get(1)));

        int sent =
                leavesNothingBehindWhereverItFails(() -> pugs.setFriends(cody, List.of(f.get(1), f.get(2), f.get(3))));

        assertThat(sent).isPositive();
        assertThat(ids(pugs.getFriends(cody)))
                .containsExactly(f.get(1).id(), f.get(2).id(), f.get(3).id());
    }

    @Test
    void set_that_only_grows_or_only_shrinks_is_all_or_nothing() {
        PugRecord cody = pug("Cody");
        List<FriendRecord> f = friends("a", "b", "c");

        leavesNothingBehindWhereverItFails(() -> pugs.setFriends(cody, f));
        leavesNothingBehindWhereverItFails(() -> pugs.setFriends(cody, List.of()));

        assertThat(links()).isEmpty();
    }

    @Test
    void create_leaves_no_orphan() {
        PugRecord cody = pug("Cody");

        leavesNothingBehindWhereverItFails(() -> pugs.createFriend(cody, new FriendRecord().setName("New")));

        assertThat(plain.fetchCount(FRIEND_ROWS)).isEqualTo(1);
        assertThat(names(pugs.getFriends(cody))).containsExactly("New");
    }

    @Test
    void add_is_all_or_nothing() {
        PugRecord cody = pug("Cody");
        List<FriendRecord> f = friends("a", "b", "c");
        pugs.addFriend(cody, f.get(1));

        leavesNothingBehindWhereverItFails(() -> pugs.addFriends(cody, f));

        assertThat(pugs.countFriends(cody)).isEqualTo(3);
    }

    @Test
    void toggle_is_all_or_nothing() {
        PugRecord cody = pug("Cody");
        List<FriendRecord> f = friends("a", "b", "c");
        pugs.addFriend(cody, f.get(1));

        leavesNothingBehindWhereverItFails(() -> pugs.friends(cody).toggle(ids(f)));

        assertThat(ids(pugs.getFriends(cody)))
                .containsExactly(f.get(0).id(), f.get(2).id());
    }

    @Test
    void a_failure_inside_a_transaction_of_the_caller_undoes_the_operation_and_not_the_transaction() {
        PugRecord cody = pug("Cody");
        List<FriendRecord> f = friends("a", "b", "c");

        dsl.transaction(tx -> {
            pugs.with(tx).addFriend(cody, f.get(0));
            for (int k = 1; k <= 2; k++) {
                assertThat(statements.failingAt(k, () -> pugs.with(tx).setFriends(cody, List.of(f.get(1), f.get(2)))))
                        .isInstanceOf(DataAccessException.class);
                assertThat(links(tx.dsl())).containsExactly(link(cody, f.get(0)));
            }
        });

        assertThat(links()).containsExactly(link(cody, f.get(0)));
    }
}
