package dev.throughline.test.references;

import static household.OwnerTable.OWNER;
import static household.ToyTable.TOY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.throughline.runtime.LinkChanges;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseTest;
import dev.throughline.test.references.ChildrenWay.Accessors;
import household.OwnerRecord;
import household.ToyRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random calls from both ends against a map in memory; the table is compared after each step. */
@DatabaseTest(conservative = true)
class ReferenceRandomTest extends HouseholdTest {

    private static final List<ChildrenWay> WAYS =
            List.of(ChildrenWay.BY_MODEL, ChildrenWay.BY_ID, ChildrenWay.RECORD, ChildrenWay.HANDLE);

    ReferenceRandomTest(Database database) {
        super(database);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20_261_122, 4_711})
    void the_table_is_always_what_the_model_says(long seed) {
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
        private final List<Long> ownerIds = new ArrayList<>();

        /** The owner of each toy. */
        private final Map<Long, @Nullable Long> model = new LinkedHashMap<>();

        Run(long seed, List<String> calls) {
            this.random = new Random(seed);
            this.calls = calls;
            for (String name : List.of("a", "b", "c")) {
                ownerIds.add(owner(name).id());
            }
            toys("u", "v", "w", "x", "y", "z").forEach(toy -> model.put(toy.id(), null));
        }

        void steps(int number) {
            for (int i = 0; i < number; i++) {
                step();
                assertThat(ownersOfToys()).isEqualTo(model);
            }
        }

        private void step() {
            ChildrenWay way = WAYS.get(random.nextInt(WAYS.size()));
            Accessors accessors = way.on(dsl);
            long owner = ownerIds.get(random.nextInt(ownerIds.size()));
            List<Long> some = some();
            int what = random.nextInt(13);
            calls.add(way + " " + what + " " + owner + " " + some);
            switch (what) {
                case 0, 1 -> {
                    assertThat(ids(accessors.addAll(owner, some))).containsExactlyElementsOf(new LinkedHashSet<>(some));
                    some.forEach(toy -> model.put(toy, owner));
                }
                case 2 -> {
                    Set<Long> gone = new LinkedHashSet<>(some);
                    gone.retainAll(owned(owner));
                    assertThat(accessors.removeAll(owner, some)).isEqualTo(gone.size());
                    gone.forEach(toy -> model.put(toy, null));
                }
                case 3, 4 -> set(accessors, owner, some);
                case 5 -> model.put(accessors.create(owner, "created").get(ID), owner);
                case 6 -> {
                    List<Long> bad = new ArrayList<>(some);
                    bad.add(random.nextInt(bad.size() + 1), NOBODY);
                    misses("toys", List.of(NOBODY), () -> accessors.addAll(owner, bad));
                    misses("toys", List.of(NOBODY), () -> accessors.set(owner, bad));
                }
                case 7, 8 -> setOwner(owner);
                case 9 -> {
                    long toy = one();
                    OwnerRecord created = toys.createOwner(toy, new OwnerRecord().setName("created"));
                    ownerIds.add(created.id());
                    model.put(toy, created.id());
                }
                case 10 -> {
                    int owned = owned(owner).size();
                    assertThat(owners.toys(owner).clear()).isEqualTo(owned);
                    model.replaceAll((toy, of) -> Objects.equals(of, owner) ? null : of);
                }
                case 11 -> included();
                default -> {
                    assertThat(ids(accessors.get(owner))).containsExactlyElementsOf(owned(owner));
                    assertThat(accessors.count(owner)).isEqualTo(owned(owner).size());
                    assertThat(accessors.hasAll(owner, some))
                            .isEqualTo(owned(owner).containsAll(some));
                }
            }
        }

        private void set(Accessors accessors, long owner, List<Long> toys) {
            Set<Long> before = owned(owner);
            Set<Long> wanted = new LinkedHashSet<>(toys);
            LinkChanges<Long> changes = accessors.set(owner, toys);
            assertThat(new HashSet<>(changes.added())).isEqualTo(minus(wanted, before));
            assertThat(new HashSet<>(changes.removed())).isEqualTo(minus(before, wanted));
            assertThat(new HashSet<>(changes.kept())).isEqualTo(minus(wanted, minus(wanted, before)));
            before.forEach(toy -> model.put(toy, null));
            wanted.forEach(toy -> model.put(toy, owner));
        }

        private void setOwner(long owner) {
            long toy = one();
            @Nullable Long wanted = random.nextInt(4) == 0 ? null : owner;
            boolean changes = !Objects.equals(model.get(toy), wanted);
            assertThat(toys.setOwner(toy, wanted)).isEqualTo(changes ? 1 : 0);
            model.put(toy, wanted);
            assertThat(toys.owner(toy).id().orElse(null)).isEqualTo(wanted);
        }

        private void included() {
            for (OwnerRecord owner : owners.find().include(OWNER.TOYS).fetch()) {
                assertThat(ids(owner.loaded(OWNER.TOYS))).containsExactlyElementsOf(owned(owner.id()));
            }
            for (ToyRecord toy : toys.find().include(TOY.OWNER).fetch()) {
                @Nullable OwnerRecord loaded = toy.loaded(TOY.OWNER);
                assertThat(loaded == null ? null : loaded.id()).isEqualTo(model.get(toy.id()));
            }
        }

        private long one() {
            return new ArrayList<>(model.keySet()).get(random.nextInt(model.size()));
        }

        private List<Long> some() {
            List<Long> all = new ArrayList<>(model.keySet());
            return random.ints(random.nextInt(6), 0, all.size())
                    .mapToObj(all::get)
                    .collect(Collectors.toCollection(ArrayList::new));
        }

        private Set<Long> owned(long owner) {
            return model.entrySet().stream()
                    .filter(toy -> Objects.equals(toy.getValue(), owner))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<Long> minus(Collection<Long> from, Collection<Long> what) {
        Set<Long> rest = new HashSet<>(from);
        rest.removeAll(what);
        return rest;
    }
}
