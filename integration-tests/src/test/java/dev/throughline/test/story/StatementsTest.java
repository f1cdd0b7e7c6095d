package dev.throughline.test.story;

import static org.assertj.core.api.Assertions.assertThat;
import static story.FriendTable.FRIEND;
import static story.PugTable.PUG;

import dev.throughline.runtime.LinkTargetNotFoundException;
import dev.throughline.test.Database;
import dev.throughline.test.StatementCount;
import dev.throughline.test.Statements.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import story.FriendRecord;
import story.PugRecord;

/** How many statements an operation sends, whatever the number of rows; where that differs, {@link StatementCount} says it. */
class StatementsTest extends StoryTest {

    private PugRecord cody;
    private List<FriendRecord> f;

    StatementsTest(Database database) {
        super(database);
    }

    @BeforeEach
    void rows() {
        cody = pug("Cody");
        f = new ArrayList<>(friends.insertAll(IntStream.range(0, 40)
                .mapToObj(i -> new FriendRecord().setName("friend " + i))
                .toList()));
    }

    private void sends(int number, Action action) {
        assertThat(statements.of(action)).hasSize(number);
    }

    private void sends(StatementCount count, Action action) {
        sends(count.on(database.kind()), action);
    }

    @Test
    void reads_send_one() {
        pugs.addFriends(cody, f);

        sends(1, () -> pugs.getFriends(cody));
        sends(
                1,
                () -> pugs.getFriends(
                        cody, q -> q.where(FRIEND.NAME.like("friend 1%")).orderBy(FRIEND.NAME)));
        sends(1, () -> pugs.countFriends(cody));
        sends(1, () -> pugs.hasFriend(cody, f.get(3)));
        sends(1, () -> pugs.hasFriends(cody, f));
        sends(1, () -> pugs.friends(cody).hasAny(ids(f)));
        sends(1, () -> pugs.friends(cody).ids());
        sends(1, () -> pugs.friends(cody).links());
        sends(1, () -> cody.getFriends());
        sends(1, () -> friends.getPugs(f.get(0)));
    }

    @Test
    void reads_for_many_sources_send_one() {
        List<PugRecord> many = pugs("a", "b", "c", "d", "e");
        for (PugRecord one : many) {
            pugs.addFriends(one, f.subList(0, 3));
        }

        sends(1, () -> pugs.friendsOf(ids(many)).get());
        sends(1, () -> pugs.friendsOf(ids(many)).ids());
        sends(1, () -> pugs.friendsOf(ids(many)).links());
        sends(1, () -> pugs.friendsOf(ids(many)).count());
    }

    @Test
    void questions_about_links_do_not_touch_the_targets() {
        pugs.addFriends(cody, f);

        assertThat(statements.of(() -> pugs.countFriends(cody)).get(0)).doesNotContainPattern("\\bfriends\\b");
        assertThat(statements.of(() -> pugs.hasFriends(cody, f)).get(0)).doesNotContainPattern("\\bfriends\\b");
        assertThat(statements.of(() -> pugs.friends(cody).ids()).get(0)).doesNotContainPattern("\\bfriends\\b");
    }

    @Test
    void add_of_what_is_new_exists_or_both() {
        sends(1, () -> pugs.addFriend(cody, f.get(0)));
        sends(1, () -> pugs.addFriend(cody, f.get(0)));
        sends(1, () -> pugs.addFriends(cody, f.subList(1, 10)));
        sends(1, () -> pugs.addFriends(cody, f.subList(1, 10)));
        sends(1, () -> pugs.addFriends(cody, f));
        assertThat(links()).hasSize(40);
    }

    @Test
    void remove_and_clear_send_one() {
        pugs.addFriends(cody, f);

        sends(1, () -> pugs.removeFriend(cody, f.get(0)));
        sends(1, () -> pugs.removeFriends(cody, f.subList(0, 20)));
        sends(1, () -> pugs.friends(cody).clear());
        assertThat(links()).isEmpty();
    }

    @Test
    void set_whatever_it_changes() {
        sends(StatementCount.SET_IN_ONE_WAY, () -> pugs.setFriends(cody, f.subList(0, 10)));
        sends(StatementCount.SET_TO_THE_SAME, () -> pugs.setFriends(cody, f.subList(0, 10)));
        sends(StatementCount.SET_IN_ONE_WAY, () -> pugs.setFriends(cody, f.subList(0, 30)));
        sends(StatementCount.SET_IN_ONE_WAY, () -> pugs.setFriends(cody, f.subList(20, 30)));
        sends(StatementCount.SET_IN_BOTH_WAYS, () -> pugs.setFriends(cody, f.subList(25, 40)));
        sends(StatementCount.SET_IN_ONE_WAY, () -> pugs.setFriends(cody, List.of()));
        assertThat(links()).isEmpty();
    }

    @Test
    void toggle_sends_what_set_sends() {
        pugs.addFriends(cody, f.subList(0, 10));

        sends(StatementCount.SET_IN_BOTH_WAYS, () -> pugs.friends(cody).toggle(ids(f.subList(5, 15))));
        assertThat(links()).hasSize(10);
    }

    @Test
    void create_sends_two() {
        sends(2, () -> pugs.createFriend(cody, new FriendRecord().setName("New")));
    }

    @Test
    void create_of_many_sends_two() {
        List<FriendRecord> records = IntStream.range(0, 25)
                .mapToObj(i -> new FriendRecord().setName("new " + i))
                .toList();

        sends(2, () -> pugs.friends(cody).createAll(records));
        assertThat(links()).hasSize(25);
    }

    @Test
    void include_sends_one_for_the_parents_and_one_for_each_association() {
        List<PugRecord> many = pugs("a", "b", "c", "d", "e");
        for (PugRecord one : many) {
            pugs.addFriends(one, f.subList(0, 7));
        }

        sends(2, () -> pugs.find().include(PUG.FRIENDS).fetch());
        sends(2, () -> friends.find().include(FRIEND.PUGS).fetch());
        sends(
                3,
                () -> pugs.find()
                        .include(PUG.FRIENDS, q -> q.include(FRIEND.PUGS))
                        .fetch());
        sends(
                4,
                () -> pugs.find()
                        .include(PUG.FRIENDS, q -> q.include(FRIEND.PUGS, p -> p.include(PUG.FRIENDS)))
                        .fetch());
        sends(2, () -> pugs.find().include(PUG.FRIENDS, q -> q.withLinks()).fetch());
        sends(2, () -> pugs.find().include(PUG.FRIENDS, q -> q.limit(2)).fetch());
        sends(3, () -> pugs.find().include(PUG.FRIENDS).fetchPage());
        List<PugRecord> loaded = pugs.findAll();
        sends(1, () -> pugs.load(loaded, PUG.FRIENDS));
    }

    @Test
    void including_into_nothing_sends_one() {
        assertThat(count(() -> pugs.find()
                        .where(PUG.NAME.eq("nobody"))
                        .include(PUG.FRIENDS, q -> q.include(FRIEND.PUGS))
                        .fetch()))
                .isEqualTo(1);
    }

    @Test
    void crud_sends_one() {
        sends(1, () -> pugs.insert(new PugRecord().setName("x")));
        sends(1, () -> pugs.findById(cody.id()));
        sends(1, () -> pugs.existsById(cody.id()));
        sends(1, () -> pugs.count());
        sends(1, () -> pugs.findAll());
        sends(1, () -> pugs.findAllById(List.of(cody.id(), NOBODY)));
        sends(1, () -> pugs.find().where(PUG.NAME.eq("Cody")).fetchOptional());
        sends(1, () -> pugs.find().where(PUG.NAME.eq("Cody")).count());
        sends(1, () -> pugs.update(cody.setName("Renamed")));
        sends(1, () -> pugs.delete(cody));
        sends(1, () -> pugs.deleteById(NOBODY));
    }

    @Test
    void a_failure_says_what_is_missing_by_one_more() {
        List<Long> some = List.of(f.get(0).id(), NOBODY);
        Action add = () -> {
            try {
                pugs.addFriends(cody.id(), some);
            } catch (LinkTargetNotFoundException expected) {
                assertThat(expected.missing()).hasSize(1);
            }
        };
        Action set = () -> {
            try {
                pugs.setFriends(cody.id(), some);
            } catch (LinkTargetNotFoundException expected) {
                assertThat(expected.missing()).hasSize(1);
            }
        };

        sends(2, add);
        sends(StatementCount.SET_REFUSED, set);
    }
}
