package dev.throughline.test.models;

import static clubs.ClubTable.CLUB;
import static clubs.MembershipTable.MEMBERSHIP;
import static clubs.PlayerTable.PLAYER;
import static dev.throughline.test.DatabaseKind.H2;
import static dev.throughline.test.DatabaseKind.MARIADB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clubs.ClubRecord;
import clubs.ClubRepository;
import clubs.MembershipRecord;
import clubs.MembershipRepository;
import clubs.Player;
import clubs.PlayerRecord;
import clubs.PlayerRepository;
import clubs.Tables;
import dev.throughline.runtime.LinkChanges;
import dev.throughline.runtime.LinkTargetNotFoundException;
import dev.throughline.runtime.Linked;
import dev.throughline.runtime.TargetQuery;
import dev.throughline.test.Catalog;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseTest;
import dev.throughline.test.Mode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A join table with columns of its own, whose links are kept when they are removed and have an order. */
@DatabaseTest(conservative = true)
class ThroughModelTest {

    private final Database database;
    private final ClubRepository clubs;
    private final PlayerRepository players;
    private final MembershipRepository memberships;
    private ClubRecord club;
    private PlayerRecord ann;
    private PlayerRecord bob;
    private PlayerRecord cem;

    ThroughModelTest(Database database) {
        this.database = database;
        database.once(Tables::create);
        clubs = new ClubRepository(database.dsl());
        players = new PlayerRepository(database.dsl());
        memberships = new MembershipRepository(database.dsl());
    }

    @BeforeEach
    void rows() {
        database.plain().deleteFrom(MEMBERSHIP).execute();
        database.plain().deleteFrom(CLUB).execute();
        database.plain().deleteFrom(PLAYER).execute();
        club = clubs.insert(new ClubRecord().setName("Rovers"));
        ann = players.insert(new PlayerRecord().setName("ann"));
        bob = players.insert(new PlayerRecord().setName("bob"));
        cem = players.insert(new PlayerRecord().setName("cem"));
    }

    private List<String> roles() {
        return memberships.find().where(MEMBERSHIP.DELETED_AT.isNull()).fetch().stream()
                .map(MembershipRecord::role)
                .toList();
    }

    private static List<String> names(List<? extends Player> players) {
        return players.stream().map(Player::name).toList();
    }

    @Test
    void the_join_table_has_the_models_columns_and_its_own() {
        assertThat(new Catalog(database).columnNames("memberships"))
                .containsExactlyInAnyOrder(
                        "created_at", "updated_at", "club_id", "player_id", "deleted_at", "role", "shirt");
    }

    @Test
    void a_link_is_added_with_attributes_and_only_those_that_differ_are_written_later() {
        MembershipRecord added =
                clubs.addPlayer(club, ann, m -> m.setRole("keeper").setShirt(1));
        MembershipRecord same = clubs.addPlayer(club.id(), ann.id(), m -> m.setRole("keeper"));
        MembershipRecord plain = club.addPlayer(ann);

        assertThat(added.role()).isEqualTo("keeper");
        assertThat(same).isEqualTo(added);
        assertThat(plain).isEqualTo(added);

        MembershipRecord changed = club.addPlayer(ann, m -> m.setRole("captain"));
        assertThat(changed.role()).isEqualTo("captain");
        assertThat(changed.shirt()).isEqualTo(1);
        assertThat(changed.createdAt()).isEqualTo(added.createdAt());
        assertThat(changed.updatedAt()).isAfter(added.updatedAt());
        assertThat(memberships.findAll()).containsExactly(changed);
    }

    @Test
    void many_links_get_the_same_attributes_or_each_its_own() {
        assertThat(clubs.addPlayers(club, List.of(bob, ann, bob), m -> m.setRole("back")))
                .extracting(MembershipRecord::playerId)
                .containsExactly(bob.id(), ann.id());

        Map<Long, Consumer<MembershipRecord>> own = new LinkedHashMap<>();
        own.put(cem.id(), m -> m.setRole("wing"));
        own.put(bob.id(), m -> m.setRole(null));
        assertThat(clubs.players(club).addAll(own))
                .extracting(MembershipRecord::role)
                .containsExactly("wing", null);
        assertThat(roles()).containsExactlyInAnyOrder("back", null, "wing");
    }

    @Test
    void set_tells_what_was_added_updated_kept_and_removed() {
        clubs.addPlayers(club, List.of(ann, bob), m -> m.setRole("back"));
        clubs.players(club).update(bob.id(), m -> m.setRole("wing"));

        LinkChanges<Long> changes = clubs.players(club).set(List.of(bob.id(), cem.id()), m -> m.setRole("back"));
        assertThat(changes.added()).containsExactly(cem.id());
        assertThat(changes.updated()).containsExactly(bob.id());
        assertThat(changes.kept()).isEmpty();
        assertThat(changes.removed()).containsExactly(ann.id());

        LinkChanges<Long> again = clubs.players(club).set(List.of(bob.id(), cem.id()), m -> m.setRole("back"));
        assertThat(again.isEmpty()).isTrue();
        assertThat(again.kept()).containsExactly(bob.id(), cem.id());
    }

    @Test
    void a_removed_link_is_kept_left_out_of_every_read_and_revived() {
        MembershipRecord first = clubs.addPlayer(club, ann, m -> m.setRole("keeper"));
        clubs.addPlayer(club, bob);

        assertThat(clubs.removePlayer(club, ann)).isEqualTo(1);
        assertThat(clubs.removePlayer(club, ann)).isZero();
        assertThat(memberships.count()).isEqualTo(2);
        assertThat(names(club.getPlayers())).containsExactly("bob");
        assertThat(clubs.countPlayers(club)).isEqualTo(1);
        assertThat(clubs.hasPlayer(club, ann)).isFalse();
        assertThat(clubs.players(club).ids()).containsExactly(bob.id());
        assertThat(players.getClubs(ann)).isEmpty();
        assertThat(names(clubs.find().include(CLUB.PLAYERS).fetch().get(0).loaded(CLUB.PLAYERS)))
                .containsExactly("bob");
        assertThat(clubs.find().where(CLUB.PLAYERS.any(PLAYER.NAME.eq("ann"))).fetch())
                .isEmpty();
        assertThat(clubs.players(club).get(q -> q.withDeleted())).hasSize(2);

        MembershipRecord revived = clubs.addPlayer(club, ann);
        assertThat(revived.deletedAt()).isNull();
        assertThat(revived.role()).isEqualTo("keeper");
        assertThat(revived.createdAt()).isEqualTo(first.createdAt());
        assertThat(clubs.hasPlayer(club, ann)).isTrue();
    }

    @Test
    void set_and_toggle_revive_and_remove_softly() {
        clubs.addPlayers(club, List.of(ann, bob));

        assertThat(clubs.setPlayers(club, List.of(cem)).removed()).containsExactly(ann.id(), bob.id());
        assertThat(clubs.setPlayers(club, List.of(ann)).added()).containsExactly(ann.id());
        LinkChanges<Long> toggled = clubs.players(club).toggle(List.of(ann.id(), bob.id()));
        assertThat(toggled.added()).containsExactly(bob.id());
        assertThat(toggled.removed()).containsExactly(ann.id());
        assertThat(memberships.count()).isEqualTo(3);
        assertThat(clubs.players(club).clear()).isEqualTo(1);
    }

    @Test
    void targets_have_the_associations_order_unless_a_query_has_one() {
        clubs.addPlayer(club, ann, m -> m.setShirt(1));
        clubs.addPlayer(club, bob, m -> m.setShirt(9));
        clubs.addPlayer(club, cem, m -> m.setShirt(9));

        assertThat(names(club.getPlayers())).containsExactly("bob", "cem", "ann");
        assertThat(names(club.getPlayers(q -> q.orderBy(PLAYER.NAME.desc())))).containsExactly("cem", "bob", "ann");
        assertThat(clubs.players(club).links().stream().map(Linked::link).map(MembershipRecord::shirt))
                .containsExactly(9, 9, 1);
        assertThat(names(clubs.load(List.of(club), CLUB.PLAYERS).get(0).loaded(CLUB.PLAYERS)))
                .containsExactly("bob", "cem", "ann");
        assertThat(names(club.getPlayers(q -> q.limit(1)))).containsExactly("bob");
    }

    @Test
    void update_changes_a_link_and_gives_nothing_where_there_is_none() {
        clubs.addPlayer(club, ann);

        assertThat(clubs.players(club)
                        .update(ann.id(), m -> m.setShirt(4))
                        .orElseThrow()
                        .shirt())
                .isEqualTo(4);
        assertThat(clubs.players(club).update(bob.id(), m -> m.setShirt(4))).isEmpty();
    }

    @Test
    void a_target_is_created_with_its_link() {
        PlayerRecord dee = clubs.createPlayer(club, new PlayerRecord().setName("dee"), m -> m.setRole("new"));

        assertThat(names(club.getPlayers())).containsExactly("dee");
        assertThat(roles()).containsExactly("new");
        assertThat(dee.id()).isNotNull();
    }

    @Test
    void attributes_cannot_set_what_the_link_has_by_what_it_links() {
        assertThatThrownBy(() -> clubs.addPlayer(club, ann, m -> m.setClubId(7L)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("memberships.club_id");
        assertThat(memberships.count()).isZero();
    }

    @Test
    void nothing_is_written_where_a_target_is_missing() {
        clubs.addPlayer(club, ann, m -> m.setRole("keeper"));

        assertThatThrownBy(() -> clubs.players(club).addAll(List.of(ann.id(), 999_999L), m -> m.setRole("x")))
                .isInstanceOfSatisfying(
                        LinkTargetNotFoundException.class,
                        e -> assertThat(e.missing()).hasToString("[999999]"));
        assertThatThrownBy(() -> clubs.players(club).set(List.of(999_999L), m -> m.setRole("x")))
                .isInstanceOf(LinkTargetNotFoundException.class);
        assertThat(roles()).containsExactly("keeper");
    }

    @Test
    void attributes_cost_no_statement_for_each_link() {
        if (database.mode() == Mode.CONSERVATIVE) { // It gives attributes of one link at a time.
            return;
        }
        List<Long> all = List.of(ann.id(), bob.id(), cem.id());
        int set = database.is(H2, MARIADB) ? 4 : 3;

        assertThat(database.statements().of(() -> clubs.players(club).addAll(all, m -> m.setRole("a"))))
                .hasSize(1);
        assertThat(database.statements().of(() -> clubs.players(club).addAll(all, m -> m.setRole("b"))))
                .hasSize(1);
        assertThat(database.statements().of(() -> clubs.players(club).set(all.subList(1, 3), m -> m.setRole("c"))))
                .hasSizeLessThanOrEqualTo(set);
        assertThat(database.statements().of(() -> clubs.players(club).set(all, m -> m.setRole("d"))))
                .hasSizeLessThanOrEqualTo(set);
    }

    @Test
    void a_removed_link_is_out_of_the_queries_of_many_sources_too() {
        clubs.addPlayers(club, List.of(ann, bob, cem));
        clubs.removePlayer(club, bob);

        assertThat(namesOfMany(q -> q.where(PLAYER.NAME.ne("cem")))).containsExactly("ann");
        assertThat(namesOfMany(q -> q.limit(2).orderBy(PLAYER.NAME))).containsExactly("ann", "cem");
        assertThat(namesOfMany(q -> q.withDeleted().orderBy(PLAYER.NAME))).containsExactly("ann", "bob", "cem");
        ClubRecord loaded = clubs.load(List.of(club), CLUB.PLAYERS, q -> q.orderBy(PLAYER.NAME.desc()))
                .get(0);
        assertThat(names(loaded.players())).containsExactly("cem", "ann");
    }

    @Test
    void removed_links_are_required_links_where_they_are_asked_for() {
        ClubRecord united = clubs.insert(new ClubRecord().setName("United"));
        clubs.addPlayers(club, List.of(ann, bob));
        clubs.addPlayers(united, List.of(cem));
        clubs.removePlayer(united, cem);

        assertThat(clubs.find().include(CLUB.PLAYERS, q -> q.required()).fetch())
                .containsExactly(club);
        assertThat(clubs.find()
                        .include(CLUB.PLAYERS, q -> q.withDeleted().required())
                        .fetch())
                .containsExactly(club, united);
        assertThat(clubs.find()
                        .include(
                                CLUB.PLAYERS,
                                q -> q.withDeleted()
                                        .where(MEMBERSHIP.DELETED_AT.isNotNull())
                                        .required())
                        .fetch())
                .containsExactly(united);
        assertThat(names(club.getPlayers(
                        q -> q.include(PLAYER.CLUBS, c -> c.offset(1).required()))))
                .isEmpty();
    }

    private List<String> namesOfMany(UnaryOperator<TargetQuery<PlayerRecord>> query) {
        return clubs.playersOf(List.of(club.id())).get(query).values().stream()
                .flatMap(List::stream)
                .map(Player::name)
                .toList();
    }
}
