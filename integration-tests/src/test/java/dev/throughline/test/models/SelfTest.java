package dev.throughline.test.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static self.NodeTable.NODE;
import static self.UserTable.USER;

import dev.throughline.runtime.LinkTargetNotFoundException;
import dev.throughline.test.Catalog;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import self.NodeRecord;
import self.NodeRepository;
import self.Tables;
import self.User;
import self.UserRecord;
import self.UserRepository;

/** Associations of a table with itself. */
@DatabaseTest(conservative = true)
class SelfTest {

    private final Database database;
    private final UserRepository users;
    private final NodeRepository nodes;
    private UserRecord ann;
    private UserRecord bob;
    private UserRecord cem;

    SelfTest(Database database) {
        this.database = database;
        database.once(Tables::create);
        users = new UserRepository(database.dsl());
        nodes = new NodeRepository(database.dsl());
    }

    @BeforeEach
    void rows() {
        database.plain().deleteFrom(USER).execute();
        database.plain().deleteFrom(NODE).execute();
        ann = user("ann", 30);
        bob = user("bob", 20);
        cem = user("cem", 40);
        users.addFollowing(ann, List.of(bob, cem));
        users.addFollowed(bob, cem);
    }

    private UserRecord user(String name, int age) {
        return users.insert(new UserRecord().setName(name).setAge(age));
    }

    private static List<String> names(List<? extends User> users) {
        return users.stream().map(User::name).toList();
    }

    private List<String> where(org.jooq.Condition condition) {
        return names(users.find().where(condition).fetch());
    }

    @Test
    void the_join_table_has_two_columns_to_one_table() {
        Catalog catalog = new Catalog(database);

        assertThat(catalog.foreignKeys("follows"))
                .containsExactly(
                        "followed_id -> users.id, delete 0, update 0", "follower_id -> users.id, delete 0, update 0");
        assertThat(catalog.columnNames("edges")).contains("node_id", "successor_id");
        assertThat(catalog.columnNames("twins")).contains("node_id", "twin_id");
    }

    @Test
    void both_directions_are_accessors() {
        assertThat(names(users.getFollowing(ann))).containsExactly("bob", "cem");
        assertThat(names(users.getFollowers(cem))).containsExactly("ann", "bob");
        assertThat(names(users.getFollowers(ann))).isEmpty();
        assertThat(users.hasFollowed(ann, bob)).isTrue();
        assertThat(users.hasFollowed(bob, ann)).isFalse();
        assertThat(users.hasFollower(bob, ann)).isTrue();
        assertThat(users.countFollowers(cem)).isEqualTo(2);

        users.setFollowers(ann, List.of(cem, bob));
        assertThat(names(cem.getFollowing())).containsExactly("ann");
        assertThat(users.removeFollower(ann, cem)).isEqualTo(1);
        assertThat(names(ann.getFollowers())).containsExactly("bob");
        users.createFollowed(cem, new UserRecord().setName("dan").setAge(1));
        assertThat(names(users.getFollowing(cem))).containsExactly("dan");
    }

    @Test
    void a_row_can_be_linked_to_itself() {
        users.addFollowed(ann, ann);

        assertThat(names(users.getFollowing(ann))).containsExactly("ann", "bob", "cem");
        assertThat(names(users.getFollowers(ann))).containsExactly("ann");
    }

    @Test
    void several_associations_live_side_by_side() {
        for (int id = 1; id <= 4; id++) {
            nodes.insert(new NodeRecord().setId(id));
        }

        nodes.addSuccessors(1, List.of(2, 3));
        nodes.addTwin(1, 4);
        nodes.setTwins(2, List.of(1, 2));

        assertThat(nodes.successors(1).ids()).containsExactly(2, 3);
        assertThat(nodes.twins(1).ids()).containsExactly(4);
        assertThat(nodes.twins(2).ids()).containsExactly(1, 2);
        assertThat(nodes.successors(2).ids()).isEmpty();
        assertThatThrownBy(() -> nodes.addSuccessors(99, List.of(1, 98)))
                .isInstanceOf(LinkTargetNotFoundException.class);
        NodeRecord found = nodes.find()
                .include(NODE.SUCCESSORS)
                .include(NODE.TWINS, t -> t.include(NODE.TWINS))
                .fetch()
                .get(0);
        assertThat(found.successors()).hasSize(2);
        assertThat(found.twins()).hasSize(1);
        assertThat(found.twins().get(0).twins()).isEmpty();
    }

    @Test
    void includes_in_both_directions_and_nested() {
        List<UserRecord> found = users.find()
                .include(USER.FOLLOWING, f -> f.include(USER.FOLLOWERS, g -> g.orderBy(USER.NAME.desc())))
                .include(USER.FOLLOWERS)
                .fetch();

        assertThat(names(found.get(0).following())).containsExactly("bob", "cem");
        assertThat(found.get(0).followers()).isEmpty();
        assertThat(names(found.get(0).following().get(1).followers())).containsExactly("bob", "ann");
        assertThat(names(found.get(2).followers())).containsExactly("ann", "bob");
    }

    @Test
    void an_include_is_filtered_ordered_and_limited_by_the_target() {
        List<UserRecord> found = users.find()
                .include(
                        USER.FOLLOWING,
                        f -> f.where(USER.AGE.gt(10)).orderBy(USER.AGE.desc()).limit(1))
                .fetch();

        assertThat(names(found.get(0).following())).containsExactly("cem");
        assertThat(names(users.getFollowing(ann, f -> f.where(USER.AGE.lt(30)))))
                .containsExactly("bob");
        assertThat(names(users.find().include(USER.FOLLOWING, f -> f.required()).fetch()))
                .containsExactly("ann", "bob");
        assertThat(names(users.find()
                        .include(
                                USER.FOLLOWING,
                                f -> f.where(USER.NAME.eq("bob")).required())
                        .fetch()))
                .containsExactly("ann");
    }

    @Test
    void in_a_predicate_the_tables_constant_means_the_target() {
        assertThat(where(USER.FOLLOWING.any(USER.NAME.eq("bob")))).containsExactly("ann");
        assertThat(where(USER.FOLLOWERS.any(USER.NAME.eq("bob")))).containsExactly("cem");
        assertThat(where(USER.FOLLOWING.none(USER.NAME.eq("cem")))).containsExactly("cem");
        assertThat(where(USER.FOLLOWING.every(USER.NAME.eq("cem")))).containsExactly("bob", "cem");
        assertThat(where(USER.FOLLOWING.any(USER.FOLLOWING.any(USER.NAME.eq("cem")))))
                .containsExactly("ann");
        assertThat(where(USER.FOLLOWING.count(USER.AGE.gt(30)).eq(1))).containsExactly("ann", "bob");
        assertThat(where(USER.FOLLOWERS.count().eq(2))).containsExactly("cem");
    }

    @Test
    void to_compare_with_the_source_it_is_aliased() {
        var u = USER.as("u");

        assertThat(database.dsl()
                        .select(u.NAME)
                        .from(u)
                        .where(u.FOLLOWING.any(USER.AGE.gt(u.AGE)))
                        .orderBy(u.NAME)
                        .fetch(u.NAME))
                .containsExactly("ann", "bob");
        assertThat(database.dsl()
                        .select(u.NAME)
                        .from(u)
                        .where(u.FOLLOWING.any(USER.AGE.lt(u.AGE)))
                        .fetch(u.NAME))
                .containsExactly("ann");
    }

    @Test
    void deleting_a_row_takes_the_links_of_both_directions_along() {
        users.delete(bob);

        assertThat(names(users.getFollowing(ann))).containsExactly("cem");
        assertThat(names(users.getFollowers(cem))).containsExactly("ann");
    }

    @Test
    void the_path_joins_the_table_again() {
        assertThat(database.dsl()
                        .select(USER.NAME, USER.following().NAME)
                        .from(USER)
                        .join(USER.following())
                        .orderBy(USER.NAME, USER.following().NAME)
                        .fetch(row -> row.value1() + ">" + row.value2()))
                .containsExactly("ann>bob", "ann>cem", "bob>cem");
        assertThat(database.dsl()
                        .select(USER.followers().NAME)
                        .from(USER)
                        .join(USER.followers())
                        .where(USER.NAME.eq("bob"))
                        .fetch(row -> row.value1()))
                .containsExactly("ann");
    }
}
