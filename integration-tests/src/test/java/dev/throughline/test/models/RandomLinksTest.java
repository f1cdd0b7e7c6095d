package dev.throughline.test.models;

import static clubs.ClubTable.CLUB;
import static clubs.MembershipTable.MEMBERSHIP;
import static clubs.PlayerTable.PLAYER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import clubs.ClubRecord;
import clubs.ClubRepository;
import clubs.MembershipRecord;
import clubs.PlayerRecord;
import clubs.PlayerRepository;
import clubs.Tables;
import dev.throughline.runtime.LinkChanges;
import dev.throughline.runtime.Linked;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseTest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random calls of all accessors, from both directions, against a map of links with their attributes in memory; the table
 * is compared after each step, the kept rows of removed links too.
 */
@DatabaseTest(conservative = true)
class RandomLinksTest {

    private final Database database;
    private final ClubRepository clubs;
    private final PlayerRepository players;

    RandomLinksTest(Database database) {
        this.database = database;
        database.once(Tables::create);
        clubs = new ClubRepository(database.dsl());
        players = new PlayerRepository(database.dsl());
    }

    @BeforeEach
    void empty() {
        database.plain().deleteFrom(MEMBERSHIP).execute();
        database.plain().deleteFrom(CLUB).execute();
        database.plain().deleteFrom(PLAYER).execute();
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 20_261_122})
    void the_table_is_always_what_the_map_says(long seed) {
        List<String> calls = new ArrayList<>();
        try {
            new Run(seed, calls).steps(90);
        } catch (AssertionError | RuntimeException e) {
            fail("seed " + seed + ", after " + String.join("\n", calls), e);
        }
    }

    /** What attributes a call gives; one that is not given stays as it is. */
    private record Attributes(
            boolean givesRole,
            @Nullable String role,
            boolean givesShirt,
            @Nullable Integer shirt) implements Consumer<MembershipRecord> {

        static final Attributes NONE = new Attributes(false, null, false, null);

        @Override
        public void accept(MembershipRecord link) {
            if (givesRole) {
                link.setRole(role);
            }
            if (givesShirt) {
                link.setShirt(shirt);
            }
        }

        Link on(Link link) {
            return new Link(givesRole ? role : link.role(), givesShirt ? shirt : link.shirt(), true);
        }
    }

    /** A row of the join table. */
    private record Link(@Nullable String role, @Nullable Integer shirt, boolean live) {

        static final Link NEW = new Link(null, null, true);

        Link removed() {
            return new Link(role, shirt, false);
        }
    }

    /** What a row links. */
    private record Pair(long club, long player) {}

    private final class Run {

        private final Random random;
        private final List<String> calls;
        private final List<Long> clubIds = new ArrayList<>();
        private final List<Long> playerIds = new ArrayList<>();
        private final Map<Pair, Link> model = new HashMap<>();

        Run(long seed, List<String> calls) {
            this.random = new Random(seed);
            this.calls = calls;
            for (String name : List.of("a", "b", "c")) {
                clubIds.add(clubs.insert(new ClubRecord().setName(name)).id());
            }
            for (String name : List.of("u", "v", "w", "x", "y", "z")) {
                playerIds.add(players.insert(new PlayerRecord().setName(name)).id());
            }
        }

        void steps(int number) {
            for (int step = 0; step < number; step++) {
                step();
                assertThat(stored()).isEqualTo(model);
            }
        }

        private Map<Pair, Link> stored() {
            Map<Pair, Link> stored = new HashMap<>();
            database.plain()
                    .selectFrom(MEMBERSHIP)
                    .fetch()
                    .forEach(row -> stored.put(
                            new Pair(row.clubId(), row.playerId()),
                            new Link(row.role(), row.shirt(), row.deletedAt() == null)));
            return stored;
        }

        private void step() {
            long club = any(clubIds);
            List<Long> some = some(playerIds);
            Attributes attributes = attributes();
            int kind = random.nextInt(14);
            calls.add(kind + " " + club + " " + some + " " + attributes);
            switch (kind) {
                case 0 -> add(club, some);
                case 1 -> addAlike(club, some, attributes);
                case 2 -> addEachItsOwn(club, some);
                case 3 -> remove(club, some);
                case 4 -> set(club, some, Attributes.NONE);
                case 5 -> set(club, some, attributes);
                case 6 -> setEachItsOwn(club, some);
                case 7 -> toggle(club, some, attributes);
                case 8 -> update(club, any(playerIds), attributes);
                case 9 -> create(club, attributes);
                case 10 -> fromTheOtherSide(any(playerIds), some(clubIds), attributes);
                case 11 -> clear(club);
                case 12 -> read(club, some);
                default -> readMany();
            }
        }

        private <E> E any(List<E> all) {
            return all.get(random.nextInt(all.size()));
        }

        private List<Long> some(List<Long> all) {
            List<Long> shuffled = new ArrayList<>(all);
            Collections.shuffle(shuffled, random);
            return shuffled.subList(0, random.nextInt(Math.min(5, all.size() + 1)));
        }

        private Attributes attributes() {
            return new Attributes(
                    random.nextBoolean(),
                    random.nextInt(4) == 0 ? null : "role " + random.nextInt(3),
                    random.nextBoolean(),
                    random.nextInt(4) == 0 ? null : random.nextInt(3));
        }

        private void put(long club, long player, Attributes attributes) {
            model.put(new Pair(club, player), attributes.on(model.getOrDefault(new Pair(club, player), Link.NEW)));
        }

        private boolean isLive(long club, long player) {
            Link link = model.get(new Pair(club, player));
            return link != null && link.live();
        }

        private List<Long> live(long club) {
            return new ArrayList<>(new TreeSet<>(
                    playerIds.stream().filter(id -> isLive(club, id)).toList()));
        }

        private ClubRecord club(long id) {
            return clubs.findById(id).orElseThrow();
        }

        private List<PlayerRecord> records(Collection<Long> ids) {
            return players.findAllById(ids);
        }

        private void add(long club, List<Long> some) {
            List<MembershipRecord> links = switch (random.nextInt(3)) {
                case 0 -> clubs.addPlayers(club, some);
                case 1 -> club(club).addPlayers(records(some));
                default -> some.stream().map(id -> clubs.addPlayer(club, id)).toList();
            };
            some.forEach(id -> put(club, id, Attributes.NONE));
            assertThat(links).extracting(MembershipRecord::playerId).containsExactlyElementsOf(some);
        }

        private void addAlike(long club, List<Long> some, Attributes attributes) {
            List<MembershipRecord> links = random.nextBoolean()
                    ? clubs.addPlayers(club, some, attributes)
                    : club(club).addPlayers(records(some), attributes);
            some.forEach(id -> put(club, id, attributes));
            for (MembershipRecord link : links) {
                assertThat(new Link(link.role(), link.shirt(), link.deletedAt() == null))
                        .isEqualTo(model.get(new Pair(club, link.playerId())));
            }
        }

        private Map<Long, Attributes> eachItsOwn(List<Long> some) {
            Map<Long, Attributes> own = new LinkedHashMap<>();
            some.forEach(id -> own.put(id, attributes()));
            return own;
        }

        private void addEachItsOwn(long club, List<Long> some) {
            Map<Long, Attributes> own = eachItsOwn(some);
            calls.add(own.toString());
            clubs.players(club).addAll(own);
            own.forEach((id, attributes) -> put(club, id, attributes));
        }

        private void remove(long club, List<Long> some) {
            int removed = random.nextBoolean()
                    ? clubs.removePlayers(club, some)
                    : club(club).removePlayers(records(some));
            assertThat(removed).isEqualTo((int)
                    some.stream().filter(id -> isLive(club, id)).count());
            some.forEach(id -> model.computeIfPresent(new Pair(club, id), (pair, link) -> link.removed()));
        }

        private void set(long club, List<Long> some, Attributes attributes) {
            LinkChanges<Long> changes;
            if (attributes.equals(Attributes.NONE)) {
                changes = random.nextBoolean()
                        ? clubs.setPlayers(club, some)
                        : club(club).setPlayers(records(some));
            } else {
                changes = clubs.players(club).set(some, attributes);
            }
            Map<Long, Attributes> own = new LinkedHashMap<>();
            some.forEach(id -> own.put(id, attributes));
            setInModel(club, own, changes);
        }

        private void setEachItsOwn(long club, List<Long> some) {
            Map<Long, Attributes> own = eachItsOwn(some);
            calls.add(own.toString());
            setInModel(club, own, clubs.players(club).set(own));
        }

        private void setInModel(long club, Map<Long, Attributes> own, LinkChanges<Long> changes) {
            List<Long> before = live(club);
            List<Long> updated = before.stream()
                    .filter(own::containsKey)
                    .filter(id -> {
                        Link link = Objects.requireNonNull(model.get(new Pair(club, id)));
                        return !Objects.requireNonNull(own.get(id)).on(link).equals(link);
                    })
                    .toList();
            List<Long> kept = before.stream()
                    .filter(id -> own.containsKey(id) && !updated.contains(id))
                    .toList();
            List<Long> removed =
                    before.stream().filter(id -> !own.containsKey(id)).toList();
            List<Long> added =
                    own.keySet().stream().filter(id -> !before.contains(id)).toList();
            assertThat(changes.added()).containsExactlyInAnyOrderElementsOf(added);
            assertThat(changes.updated()).containsExactlyInAnyOrderElementsOf(updated);
            assertThat(changes.kept()).containsExactlyInAnyOrderElementsOf(kept);
            assertThat(changes.removed()).containsExactlyInAnyOrderElementsOf(removed);
            removed.forEach(id -> model.computeIfPresent(new Pair(club, id), (pair, link) -> link.removed()));
            own.forEach((id, attributes) -> put(club, id, attributes));
        }

        private void toggle(long club, List<Long> some, Attributes attributes) {
            LinkChanges<Long> changes = clubs.players(club).toggle(some, attributes);
            List<Long> removed = some.stream().filter(id -> isLive(club, id)).toList();
            List<Long> added = some.stream().filter(id -> !isLive(club, id)).toList();
            assertThat(changes.removed()).isEqualTo(removed);
            assertThat(changes.added()).isEqualTo(added);
            removed.forEach(id -> model.computeIfPresent(new Pair(club, id), (pair, link) -> link.removed()));
            added.forEach(id -> put(club, id, attributes));
        }

        private void update(long club, long player, Attributes attributes) {
            boolean live = isLive(club, player);
            assertThat(clubs.players(club).update(player, attributes).isPresent())
                    .isEqualTo(live);
            if (live) {
                put(club, player, attributes);
            }
        }

        private void create(long club, Attributes attributes) {
            List<PlayerRecord> created = Stream.of("new", "newer")
                    .map(name -> new PlayerRecord().setName(name))
                    .toList();
            if (random.nextBoolean()) {
                clubs.players(club).createAll(created, attributes);
            } else {
                created.forEach(player -> clubs.createPlayer(club, player, attributes));
            }
            created.forEach(player -> {
                playerIds.add(player.id());
                put(club, player.id(), attributes);
            });
        }

        private void fromTheOtherSide(long player, List<Long> some, Attributes attributes) {
            switch (random.nextInt(3)) {
                case 0 -> {
                    players.addClubs(player, some, attributes);
                    some.forEach(id -> put(id, player, attributes));
                }
                case 1 -> {
                    players.removeClubs(player, some);
                    some.forEach(id -> model.computeIfPresent(new Pair(id, player), (pair, link) -> link.removed()));
                }
                default -> {
                    players.setClubs(player, some);
                    model.replaceAll((pair, link) ->
                            pair.player() == player && !some.contains(pair.club()) ? link.removed() : link);
                    some.forEach(id -> put(id, player, Attributes.NONE));
                }
            }
        }

        private void clear(long club) {
            assertThat(clubs.players(club).clear()).isEqualTo(live(club).size());
            model.replaceAll((pair, link) -> pair.club() == club ? link.removed() : link);
        }

        private void read(long club, List<Long> some) {
            List<Long> live = live(club);
            assertThat(clubs.players(club).ids()).isEqualTo(live);
            assertThat(clubs.countPlayers(club)).isEqualTo(live.size());
            assertThat(club(club).getPlayers()).extracting(PlayerRecord::id).containsExactlyInAnyOrderElementsOf(live);
            assertThat(clubs.hasPlayers(club, some)).isEqualTo(live.containsAll(some));
            assertThat(clubs.players(club).hasAny(some)).isEqualTo(some.stream().anyMatch(live::contains));
            for (Linked<PlayerRecord, MembershipRecord> linked :
                    clubs.players(club).links()) {
                assertThat(new Link(linked.link().role(), linked.link().shirt(), true))
                        .isEqualTo(model.get(new Pair(club, linked.target().id())));
            }
            assertThat(clubs.getPlayers(club, q -> q.withDeleted()))
                    .extracting(PlayerRecord::id)
                    .containsExactlyInAnyOrderElementsOf(playerIds.stream()
                            .filter(id -> model.containsKey(new Pair(club, id)))
                            .toList());
        }

        private void readMany() {
            Map<Long, List<Long>> live = new TreeMap<>();
            clubIds.forEach(id -> live.put(id, live(id)));
            assertThat(clubs.playersOf(clubIds).ids()).isEqualTo(live);
            List<ClubRecord> found = clubs.find()
                    .include(CLUB.PLAYERS, q -> q.orderBy(PLAYER.ID).withLinks())
                    .fetch();
            for (ClubRecord club : found) {
                assertThat(club.players().stream().map(player -> player.id()).toList())
                        .isEqualTo(live.get(club.id()));
                assertThat(club.playerLinks())
                        .allSatisfy(link -> assertThat(link.deletedAt()).isNull());
            }
        }
    }
}
