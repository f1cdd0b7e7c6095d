package dev.throughline.test.story;

import static org.assertj.core.api.Assertions.assertThat;
import static story.FriendTable.FRIEND;
import static story.FriendshipTable.FRIENDSHIP;
import static story.PugTable.PUG;

import dev.throughline.runtime.Linked;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import story.FriendRecord;
import story.FriendshipRecord;
import story.PugRecord;

/** Reading targets with a query, the handles' reads, conditions on associations and plain jOOQ's paths. */
@DatabaseTest(conservative = true)
class QueryTest extends StoryTest {

    private PugRecord cody;
    private PugRecord bella;
    private PugRecord lonely;
    private FriendRecord ann;
    private FriendRecord bob;
    private FriendRecord cem;

    QueryTest(Database database) {
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

    private List<String> pugsWhere(org.jooq.Condition condition) {
        return names(pugs.find().where(condition).fetch());
    }

    @Test
    void get_takes_conditions_order_limit_and_offset_on_columns_of_both_tables() {
        assertThat(names(pugs.getFriends(cody, q -> q.where(FRIEND.NAME.ne("Bob")))))
                .containsExactly("Ann", "Cem");
        assertThat(names(pugs.getFriends(cody, q -> q.orderBy(FRIEND.NAME.desc()))))
                .containsExactly("Cem", "Bob", "Ann");
        assertThat(names(pugs.getFriends(
                        cody, q -> q.orderBy(FRIENDSHIP.FRIEND_ID.desc()).limit(2))))
                .containsExactly("Cem", "Bob");
        assertThat(names(pugs.getFriends(cody, q -> q.limit(1).offset(1)))).containsExactly("Bob");
        assertThat(names(pugs.getFriends(cody, q -> q.offset(1)))).containsExactly("Bob", "Cem");
        assertThat(names(pugs.getFriends(cody, q -> q.limit(0)))).isEmpty();
        assertThat(names(pugs.getFriends(cody, q -> q.where(FRIENDSHIP.FRIEND_ID.gt(ann.id())))))
                .containsExactly("Bob", "Cem");
        assertThat(names(cody.getFriends(q -> q.where(FRIEND.NAME.eq("Bob"), FRIEND.ID.eq(bob.id())))))
                .containsExactly("Bob");
        assertThat(names(pugs.getFriends(cody.id(), q -> q.where(List.of(FRIEND.NAME.ge("B"), FRIEND.NAME.lt("C"))))))
                .containsExactly("Bob");
        assertThat(names(friends.getPugs(bob, q -> q.orderBy(PUG.NAME)))).containsExactly("Bella", "Cody");
    }

    @Test
    void the_primary_key_breaks_ties() {
        List<FriendRecord> same = friends("Twin", "Twin", "Twin", "Twin", "Twin");
        pugs.addFriends(lonely, same.subList(2, 5));
        pugs.addFriends(lonely, same.subList(0, 2));

        List<FriendRecord> got = pugs.getFriends(lonely, q -> q.orderBy(FRIEND.NAME));

        assertThat(ids(got)).isEqualTo(ids(same));
    }

    @Test
    void a_query_lambda_leaves_the_query_it_is_given_as_it_was() {
        assertThat(names(pugs.getFriends(cody, q -> {
                    q.where(FRIEND.NAME.eq("Bob"));
                    q.limit(1);
                    return q;
                })))
                .containsExactly("Ann", "Bob", "Cem");
        var all = pugs.find();
        all.where(PUG.NAME.eq("Cody"));
        assertThat(all.fetch()).hasSize(3);
    }

    @Test
    void the_handle_gives_ids_links_and_both() {
        var handle = pugs.friends(cody);

        assertThat(handle.ids()).containsExactly(ann.id(), bob.id(), cem.id());
        List<Linked<FriendRecord, FriendshipRecord>> links = handle.links();
        assertThat(links).extracting(linked -> linked.target().name()).containsExactly("Ann", "Bob", "Cem");
        assertThat(links).extracting(linked -> linked.link().friendId()).containsExactly(ann.id(), bob.id(), cem.id());
        assertThat(links).extracting(linked -> linked.link().pugId()).containsOnly(cody.id());
        assertThat(links)
                .allSatisfy(linked -> assertThat(linked.link().createdAt()).isNotNull());
        assertThat(handle.links(q -> q.where(FRIEND.NAME.eq("Bob")))).hasSize(1);
        assertThat(handle.count(q -> q.where(FRIEND.NAME.ne("Bob")))).isEqualTo(2);
        assertThat(handle.hasAny(List.of(NOBODY, bob.id()))).isTrue();
        assertThat(handle.hasAny(List.of(NOBODY))).isFalse();
        assertThat(statements.of(() -> assertThat(handle.hasAny(List.of())).isFalse()))
                .isEmpty();
    }

    @Test
    void many_sources_give_an_entry_each_in_their_order() {
        List<Long> sources = List.of(lonely.id(), bella.id(), NOBODY, cody.id());
        var handle = pugs.friendsOf(sources);

        assertThat(new ArrayList<>(handle.get().keySet())).isEqualTo(sources);
        assertThat(names(handle.get().getOrDefault(cody.id(), List.of()))).containsExactly("Ann", "Bob", "Cem");
        assertThat(handle.get().get(lonely.id())).isEmpty();
        assertThat(handle.get().get(NOBODY)).isEmpty();
        assertThat(handle.ids())
                .isEqualTo(Map.of(
                        lonely.id(),
                        List.of(),
                        bella.id(),
                        List.of(bob.id()),
                        NOBODY,
                        List.of(),
                        cody.id(),
                        List.of(ann.id(), bob.id(), cem.id())));
        assertThat(handle.count()).isEqualTo(Map.of(lonely.id(), 0L, bella.id(), 1L, NOBODY, 0L, cody.id(), 3L));
        assertThat(new ArrayList<>(handle.count().keySet())).isEqualTo(sources);
        assertThat(handle.links().get(bella.id()))
                .singleElement()
                .satisfies(linked -> assertThat(linked.link().friendId()).isEqualTo(bob.id()));
    }

    @Test
    void a_limit_for_many_sources_is_for_each() {
        pugs.addFriends(bella, List.of(ann));

        var got = pugs.friendsOf(List.of(cody.id(), bella.id()))
                .get(q -> q.orderBy(FRIEND.NAME.desc()).limit(1));

        assertThat(names(got.getOrDefault(cody.id(), List.of()))).containsExactly("Cem");
        assertThat(names(got.getOrDefault(bella.id(), List.of()))).containsExactly("Bob");
    }

    @Test
    void no_sources_give_nothing_and_send_nothing() {
        assertThat(statements.of(() -> {
                    assertThat(pugs.friendsOf(List.of()).get()).isEmpty();
                    assertThat(pugs.friendsOf(List.of()).ids()).isEmpty();
                    assertThat(pugs.friendsOf(List.of()).count()).isEmpty();
                }))
                .isEmpty();
    }

    @Test
    void the_same_source_twice_is_one_entry() {
        var got = pugs.friendsOf(List.of(bella.id(), cody.id(), bella.id())).ids();

        assertThat(new ArrayList<>(got.keySet())).containsExactly(bella.id(), cody.id());
    }

    @Test
    void any_and_none() {
        assertThat(pugsWhere(PUG.FRIENDS.any())).containsExactly("Cody", "Bella");
        assertThat(pugsWhere(PUG.FRIENDS.none())).containsExactly("Lonely");
        assertThat(pugsWhere(PUG.FRIENDS.any(FRIEND.NAME.eq("Ann")))).containsExactly("Cody");
        assertThat(pugsWhere(PUG.FRIENDS.none(FRIEND.NAME.eq("Ann")))).containsExactly("Bella", "Lonely");
        assertThat(pugsWhere(PUG.FRIENDS.any().not())).containsExactly("Lonely");
    }

    @Test
    void every_holds_for_those_without_too() {
        assertThat(pugsWhere(PUG.FRIENDS.every(FRIEND.NAME.eq("Bob")))).containsExactly("Bella", "Lonely");
        assertThat(pugsWhere(PUG.FRIENDS.every(FRIEND.NAME.ne("Nobody")))).containsExactly("Cody", "Bella", "Lonely");
    }

    @Test
    void a_condition_that_is_null_does_not_hold() {
        org.jooq.Condition unknown = FRIEND.NAME.eq(DSL.castNull(FRIEND.NAME.getDataType()));

        assertThat(pugsWhere(PUG.FRIENDS.any(unknown))).isEmpty();
        assertThat(pugsWhere(PUG.FRIENDS.every(unknown))).containsExactly("Lonely");
        assertThat(pugsWhere(PUG.FRIENDS.none(unknown))).containsExactly("Cody", "Bella", "Lonely");
    }

    @Test
    void has_all_and_has_any() {
        assertThat(pugsWhere(PUG.FRIENDS.hasAll(List.of(bob.id())))).containsExactly("Cody", "Bella");
        assertThat(pugsWhere(PUG.FRIENDS.hasAll(List.of(bob.id(), ann.id(), bob.id()))))
                .containsExactly("Cody");
        assertThat(pugsWhere(PUG.FRIENDS.hasAll(List.of(bob.id(), NOBODY)))).isEmpty();
        assertThat(pugsWhere(PUG.FRIENDS.hasAll(List.of()))).containsExactly("Cody", "Bella", "Lonely");
        assertThat(pugsWhere(PUG.FRIENDS.hasAny(List.of(ann.id(), NOBODY)))).containsExactly("Cody");
        assertThat(pugsWhere(PUG.FRIENDS.hasAny(List.of()))).isEmpty();
    }

    @Test
    void count_filters_orders_and_is_selected() {
        assertThat(pugsWhere(PUG.FRIENDS.count().gt(1))).containsExactly("Cody");
        assertThat(pugsWhere(PUG.FRIENDS.count().eq(0))).containsExactly("Lonely");
        assertThat(pugsWhere(PUG.FRIENDS.count(FRIEND.NAME.lt("C")).eq(2))).containsExactly("Cody");
        assertThat(names(pugs.find().orderBy(PUG.FRIENDS.count()).fetch())).containsExactly("Lonely", "Bella", "Cody");
        assertThat(names(
                        pugs.find().orderBy(PUG.FRIENDS.count().desc()).limit(2).fetch()))
                .containsExactly("Cody", "Bella");
        assertThat(dsl.select(PUG.NAME, PUG.FRIENDS.count())
                        .from(PUG)
                        .orderBy(PUG.ID)
                        .fetchMap(PUG.NAME, PUG.FRIENDS.count()))
                .isEqualTo(Map.of("Cody", 3, "Bella", 1, "Lonely", 0));
    }

    @Test
    void predicates_nest_and_may_use_columns_of_the_join_table() {
        assertThat(pugsWhere(PUG.FRIENDS.any(FRIEND.PUGS.any(PUG.NAME.eq("Bella")))))
                .containsExactly("Cody", "Bella");
        assertThat(pugsWhere(PUG.FRIENDS.any(FRIEND.PUGS.count().eq(1)))).containsExactly("Cody");
        assertThat(pugsWhere(PUG.FRIENDS.any(FRIENDSHIP.FRIEND_ID.eq(cem.id()))))
                .containsExactly("Cody");
    }

    @Test
    void predicates_of_an_alias_belong_to_the_alias() {
        var p = PUG.as("p");

        assertThat(dsl.select(p.NAME)
                        .from(p)
                        .where(p.FRIENDS.any(FRIEND.NAME.eq("Ann")))
                        .fetch(p.NAME))
                .containsExactly("Cody");
        assertThat(dsl.select(p.NAME)
                        .from(p)
                        .where(p.FRIENDS.count().eq(PUG_COUNT_OF_BOB))
                        .orderBy(p.ID)
                        .fetch(p.NAME))
                .isEmpty();
        assertThat(dsl.select(p.NAME)
                        .from(p)
                        .where(p.FRIENDS.any(FRIEND.NAME.lt(p.NAME)))
                        .orderBy(p.ID)
                        .fetch(p.NAME))
                .containsExactly("Cody");
    }

    private static final int PUG_COUNT_OF_BOB = 2;

    @Test
    void paths_join_in_plain_jooq() {
        assertThat(dsl.select(PUG.NAME, PUG.friends().NAME)
                        .from(PUG)
                        .leftJoin(PUG.friends())
                        .orderBy(PUG.ID, PUG.friends().ID)
                        .fetch(row -> row.value1() + "-" + row.value2()))
                .containsExactly("Cody-Ann", "Cody-Bob", "Cody-Cem", "Bella-Bob", "Lonely-null");
        assertThat(dsl.select(PUG.NAME, PUG.friendLinks().FRIEND_ID)
                        .from(PUG)
                        .join(PUG.friendLinks())
                        .where(PUG.ID.eq(bella.id()))
                        .fetch(row -> row.value2()))
                .containsExactly(bob.id());
        assertThat(dsl.select(FRIENDSHIP.pug().NAME, FRIENDSHIP.friend().NAME)
                        .from(FRIENDSHIP)
                        .orderBy(FRIENDSHIP.PUG_ID, FRIENDSHIP.FRIEND_ID)
                        .fetch(row -> row.value1() + "-" + row.value2()))
                .containsExactly("Cody-Ann", "Cody-Bob", "Cody-Cem", "Bella-Bob");
        assertThat(dsl.select(FRIEND.pugs().NAME)
                        .from(FRIEND)
                        .join(FRIEND.pugs())
                        .where(FRIEND.NAME.eq("Bob"))
                        .orderBy(FRIEND.pugs().ID)
                        .fetch(FRIEND.pugs().NAME))
                .containsExactly("Cody", "Bella");
    }

    @Test
    void tables_and_records_are_jooqs_own() {
        PugRecord fetched = dsl.selectFrom(PUG).where(PUG.ID.eq(cody.id())).fetchSingle();
        assertThat(fetched.name()).isEqualTo("Cody");
        assertThat(fetched.getFriends()).hasSize(3);

        PugRecord stored = dsl.newRecord(PUG);
        stored.setName("Stored");
        stored.store();
        assertThat(stored.id()).isNotNull();
        stored.setName("Stored again").store();
        assertThat(present(pugs.findById(stored.id())).name()).isEqualTo("Stored again");
        stored.delete();
        assertThat(pugs.existsById(stored.id())).isFalse();
        assertThat(dsl.selectFrom(PUG.where(PUG.NAME.eq("Cody"))).fetch()).hasSize(1);
        assertThat(dsl.fetch(PUG).into(PugRecord.class)).hasSize(3);
    }
}
