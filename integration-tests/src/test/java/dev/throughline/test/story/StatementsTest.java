package dev.throughline.test.story;

import static dev.throughline.test.DatabaseKind.H2;
import static dev.throughline.test.DatabaseKind.MARIADB;
import static org.assertj.core.api.Assertions.assertThat;
import static story.FriendTable.FRIEND;
import static story.PugTable.PUG;

import dev.throughline.runtime.LinkTargetNotFoundException;
import dev.throughline.test.Database;
import dev.throughline.test.Statements.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import story.FriendRecord;
import story.PugRecord;

/** How many statements an operation sends at most, whatever the number of rows. */
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

    private void sendsAtMost(int limit, Action action) {
        List<String> sent = statements.of(action);
        assertThat(sent).hasSizeBetween(1, limit);
    }

    /** MariaDB and H2 need one statement more for what writes and reads back. */
    private int floor(int postgresAndSqlite, int mariaDbAndH2) {
        return database.is(H2, MARIADB) ? mariaDbAndH2 : postgresAndSqlite;
    }

    @Test
    void reads_send_one() {
        pugs.addFriends(cody, f);

        sendsAtMost(1, () -> pugs.getFriends(cody));
        sendsAtMost(
                1,
                () -> pugs.getFriends(
                        cody, q -> q.where(FRIEND.NAME.like("friend 1%")).orderBy(FRIEND.NAME)));
        sendsAtMost(1, () -> pugs.countFriends(cody));
        sendsAtMost(1, () -> pugs.hasFriend(cody, f.get(3)));
        sendsAtMost(1, () -> pugs.hasFriends(cody, f));
        sendsAtMost(1, () -> pugs.friends(cody).hasAny(ids(f)));
        sendsAtMost(1, () -> pugs.friends(cody).ids());
        sendsAtMost(1, () -> pugs.friends(cody).links());
        sendsAtMost(1, () -> cody.getFriends());
        sendsAtMost(1, () -> friends.getPugs(f.get(0)));
    }

    @Test
    void reads_for_many_sources_send_one() {
        List<PugRecord> many = pugs("a", "b", "c", "d", "e");
        for (PugRecord one : many) {
            pugs.addFriends(one, f.subList(0, 3));
        }

        sendsAtMost(1, () -> pugs.friendsOf(ids(many)).get());
        sendsAtMost(1, () -> pugs.friendsOf(ids(many)).ids());
        sendsAtMost(1, () -> pugs.friendsOf(ids(many)).links());
        sendsAtMost(1, () -> pugs.friendsOf(ids(many)).count());
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
        sendsAtMost(floor(1, 2), () -> pugs.addFriend(cody, f.get(0)));
        sendsAtMost(2, () -> pugs.addFriend(cody, f.get(0)));
        sendsAtMost(floor(1, 2), () -> pugs.addFriends(cody, f.subList(1, 10)));
        sendsAtMost(2, () -> pugs.addFriends(cody, f.subList(1, 10)));
        sendsAtMost(2, () -> pugs.addFriends(cody, f));
        assertThat(links()).hasSize(40);
    }

    @Test
    void remove_and_clear_send_one() {
        pugs.addFriends(cody, f);

        sendsAtMost(1, () -> pugs.removeFriend(cody, f.get(0)));
        sendsAtMost(1, () -> pugs.removeFriends(cody, f.subList(0, 20)));
        sendsAtMost(1, () -> pugs.friends(cody).clear());
        assertThat(links()).isEmpty();
    }

    @Test
    void set_whatever_it_changes() {
        int limit = floor(3, 4);

        sendsAtMost(limit, () -> pugs.setFriends(cody, f.subList(0, 10)));
        sendsAtMost(limit, () -> pugs.setFriends(cody, f.subList(0, 10)));
        sendsAtMost(limit, () -> pugs.setFriends(cody, f.subList(0, 30)));
        sendsAtMost(limit, () -> pugs.setFriends(cody, f.subList(20, 30)));
        sendsAtMost(limit, () -> pugs.setFriends(cody, f.subList(25, 40)));
        sendsAtMost(limit, () -> pugs.setFriends(cody, List.of()));
        assertThat(links()).isEmpty();
    }

    @Test
    void toggle_sends_no_more_than_set() {
        pugs.addFriends(cody, f.subList(0, 10));

        sendsAtMost(floor(3, 4), () -> pugs.friends(cody).toggle(ids(f.subList(5, 15))));
        assertThat(links()).hasSize(10);
    }

    @Test
    void create_sends_two() {
        sendsAtMost(2, () -> pugs.createFriend(cody, new FriendRecord().setName("New")));
    }

    @Test
    void create_of_many_sends_two_or_three_where_the_keys_of_a_batch_cannot_be_had() {
        List<FriendRecord> records = IntStream.range(0, 25)
                .mapToObj(i -> new FriendRecord().setName("new " + i))
                .toList();

        sendsAtMost(floor(2, 3), () -> pugs.friends(cody).createAll(records));
        assertThat(links()).hasSize(25);
    }

    @Test
    void include_sends_one_for_the_parents_and_one_for_each_association() {
        List<PugRecord> many = pugs("a", "b", "c", "d", "e");
        for (PugRecord one : many) {
            pugs.addFriends(one, f.subList(0, 7));
        }

        sendsAtMost(2, () -> pugs.find().include(PUG.FRIENDS).fetch());
        sendsAtMost(2, () -> friends.find().include(FRIEND.PUGS).fetch());
        sendsAtMost(
                3,
                () -> pugs.find()
                        .include(PUG.FRIENDS, q -> q.include(FRIEND.PUGS))
                        .fetch());
        sendsAtMost(
                4,
                () -> pugs.find()
                        .include(PUG.FRIENDS, q -> q.include(FRIEND.PUGS, p -> p.include(PUG.FRIENDS)))
                        .fetch());
        sendsAtMost(
                2, () -> pugs.find().include(PUG.FRIENDS, q -> q.withLinks()).fetch());
        sendsAtMost(2, () -> pugs.find().include(PUG.FRIENDS, q -> q.limit(2)).fetch());
        sendsAtMost(3, () -> pugs.find().include(PUG.FRIENDS).fetchPage());
        List<PugRecord> loaded = pugs.findAll();
        sendsAtMost(1, () -> pugs.load(loaded, PUG.FRIENDS));
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
        sendsAtMost(1, () -> pugs.insert(new PugRecord().setName("x")));
        sendsAtMost(1, () -> pugs.findById(cody.id()));
        sendsAtMost(1, () -> pugs.existsById(cody.id()));
        sendsAtMost(1, () -> pugs.count());
        sendsAtMost(1, () -> pugs.findAll());
        sendsAtMost(1, () -> pugs.findAllById(List.of(cody.id(), NOBODY)));
        sendsAtMost(1, () -> pugs.find().where(PUG.NAME.eq("Cody")).fetchOptional());
        sendsAtMost(1, () -> pugs.find().where(PUG.NAME.eq("Cody")).count());
        sendsAtMost(1, () -> pugs.update(cody.setName("Renamed")));
        sendsAtMost(1, () -> pugs.delete(cody));
        sendsAtMost(1, () -> pugs.deleteById(NOBODY));
    }

    @Test
    void a_failure_sends_at_most_one_more() {
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

        sendsAtMost(floor(1, 2) + 1, add);
        sendsAtMost(floor(3, 4) + 1, set);
    }
}
