package dev.throughline.test.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static story.FriendshipTable.FRIENDSHIP;

import dev.throughline.test.Database;
import dev.throughline.test.DatabaseTest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import story.FriendRecord;
import story.FriendshipKey;
import story.FriendshipRecord;
import story.FriendshipRepository;
import story.PugRecord;
import story.PugRepository;

/** The join table as a model like any other, and its timestamps. */
@DatabaseTest(conservative = true)
class JoinModelTest extends StoryTest {

    private static final Instant NOON = Instant.parse("2026-03-29T12:00:00.123456789Z");
    private static final LocalDateTime STORED_NOON = LocalDateTime.parse("2026-03-29T12:00:00.123456");

    private PugRecord cody;
    private FriendRecord ann;
    private FriendRecord bob;

    JoinModelTest(Database database) {
        super(database);
    }

    @BeforeEach
    void rows() {
        cody = pug("Cody");
        ann = friend("Ann");
        bob = friend("Bob");
    }

    @Test
    void a_link_can_be_inserted_found_and_deleted() {
        FriendshipRecord inserted =
                friendships.insert(new FriendshipRecord().setPugId(cody.id()).setFriendId(ann.id()));

        assertThat(inserted.createdAt()).isNotNull();
        assertThat(inserted.updatedAt()).isNotNull();
        assertThat(names(pugs.getFriends(cody))).containsExactly("Ann");
        FriendshipKey key = FriendshipKey.ofFriendId(ann.id()).andPugId(cody.id());
        assertThat(FriendshipKey.of(inserted)).isEqualTo(key);
        FriendshipRecord found = present(friendships.findById(key));
        assertThat(found.intoMap()).isEqualTo(inserted.intoMap());
        assertThat(friendships.existsById(key)).isTrue();
        assertThat(friendships.count()).isEqualTo(1);
        assertThat(friendships.findById(FriendshipKey.ofFriendId(bob.id()).andPugId(cody.id())))
                .isEmpty();

        assertThat(friendships.deleteById(key)).isEqualTo(1);
        assertThat(friendships.deleteById(key)).isZero();
        assertThat(pugs.getFriends(cody)).isEmpty();
    }

    @Test
    void links_can_be_inserted_and_found_together() {
        friendships.insertAll(List.of(
                new FriendshipRecord().setPugId(cody.id()).setFriendId(bob.id()),
                new FriendshipRecord().setPugId(cody.id()).setFriendId(ann.id())));

        assertThat(friendships.findAll()).extracting(FriendshipRecord::friendId).containsExactly(ann.id(), bob.id());
        assertThat(friendships.findAllById(List.of(
                        FriendshipKey.ofFriendId(bob.id()).andPugId(cody.id()),
                        FriendshipKey.ofFriendId(NOBODY).andPugId(cody.id()))))
                .extracting(FriendshipRecord::friendId)
                .containsExactly(bob.id());
        assertThat(friendships.find().where(FRIENDSHIP.FRIEND_ID.gt(ann.id())).fetch())
                .hasSize(1);
    }

    @Test
    void a_link_can_be_updated_and_deleted_as_a_record() {
        FriendshipRecord link = pugs.addFriend(cody, ann);

        friendships.update(link.setCreatedAt(STORED_NOON));
        assertThat(present(friendships.findById(FriendshipKey.of(link))).createdAt())
                .isEqualTo(STORED_NOON);

        assertThat(friendships.delete(link)).isEqualTo(1);
        assertThat(friendships.delete(link)).isZero();
        assertThat(links()).isEmpty();
    }

    @Test
    void timestamps_are_in_utc_to_the_microsecond_by_the_clock_of_the_configuration() {
        PugRepository noon = new PugRepository(dsl.configuration()
                .derive(Clock.fixed(NOON, ZoneOffset.ofHours(9)))
                .dsl());

        FriendshipRecord link = noon.addFriend(cody, ann);
        noon.setFriends(cody, List.of(ann, bob));
        FriendRecord created = noon.createFriend(cody, new FriendRecord().setName("New"));

        assertThat(link.createdAt()).isEqualTo(STORED_NOON);
        assertThat(link.updatedAt()).isEqualTo(STORED_NOON);
        assertThat(friendships.findAll()).hasSize(3).allSatisfy(stored -> {
            assertThat(stored.createdAt()).isEqualTo(STORED_NOON);
            assertThat(stored.updatedAt()).isEqualTo(STORED_NOON);
        });
        assertThat(noon.hasFriend(cody, created)).isTrue();
    }

    @Test
    void an_insert_through_the_join_repository_and_an_update_set_timestamps_too() {
        FriendshipRepository noon = new FriendshipRepository(
                dsl.configuration().derive(Clock.fixed(NOON, ZoneOffset.UTC)).dsl());
        FriendshipRepository later = new FriendshipRepository(dsl.configuration()
                .derive(Clock.fixed(NOON.plusSeconds(60), ZoneOffset.UTC))
                .dsl());

        FriendshipRecord link =
                noon.insert(new FriendshipRecord().setPugId(cody.id()).setFriendId(ann.id()));
        assertThat(link.createdAt()).isEqualTo(STORED_NOON);
        later.update(link.setCreatedAt(STORED_NOON.minusDays(1)));

        FriendshipRecord stored = friendships.findAll().get(0);
        assertThat(stored.createdAt()).isEqualTo(STORED_NOON.minusDays(1));
        assertThat(stored.updatedAt()).isEqualTo(STORED_NOON.plusSeconds(60));
        assertThat(link.updatedAt()).isEqualTo(stored.updatedAt());
    }

    @Test
    void two_links_of_a_pair_are_refused_by_insert() {
        pugs.addFriend(cody, ann);

        assertThatThrownBy(() -> friendships.insert(
                        new FriendshipRecord().setPugId(cody.id()).setFriendId(ann.id())))
                .isInstanceOf(DataAccessException.class);
        assertThat(links()).hasSize(1);
    }

    @Test
    void a_key_has_all_its_parts() {
        assertThatThrownBy(() -> friendships.delete(new FriendshipRecord().setPugId(cody.id())))
                .isInstanceOfAny(IllegalArgumentException.class, NullPointerException.class);
        assertThat(new FriendshipKey(1L, 2L))
                .isEqualTo(new FriendshipKey(1L, 2L))
                .isEqualTo(FriendshipKey.ofFriendId(1L).andPugId(2L))
                .hasToString("FriendshipKey[friendId=1, pugId=2]");
    }
}
