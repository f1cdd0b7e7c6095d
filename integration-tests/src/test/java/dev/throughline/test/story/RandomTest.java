package dev.throughline.test.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;
import static story.PugTable.PUG;

import dev.throughline.runtime.LinkChanges;
import dev.throughline.runtime.LinkTargetNotFoundException;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseTest;
import dev.throughline.test.story.Way.Accessors;
import dev.throughline.test.story.Way.Link;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import story.FriendRecord;
import story.PugRecord;

/** Random calls in random ways against a set of pairs in memory; the tables are compared after each step. */
@DatabaseTest(conservative = true)
class RandomTest extends StoryTest {

    private static final List<Way> WAYS = List.of(Way.values());

    RandomTest(Database database) {
        super(database);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20_261_122, 4_711})
    void the_tables_are_always_what_the_model_says(long seed) {
        List<String> calls = new ArrayList<>();
        try {
            new Run(seed, calls).steps(120);
        } catch (AssertionError | RuntimeException e) {
            fail("seed " + seed + ", after " + String.join("\n", calls), e);
        }
    }

    private final class Run {
        private final Random random;
        private final List<String> calls;
        private final List<Long> pugIds = new ArrayList<>();
        private final List<Long> friendIds = new ArrayList<>();
        private final Set<Pair> model = new HashSet<>();

        Run(long seed, List<String> calls) {
            this.random = new Random(seed);
            this.calls = calls;
            pugIds.addAll(ids(pugs("a", "b", "c", "d")));
            friendIds.addAll(ids(friends("v", "w", "x", "y", "z")));
        }

        void steps(int number) {
            for (int i = 0; i < number; i++) {
                step();
                assertThat(new HashSet<>(links())).isEqualTo(model);
                assertThat(links()).hasSize(model.size());
            }
        }

        private void step() {
            Way way = WAYS.get(random.nextInt(WAYS.size()));
            Accessors accessors = way.on(dsl);
            long source = one(way.fromPug() ? pugIds : friendIds);
            List<Long> targets = some(way.fromPug() ? friendIds : pugIds);
            int what = random.nextInt(13);
            calls.add(way + " " + what + " " + source + " " + targets);
            switch (what) {
                case 0 -> add(way, accessors, source, targets);
                case 1 -> {
                    List<Link> links = accessors.addAll(source, targets);
                    assertThat(links).extracting(Link::target).containsExactlyElementsOf(new LinkedHashSet<>(targets));
                    targets.forEach(target -> model.add(pair(way, source, target)));
                }
                case 2 -> {
                    int expected = 0;
                    for (long target : new LinkedHashSet<>(targets)) {
                        expected += model.remove(pair(way, source, target)) ? 1 : 0;
                    }
                    assertThat(accessors.removeAll(source, targets)).isEqualTo(expected);
                }
                case 3 -> {
                    if (!targets.isEmpty()) {
                        boolean linked = model.remove(pair(way, source, targets.get(0)));
                        assertThat(accessors.remove(source, targets.get(0))).isEqualTo(linked ? 1 : 0);
                    }
                }
                case 4, 5 -> set(way, accessors, source, targets);
                case 6 -> toggle(way, source, targets);
                case 7 -> {
                    long created = accessors.create(source, "created").get(ID);
                    (way.fromPug() ? friendIds : pugIds).add(created);
                    model.add(pair(way, source, created));
                }
                case 8 -> {
                    List<Long> bad = new ArrayList<>(targets);
                    bad.add(random.nextInt(bad.size() + 1), NOBODY);
                    assertThatThrownBy(() -> accessors.addAll(source, bad))
                            .isInstanceOf(LinkTargetNotFoundException.class);
                    assertThatThrownBy(() -> accessors.set(source, bad))
                            .isInstanceOf(LinkTargetNotFoundException.class);
                }
                case 9 -> delete(way);
                case 10 -> included();
                default -> {
                    Set<Long> linked = targetsOf(way, source);
                    assertThat(ids(accessors.get(source))).isEqualTo(sorted(linked));
                    assertThat(accessors.count(source)).isEqualTo(linked.size());
                    assertThat(accessors.hasAll(source, targets)).isEqualTo(linked.containsAll(targets));
                    for (long target : targets) {
                        assertThat(accessors.has(source, target)).isEqualTo(linked.contains(target));
                    }
                }
            }
        }

        private void add(Way way, Accessors accessors, long source, List<Long> targets) {
            if (!targets.isEmpty()) {
                Link link = accessors.add(source, targets.get(0));
                assertThat(link.source()).isEqualTo(source);
                assertThat(link.target()).isEqualTo(targets.get(0));
                model.add(pair(way, source, targets.get(0)));
            }
        }

        private void set(Way way, Accessors accessors, long source, List<Long> targets) {
            Set<Long> linked = targetsOf(way, source);
            Set<Long> wanted = new LinkedHashSet<>(targets);
            LinkChanges<Long> changes = accessors.set(source, targets);
            assertThat(new HashSet<>(changes.added())).isEqualTo(minus(wanted, linked));
            assertThat(new HashSet<>(changes.removed())).isEqualTo(minus(linked, wanted));
            assertThat(new HashSet<>(changes.kept())).isEqualTo(minus(wanted, minus(wanted, linked)));
            linked.forEach(target -> model.remove(pair(way, source, target)));
            wanted.forEach(target -> model.add(pair(way, source, target)));
        }

        private void toggle(Way way, long source, List<Long> targets) {
            Set<Long> linked = targetsOf(way, source);
            Set<Long> given = new LinkedHashSet<>(targets);
            LinkChanges<Long> changes = way.fromPug()
                    ? pugs.friends(source).toggle(targets)
                    : friends.pugs(source).toggle(targets);
            assertThat(new HashSet<>(changes.added())).isEqualTo(minus(given, linked));
            assertThat(new HashSet<>(changes.removed())).isEqualTo(minus(given, minus(given, linked)));
            for (long target : given) {
                Pair pair = pair(way, source, target);
                if (!model.remove(pair)) {
                    model.add(pair);
                }
            }
        }

        private void delete(Way way) {
            List<Long> ids = way.fromPug() ? pugIds : friendIds;
            if (ids.size() > 3) {
                long gone = ids.remove(random.nextInt(ids.size()));
                assertThat(way.fromPug() ? pugs.deleteById(gone) : friends.deleteById(gone))
                        .isEqualTo(1);
                model.removeIf(pair -> (way.fromPug() ? pair.pugId() : pair.friendId()) == gone);
            }
        }

        private void included() {
            for (PugRecord pug : pugs.find().include(PUG.FRIENDS).fetch()) {
                List<Long> loaded = pug.friends().stream()
                        .map(friend -> ((FriendRecord) friend).id())
                        .toList();
                assertThat(loaded).isEqualTo(sorted(targetsOf(Way.PUG_BY_ID, pug.id())));
            }
        }

        private long one(List<Long> ids) {
            return ids.get(random.nextInt(ids.size()));
        }

        private List<Long> some(List<Long> ids) {
            return random.ints(random.nextInt(6), 0, ids.size())
                    .mapToObj(ids::get)
                    .collect(Collectors.toCollection(ArrayList::new));
        }

        private Set<Long> targetsOf(Way way, long source) {
            return model.stream()
                    .filter(pair -> (way.fromPug() ? pair.pugId() : pair.friendId()) == source)
                    .map(pair -> way.fromPug() ? pair.friendId() : pair.pugId())
                    .collect(Collectors.toSet());
        }
    }

    private static Pair pair(Way way, long source, long target) {
        return way.fromPug() ? new Pair(source, target) : new Pair(target, source);
    }

    private static Set<Long> minus(Set<Long> from, Set<Long> what) {
        Set<Long> rest = new HashSet<>(from);
        rest.removeAll(what);
        return rest;
    }

    private static List<Long> sorted(Collection<Long> ids) {
        return ids.stream().sorted(Comparator.naturalOrder()).toList();
    }
}
