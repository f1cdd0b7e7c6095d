package dev.throughline.test.references;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.test.Database;
import dev.throughline.test.DatabaseTest;
import household.DeskRecord;
import household.Owner;
import household.OwnerRecord;
import household.PassportRecord;
import household.Person;
import household.PersonRecord;
import household.Toy;
import household.ToyRecord;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is refused before anything is sent, and how the message names it. */
@DatabaseTest(conservative = true)
class ReferenceArgumentsTest extends HouseholdTest {

    private OwnerRecord ann;
    private ToyRecord ball;
    private PersonRecord person;
    private PassportRecord passport;

    ReferenceArgumentsTest(Database database) {
        super(database);
    }

    @BeforeEach
    void rows() {
        ann = owner("Ann");
        ball = toy("ball");
        person = person("Bob");
        passport = passportOf(person, "B1");
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // What a caller without a null checker can pass.
    private static <T> T none() {
        @Nullable T nothing = null;
        return nothing;
    }

    private void refusesNull(String parameter, ThrowingCallable call) {
        assertThat(statements.of(() -> assertThatThrownBy(call)
                        .as(parameter)
                        .isInstanceOf(NullPointerException.class)
                        .hasMessageContaining(parameter)))
                .isEmpty();
    }

    private void refusesWithoutId(String parameter, ThrowingCallable call) {
        assertThat(statements.of(() -> assertThatThrownBy(call)
                        .as(parameter)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining(parameter)
                        .hasMessageContaining("insert it first")))
                .isEmpty();
    }

    @Test
    void a_null_source_is_named() {
        Owner owner = none();
        Toy toy = none();
        Person nobody = none();
        Long id = none();
        refusesNull("owner", () -> owners.toys(owner));
        refusesNull("owner", () -> owners.getToys(owner));
        refusesNull("owner", () -> owners.getToys(owner, q -> q));
        refusesNull("owner", () -> owners.countToys(owner));
        refusesNull("owner", () -> owners.hasToy(owner, ball));
        refusesNull("owner", () -> owners.hasToys(owner, List.of()));
        refusesNull("owner", () -> owners.addToy(owner, ball));
        refusesNull("owner", () -> owners.addToys(owner, List.of()));
        refusesNull("owner", () -> owners.removeToy(owner, ball));
        refusesNull("owner", () -> owners.removeToys(owner, List.of()));
        refusesNull("owner", () -> owners.setToys(owner, List.of()));
        refusesNull("owner", () -> owners.createToy(owner, new ToyRecord()));
        refusesNull("ownerId", () -> owners.toys(id));
        refusesNull("ownerId", () -> owners.getToys(id));
        refusesNull("ownerId", () -> owners.countToys(id));
        refusesNull("ownerId", () -> owners.hasToy(id, ball.id()));
        refusesNull("ownerId", () -> owners.hasToys(id, List.of()));
        refusesNull("ownerId", () -> owners.addToy(id, ball.id()));
        refusesNull("ownerId", () -> owners.addToys(id, List.of()));
        refusesNull("ownerId", () -> owners.removeToy(id, ball.id()));
        refusesNull("ownerId", () -> owners.removeToys(id, List.of()));
        refusesNull("ownerId", () -> owners.setToys(id, List.of()));
        refusesNull("ownerId", () -> owners.createToy(id, new ToyRecord()));
        refusesNull("ownerIds", () -> owners.toysOf(none()));
        refusesNull("toy", () -> toys.owner(toy));
        refusesNull("toy", () -> toys.getOwner(toy));
        refusesNull("toy", () -> toys.getOwner(toy, q -> q));
        refusesNull("toy", () -> toys.setOwner(toy, ann));
        refusesNull("toy", () -> toys.setOwner(toy, null));
        refusesNull("toy", () -> toys.createOwner(toy, new OwnerRecord()));
        refusesNull("toyId", () -> toys.owner(id));
        refusesNull("toyId", () -> toys.getOwner(id));
        refusesNull("toyId", () -> toys.setOwner(id, ann.id()));
        refusesNull("toyId", () -> toys.createOwner(id, new OwnerRecord()));
        refusesNull("toyIds", () -> toys.ownerOf(none()));
        refusesNull("person", () -> people.desk(nobody));
        refusesNull("person", () -> people.getDesk(nobody));
        refusesNull("person", () -> people.setDesk(nobody, null));
        refusesNull("person", () -> people.createDesk(nobody, new DeskRecord()));
        refusesNull("personId", () -> people.desk(id));
        refusesNull("personId", () -> people.getDesk(id));
        refusesNull("personId", () -> people.setDesk(id, null));
        refusesNull("personId", () -> people.createDesk(id, new DeskRecord()));
        refusesNull("personIds", () -> people.deskOf(none()));
    }

    @Test
    void a_null_target_is_named_where_it_does_not_mean_none() {
        Toy toy = none();
        Long id = none();
        refusesNull("toy", () -> owners.hasToy(ann, toy));
        refusesNull("toy", () -> owners.addToy(ann, toy));
        refusesNull("toy", () -> owners.removeToy(ann, toy));
        refusesNull("toy", () -> owners.createToy(ann, toy));
        refusesNull("toy", () -> owners.createToy(ann.id(), toy));
        refusesNull("toy", () -> ann.hasToy(toy));
        refusesNull("toy", () -> ann.addToy(toy));
        refusesNull("toy", () -> ann.removeToy(toy));
        refusesNull("toy", () -> ann.createToy(toy));
        refusesNull("toyId", () -> owners.hasToy(ann.id(), id));
        refusesNull("toyId", () -> owners.addToy(ann.id(), id));
        refusesNull("toyId", () -> owners.removeToy(ann.id(), id));
        refusesNull("owner", () -> toys.createOwner(ball, none()));
        refusesNull("owner", () -> toys.createOwner(ball.id(), none()));
        refusesNull("owner", () -> ball.createOwner(none()));
        refusesNull("desk", () -> people.createDesk(person, none()));
        refusesNull("desk", () -> person.createDesk(none()));
        refusesNull("person", () -> passports.setPerson(passport, none()));
        refusesNull("personId", () -> passports.setPerson(passport.id(), none()));
        refusesNull("person", () -> passport.setPerson(none()));
        refusesNull("query", () -> owners.getToys(ann, none()));
        refusesNull("query", () -> toys.getOwner(ball, none()));
        refusesNull("query", () -> people.getDesk(person, none()));
    }

    @Test
    void a_null_collection_or_a_null_inside_it_is_named() {
        List<Toy> models = none();
        List<Long> ids = none();
        refusesNull("toys", () -> owners.hasToys(ann, models));
        refusesNull("toys", () -> owners.addToys(ann, models));
        refusesNull("toys", () -> owners.removeToys(ann, models));
        refusesNull("toys", () -> owners.setToys(ann, models));
        refusesNull("toys", () -> ann.addToys(models));
        refusesNull("toyIds", () -> owners.hasToys(ann.id(), ids));
        refusesNull("toyIds", () -> owners.addToys(ann.id(), ids));
        refusesNull("toyIds", () -> owners.removeToys(ann.id(), ids));
        refusesNull("toyIds", () -> owners.setToys(ann.id(), ids));
        List<Toy> holed = Arrays.asList(ball, none());
        List<Long> holedIds = Arrays.asList(ball.id(), none());
        refusesNull("toys", () -> owners.hasToys(ann, holed));
        refusesNull("toys", () -> owners.addToys(ann, holed));
        refusesNull("toys", () -> owners.removeToys(ann, holed));
        refusesNull("toys", () -> owners.setToys(ann, holed));
        refusesNull("", () -> owners.hasToys(ann.id(), holedIds));
        refusesNull("", () -> owners.addToys(ann.id(), holedIds));
        refusesNull("", () -> owners.removeToys(ann.id(), holedIds));
        refusesNull("", () -> owners.setToys(ann.id(), holedIds));
        assertThat(toysOf(ann.id())).isEmpty();
    }

    @Test
    void a_model_without_an_id_is_refused() {
        Owner newOwner = new SomeOwner(null, "New");
        Toy newToy = new ToyRecord().setName("new");
        refusesWithoutId("owner", () -> owners.getToys(newOwner));
        refusesWithoutId("owner", () -> owners.addToy(newOwner, ball));
        refusesWithoutId("owner", () -> owners.setToys(newOwner, List.of(ball)));
        refusesWithoutId("owner", () -> owners.createToy(newOwner, newToy));
        refusesWithoutId("owner", () -> toys.setOwner(ball, newOwner));
        refusesWithoutId("owner", () -> ball.setOwner(newOwner));
        refusesWithoutId("toy", () -> owners.addToy(ann, newToy));
        refusesWithoutId("toy", () -> owners.hasToy(ann, newToy));
        refusesWithoutId("toy", () -> owners.removeToy(ann, newToy));
        refusesWithoutId("toys", () -> owners.addToys(ann, List.of(ball, newToy)));
        refusesWithoutId("toys", () -> owners.setToys(ann, List.of(ball, newToy)));
        refusesWithoutId("toy", () -> toys.setOwner(newToy, ann));
        refusesWithoutId("toy", () -> toys.createOwner(newToy, new OwnerRecord().setName("New")));
        refusesWithoutId("person", () -> people.getDesk(new PersonRecord()));
        refusesWithoutId("person", () -> people.setDesk(new PersonRecord(), null));
        refusesWithoutId("person", () -> passports.setPerson(passport, new PersonRecord()));
        refusesWithoutId("desk", () -> people.setDesk(person, new DeskRecord()));
        refusesWithoutId("desk", () -> person.setDesk(new DeskRecord()));
        OwnerRecord attached = new OwnerRecord().setName("Attached");
        attached.attach(dsl.configuration());
        refusesWithoutId("", attached::getToys);
        refusesWithoutId("", () -> attached.addToy(ball));
        assertThat(ball.ownerId()).isNull();
    }

    @Test
    void models_that_are_given_as_targets_are_not_touched() {
        ToyRecord given = new ToyRecord().setId(ball.id()).setName("in memory");

        owners.addToy(ann, given);
        owners.setToys(ann, List.of(given));
        owners.removeToy(ann, given);

        assertThat(given.name()).isEqualTo("in memory");
        assertThat(given.ownerId()).isNull();
        assertThat(toys.findById(ball.id())).contains(ball);
    }
}
