package dev.throughline.test.references;

import static household.KidTable.KID;
import static household.OwnerTable.OWNER;
import static household.ToyTable.TOY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.runtime.TargetQuery;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseTest;
import household.KidRecord;
import household.OwnerRecord;
import household.ToyRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The verbs of a has-many that only its handle has, its queries, and what is read for many owners at once. */
@DatabaseTest(conservative = true)
class ReferenceHandleTest extends HouseholdTest {

    private OwnerRecord ann;
    private OwnerRecord bob;
    private OwnerRecord lonely;
    private List<ToyRecord> t;

    ReferenceHandleTest(Database database) {
        super(database);
    }

    @BeforeEach
    void rows() {
        ann = owner("Ann");
        bob = owner("Bob");
        lonely = owner("Lonely");
        t = toys("a", "b", "c", "d", "e");
        owners.addToys(ann, t.subList(0, 3));
        owners.addToy(bob, t.get(3));
    }

    private static List<String> names(@Nullable List<ToyRecord> toys) {
        return Objects.requireNonNull(toys).stream().map(ToyRecord::name).toList();
    }

    @Test
    void clear_takes_all_from_the_owner_and_tells_how_many() {
        assertThat(owners.toys(ann).clear()).isEqualTo(3);
        assertThat(owners.toys(ann).clear()).isZero();
        assertThat(toysOf(ann.id())).isEmpty();
        assertThat(toysOf(bob.id())).hasSize(1);
        assertThat(toys.count()).isEqualTo(5);
    }

    @Test
    void ids_and_has_any_tell_what_is_the_owners() {
        assertThat(owners.toys(ann).ids()).isEqualTo(ids(t.subList(0, 3)));
        assertThat(owners.toys(lonely.id()).ids()).isEmpty();
        assertThat(owners.toys(ann).hasAny(ids(t.subList(2, 5)))).isTrue();
        assertThat(owners.toys(ann).hasAny(ids(t.subList(3, 5)))).isFalse();
        assertThat(owners.toys(ann).hasAny(List.of())).isFalse();
    }

    @Test
    void create_all_inserts_the_children_in_their_order() {
        List<ToyRecord> given = IntStream.range(0, 30)
                .mapToObj(i -> new ToyRecord().setName("new " + i))
                .toList();

        List<ToyRecord> created = owners.toys(lonely).createAll(given);

        assertThat(names(created)).isEqualTo(names(given));
        assertThat(toysOf(lonely.id())).containsExactlyInAnyOrderElementsOf(ids(created));
        assertThat(created).extracting(ToyRecord::ownerId).containsOnly(lonely.id());
        misses(
                "owners",
                List.of(NOBODY),
                () -> owners.toys(NOBODY)
                        .createAll(List.of(new ToyRecord().setName("x"), new ToyRecord().setName("y"))));
    }

    @Test
    void a_created_record_is_the_one_given_and_another_implementation_is_left_alone() {
        ToyRecord given = new ToyRecord().setName("new");

        assertThat(owners.createToy(ann, given)).isSameAs(given);
        assertThat(given.ownerId()).isEqualTo(ann.id());
        assertThat(owners.createToy(ann, new SomeToy(null, "plain")).name()).isEqualTo("plain");
    }

    @Test
    void what_is_created_is_the_sources_whatever_its_key_was() {
        ToyRecord created = owners.createToy(ann, new ToyRecord().setName("new").setOwnerId(bob.id()));

        assertThat(created.ownerId()).isEqualTo(ann.id());
        assertThat(toysOf(bob.id())).hasSize(1);
    }

    @Test
    void a_query_filters_orders_and_limits() {
        assertThat(names(owners.getToys(ann, q -> q.orderBy(TOY.NAME.desc()).limit(2))))
                .containsExactly("c", "b");
        assertThat(names(owners.getToys(ann.id(), q -> q.where(TOY.NAME.ne("b")).offset(1))))
                .containsExactly("c");
        assertThat(names(ann.getToys(q -> q.where(TOY.NAME.in("a", "d"))))).containsExactly("a");
        assertThat(owners.toys(ann).count(q -> q.where(TOY.NAME.ne("b")))).isEqualTo(2);
        assertThat(names(dsl.transactionResult(tx -> owners.with(tx).getToys(ann, q -> q.forUpdate()))))
                .containsExactly("a", "b", "c");
    }

    @Test
    void a_query_includes() {
        KidRecord kid = kid("Kid");
        kids.addToys(kid, t.subList(0, 2));

        List<ToyRecord> got =
                owners.getToys(ann, q -> q.include(TOY.KIDS).include(TOY.OWNER, o -> o.include(OWNER.TOYS)));

        assertThat(got.get(0).kids()).hasSize(1);
        assertThat(got.get(2).kids()).isEmpty();
        assertThat(got.get(0).loaded(TOY.OWNER))
                .isEqualTo(ann)
                .isSameAs(got.get(2).loaded(TOY.OWNER));
        assertThat(kids.getToys(kid, q -> q.include(TOY.OWNER)))
                .allSatisfy(toy -> assertThat(toy.loaded(TOY.OWNER)).isEqualTo(ann));
        assertThat(kids.find().where(KID.TOYS.any(TOY.OWNER_ID.eq(ann.id()))).count())
                .isEqualTo(1);
    }

    @Test
    void children_of_many_have_an_entry_for_each_owner_in_the_order_given() {
        List<Long> asked = List.of(bob.id(), lonely.id(), NOBODY, ann.id(), bob.id());

        Map<Long, List<ToyRecord>> got = owners.toysOf(asked).get();

        assertThat(got.keySet()).containsExactly(bob.id(), lonely.id(), NOBODY, ann.id());
        assertThat(names(got.get(ann.id()))).containsExactly("a", "b", "c");
        assertThat(names(got.get(bob.id()))).containsExactly("d");
        assertThat(got.get(lonely.id())).isEmpty();
        Map<Long, Long> counts = new LinkedHashMap<>();
        counts.put(bob.id(), 1L);
        counts.put(lonely.id(), 0L);
        counts.put(NOBODY, 0L);
        counts.put(ann.id(), 3L);
        assertThat(owners.toysOf(asked).count()).containsExactlyEntriesOf(counts);
        assertThat(owners.toysOf(asked).ids().get(ann.id())).isEqualTo(ids(t.subList(0, 3)));
        assertThat(owners.toysOf(asked).ids().get(lonely.id())).isEmpty();
    }

    @Test
    void a_query_of_many_holds_for_each_owner() {
        Map<Long, List<ToyRecord>> got = owners.toysOf(List.of(ann.id(), bob.id()))
                .get(q -> q.orderBy(TOY.NAME.desc()).limit(2).include(TOY.OWNER));

        assertThat(names(got.get(ann.id()))).containsExactly("c", "b");
        assertThat(names(got.get(bob.id()))).containsExactly("d");
        assertThat(Objects.requireNonNull(got.get(bob.id())).get(0).loaded(TOY.OWNER))
                .isEqualTo(bob);
    }

    @Test
    void a_query_of_many_that_would_not_lock_is_refused() {
        List<Runnable> queries = List.of(
                () -> owners.toysOf(List.of(ann.id())).get(TargetQuery::forUpdate),
                () -> toys.ownerOf(List.of(t.get(0).id())).get(TargetQuery::forUpdate),
                () -> kids.toysOf(List.of(NOBODY)).links(TargetQuery::forUpdate),
                () -> owners.load(List.of(ann), OWNER.TOYS, TargetQuery::forUpdate),
                () -> owners.find().include(OWNER.TOYS, TargetQuery::forUpdate));

        for (Runnable query : queries) {
            assertThatThrownBy(query::run)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("cannot lock rows");
        }
    }
}
