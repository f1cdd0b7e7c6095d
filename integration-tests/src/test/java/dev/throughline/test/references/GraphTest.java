package dev.throughline.test.references;

import static household.DeskTable.DESK;
import static household.KidTable.KID;
import static household.OwnerTable.OWNER;
import static household.PersonTable.PERSON;
import static household.ToyTable.TOY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.runtime.Find;
import dev.throughline.runtime.ModelRecord;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseTest;
import dev.throughline.test.references.Graph.Asked;
import dev.throughline.test.references.Graph.Edge;
import dev.throughline.test.references.Graph.Kind;
import dev.throughline.test.references.Graph.Plan;
import household.DeskRecord;
import household.KidRecord;
import household.OwnerRecord;
import household.PersonRecord;
import household.ToyRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Random includes of all four kinds at up to three levels, with conditions, orders, limits and offsets, required or not, and random
 * conditions within conditions, against lists in memory.
 */
@DatabaseTest(conservative = true)
class GraphTest extends HouseholdTest {

    private static final int ROUNDS = 60;

    private final Kind<OwnerRecord> ofOwner;
    private final Kind<ToyRecord> ofToy;
    private final Kind<KidRecord> ofKid;
    private final Kind<PersonRecord> ofPerson;
    private final Kind<DeskRecord> ofDesk;

    private final Random random = new Random(20_261_127);
    private final Graph graph = new Graph(random);

    GraphTest(Database database) {
        super(database);
        ofOwner = new Kind<>(owners, OWNER.ID, OWNER.NAME);
        ofToy = new Kind<>(toys, TOY.ID, TOY.NAME);
        ofKid = new Kind<>(kids, KID.ID, KID.NAME);
        ofPerson = new Kind<>(people, PERSON.ID, PERSON.NAME);
        ofDesk = new Kind<>(desks, DESK.ID, DESK.LABEL);
        ofOwner.add(
                OWNER.TOYS,
                ofToy,
                (id, q) -> owners.getToys(id, q),
                (id, q) -> owners.toys(id).count(q),
                (ids, q) -> owners.toysOf(ids).get(q));
        ofToy.add(
                TOY.OWNER,
                ofOwner,
                (id, q) -> list(toys.getOwner(id, q)),
                null,
                (ids, q) -> lists(toys.ownerOf(ids).get(q)));
        ofToy.add(
                TOY.KIDS,
                ofKid,
                (id, q) -> toys.getKids(id, q),
                (id, q) -> toys.kids(id).count(q),
                (ids, q) -> toys.kidsOf(ids).get(q));
        ofKid.add(
                KID.TOYS,
                ofToy,
                (id, q) -> kids.getToys(id, q),
                (id, q) -> kids.toys(id).count(q),
                (ids, q) -> kids.toysOf(ids).get(q));
        ofPerson.add(
                PERSON.DESK,
                ofDesk,
                (id, q) -> list(people.getDesk(id, q)),
                null,
                (ids, q) -> lists(people.deskOf(ids).get(q)));
        ofDesk.add(
                DESK.PERSON,
                ofPerson,
                (id, q) -> list(desks.getPerson(id, q)),
                null,
                (ids, q) -> lists(desks.personOf(ids).get(q)));
    }

    private static <T> List<T> list(Optional<T> optional) {
        return optional.map(List::of).orElse(List.of());
    }

    private static <T> Map<Long, List<T>> lists(Map<Long, T> map) {
        return map.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> List.of(one.getValue())));
    }

    @BeforeEach
    void rows() {
        for (int i = 0; i < 6; i++) {
            OwnerRecord owner = owner(graph.name());
            ofOwner.rows.put(owner.id(), owner.name());
            KidRecord kid = kid(graph.name());
            ofKid.rows.put(kid.id(), kid.name());
            PersonRecord person = person(graph.name());
            ofPerson.rows.put(person.id(), person.name());
            DeskRecord desk = desk(graph.name());
            ofDesk.rows.put(desk.id(), desk.label());
            if (i % 3 > 0) {
                people.setDesk(person, desk);
                ofPerson.link(0, person.id(), desk.id());
                ofDesk.link(0, desk.id(), person.id());
            }
        }
        for (int i = 0; i < 12; i++) {
            ToyRecord toy = toy(graph.name());
            ofToy.rows.put(toy.id(), toy.name());
            if (i % 4 > 0) {
                long owner = graph.one(ofOwner.ids().subList(0, 4));
                toys.setOwner(toy.id(), owner);
                ofOwner.link(0, owner, toy.id());
                ofToy.link(0, toy.id(), owner);
            }
            for (long kid : ofKid.ids().subList(0, 5)) {
                if (random.nextInt(4) == 0) {
                    kids.toys(kid).add(toy.id());
                    ofKid.link(0, kid, toy.id());
                    ofToy.link(1, toy.id(), kid);
                }
            }
        }
    }

    private List<Kind<?>> kinds() {
        return List.of(ofOwner, ofToy, ofKid, ofPerson, ofDesk);
    }

    @Test
    void what_is_found_and_loaded_is_what_the_lists_say() {
        for (int i = 0; i < ROUNDS; i++) {
            include(graph.one(kinds()));
        }
    }

    private <R extends ModelRecord<R>> void include(Kind<R> kind) {
        List<Plan<R, ?>> plans = graph.plans(kind, 3);
        Find<R> find = Graph.includedIn(kind.repository.find(), plans);
        List<Long> wanted = kind.ids().stream()
                .filter(id -> plans.stream().allMatch(plan -> plan.isFulfilled(id)))
                .toList();
        List<String> expected =
                wanted.stream().map(id -> id + Graph.expected(plans, id)).toList();

        assertThat(Graph.text(find.fetch(), plans)).as("%s", plans).isEqualTo(expected);
        assertThat(Graph.text(find.limit(2).offset(1).fetch(), plans))
                .as("%s", plans)
                .isEqualTo(expected.stream().skip(1).limit(2).toList());
        assertThat(find.limit(1).count()).as("%s", plans).isEqualTo(expected.size());
    }

    @Test
    void what_handles_give_and_load_puts_on_records_is_what_the_lists_say() {
        for (int i = 0; i < ROUNDS; i++) {
            handle(graph.one(kinds()));
        }
    }

    private <R extends ModelRecord<R>> void handle(Kind<R> kind) {
        handle(kind, graph.plan(graph.one(kind.edges), 2));
    }

    private <S extends ModelRecord<S>, T extends ModelRecord<T>> void handle(Kind<S> kind, Plan<S, T> plan) {
        Edge<S, T> edge = plan.edge();
        Map<Long, List<String>> expected = new LinkedHashMap<>();
        for (long id : kind.ids()) {
            expected.put(
                    id,
                    plan.wanted(id).stream()
                            .map(target -> target + Graph.expected(plan.plans(), target))
                            .toList());
        }
        long source = graph.one(kind.ids());

        assertThat(Graph.text(edge.one().get(source, plan::asked), plan.plans()))
                .as("%s of %s", plan, source)
                .isEqualTo(expected.get(source));
        if (edge.counted() != null) {
            assertThat(edge.counted().count(source, plan::asked))
                    .as("%s of %s", plan, source)
                    .isEqualTo(plan.all(source).size());
        }
        Map<Long, List<String>> many = new LinkedHashMap<>();
        expected.keySet().forEach(id -> many.put(id, List.of()));
        edge.many()
                .get(kind.ids(), plan::asked)
                .forEach((id, targets) -> many.put(id, Graph.text(targets, plan.plans())));
        assertThat(many).as("%s", plan).isEqualTo(expected);
        List<S> records = kind.repository.find().fetch();
        kind.repository.load(records, edge.association(), plan::asked);
        assertThat(records.stream()
                        .collect(Collectors.toMap(
                                record -> record.get(ID), record -> Graph.text(edge.loaded(record), plan.plans()))))
                .as("%s", plan)
                .isEqualTo(expected);
    }

    @Test
    void conditions_within_conditions_hold_for_the_rows_for_which_they_hold_in_the_lists() {
        for (int i = 0; i < 2 * ROUNDS; i++) {
            ask(graph.one(kinds()));
        }
    }

    private <R extends ModelRecord<R>> void ask(Kind<R> kind) {
        Asked asked = graph.condition(kind, 3);
        List<Long> expected = kind.ids().stream().filter(asked.holds()::test).toList();
        Function<List<R>, List<Long>> ids = HouseholdTest::ids;
        long one = graph.one(kind.ids());

        assertThat(kind.repository.find().where(asked.condition()).fetch())
                .as("%s", asked)
                .extracting(record -> record.get(ID))
                .isEqualTo(expected);
        assertThat(ids.apply(kind.repository
                        .find()
                        .where(kind.id.eq(one), asked.condition())
                        .fetch()))
                .as("%s of %s", asked, one)
                .isEqualTo(asked.holds().test(one) ? List.of(one) : List.of());
        assertThat(kind.repository.find().where(asked.condition().not()).count())
                .as("not %s", asked)
                .isEqualTo(kind.ids().size() - expected.size());
    }
}
