package dev.throughline.test.models;

import static org.assertj.core.api.Assertions.assertThat;
import static walks.DogTable.DOG;
import static walks.WalkerTable.WALKER;

import clubs.ClubRecord;
import clubs.ClubRepository;
import clubs.MembershipData;
import clubs.MembershipKey;
import clubs.MembershipRecord;
import clubs.MembershipRepository;
import clubs.PlayerRecord;
import clubs.PlayerRepository;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import types.Mood;
import walks.DogData;
import walks.DogRecord;
import walks.DogRepository;
import walks.Tables;
import walks.WalkerData;
import walks.WalkerRecord;
import walks.WalkerRepository;

/** Data whose lists are of data: it can be read back from JSON. */
@DatabaseTest
class DataTest {

    private final ObjectMapper json = new ObjectMapper();
    private final Database database;
    private final WalkerRepository walkers;
    private final DogRepository dogs;
    private WalkerRecord kim;
    private DogRecord rex;

    DataTest(Database database) {
        this.database = database;
        database.once(created -> {
            Tables.create(created);
            clubs.Tables.create(created);
        });
        walkers = new WalkerRepository(database.dsl());
        dogs = new DogRepository(database.dsl());
    }

    @BeforeEach
    void rows() {
        database.plain().deleteFrom(WALKER).execute();
        database.plain().deleteFrom(DOG).execute();
        kim = walkers.insert(new WalkerRecord()
                .setName("Kim")
                .setPace(5.5)
                .setNew(true)
                .setURL("x:y")
                .setPhoto(new byte[] {1, 2, 3}));
        rex = dogs.insert(new DogRecord().setName("Rex").setMood(Mood.SLEEPY));
        walkers.addDog(kim, rex);
    }

    private WalkerData loaded() {
        return walkers.find()
                .where(WALKER.NAME.eq("Kim"))
                .include(WALKER.DOGS, d -> d.include(DOG.WALKERS))
                .fetchOptional()
                .orElseThrow()
                .toData();
    }

    @Test
    void values_of_beans_are_equal_bytes_too() {
        WalkerData data = loaded();

        assertThat(data).isEqualTo(loaded()).hasSameHashCodeAs(loaded());
        assertThat(data.dogs().get(0).mood()).isEqualTo(Mood.SLEEPY);
        assertThat(data.dogs().get(0).walkers()).containsExactly(kim.toData());
        assertThat(data.getPhoto()).containsExactly(1, 2, 3);
        assertThat(data.fast()).isTrue();
        assertThat(new WalkerData(kim.getId(), "Kim", 5.5, true, "x:y", new byte[] {1, 2}, null))
                .isNotEqualTo(kim.toData());
    }

    @Test
    void json_has_the_names_of_properties() throws JsonProcessingException {
        assertThat(json.readTree(json.writeValueAsString(loaded())))
                .isEqualTo(json.readTree("""
                        {"id": %d, "name": "Kim", "pace": 5.5, "isNew": true, "url": "x:y", "photo": "AQID",
                         "dogs": [{"id": %d, "name": "Rex", "mood": "SLEEPY", "walkers": [
                            {"id": %d, "name": "Kim", "pace": 5.5, "isNew": true, "url": "x:y", "photo": "AQID",
                             "dogs": null}]}]}
                        """.formatted(kim.getId(), rex.id(), kim.getId())));
    }

    @Test
    void json_can_be_read_back() {
        WalkerData data = loaded();
        List<WalkerData> all = new ArrayList<>();

        assertThat(database.statements()
                        .of(() -> all.add(json.readValue(json.writeValueAsString(data), WalkerData.class))))
                .isEmpty();

        WalkerData read = all.get(0);
        assertThat(read).isEqualTo(data);
        List<DogData> lists = read.dogs();
        assertThat(lists.get(0).walkers()).hasOnlyElementsOfType(WalkerData.class);
    }

    @Test
    void rows_come_back_from_what_was_read() throws JsonProcessingException {
        WalkerData read = json.readValue(json.writeValueAsString(loaded()), WalkerData.class);
        walkers.delete(kim);

        walkers.insert(WalkerRecord.of(read));

        assertThat(walkers.findById(read.getId()).orElseThrow().toData()).isEqualTo(kim.toData());
    }

    @Test
    void a_link_with_a_model_comes_back_from_its_data() {
        ClubRepository clubs = new ClubRepository(database.dsl());
        MembershipRepository memberships = new MembershipRepository(database.dsl());
        ClubRecord club = clubs.insert(new ClubRecord().setName("Rovers"));
        PlayerRecord player = new PlayerRepository(database.dsl()).insert(new PlayerRecord().setName("Kim"));
        MembershipRecord link =
                clubs.addPlayer(club, player, m -> m.setRole("keeper").setShirt(1));
        MembershipData data = link.toData();
        memberships.delete(link);

        memberships.insert(MembershipRecord.of(data));

        assertThat(memberships
                        .findById(MembershipKey.of(link))
                        .map(MembershipRecord::toData)
                        .orElseThrow())
                .isEqualTo(data);
        assertThat(data.role()).isEqualTo("keeper");
        assertThat(MembershipRecord.of(link)).isSameAs(link);
    }
}
