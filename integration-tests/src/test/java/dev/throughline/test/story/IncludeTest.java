package dev.throughline.test.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static story.FriendTable.FRIEND;
import static story.FriendshipTable.FRIENDSHIP;
import static story.PugTable.PUG;

import dev.throughline.runtime.Find;
import dev.throughline.runtime.NotLoadedException;
import dev.throughline.runtime.TargetQuery;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseTest;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import story.Friend;
import story.FriendRecord;
import story.FriendshipRecord;
import story.Pug;
import story.PugRecord;

/** Loading an association together with its sources. */
@DatabaseTest(conservative = true)
class IncludeTest extends StoryTest {

    private PugRecord cody;
    private PugRecord bella;
    private PugRecord lonely;
    private FriendRecord ann;
    private FriendRecord bob;
    private FriendRecord cem;

    IncludeTest(Database database) {
        super(database);
    }

    @BeforeEach
    void rows() {
        cody = pug("Cody");
        bella = pug("Bella");
        lonely = pug("Lonely");
        ann = friend("Ann");
        bob = friend("Bob");
        cem = friend("Cem");
        pugs.addFriends(cody, List.of(cem, ann, bob));
        pugs.addFriends(bella, List.of(bob));
    }

    private static List<String> friendNames(Pug pug) {
        return pug.friends().stream().map(Friend::name).toList();
    }

    private static Map<String, List<String>> friendNames(List<PugRecord> pugs) {
        return pugs.stream().collect(Collectors.toMap(PugRecord::name, IncludeTest::friendNames));
    }

    private static List<String> pugNames(Friend friend) {
        return friend.pugs().stream().map(Pug::name).toList();
    }

    @Test
    void pugs_come_with_their_friends_by_primary_key_and_with_none_if_there_are_none() {
        List<PugRecord> found = pugs.find().include(PUG.FRIENDS).fetch();

        assertThat(names(found)).containsExactly("Cody", "Bella", "Lonely");
        assertThat(friendNames(found.get(0))).containsExactly("Ann", "Bob", "Cem");
        assertThat(friendNames(found.get(1))).containsExactly("Bob");
        assertThat(found.get(2).friends()).isEmpty();
    }

    @Test
    void friends_come_with_their_pugs() {
        List<FriendRecord> found = friends.find().include(FRIEND.PUGS).fetch();

        assertThat(names(found)).containsExactly("Ann", "Bob", "Cem");
        assertThat(pugNames(found.get(0))).containsExactly("Cody");
        assertThat(pugNames(found.get(1))).containsExactly("Cody", "Bella");
        assertThat(pugNames(found.get(2))).containsExactly("Cody");
    }

    @Test
    void an_include_nests_as_deep_as_it_is_written_and_no_deeper() {
        PugRecord found = present(pugs.find()
                .where(PUG.ID.eq(cody.id()))
                .include(PUG.FRIENDS, f -> f.include(FRIEND.PUGS))
                .fetchOptional());

        assertThat(friendNames(found)).containsExactly("Ann", "Bob", "Cem");
        Friend nested = found.friends().get(1);
        assertThat(pugNames(nested)).containsExactly("Cody", "Bella");
        assertThatThrownBy(() -> nested.pugs().get(0).friends()).isInstanceOf(NotLoadedException.class);
    }

    @Test
    void what_an_include_filters_does_not_show_in_another_include_of_the_same_association() {
        PugRecord found = present(pugs.find()
                .where(PUG.ID.eq(cody.id()))
                .include(
                        PUG.FRIENDS,
                        f -> f.where(FRIEND.NAME.eq("Bob")).include(FRIEND.PUGS, p -> p.include(PUG.FRIENDS)))
                .fetchOptional());

        assertThat(friendNames(found)).containsExactly("Bob");
        Pug again = found.friends().get(0).pugs().get(0);
        assertThat(again.id()).isEqualTo(cody.id());
        assertThat(friendNames(again)).containsExactly("Ann", "Bob", "Cem");
        assertThat(again).isNotSameAs(found);
    }

    @Test
    void a_row_is_one_record_within_one_include() {
        List<PugRecord> found = pugs.find().include(PUG.FRIENDS).fetch();

        Friend ofCody = found.get(0).friends().get(1);
        Friend ofBella = found.get(1).friends().get(0);
        assertThat(ofCody.name()).isEqualTo("Bob");
        assertThat(ofBella).isSameAs(ofCody);
    }

    @Test
    void an_include_can_be_filtered_by_columns_of_the_target_and_never_drops_a_parent() {
        List<PugRecord> found = pugs.find()
                .include(PUG.FRIENDS, f -> f.where(FRIEND.NAME.in("Ann", "Bob")))
                .fetch();

        assertThat(friendNames(found))
                .isEqualTo(Map.of("Cody", List.of("Ann", "Bob"), "Bella", List.of("Bob"), "Lonely", List.of()));
    }

    @Test
    void an_include_can_be_filtered_by_columns_of_the_join_table() {
        List<PugRecord> found = pugs.find()
                .include(PUG.FRIENDS, f -> f.where(FRIENDSHIP.FRIEND_ID.eq(cem.id()), FRIENDSHIP.PUG_ID.eq(cody.id())))
                .fetch();

        assertThat(friendNames(found))
                .isEqualTo(Map.of("Cody", List.of("Cem"), "Bella", List.of(), "Lonely", List.of()));
    }

    @Test
    void an_include_can_be_ordered_by_columns_of_the_target_and_of_the_join_table() {
        List<PugRecord> byName = pugs.find()
                .include(PUG.FRIENDS, f -> f.orderBy(FRIEND.NAME.desc()))
                .fetch();
        List<PugRecord> byLink = pugs.find()
                .include(PUG.FRIENDS, f -> f.orderBy(FRIENDSHIP.FRIEND_ID.desc()))
                .fetch();

        assertThat(friendNames(byName.get(0))).containsExactly("Cem", "Bob", "Ann");
        assertThat(friendNames(byLink.get(0))).containsExactly("Cem", "Bob", "Ann");
    }

    @Test
    void limit_and_offset_of_an_include_are_for_each_parent() {
        pugs.addFriends(bella, List.of(ann, cem));

        List<PugRecord> first = pugs.find()
                .include(PUG.FRIENDS, f -> f.orderBy(FRIEND.NAME.desc()).limit(2))
                .fetch();
        List<PugRecord> second = pugs.find()
                .include(PUG.FRIENDS, f -> f.orderBy(FRIEND.NAME).limit(1).offset(1))
                .fetch();
        List<PugRecord> none = pugs.find().include(PUG.FRIENDS, f -> f.limit(0)).fetch();
        List<PugRecord> rest =
                pugs.find().include(PUG.FRIENDS, f -> f.offset(2)).fetch();

        assertThat(friendNames(first))
                .isEqualTo(Map.of("Cody", List.of("Cem", "Bob"), "Bella", List.of("Cem", "Bob"), "Lonely", List.of()));
        assertThat(friendNames(second))
                .isEqualTo(Map.of("Cody", List.of("Bob"), "Bella", List.of("Bob"), "Lonely", List.of()));
        assertThat(friendNames(none)).isEqualTo(Map.of("Cody", List.of(), "Bella", List.of(), "Lonely", List.of()));
        assertThat(friendNames(rest))
                .isEqualTo(Map.of("Cody", List.of("Cem"), "Bella", List.of("Cem"), "Lonely", List.of()));
    }

    @Test
    void required_drops_the_parents_without_a_match_before_the_page_is_taken() {
        assertThat(names(pugs.find().include(PUG.FRIENDS, f -> f.required()).fetch()))
                .containsExactly("Cody", "Bella");
        assertThat(names(pugs.find()
                        .include(
                                PUG.FRIENDS, f -> f.where(FRIEND.NAME.eq("Ann")).required())
                        .fetch()))
                .containsExactly("Cody");
        pugs.removeFriends(cody, List.of(ann, bob, cem));
        assertThat(names(pugs.find()
                        .include(PUG.FRIENDS, f -> f.required())
                        .limit(1)
                        .fetch()))
                .containsExactly("Bella");
    }

    @Test
    void required_drops_rows_at_every_level_before_the_limit_of_each_parent_is_taken() {
        pugs.addFriends(lonely, List.of(ann, cem));

        List<PugRecord> found = pugs.find()
                .include(
                        PUG.FRIENDS,
                        f -> f.limit(1)
                                .include(
                                        FRIEND.PUGS,
                                        p -> p.where(PUG.NAME.eq("Bella")).required()))
                .fetch();

        assertThat(friendNames(found))
                .isEqualTo(Map.of("Cody", List.of("Bob"), "Bella", List.of("Bob"), "Lonely", List.of()));
        assertThat(pugNames(found.get(0).friends().get(0))).containsExactly("Bella");
        assertThat(names(pugs.find()
                        .include(
                                PUG.FRIENDS,
                                f -> f.include(
                                                FRIEND.PUGS,
                                                p -> p.where(PUG.NAME.eq("Bella"))
                                                        .required())
                                        .required())
                        .fetch()))
                .containsExactly("Cody", "Bella");
    }

    @Test
    void required_below_a_query_of_one_source_or_of_many_drops_their_targets() {
        UnaryOperator<TargetQuery<FriendRecord>> ofBella =
                f -> f.include(FRIEND.PUGS, p -> p.where(PUG.NAME.eq("Bella")).required());

        assertThat(names(pugs.getFriends(cody, ofBella))).containsExactly("Bob");
        assertThat(names(pugs.getFriends(cody, f -> ofBella.apply(f).limit(1)))).containsExactly("Bob");
        assertThat(names(pugs.getFriends(cody, f -> ofBella.apply(f).forUpdate())))
                .containsExactly("Bob");
        assertThat(pugs.friends(cody).count(ofBella)).isEqualTo(1);
        assertThat(pugs.friends(cody).links(ofBella)).hasSize(1);
        assertThat(pugs.friendsOf(List.of(cody.id(), lonely.id())).get(ofBella))
                .isEqualTo(Map.of(cody.id(), List.of(bob), lonely.id(), List.of()));
        assertThat(pugs.friendsOf(List.of(cody.id())).links(ofBella).get(cody.id()))
                .hasSize(1);
        assertThat(friendNames(pugs.load(List.of(cody), PUG.FRIENDS, ofBella).get(0)))
                .containsExactly("Bob");
    }

    @Test
    void required_costs_no_statement_of_its_own() {
        List<String> sent = statements.of(() -> pugs.find()
                .include(
                        PUG.FRIENDS,
                        f -> f.include(FRIEND.PUGS, p -> p.required()).required())
                .fetch());

        assertThat(sent).hasSize(3);
    }

    @Test
    void required_means_that_the_list_is_not_empty_whatever_empties_it() {
        assertThat(names(pugs.find()
                        .include(PUG.FRIENDS, f -> f.offset(1).required())
                        .fetch()))
                .containsExactly("Cody");
        assertThat(names(pugs.find()
                        .include(
                                PUG.FRIENDS,
                                f -> f.where(FRIEND.NAME.ne("Ann")).offset(2).required())
                        .fetch()))
                .isEmpty();
        assertThat(pugs.find().include(PUG.FRIENDS, f -> f.limit(0).required()).count())
                .isZero();
    }

    @Test
    void required_holds_for_pages_counts_locks_and_streams_and_beside_other_conditions() {
        Find<PugRecord> required = pugs.find()
                .where(PUG.NAME.ne("Cody"))
                .include(
                        PUG.as("p").FRIENDS,
                        f -> f.where(FRIENDSHIP.FRIEND_ID.eq(bob.id())).required());

        assertThat(names(required.fetch())).containsExactly("Bella");
        assertThat(names(required.forUpdate().fetch())).containsExactly("Bella");
        assertThat(required.limit(1).fetchPage().total()).isEqualTo(1);
        assertThat(required.count()).isEqualTo(1);
        assertThat(names(required.stream().toList())).containsExactly("Bella");
        assertThat(required.fetchFirst()).contains(bella);
    }

    @Test
    void an_association_is_included_once_with_one_query() {
        Find<PugRecord> found = pugs.find().include(PUG.FRIENDS, f -> f.where(FRIEND.NAME.eq("Ann")));

        assertThatThrownBy(() -> found.include(PUG.FRIENDS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("pugs.friends is included already, with another query");
        assertThatThrownBy(() -> pugs.getFriends(
                        cody, f -> f.include(FRIEND.PUGS, p -> p.required()).include(FRIEND.PUGS, p -> p.limit(1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("friends.pugs");
        assertThat(friendNames(
                        pugs.find().include(PUG.FRIENDS).include(PUG.FRIENDS).fetch()))
                .containsEntry("Cody", List.of("Ann", "Bob", "Cem"));
    }

    @Test
    void with_links_gives_the_join_rows_beside_the_targets() {
        PugRecord found = present(pugs.find()
                .where(PUG.ID.eq(cody.id()))
                .include(PUG.FRIENDS, f -> f.orderBy(FRIEND.NAME.desc()).withLinks())
                .fetchOptional());

        assertThat(friendNames(found)).containsExactly("Cem", "Bob", "Ann");
        assertThat(found.friendLinks())
                .extracting(FriendshipRecord::friendId)
                .containsExactly(cem.id(), bob.id(), ann.id());
        assertThat(found.friendLinks()).extracting(FriendshipRecord::pugId).containsOnly(cody.id());
        assertThat(found.friendLinks().get(0).createdAt()).isNotNull();
    }

    @Test
    void without_links_they_are_not_loaded() {
        PugRecord found = pugs.find().include(PUG.FRIENDS).fetch().get(0);

        assertThatThrownBy(found::friendLinks)
                .isInstanceOf(NotLoadedException.class)
                .hasMessageContaining("withLinks");
    }

    @Test
    void what_was_not_included_is_refused_without_a_statement_and_the_message_says_how_to_include_it() {
        PugRecord found = present(pugs.findById(cody.id()));

        List<String> sent = statements.of(() -> assertThatThrownBy(found::friends)
                .isInstanceOf(NotLoadedException.class)
                .hasMessageContaining("friends")
                .hasMessageContaining("include(")
                .hasMessageContaining("FRIENDS"));

        assertThat(sent).isEmpty();
        assertThat(found.isLoaded(PUG.FRIENDS)).isFalse();
    }

    @Test
    void what_was_included_is_given_without_a_statement_and_cannot_be_changed() {
        PugRecord found = pugs.find().include(PUG.FRIENDS).fetch().get(0);

        assertThat(statements.of(() -> assertThat(found.friends()).hasSize(3))).isEmpty();
        assertThat(found.isLoaded(PUG.FRIENDS)).isTrue();
        assertThatThrownBy(() -> found.friends().remove(0)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> found.friends().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void limit_and_offset_count_parents() {
        List<PugRecord> page = pugs.find()
                .include(PUG.FRIENDS)
                .orderBy(PUG.NAME)
                .limit(2)
                .offset(0)
                .fetch();
        List<PugRecord> next = pugs.find()
                .include(PUG.FRIENDS)
                .orderBy(PUG.NAME)
                .limit(2)
                .offset(2)
                .fetch();

        assertThat(friendNames(page)).isEqualTo(Map.of("Bella", List.of("Bob"), "Cody", List.of("Ann", "Bob", "Cem")));
        assertThat(friendNames(next)).isEqualTo(Map.of("Lonely", List.of()));
    }

    @Test
    void count_counts_parents_and_ignores_limit_and_offset() {
        assertThat(pugs.find().include(PUG.FRIENDS).count()).isEqualTo(3);
        assertThat(pugs.find().include(PUG.FRIENDS).limit(1).offset(1).count()).isEqualTo(3);
        assertThat(pugs.find().include(PUG.FRIENDS, f -> f.required()).count()).isEqualTo(2);
        assertThat(pugs.find()
                        .include(PUG.FRIENDS, f -> f.where(FRIEND.NAME.eq("Ann")))
                        .count())
                .isEqualTo(3);
    }

    @Test
    void load_puts_an_association_onto_records_in_hand() {
        List<PugRecord> inHand = List.of(present(pugs.findById(lonely.id())), present(pugs.findById(cody.id())));

        List<PugRecord> loaded = pugs.load(inHand, PUG.FRIENDS);

        assertThat(loaded).hasSize(2);
        assertThat(loaded.get(0)).isSameAs(inHand.get(0));
        assertThat(loaded.get(1)).isSameAs(inHand.get(1));
        assertThat(inHand.get(0).friends()).isEmpty();
        assertThat(friendNames(inHand.get(1))).containsExactly("Ann", "Bob", "Cem");

        pugs.load(inHand, PUG.FRIENDS, f -> f.where(FRIEND.NAME.ne("Bob")).include(FRIEND.PUGS));
        assertThat(friendNames(inHand.get(1))).containsExactly("Ann", "Cem");
        assertThat(pugNames(inHand.get(1).friends().get(0))).containsExactly("Cody");
        assertThat(pugs.load(List.of(), PUG.FRIENDS)).isEmpty();
    }

    @Test
    void the_same_row_twice_in_hand_is_loaded_twice() {
        PugRecord one = present(pugs.findById(cody.id()));
        PugRecord two = present(pugs.findById(cody.id()));

        pugs.load(List.of(one, two), PUG.FRIENDS);

        assertThat(friendNames(one)).hasSize(3);
        assertThat(friendNames(two)).hasSize(3);
    }

    @Test
    void the_targets_of_a_get_can_include_too() {
        List<FriendRecord> found = pugs.getFriends(cody, q -> q.include(FRIEND.PUGS));

        assertThat(names(found)).containsExactly("Ann", "Bob", "Cem");
        assertThat(pugNames(found.get(1))).containsExactly("Cody", "Bella");
    }

    @Test
    void included_records_are_attached_and_can_be_used_like_any_other() {
        PugRecord found = pugs.find().include(PUG.FRIENDS).fetch().get(0);
        FriendRecord bobOfCody = (FriendRecord) found.friends().get(1);

        assertThat(bobOfCody.countPugs()).isEqualTo(2);
        bobOfCody.setName("Robert");
        friends.update(bobOfCody);

        assertThat(names(pugs.getFriends(bella))).containsExactly("Robert");
    }

    @Test
    void an_alias_of_the_table_includes_the_same() {
        assertThat(PUG.as("p").FRIENDS).isEqualTo(PUG.FRIENDS);
        PugRecord found = pugs.find().include(PUG.as("p").FRIENDS).fetch().get(0);

        assertThat(found.friends()).hasSize(3);
    }

    @Test
    void writing_after_an_include_does_not_change_what_was_loaded() {
        PugRecord found = pugs.find().include(PUG.FRIENDS).fetch().get(0);

        found.removeFriend(ann);

        assertThat(found.friends()).hasSize(3);
        assertThat(found.getFriends()).hasSize(2);
    }
}
