package dev.throughline.test.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.runtime.LinkChanges;
import dev.throughline.test.Database;
import dev.throughline.test.Threads;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import story.FriendRecord;
import story.FriendshipRecord;
import story.PugRecord;

/** What threads do to the same links at the same time. */
class ConcurrencyTest extends StoryTest {

    private static final int ROUNDS = 20;

    ConcurrencyTest(Database database) {
        super(database);
    }

    private static <T> List<Callable<T>> times(int number, Callable<T> action) {
        return Collections.nCopies(number, action);
    }

    @Test
    void eight_threads_that_add_the_same_link_all_succeed_with_one_row() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            PugRecord cody = pug("Cody");
            FriendRecord fan = friend("Fan");

            List<FriendshipRecord> rows = Threads.together(times(8, () -> pugs.addFriend(cody.id(), fan.id())));

            assertThat(rows).allSatisfy(row -> assertThat(row.friendId()).isEqualTo(fan.id()));
            assertThat(pugs.friends(cody).ids()).containsExactly(fan.id());
            FriendshipRecord stored = pugs.friends(cody).links().get(0).link();
            assertThat(rows).allSatisfy(row -> assertThat(row.createdAt()).isEqualTo(stored.createdAt()));
        }
    }

    @Test
    void threads_that_add_overlapping_links_from_both_sides_all_succeed() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            List<PugRecord> p = pugs("a", "b", "c");
            List<FriendRecord> f = friends("x", "y", "z");
            List<Callable<Object>> actions = new ArrayList<>();
            for (PugRecord pug : p) {
                actions.add(() -> pugs.addFriends(pug.id(), ids(f)));
            }
            for (FriendRecord friend : f) {
                List<Long> reversed = new ArrayList<>(ids(p));
                Collections.reverse(reversed);
                actions.add(() -> friends.addPugs(friend.id(), reversed));
            }

            Threads.together(actions);

            assertThat(pugs.friendsOf(ids(p)).ids().values()).allMatch(ids(f)::equals);
        }
    }

    @Test
    void of_two_sets_of_one_source_one_wins_whole() throws Exception {
        List<Long> f = ids(friends("a", "b", "c", "d", "e", "f"));
        for (int round = 0; round < ROUNDS; round++) {
            PugRecord cody = pug("Cody");
            pugs.addFriends(cody.id(), f.subList(2, 4));
            List<Long> one = f.subList(0, 3);
            List<Long> other = f.subList(3, 6);

            Threads.together(List.<Callable<LinkChanges<Long>>>of(
                    () -> pugs.setFriends(cody.id(), one), () -> pugs.setFriends(cody.id(), other)));

            assertThat(pugs.friends(cody).ids()).isIn(one, other);
        }
    }

    @Test
    void sets_of_one_source_say_what_they_did_one_after_the_other() throws Exception {
        List<Long> f = ids(friends("a", "b", "c", "d"));
        for (int round = 0; round < ROUNDS; round++) {
            PugRecord cody = pug("Cody");

            List<LinkChanges<Long>> changes = Threads.together(List.<Callable<LinkChanges<Long>>>of(
                    () -> pugs.setFriends(cody.id(), f.subList(0, 2)),
                    () -> pugs.setFriends(cody.id(), f.subList(2, 4)),
                    () -> pugs.setFriends(cody.id(), f.subList(1, 3))));

            long added = changes.stream().mapToLong(one -> one.added().size()).sum();
            long removed =
                    changes.stream().mapToLong(one -> one.removed().size()).sum();
            assertThat(added - removed).isEqualTo(pugs.countFriends(cody));
        }
    }

    @Test
    void toggles_of_one_source_are_each_applied() throws Exception {
        List<Long> f = ids(friends("a", "b", "c"));
        for (int round = 0; round < ROUNDS; round++) {
            PugRecord cody = pug("Cody");

            Threads.together(times(4, () -> pugs.friends(cody.id()).toggle(f)));
            assertThat(pugs.friends(cody).ids()).isEmpty();

            Threads.together(times(3, () -> pugs.friends(cody.id()).toggle(f)));
            assertThat(pugs.friends(cody).ids()).isEqualTo(f);
        }
    }

    @Test
    void sets_from_both_ends_end_in_a_state_that_one_after_the_other_could_leave() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            List<PugRecord> p = pugs("a", "b");
            List<FriendRecord> f = friends("x", "y");
            PugRecord cody = p.get(0);
            FriendRecord fan = f.get(0);
            boolean allFirst = round % 2 == 0;

            // Cody wants all friends or none; the fan wants no pugs or all: they disagree about the one link of the
            // two.
            Threads.together(List.<Callable<Object>>of(
                    () -> pugs.setFriends(cody.id(), allFirst ? ids(f) : List.of()),
                    () -> friends.setPugs(fan.id(), allFirst ? List.of() : ids(p))));

            Set<Pair> left = new HashSet<>(links());
            left.removeIf(pair -> p.stream().noneMatch(pug -> pug.id() == pair.pugId()));
            Pair disputed = new Pair(cody.id(), fan.id());
            left.remove(disputed);
            assertThat(left)
                    .containsExactly(
                            allFirst
                                    ? new Pair(cody.id(), f.get(1).id())
                                    : new Pair(p.get(1).id(), fan.id()));
        }
    }

    @Test
    void a_set_against_adds_and_removes_ends_in_an_order_of_the_calls() throws Exception {
        List<Long> f = ids(friends("a", "b", "c", "d"));
        for (int round = 0; round < ROUNDS; round++) {
            PugRecord cody = pug("Cody");
            pugs.addFriends(cody.id(), f.subList(2, 3));

            // d is added before the set, which removes it, or after; a is removed before the set, which adds it, or
            // after.
            Threads.together(List.<Callable<Object>>of(
                    () -> pugs.setFriends(cody.id(), f.subList(0, 2)),
                    () -> pugs.addFriend(cody.id(), f.get(3)),
                    () -> pugs.removeFriend(cody.id(), f.get(0))));

            assertSetAddedAndRemoved(cody, f);
        }
    }

    private void assertSetAddedAndRemoved(PugRecord cody, List<Long> f) {
        assertThat(pugs.friends(cody).ids())
                .isIn(
                        f.subList(0, 2),
                        f.subList(1, 2),
                        List.of(f.get(0), f.get(1), f.get(3)),
                        List.of(f.get(1), f.get(3)));
    }

    @Test
    void a_set_against_adds_and_removes_from_the_other_end_ends_in_an_order_of_the_calls() throws Exception {
        List<Long> f = ids(friends("a", "b", "c", "d"));
        for (int round = 0; round < ROUNDS; round++) {
            PugRecord cody = pug("Cody");
            PugRecord otis = pug("Otis");
            pugs.addFriends(cody.id(), f.subList(2, 3));

            Threads.together(List.<Callable<Object>>of(
                    () -> pugs.setFriends(cody.id(), f.subList(0, 2)),
                    () -> friends.addPugs(f.get(3), List.of(otis.id(), cody.id())),
                    () -> friends.removePugs(f.get(0), List.of(otis.id(), cody.id()))));

            assertThat(pugs.friends(otis).ids()).containsExactly(f.get(3));
            assertSetAddedAndRemoved(cody, f);
        }
    }

    @Test
    void sets_of_everything_from_both_ends_all_succeed() throws Exception {
        List<PugRecord> p = pugs("a", "b", "c");
        List<FriendRecord> f = friends("x", "y", "z");
        List<Callable<Object>> actions = new ArrayList<>();
        for (PugRecord pug : p) {
            actions.add(() -> {
                for (int i = 0; i < 10; i++) {
                    pugs.setFriends(pug.id(), i % 2 == 0 ? ids(f) : List.of());
                }
                return pugs.setFriends(pug.id(), ids(f));
            });
        }
        for (FriendRecord friend : f) {
            actions.add(() -> {
                for (int i = 0; i < 10; i++) {
                    friends.setPugs(friend.id(), i % 2 == 0 ? ids(p) : List.of());
                }
                return friends.setPugs(friend.id(), ids(p));
            });
        }

        Threads.together(actions);

        assertThat(links()).doesNotHaveDuplicates();
        for (PugRecord pug : p) {
            pugs.setFriends(pug.id(), ids(f));
        }
        assertThat(links()).hasSize(9);
    }

    @Test
    void adds_and_removes_of_different_targets_do_not_lose_one_another() throws Exception {
        PugRecord cody = pug("Cody");
        List<Long> f = ids(friends("a", "b", "c", "d", "e", "f", "g", "h"));
        pugs.addFriends(cody.id(), f.subList(0, 4));
        List<Callable<Object>> actions = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            long gone = f.get(i);
            long come = f.get(i + 4);
            actions.add(() -> pugs.removeFriend(cody.id(), gone));
            actions.add(() -> pugs.addFriend(cody.id(), come));
        }

        Threads.together(actions);

        assertThat(pugs.friends(cody).ids()).isEqualTo(f.subList(4, 8));
    }

    @Test
    void one_repository_serves_many_threads() throws Exception {
        List<PugRecord> p = pugs("a", "b", "c", "d", "e", "f", "g", "h");
        List<List<Long>> wanted = new ArrayList<>();
        for (PugRecord pug : p) {
            List<Long> own = ids(friends("x", "y"));
            wanted.add(own);
            pugs.addFriends(pug.id(), own);
        }
        List<Callable<Object>> actions = new ArrayList<>();
        for (int i = 0; i < p.size(); i++) {
            long pug = p.get(i).id();
            List<Long> own = wanted.get(i);
            actions.add(() -> {
                for (int n = 0; n < 50; n++) {
                    assertThat(ids(pugs.getFriends(pug))).isEqualTo(own);
                    assertThat(pugs.hasFriends(pug, own)).isTrue();
                    assertThat(present(pugs.findById(pug)).id()).isEqualTo(pug);
                }
                return own;
            });
        }

        assertThat(Threads.together(actions)).isEqualTo(wanted);
    }
}
