package dev.throughline.test.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.runtime.LinkChanges;
import dev.throughline.runtime.LinkTargetNotFoundException;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseTest;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import story.FriendRecord;
import story.FriendshipRecord;
import story.PugRecord;

/** The verbs that are on the handle alone. */
@DatabaseTest(conservative = true)
class HandleTest extends StoryTest {

    private PugRecord cody;
    private PugRecord other;
    private List<FriendRecord> f;

    HandleTest(Database database) {
        super(database);
    }

    @BeforeEach
    void rows() {
        cody = pug("Cody");
        other = pug("Other");
        f = friends("a", "b", "c", "d");
        pugs.addFriends(other, f);
    }

    @Test
    void clear_removes_the_links_of_the_source_and_tells_how_many() {
        pugs.addFriends(cody, f.subList(0, 3));

        assertThat(pugs.friends(cody).clear()).isEqualTo(3);
        assertThat(pugs.friends(cody).clear()).isZero();

        assertThat(pugs.countFriends(cody)).isZero();
        assertThat(pugs.countFriends(other)).isEqualTo(4);
    }

    @Test
    void toggle_links_what_is_not_linked_and_unlinks_what_is() {
        pugs.addFriends(cody, f.subList(0, 2));

        LinkChanges<Long> changes = pugs.friends(cody)
                .toggle(List.of(
                        f.get(3).id(), f.get(1).id(), f.get(2).id(), f.get(1).id()));

        assertThat(changes.added())
                .containsExactlyInAnyOrder(f.get(2).id(), f.get(3).id());
        assertThat(changes.removed()).containsExactly(f.get(1).id());
        assertThat(names(pugs.getFriends(cody))).containsExactly("a", "c", "d");
        assertThat(pugs.friends(cody).toggle(List.of()).isEmpty()).isTrue();
    }

    @Test
    void toggle_of_what_does_not_exist_changes_nothing() {
        pugs.addFriends(cody, f.subList(0, 2));
        List<String> before = everything();

        assertThatThrownBy(() -> pugs.friends(cody).toggle(List.of(f.get(0).id(), NOBODY)))
                .isInstanceOfSatisfying(
                        LinkTargetNotFoundException.class,
                        e -> assertThat(e.missing()).isEqualTo(List.of(NOBODY)));
        assertThatThrownBy(() -> pugs.friends(NOBODY).toggle(List.of(f.get(0).id())))
                .isInstanceOfSatisfying(
                        LinkTargetNotFoundException.class,
                        e -> assertThat(e.missing()).isEqualTo(List.of(NOBODY)));

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void create_all_inserts_the_targets_and_links_them_in_their_order() {
        List<FriendRecord> given = IntStream.range(0, 30)
                .mapToObj(i -> new FriendRecord().setName("new " + i))
                .toList();

        List<FriendRecord> created = pugs.friends(cody).createAll(given);

        assertThat(names(created)).isEqualTo(names(given));
        assertThat(ids(created)).doesNotContainNull().doesNotHaveDuplicates();
        assertThat(pugs.friends(cody).ids()).containsExactlyInAnyOrderElementsOf(ids(created));
        for (FriendRecord one : created) {
            assertThat(present(friends.findById(one.id())).name()).isEqualTo(one.name());
        }
        assertThat(pugs.friends(cody).createAll(List.of())).isEmpty();
    }

    @Test
    void create_all_for_nobody_leaves_no_orphans() {
        List<String> before = everything();

        assertThatThrownBy(() -> pugs.friends(NOBODY)
                        .createAll(List.of(new FriendRecord().setName("x"), new FriendRecord().setName("y"))))
                .isInstanceOf(LinkTargetNotFoundException.class);

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void a_created_record_is_the_one_given_and_another_implementation_is_left_alone() {
        FriendRecord given = new FriendRecord().setName("New");
        SomeFriend plainOne = new SomeFriend(null, "Other");

        FriendRecord created = pugs.createFriend(cody, given);
        FriendRecord createdOfPlain = pugs.createFriend(cody, plainOne);

        assertThat(created).isSameAs(given);
        assertThat(given.id()).isNotNull();
        assertThat(createdOfPlain.name()).isEqualTo("Other");
        assertThat(createdOfPlain.id()).isNotNull();
        assertThat(names(pugs.getFriends(cody))).containsExactly("New", "Other");
    }

    @Test
    void a_handle_can_be_kept_and_used_again() {
        var handle = pugs.friends(cody);

        handle.add(f.get(0).id());
        handle.add(f.get(1).id());
        handle.remove(f.get(0).id());

        assertThat(handle.ids()).containsExactly(f.get(1).id());
        assertThat(handle.has(f.get(1).id())).isTrue();
    }

    @Test
    void attributes_are_asked_for_once_for_each_distinct_target_with_an_empty_record() {
        List<FriendshipRecord> given = new ArrayList<>();

        List<FriendshipRecord> links = pugs.friends(cody)
                .addAll(List.of(f.get(2).id(), f.get(0).id(), f.get(2).id()), given::add);
        LinkChanges<Long> changes = pugs.friends(cody).set(List.of(f.get(1).id()), given::add);

        assertThat(links).hasSize(2);
        assertThat(changes.added()).containsExactly(f.get(1).id());
        assertThat(given).hasSize(3).allSatisfy(one -> assertThat(one.pugId()).isNull());
        pugs.friends(cody).set(Map.of(f.get(3).id(), link -> {}));
        assertThat(pugs.friends(cody).addAll(Map.of(f.get(0).id(), link -> {}))).hasSize(1);
        assertThat(names(pugs.getFriends(cody))).containsExactly("a", "d");
        assertThat(pugs.friends(cody)
                        .create(new FriendRecord().setName("e"), link -> {})
                        .name())
                .isEqualTo("e");
    }

    @Test
    void attributes_may_not_set_what_belongs_to_the_link_itself() {
        List<Consumer<FriendshipRecord>> refused = List.of(
                link -> link.setPugId(other.id()),
                link -> link.setFriendId(NOBODY),
                link -> link.setCreatedAt(LocalDateTime.MIN),
                link -> link.setUpdatedAt(LocalDateTime.MIN));
        List<String> before = everything();
        Long id = f.get(0).id();

        for (Consumer<FriendshipRecord> attributes : refused) {
            var links = pugs.friends(cody);
            for (Runnable call : List.<Runnable>of(
                    () -> links.add(id, attributes),
                    () -> links.addAll(List.of(id), attributes),
                    () -> links.set(List.of(id), attributes),
                    () -> links.create(new FriendRecord().setName("x"), attributes),
                    () -> pugs.friends(other).update(id, attributes))) {
                assertThatThrownBy(call::run).isInstanceOf(IllegalArgumentException.class);
            }
        }
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void update_of_what_is_not_linked_is_empty() {
        assertThat(pugs.friends(cody).update(f.get(0).id(), link -> {})).isEmpty();
        assertThat(present(pugs.friends(other).update(f.get(0).id(), link -> {}))
                        .friendId())
                .isEqualTo(f.get(0).id());
    }
}
