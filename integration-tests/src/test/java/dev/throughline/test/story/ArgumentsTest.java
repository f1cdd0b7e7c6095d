package dev.throughline.test.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.test.Database;
import dev.throughline.test.DatabaseTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import story.Friend;
import story.FriendRecord;
import story.Pug;
import story.PugRecord;

/** What is refused before anything is sent, and how the message names it. */
@DatabaseTest(conservative = true)
class ArgumentsTest extends StoryTest {

    private PugRecord cody;
    private FriendRecord fan;

    ArgumentsTest(Database database) {
        super(database);
    }

    @BeforeEach
    void rows() {
        cody = pug("Cody");
        fan = friend("Fan");
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // What a caller without a null checker can pass.
    private static <T> T none() {
        @Nullable T nothing = null;
        return nothing;
    }

    private void refusesNull(String parameter, ThrowingCallable call) {
        List<String> sent = statements.of(() -> assertThatThrownBy(call)
                .as(parameter)
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining(parameter));
        assertThat(sent).isEmpty();
    }

    private void refusesWithoutId(String parameter, ThrowingCallable call) {
        List<String> sent = statements.of(() -> assertThatThrownBy(call)
                .as(parameter)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(parameter)
                .hasMessageContaining("insert it first"));
        assertThat(sent).isEmpty();
    }

    @Test
    void a_null_source_is_named() {
        Pug pug = none();
        Long id = none();
        refusesNull("pug", () -> pugs.getFriends(pug));
        refusesNull("pug", () -> pugs.getFriends(pug, q -> q));
        refusesNull("pug", () -> pugs.countFriends(pug));
        refusesNull("pug", () -> pugs.hasFriend(pug, fan));
        refusesNull("pug", () -> pugs.hasFriends(pug, List.of(fan)));
        refusesNull("pug", () -> pugs.addFriend(pug, fan));
        refusesNull("pug", () -> pugs.addFriends(pug, List.of(fan)));
        refusesNull("pug", () -> pugs.removeFriend(pug, fan));
        refusesNull("pug", () -> pugs.removeFriends(pug, List.of(fan)));
        refusesNull("pug", () -> pugs.setFriends(pug, List.of(fan)));
        refusesNull("pug", () -> pugs.createFriend(pug, new FriendRecord().setName("New")));
        refusesNull("pug", () -> pugs.friends(pug));
        refusesNull("pugId", () -> pugs.getFriends(id));
        refusesNull("pugId", () -> pugs.getFriends(id, q -> q));
        refusesNull("pugId", () -> pugs.countFriends(id));
        refusesNull("pugId", () -> pugs.hasFriend(id, fan.id()));
        refusesNull("pugId", () -> pugs.hasFriends(id, List.of(fan.id())));
        refusesNull("pugId", () -> pugs.addFriend(id, fan.id()));
        refusesNull("pugId", () -> pugs.addFriends(id, List.of(fan.id())));
        refusesNull("pugId", () -> pugs.removeFriend(id, fan.id()));
        refusesNull("pugId", () -> pugs.removeFriends(id, List.of(fan.id())));
        refusesNull("pugId", () -> pugs.setFriends(id, List.of(fan.id())));
        refusesNull("pugId", () -> pugs.createFriend(id, new FriendRecord().setName("New")));
        refusesNull("pugId", () -> pugs.friends(id));
        refusesNull("pugIds", () -> pugs.friendsOf(none()));
        assertThat(links()).isEmpty();
    }

    @Test
    void a_null_target_is_named() {
        Friend friend = none();
        Long id = none();
        refusesNull("friend", () -> pugs.hasFriend(cody, friend));
        refusesNull("friend", () -> pugs.addFriend(cody, friend));
        refusesNull("friend", () -> pugs.removeFriend(cody, friend));
        refusesNull("friend", () -> pugs.createFriend(cody, friend));
        refusesNull("friend", () -> pugs.createFriend(cody.id(), friend));
        refusesNull("friend", () -> cody.hasFriend(friend));
        refusesNull("friend", () -> cody.addFriend(friend));
        refusesNull("friend", () -> cody.removeFriend(friend));
        refusesNull("friend", () -> cody.createFriend(friend));
        refusesNull("friendId", () -> pugs.hasFriend(cody.id(), id));
        refusesNull("friendId", () -> pugs.addFriend(cody.id(), id));
        refusesNull("friendId", () -> pugs.removeFriend(cody.id(), id));
        refusesNull("pug", () -> friends.addPug(fan, none()));
        refusesNull("pug", () -> fan.addPug(none()));
        assertThat(links()).isEmpty();
    }

    @Test
    void a_null_collection_is_named() {
        List<Friend> models = none();
        List<Long> ids = none();
        refusesNull("friends", () -> pugs.hasFriends(cody, models));
        refusesNull("friends", () -> pugs.addFriends(cody, models));
        refusesNull("friends", () -> pugs.removeFriends(cody, models));
        refusesNull("friends", () -> pugs.setFriends(cody, models));
        refusesNull("friends", () -> cody.hasFriends(models));
        refusesNull("friends", () -> cody.addFriends(models));
        refusesNull("friends", () -> cody.removeFriends(models));
        refusesNull("friends", () -> cody.setFriends(models));
        refusesNull("friendIds", () -> pugs.hasFriends(cody.id(), ids));
        refusesNull("friendIds", () -> pugs.addFriends(cody.id(), ids));
        refusesNull("friendIds", () -> pugs.removeFriends(cody.id(), ids));
        refusesNull("friendIds", () -> pugs.setFriends(cody.id(), ids));
    }

    @Test
    void a_null_inside_a_collection_is_refused_and_nothing_is_written() {
        List<Friend> models = Arrays.asList(fan, none());
        List<Long> ids = Arrays.asList(fan.id(), none());
        refusesNull("friends", () -> pugs.hasFriends(cody, models));
        refusesNull("friends", () -> pugs.addFriends(cody, models));
        refusesNull("friends", () -> pugs.removeFriends(cody, models));
        refusesNull("friends", () -> pugs.setFriends(cody, models));
        refusesNull("", () -> pugs.hasFriends(cody.id(), ids));
        refusesNull("", () -> pugs.addFriends(cody.id(), ids));
        refusesNull("", () -> pugs.removeFriends(cody.id(), ids));
        refusesNull("", () -> pugs.setFriends(cody.id(), ids));
        assertThat(links()).isEmpty();
    }

    @Test
    void a_source_without_an_id_is_refused() {
        Pug unsaved = new PugRecord().setName("Unsaved");
        Pug other = new SomePug(null, "Unsaved too");
        for (Pug pug : List.of(unsaved, other)) {
            refusesWithoutId("pug", () -> pugs.getFriends(pug));
            refusesWithoutId("pug", () -> pugs.addFriend(pug, fan));
            refusesWithoutId("pug", () -> pugs.setFriends(pug, List.of(fan)));
            refusesWithoutId("pug", () -> pugs.removeFriend(pug, fan));
            refusesWithoutId("pug", () -> pugs.createFriend(pug, new FriendRecord().setName("New")));
        }
        PugRecord attached = new PugRecord().setName("Attached");
        attached.attach(dsl.configuration());
        refusesWithoutId("", attached::getFriends);
        refusesWithoutId("", () -> attached.addFriend(fan));
    }

    @Test
    void a_target_without_an_id_is_refused() {
        Friend unsaved = new FriendRecord().setName("Unsaved");
        refusesWithoutId("friend", () -> pugs.addFriend(cody, unsaved));
        refusesWithoutId("friends", () -> pugs.addFriends(cody, List.of(fan, unsaved)));
        refusesWithoutId("friends", () -> pugs.setFriends(cody, List.of(fan, unsaved)));
        refusesWithoutId("friends", () -> pugs.removeFriends(cody, List.of(fan, unsaved)));
        refusesWithoutId("friend", () -> pugs.hasFriend(cody, unsaved));
        refusesWithoutId("friend", () -> cody.addFriend(unsaved));
        assertThat(links()).isEmpty();
    }

    @Test
    void models_that_are_given_are_not_touched() {
        PugRecord pug = cody.copy().setName("Changed in memory");
        pug.setId(cody.id());
        FriendRecord friend = new FriendRecord().setId(fan.id()).setName("Changed in memory");

        pugs.addFriend(pug, friend);
        pugs.setFriends(pug, List.of(friend));
        pugs.removeFriends(pug, List.of(friend));

        assertThat(pug.name()).isEqualTo("Changed in memory");
        assertThat(friend.intoMap()).isEqualTo(Map.of("id", fan.id(), "name", "Changed in memory"));
        assertThat(plain.select(NAME).from(PUG_ROWS).fetch(NAME)).containsExactly("Cody");
        assertThat(plain.select(NAME).from(FRIEND_ROWS).fetch(NAME)).containsExactly("Fan");
    }
}
