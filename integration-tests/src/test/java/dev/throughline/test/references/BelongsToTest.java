package dev.throughline.test.references;

import static household.OwnerTable.OWNER;
import static household.PetTable.PET;
import static household.ToyTable.TOY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.runtime.LinkTargetNotFoundException;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseTest;
import household.OwnerRecord;
import household.PassportRecord;
import household.PersonRecord;
import household.Pet;
import household.PetRecord;
import household.PetRepository;
import household.Toy;
import household.ToyRecord;
import household.ToyRepository;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.LongFunction;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The meaning of a belongs-to's accessors, in each way to call them. */
@DatabaseTest(conservative = true)
class BelongsToTest extends HouseholdTest {

    BelongsToTest(Database database) {
        super(database);
    }

    /** By models, by ids and on the handle; with a foreign key that the association makes, and one that is declared. */
    enum Way {
        BY_MODEL {
            @Override
            Accessors on(DSLContext dsl) {
                ToyRepository toys = new ToyRepository(dsl);
                return new Accessors(
                        toy -> toys.getOwner(some(toy)),
                        (toy, owner) -> toys.setOwner(some(toy), owner == null ? null : new SomeOwner(owner, "any")),
                        (toy, name) -> toys.createOwner(some(toy), new SomeOwner(null, name)));
            }
        },
        BY_ID {
            @Override
            Accessors on(DSLContext dsl) {
                ToyRepository toys = new ToyRepository(dsl);
                return new Accessors(
                        toy -> toys.getOwner(toy),
                        (toy, owner) -> toys.setOwner(toy, owner),
                        (toy, name) -> toys.createOwner(toy, new OwnerRecord().setName(name)));
            }
        },
        HANDLE {
            @Override
            Accessors on(DSLContext dsl) {
                ToyRepository toys = new ToyRepository(dsl);
                return new Accessors(
                        toy -> toys.owner(toy).get(),
                        (toy, owner) -> owner == null
                                ? toys.owner(toy).clear()
                                : toys.owner(some(toy)).set(owner),
                        (toy, name) -> toys.owner(toy).create(new OwnerRecord().setName(name)));
            }
        },
        DECLARED_KEY {
            @Override
            Accessors on(DSLContext dsl) {
                PetRepository pets = new PetRepository(dsl);
                return new Accessors(
                        pet -> pets.getOwner(stored(pets, pet)),
                        (pet, owner) -> pets.setOwner(pet, owner),
                        (pet, name) -> pets.createOwner(stored(pets, pet), new OwnerRecord().setName(name)));
            }

            private static Pet stored(PetRepository pets, long id) {
                return pets.findById(id)
                        .orElseGet(() -> new PetRecord().setId(id).setOwnerId(NOBODY));
            }
        };

        abstract Accessors on(DSLContext dsl);

        private static Toy some(long id) {
            return new SomeToy(id, "a toy");
        }
    }

    record Accessors(
            LongFunction<Optional<OwnerRecord>> getter,
            BiFunction<Long, @Nullable Long, Integer> setter,
            BiFunction<Long, String, OwnerRecord> creator) {

        Optional<OwnerRecord> get(long child) {
            return getter.apply(child);
        }

        int set(long child, @Nullable Long owner) {
            return setter.apply(child, owner);
        }

        OwnerRecord create(long child, String name) {
            return creator.apply(child, name);
        }
    }

    private long child(Way way) {
        return way == Way.DECLARED_KEY
                ? pets.insert(new PetRecord().setName("Rex")).id()
                : toy("ball").id();
    }

    private @Nullable Long stored(Way way, long child) {
        return way == Way.DECLARED_KEY
                ? plain.select(PET.OWNER_ID).from(PET).where(PET.ID.eq(child)).fetchSingle(PET.OWNER_ID)
                : plain.select(TOY.OWNER_ID).from(TOY).where(TOY.ID.eq(child)).fetchSingle(TOY.OWNER_ID);
    }

    private static String table(Way way) {
        return way == Way.DECLARED_KEY ? "pets" : "toys";
    }

    @ParameterizedTest
    @EnumSource
    void set_makes_the_owner_the_only_one_and_tells_whether_it_changed(Way way) {
        Accessors accessors = way.on(dsl);
        long child = child(way);
        OwnerRecord ann = owner("Ann");
        OwnerRecord bob = owner("Bob");

        assertThat(accessors.get(child)).isEmpty();
        assertThat(accessors.set(child, ann.id())).isEqualTo(1);
        assertThat(stored(way, child)).isEqualTo(ann.id());
        assertThat(accessors.get(child)).contains(ann);
        assertThat(accessors.set(child, ann.id())).isZero();
        assertThat(accessors.set(child, bob.id())).isEqualTo(1);
        assertThat(present(accessors.get(child)).name()).isEqualTo("Bob");
        assertThat(accessors.set(child, null)).isEqualTo(1);
        assertThat(accessors.get(child)).isEmpty();
        assertThat(accessors.set(child, null)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void create_inserts_an_owner_and_refers_to_it(Way way) {
        Accessors accessors = way.on(dsl);
        long child = child(way);
        accessors.set(child, owner("Ann").id());

        OwnerRecord created = accessors.create(child, "New");

        assertThat(created.id()).isNotNull();
        assertThat(stored(way, child)).isEqualTo(created.id());
        assertThat(present(owners.findById(created.id())).name()).isEqualTo("New");
        assertThat(owners.count()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void what_does_not_exist_is_named_and_nothing_is_written(Way way) {
        Accessors accessors = way.on(dsl);
        long child = child(way);
        OwnerRecord ann = owner("Ann");
        accessors.set(child, ann.id());

        misses("owners", List.of(NOBODY), () -> accessors.set(child, NOBODY));
        misses(table(way), List.of(NOBODY), () -> accessors.set(NOBODY, ann.id()));
        misses(table(way), List.of(NOBODY), () -> accessors.create(NOBODY, "New"));
        assertThat(accessors.get(NOBODY)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_callers_transaction_goes_on_after_what_does_not_exist(Way way) {
        long child = child(way);
        OwnerRecord ann = owner("Ann");

        dsl.transaction(tx -> {
            Accessors accessors = way.on(tx.dsl());
            assertThatThrownBy(() -> accessors.set(child, NOBODY)).isInstanceOf(LinkTargetNotFoundException.class);
            assertThatThrownBy(() -> accessors.create(NOBODY, "New")).isInstanceOf(LinkTargetNotFoundException.class);
            assertThat(accessors.set(child, ann.id())).isEqualTo(1);
        });

        assertThat(stored(way, child)).isEqualTo(ann.id());
        assertThat(owners.count()).isEqualTo(1);
    }

    @Test
    void the_handle_tells_the_id_and_takes_null_for_none() {
        OwnerRecord ann = owner("Ann");
        ToyRecord ball = toyOf(ann, "ball");

        assertThat(toys.owner(ball.id()).id()).contains(ann.id());
        assertThat(toys.owner(ball.id()).set(null)).isEqualTo(1);
        assertThat(toys.owner(ball.id()).id()).isEmpty();
        assertThat(toys.owner(NOBODY).id()).isEmpty();
        assertThat(toys.owner(ball.id()).clear()).isZero();
    }

    @Test
    void a_query_says_which_owner_will_do() {
        OwnerRecord ann = owner("Ann");
        ToyRecord ball = toyOf(ann, "ball");

        assertThat(toys.getOwner(ball, q -> q.where(OWNER.NAME.eq("Ann")))).contains(ann);
        assertThat(toys.getOwner(ball.id(), q -> q.where(OWNER.NAME.eq("Bob")))).isEmpty();
        assertThat(ball.getOwner(q -> q.where(OWNER.NAME.eq("Bob")))).isEmpty();
        assertThat(present(toys.owner(ball.id()).get(q -> q.include(OWNER.TOYS)))
                        .toys())
                .extracting(Toy::name)
                .containsExactly("ball");
    }

    @Test
    void on_a_record_set_is_in_memory_until_it_is_written() {
        OwnerRecord ann = owner("Ann");
        ToyRecord ball = toy("ball");

        assertThat(statements.of(() -> ball.setOwner(ann))).isEmpty();
        assertThat(ball.ownerId()).isEqualTo(ann.id());
        assertThat(present(toys.findById(ball.id())).ownerId()).isNull();
        assertThat(ball.getOwner()).contains(ann);

        toys.update(ball);
        assertThat(toysOf(ann.id())).containsExactly(ball.id());
        toys.update(ball.setOwner(null));
        assertThat(toysOf(ann.id())).isEmpty();
        ToyRecord doll = toys.insert(new ToyRecord().setName("doll").setOwner(new SomeOwner(ann.id(), "Ann")));
        assertThat(toysOf(ann.id())).containsExactly(doll.id());
    }

    @Test
    void a_record_creates_its_owner_and_has_its_key() {
        ToyRecord ball = toy("ball");

        OwnerRecord created = ball.createOwner(new OwnerRecord().setName("New"));

        assertThat(ball.ownerId()).isEqualTo(created.id());
        assertThat(ball.getOwner()).contains(created);
        assertThat(ownersOfToys()).isEqualTo(Map.of(ball.id(), created.id()));
    }

    @Test
    void a_record_that_is_the_source_has_the_new_key_and_is_unchanged_otherwise() {
        OwnerRecord ann = owner("Ann");
        ToyRecord ball = toy("ball");
        ball.setName("in memory");

        toys.setOwner(ball, ann);

        assertThat(ball.ownerId()).isEqualTo(ann.id());
        assertThat(ball.name()).isEqualTo("in memory");
        assertThat(present(toys.findById(ball.id())).name()).isEqualTo("ball");
        toys.update(ball);
        assertThat(present(toys.findById(ball.id())).name()).isEqualTo("in memory");
        assertThat(toysOf(ann.id())).containsExactly(ball.id());
        OwnerRecord bob = toys.createOwner(ball, new OwnerRecord().setName("Bob"));
        assertThat(ball.ownerId()).isEqualTo(bob.id());
        toys.setOwner(ball, null);
        assertThat(ball.ownerId()).isNull();
    }

    @Test
    void after_a_failure_a_record_has_the_key_it_had() {
        OwnerRecord ann = owner("Ann");
        ToyRecord ball = toyOf(ann, "ball");

        assertThatThrownBy(() -> toys.setOwner(ball, new SomeOwner(NOBODY, "Nobody")))
                .isInstanceOf(LinkTargetNotFoundException.class);

        assertThat(ball.ownerId()).isEqualTo(ann.id());
    }

    @Test
    void a_required_one_can_be_changed_and_not_taken_away() {
        PersonRecord ann = person("Ann");
        PersonRecord bob = person("Bob");
        PassportRecord passport = passportOf(ann, "A1");

        assertThat(passports.setPerson(passport, bob)).isEqualTo(1);
        assertThat(passport.personId()).isEqualTo(bob.id());
        assertThat(passportsOf(bob.id())).containsExactly("A1");
        assertThat(passports.setPerson(passport.id(), bob.id())).isZero();
        assertThat(passports.getPerson(passport)).contains(bob);
        PersonRecord cem = passports.createPerson(passport.id(), new PersonRecord().setName("Cem"));
        assertThat(passportsOf(cem.id())).containsExactly("A1");
        misses("persons", List.of(NOBODY), () -> passports.setPerson(passport.id(), NOBODY));
    }

    @Test
    void owners_of_many_are_given_for_those_that_have_one() {
        OwnerRecord ann = owner("Ann");
        OwnerRecord bob = owner("Bob");
        ToyRecord ball = toyOf(bob, "ball");
        ToyRecord doll = toyOf(ann, "doll");
        ToyRecord kite = toyOf(bob, "kite");
        ToyRecord lost = toy("lost");

        Map<Long, OwnerRecord> found = toys.ownerOf(
                        List.of(kite.id(), lost.id(), doll.id(), ball.id(), NOBODY, kite.id()))
                .get();

        assertThat(found.keySet()).containsExactly(kite.id(), doll.id(), ball.id());
        assertThat(found.get(doll.id())).isEqualTo(ann);
        assertThat(found.get(ball.id())).isEqualTo(bob).isSameAs(found.get(kite.id()));
        assertThat(toys.ownerOf(List.of(kite.id(), doll.id()))
                        .get(q -> q.where(OWNER.NAME.eq("Ann")))
                        .keySet())
                .containsExactly(doll.id());
        assertThat(toys.ownerOf(List.of()).get()).isEmpty();
    }
}
