package dev.throughline.test.references;

import static household.DeskTable.DESK;
import static household.OwnerTable.OWNER;
import static household.PersonTable.PERSON;
import static household.ToyTable.TOY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.throughline.test.Database;
import household.DeskRecord;
import household.Owner;
import household.OwnerData;
import household.OwnerRecord;
import household.PersonData;
import household.PersonRecord;
import household.Toy;
import household.ToyData;
import household.ToyRecord;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The values of records with associations by foreign keys, for use without a database. */
class ReferenceDataTest extends HouseholdTest {

    private final ObjectMapper json = new ObjectMapper();
    private OwnerRecord ann;
    private ToyRecord ball;
    private ToyRecord lost;

    ReferenceDataTest(Database database) {
        super(database);
    }

    @BeforeEach
    void rows() {
        ann = owner("Ann");
        ball = toyOf(ann, "ball");
        lost = toy("lost");
    }

    private OwnerRecord deep() {
        return present(owners.find()
                .include(OWNER.TOYS, t -> t.include(TOY.OWNER, o -> o.include(OWNER.TOYS)))
                .fetchOptional());
    }

    @Test
    void what_was_loaded_is_data_as_deep_as_it_was_loaded() {
        OwnerData data = deep().toData();

        assertThat(data.toys()).hasSize(1).first().isInstanceOf(ToyData.class);
        Toy toy = data.toys().get(0);
        Owner again = Objects.requireNonNull(toy.owner());
        assertThat(again).isInstanceOf(OwnerData.class);
        assertThat(again.toys()).extracting(Toy::name).containsExactly("ball");
        assertThat(again.toys().get(0).owner()).isNull();
        assertThat(((ToyData) toy).ownerId()).isEqualTo(ann.id());
        assertThat(data).isEqualTo(deep().toData()).hasSameHashCodeAs(deep().toData());
    }

    @Test
    void what_was_not_loaded_is_null_and_not_printed() {
        assertThat(ball.toData().owner()).isNull();
        assertThat(ball.toData().toString()).contains("ball").doesNotContain("owner=", "kids=");
        assertThat(ann.toData().toys()).isNull();
        assertThat(ann.toData()).hasToString("OwnerData[id=" + ann.id() + ", name=Ann]");
    }

    @Test
    void records_that_are_loaded_onto_each_other_end() {
        PersonRecord person = person("Bob");
        people.setDesk(person, desk("first"));
        people.load(List.of(person), PERSON.DESK);
        DeskRecord desk = Objects.requireNonNull(person.loaded(PERSON.DESK));
        desks.load(List.of(desk), DESK.PERSON);
        people.load(List.of(Objects.requireNonNull(desk.loaded(DESK.PERSON))), PERSON.DESK);

        PersonData data = person.toData();

        assertThat(data.toString()).contains("first");
        assertThat(person.toString()).contains("Bob").doesNotContain("first");
    }

    @Test
    void json_is_that_of_the_properties() throws JsonProcessingException {
        JsonNode owner = json.readTree(json.writeValueAsString(deep().toData()));
        JsonNode toy = owner.at("/toys/0");
        JsonNode alone = json.readTree(json.writeValueAsString(toys.find()
                .where(TOY.ID.eq(lost.id()))
                .include(TOY.OWNER)
                .fetch()
                .get(0)
                .toData()));

        assertThat(owner.at("/name").asText()).isEqualTo("Ann");
        assertThat(toy.at("/ownerId").asLong()).isEqualTo(ann.id());
        assertThat(toy.at("/owner/name").asText()).isEqualTo("Ann");
        assertThat(toy.at("/owner/toys/0/name").asText()).isEqualTo("ball");
        assertThat(toy.at("/owner/toys/0/owner").isNull()).isTrue();
        assertThat(toy.at("/kids").isNull()).isTrue();
        assertThat(alone.at("/owner").isNull()).isTrue();
        assertThat(alone.at("/ownerId").isNull()).isTrue();
    }

    @Test
    void one_target_is_of_its_own_type_and_is_read_back_from_json() throws JsonProcessingException {
        PersonRecord bob = person("Bob");
        people.setDesk(bob, desk("first"));
        PersonRecord loaded = people.find()
                .include(PERSON.DESK, d -> d.include(DESK.PERSON))
                .fetch()
                .get(0);
        DeskRecord desk = Objects.requireNonNull(loaded.desk());
        PersonRecord again = Objects.requireNonNull(desk.person());

        PersonData data = loaded.toData();

        assertThat(again.getDesk()).isPresent();
        assertThat(Objects.requireNonNull(data.desk()).person()).isEqualTo(again.toData());
        assertThat(json.readValue(json.writeValueAsString(data), PersonData.class))
                .isEqualTo(data);
    }

    @Test
    void data_sends_no_statement() throws JsonProcessingException {
        OwnerRecord deep = deep();

        assertThat(statements.of(() -> {
                    assertThat(json.writeValueAsString(deep.toData())).isNotEmpty();
                    assertThat(deep.toData().toString()).isNotEmpty();
                    assertThat(deep.toString()).contains("Ann").doesNotContain("ball");
                    assertThat(ball.toData().owner()).isNull();
                }))
                .isEmpty();
    }

    @Test
    void a_row_comes_back_from_its_data_with_its_key() {
        ToyData data = toys.find().include(TOY.OWNER).fetch().get(0).toData();
        toys.delete(ball);

        toys.insert(ToyRecord.of(data));

        assertThat(ownersOfToys()).containsEntry(ball.id(), ann.id());
        assertThat(present(toys.findById(ball.id())).toData()).isEqualTo(ball.toData());
    }

    @Test
    void data_stands_for_its_row_in_accessors() {
        toys.setOwner(lost.toData(), ann.toData());
        owners.removeToy(ann.toData(), ball.toData());

        assertThat(toysOf(ann.id())).containsExactly(lost.id());
        assertThat(toys.getOwner(present(toys.findById(lost.id())).toData())).contains(ann);
    }

    @Test
    void data_does_not_change_with_its_record() {
        ToyData data = ball.toData();
        @Nullable Long before = data.ownerId();

        ball.setOwner(null);

        assertThat(data.ownerId()).isEqualTo(before);
        OwnerData loaded = deep().toData();
        assertThatThrownBy(() -> loaded.toys().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
