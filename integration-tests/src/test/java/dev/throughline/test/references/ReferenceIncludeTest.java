package dev.throughline.test.references;

import static household.DeskTable.DESK;
import static household.KidTable.KID;
import static household.OwnerTable.OWNER;
import static household.PassportTable.PASSPORT;
import static household.PersonTable.PERSON;
import static household.ToyTable.TOY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.runtime.NotLoadedException;
import dev.throughline.runtime.Page;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseTest;
import household.DeskRecord;
import household.Kid;
import household.KidRecord;
import household.Owner;
import household.OwnerRecord;
import household.PassportRecord;
import household.PersonRecord;
import household.Toy;
import household.ToyRecord;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Loading associations of all kinds with their sources. */
@DatabaseTest(conservative = true)
class ReferenceIncludeTest extends HouseholdTest {

    private OwnerRecord ann;
    private OwnerRecord bob;
    private OwnerRecord lonely;
    private ToyRecord ball;
    private ToyRecord doll;
    private ToyRecord kite;
    private ToyRecord lost;
    private KidRecord kim;
    private KidRecord lea;

    ReferenceIncludeTest(Database database) {
        super(database);
    }

    @BeforeEach
    void rows() {
        ann = owner("Ann");
        bob = owner("Bob");
        lonely = owner("Lonely");
        ball = toyOf(ann, "ball");
        doll = toyOf(bob, "doll");
        kite = toyOf(ann, "kite");
        lost = toy("lost");
        kim = kid("Kim");
        lea = kid("Lea");
        kids.addToys(kim, List.of(ball, doll, lost));
        kids.addToys(lea, List.of(ball));
    }

    private static List<String> toyNames(Owner owner) {
        return owner.toys().stream().map(Toy::name).toList();
    }

    private static Map<String, List<String>> toyNames(List<OwnerRecord> owners) {
        return owners.stream().collect(Collectors.toMap(OwnerRecord::name, ReferenceIncludeTest::toyNames));
    }

    private static String ownerName(Toy toy) {
        Owner owner = toy.owner();
        return owner == null ? "none" : owner.name();
    }

    private static List<String> kidNames(Toy toy) {
        return toy.kids().stream().map(Kid::name).toList();
    }

    @Test
    void owners_come_with_their_toys_by_primary_key_and_with_none_if_there_are_none() {
        assertThat(toyNames(owners.find().include(OWNER.TOYS).fetch()))
                .isEqualTo(Map.of("Ann", List.of("ball", "kite"), "Bob", List.of("doll"), "Lonely", List.of()));
    }

    @Test
    void toys_come_with_their_owner_or_with_none() {
        List<ToyRecord> found = toys.find().include(TOY.OWNER).fetch();

        assertThat(found).extracting(ReferenceIncludeTest::ownerName).containsExactly("Ann", "Bob", "Ann", "none");
        assertThat(found.get(0).owner()).isSameAs(found.get(2).owner());
        assertThat(found.get(3).isLoaded(TOY.OWNER)).isTrue();
        assertThat(found.get(3).owner()).isNull();
        assertThat(found.get(3).loaded(TOY.OWNER)).isNull();
        assertThat(found.get(1).loaded(TOY.OWNER)).isEqualTo(bob);
    }

    @Test
    void the_only_one_comes_or_none() {
        PersonRecord cem = person("Cem");
        PersonRecord dee = person("Dee");
        passportOf(cem, "C1");
        DeskRecord desk = desk("first");
        people.setDesk(dee, desk);

        List<PersonRecord> found = people.find()
                .include(PERSON.PASSPORT, p -> p.include(PASSPORT.PERSON))
                .include(PERSON.DESK)
                .include(PERSON.BADGE)
                .fetch();

        PassportRecord passport = Objects.requireNonNull(found.get(0).loaded(PERSON.PASSPORT));
        assertThat(passport.number()).isEqualTo("C1");
        assertThat(passport.person().name()).isEqualTo("Cem");
        assertThat(found.get(0).desk()).isNull();
        assertThat(found.get(1).passport()).isNull();
        assertThat(found.get(1).loaded(PERSON.DESK)).isEqualTo(present(desks.findById(desk.id())));
        assertThat(found).allSatisfy(person -> assertThat(person.badge()).isNull());
    }

    @Test
    void kinds_mix_at_any_depth_and_side_by_side() {
        List<OwnerRecord> found = owners.find()
                .include(
                        OWNER.TOYS,
                        t -> t.include(TOY.KIDS, k -> k.include(KID.TOYS, x -> x.include(TOY.OWNER)))
                                .include(TOY.OWNER))
                .include(OWNER.PETS)
                .fetch();

        Toy annsBall = found.get(0).toys().get(0);
        assertThat(kidNames(annsBall)).containsExactly("Kim", "Lea");
        assertThat(ownerName(annsBall)).isEqualTo("Ann");
        assertThat(found.get(0).pets()).isEmpty();
        Kid kimThere = annsBall.kids().get(0);
        assertThat(kimThere.toys()).extracting(ReferenceIncludeTest::ownerName).containsExactly("Ann", "Bob", "none");
        assertThat(kidNames(found.get(0).toys().get(1))).isEmpty();
        assertThat(found.get(2).toys()).isEmpty();
        assertThatThrownBy(() -> annsBall.owner().toys()).isInstanceOf(NotLoadedException.class);
    }

    @Test
    void links_come_to_many_owners_through_what_they_own() {
        List<KidRecord> found = kids.find()
                .include(KID.TOYS, t -> t.include(TOY.OWNER, o -> o.include(OWNER.TOYS)))
                .fetch();

        assertThat(found.get(0).toys())
                .extracting(ReferenceIncludeTest::ownerName)
                .containsExactly("Ann", "Bob", "none");
        Owner annThere = found.get(1).toys().get(0).owner();
        assertThat(annThere).isNotNull();
        assertThat(toyNames(annThere)).containsExactly("ball", "kite");
    }

    @Test
    void an_include_is_filtered_ordered_and_limited_for_each_parent() {
        assertThat(toyNames(owners.find()
                        .include(OWNER.TOYS, t -> t.where(TOY.NAME.ne("ball")))
                        .fetch()))
                .isEqualTo(Map.of("Ann", List.of("kite"), "Bob", List.of("doll"), "Lonely", List.of()));
        assertThat(toyNames(owners.find()
                        .include(OWNER.TOYS, t -> t.orderBy(TOY.NAME.desc()).limit(1))
                        .fetch()))
                .isEqualTo(Map.of("Ann", List.of("kite"), "Bob", List.of("doll"), "Lonely", List.of()));
        assertThat(toyNames(owners.find()
                        .include(OWNER.TOYS, t -> t.orderBy(TOY.NAME).offset(1).limit(5))
                        .fetch()))
                .isEqualTo(Map.of("Ann", List.of("kite"), "Bob", List.of(), "Lonely", List.of()));
        assertThat(toys.find()
                        .include(TOY.OWNER, o -> o.where(OWNER.NAME.eq("Ann")))
                        .fetch())
                .extracting(ReferenceIncludeTest::ownerName)
                .containsExactly("Ann", "none", "Ann", "none");
    }

    @Test
    void required_drops_those_without_before_the_page_is_taken() {
        assertThat(owners.find().include(OWNER.TOYS, t -> t.required()).fetch()).containsExactly(ann, bob);
        assertThat(owners.find()
                        .include(OWNER.TOYS, t -> t.where(TOY.NAME.eq("doll")).required())
                        .limit(1)
                        .fetch())
                .containsExactly(bob);
        assertThat(toys.find().include(TOY.OWNER, o -> o.required()).fetch()).containsExactly(ball, doll, kite);
        assertThat(toys.find()
                        .include(TOY.OWNER, o -> o.where(OWNER.NAME.eq("Bob")).required())
                        .fetch())
                .containsExactly(doll);
        PersonRecord cem = person("Cem");
        person("Dee");
        people.setDesk(cem, desk("first"));
        assertThat(people.find().include(PERSON.DESK, d -> d.required()).fetch())
                .containsExactly(cem);
        assertThat(people.find()
                        .include(
                                PERSON.DESK,
                                d -> d.where(DESK.LABEL.eq("other")).required())
                        .count())
                .isZero();
    }

    @Test
    void pages_count_parents() {
        Page<OwnerRecord> page = owners.find()
                .include(OWNER.TOYS, t -> t.include(TOY.KIDS))
                .orderBy(OWNER.TOYS.count().desc(), OWNER.NAME.desc())
                .limit(2)
                .fetchPage();

        assertThat(page.rows()).containsExactly(ann, bob);
        assertThat(page.total()).isEqualTo(3);
        assertThat(toyNames(page.rows().get(0))).containsExactly("ball", "kite");
    }

    @Test
    void load_puts_associations_onto_records_in_hand() {
        List<ToyRecord> inHand = List.of(present(toys.findById(lost.id())), present(toys.findById(doll.id())));
        List<OwnerRecord> ownersInHand =
                List.of(present(owners.findById(lonely.id())), present(owners.findById(ann.id())));

        assertThat(toys.load(inHand, TOY.OWNER).get(1)).isSameAs(inHand.get(1));
        owners.load(ownersInHand, OWNER.TOYS, t -> t.where(TOY.NAME.eq("kite")).include(TOY.KIDS));

        assertThat(inHand).extracting(ReferenceIncludeTest::ownerName).containsExactly("none", "Bob");
        assertThat(ownersInHand.get(0).toys()).isEmpty();
        assertThat(toyNames(ownersInHand.get(1))).containsExactly("kite");
        toys.load(inHand, TOY.OWNER, o -> o.include(OWNER.TOYS));
        assertThat(toyNames(inHand.get(1).owner())).containsExactly("doll");
    }

    @Test
    void what_was_not_included_is_refused_without_a_statement_and_the_message_says_how_to_include_it() {
        ToyRecord found = present(toys.findById(ball.id()));
        PersonRecord person = person("Cem");

        assertThat(statements.of(() -> {
                    assertThatThrownBy(found::owner)
                            .isInstanceOf(NotLoadedException.class)
                            .hasMessageContaining("owner")
                            .hasMessageContaining("include(")
                            .hasMessageContaining("OWNER");
                    assertThatThrownBy(person::passport).isInstanceOf(NotLoadedException.class);
                    assertThatThrownBy(ann::toys).isInstanceOf(NotLoadedException.class);
                }))
                .isEmpty();
        assertThat(found.isLoaded(TOY.OWNER)).isFalse();
    }

    @Test
    void an_owner_that_was_loaded_is_not_any_more_when_the_key_changes_in_memory() {
        ToyRecord found = toys.find().include(TOY.OWNER).fetch().get(0);
        assertThat(found.owner()).isEqualTo(ann);

        found.setName("renamed");
        assertThat(found.owner()).isEqualTo(ann);
        found.setOwnerId(bob.id());

        assertThat(found.isLoaded(TOY.OWNER)).isFalse();
        assertThatThrownBy(found::owner).isInstanceOf(NotLoadedException.class);
        assertThat(found.getOwner()).contains(bob);
        found.setOwner(ann);
        assertThat(found.getOwner()).contains(ann);
    }

    @Test
    void writing_after_an_include_does_not_change_what_was_loaded() {
        OwnerRecord found = owners.find().include(OWNER.TOYS).fetch().get(0);

        found.removeToy(ball);

        assertThat(found.toys()).hasSize(2);
        assertThat(found.getToys()).containsExactly(kite);
    }

    @Test
    void included_records_are_attached_and_can_be_used_like_any_other() {
        OwnerRecord found = owners.find().include(OWNER.TOYS).fetch().get(0);
        ToyRecord first = found.loaded(OWNER.TOYS).get(0);

        toys.update(first.setName("renamed"));
        @Nullable Owner owner = first.getOwner().orElse(null);

        assertThat(owner).isEqualTo(ann);
        assertThat(present(toys.findById(ball.id())).name()).isEqualTo("renamed");
        assertThat(first.countKids()).isEqualTo(2);
        assertThatThrownBy(() -> found.toys().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void what_an_include_cannot_give_is_refused() {
        assertThat(statements.of(() -> {
                    assertThatThrownBy(() -> owners.find().include(OWNER.TOYS, q -> q.withLinks()))
                            .isInstanceOf(IllegalArgumentException.class)
                            .hasMessageContaining("owners.toys has no join table");
                    assertThatThrownBy(() -> toys.load(List.of(ball), TOY.OWNER, q -> q.forUpdate()))
                            .isInstanceOf(IllegalArgumentException.class)
                            .hasMessageContaining("cannot lock rows");
                }))
                .isEmpty();
    }
}
