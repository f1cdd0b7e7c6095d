package dev.throughline.test.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static story.FriendTable.FRIEND;
import static story.PugTable.PUG;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.throughline.test.Database;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import story.Friend;
import story.FriendData;
import story.FriendRecord;
import story.FriendshipData;
import story.FriendshipKey;
import story.FriendshipRecord;
import story.Pug;
import story.PugData;
import story.PugRecord;

/** The values of records, for use without a database. */
class DataTest extends StoryTest {

    private final ObjectMapper json = new ObjectMapper();
    private PugRecord cody;
    private PugRecord bella;
    private FriendRecord ann;
    private FriendRecord bob;

    DataTest(Database database) {
        super(database);
    }

    @BeforeEach
    void rows() {
        cody = pug("Cody");
        bella = pug("Bella");
        ann = friend("Ann");
        bob = friend("Bob");
        pugs.addFriends(cody, List.of(ann, bob));
        pugs.addFriends(bella, List.of(bob));
    }

    private PugRecord codyAsDeepAs2() {
        return present(pugs.find()
                .where(PUG.NAME.eq("Cody"))
                .include(PUG.FRIENDS, f -> f.include(FRIEND.PUGS))
                .fetchOptional());
    }

    @Test
    void data_is_equal_by_value() {
        PugData first = codyAsDeepAs2().toData();
        PugData second = codyAsDeepAs2().toData();

        assertThat(first).isEqualTo(second).hasSameHashCodeAs(second).isNotSameAs(second);
        pugs.removeFriend(bella, bob);
        assertThat(codyAsDeepAs2().toData()).isNotEqualTo(first);
        assertThat(bella.toData()).isNotEqualTo(cody.toData()).isEqualTo(new PugData(bella.id(), "Bella", null));
    }

    @Test
    void what_was_not_loaded_is_null_and_not_printed() {
        PugData data = cody.toData();

        assertThat(data.friends()).isNull();
        assertThat(data).hasToString("PugData[id=" + cody.id() + ", name=Cody]");
        assertThat(new PugRecord().toData()).isEqualTo(new PugData(null, null, null));
    }

    @Test
    void what_was_loaded_is_data_as_deep_as_it_was_loaded() {
        PugData data = codyAsDeepAs2().toData();

        PugData codyAgain = new PugData(cody.id(), "Cody", null);
        PugData bellaAgain = new PugData(bella.id(), "Bella", null);
        assertThat(data)
                .isEqualTo(new PugData(
                        cody.id(),
                        "Cody",
                        List.of(
                                new FriendData(ann.id(), "Ann", List.of(codyAgain)),
                                new FriendData(bob.id(), "Bob", List.of(codyAgain, bellaAgain)))));
        assertThat(data)
                .hasToString("PugData[id=" + cody.id() + ", name=Cody, friends=[FriendData[id=" + ann.id()
                        + ", name=Ann, pugs=[PugData[id=" + cody.id() + ", name=Cody]]], FriendData[id=" + bob.id()
                        + ", name=Bob, pugs=[PugData[id=" + cody.id() + ", name=Cody], PugData[id=" + bella.id()
                        + ", name=Bella]]]]]");
    }

    @Test
    void records_that_are_loaded_onto_each_other_end() {
        pugs.load(List.of(cody), PUG.FRIENDS);
        friends.load(cody.loaded(PUG.FRIENDS), FRIEND.PUGS);
        pugs.load(cody.loaded(PUG.FRIENDS).get(0).loaded(FRIEND.PUGS), PUG.FRIENDS);

        PugData data = cody.toData();

        Pug again = data.friends().get(0).pugs().get(0);
        assertThat(again.friends()).extracting(Friend::name).containsExactly("Ann", "Bob");
        assertThat(again.friends().get(0).pugs()).isNull();
    }

    @Test
    void data_sends_no_statement() throws JsonProcessingException {
        PugRecord deep = codyAsDeepAs2();

        assertThat(database.statements().of(() -> {
                    PugData data = deep.toData();
                    assertThat(data.toString()).isNotEmpty();
                    assertThat(data).isEqualTo(deep.toData()).hasSameHashCodeAs(deep.toData());
                    assertThat(json.writeValueAsString(data)).isNotEmpty();
                    assertThat(cody.toData().friends()).isNull();
                }))
                .isEmpty();
    }

    @Test
    void lists_are_copied_and_cannot_be_changed() {
        List<Friend> given = new ArrayList<>(List.of(ann.toData()));
        PugData data = new PugData(1L, "Otis", given);
        given.clear();

        assertThat(data.friends()).containsExactly(ann.toData());
        assertThatThrownBy(() -> data.friends().clear()).isInstanceOf(UnsupportedOperationException.class);
        PugData loaded = codyAsDeepAs2().toData();
        assertThatThrownBy(() -> loaded.friends().remove(0)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> new PugData(1L, "Otis", Arrays.asList((Friend) null)))
                .isInstanceOf(NullPointerException.class);
    }

    @Test
    void data_does_not_change_with_its_record() {
        PugData data = cody.toData();

        cody.setName("Other");

        assertThat(data.name()).isEqualTo("Cody");
    }

    @Test
    void a_row_comes_back_from_its_data() {
        PugData data = codyAsDeepAs2().toData();
        pugs.delete(cody);

        PugRecord inserted = pugs.insert(PugRecord.of(data));

        assertThat(inserted.toData()).isEqualTo(new PugData(data.id(), "Cody", null));
        assertThat(present(pugs.findById(data.id())).toData()).isEqualTo(inserted.toData());
    }

    @Test
    void data_without_an_id_becomes_a_new_row() {
        PugRecord inserted = pugs.insert(PugRecord.of(new PugData(null, "Otis", null)));

        assertThat(present(pugs.findById(inserted.id())).name()).isEqualTo("Otis");
    }

    @Test
    void data_stands_for_its_row_in_accessors() {
        FriendData max = friends.insert(FriendRecord.of(new FriendData(null, "Max", null)))
                .toData();

        pugs.addFriend(cody.toData(), max);

        assertThat(names(pugs.getFriends(cody.toData()))).containsExactly("Ann", "Bob", "Max");
        assertThat(pugs.createFriend(cody.toData(), new FriendData(null, "Mia", null))
                        .id())
                .isNotNull();
    }

    @Test
    void a_link_comes_back_from_its_data() {
        FriendshipRecord link =
                present(friendships.findById(FriendshipKey.ofFriendId(ann.id()).andPugId(cody.id())));
        FriendshipData data = link.toData();
        friendships.delete(link);

        friendships.insert(FriendshipRecord.of(data));

        FriendshipRecord again = present(friendships.findById(FriendshipKey.of(link)));
        assertThat(again.toData()).isEqualTo(data);
        assertThat(data.createdAt()).isNotNull();
        assertThat(data.pugId()).isEqualTo(cody.id());
    }

    @Test
    void json_is_that_of_the_properties() throws JsonProcessingException {
        long c = cody.id();
        long b = bella.id();

        assertThat(json.writeValueAsString(cody.toData()))
                .isEqualTo("{\"id\":" + c + ",\"name\":\"Cody\",\"friends\":null}");
        assertThat(json.writeValueAsString(codyAsDeepAs2().toData()))
                .isEqualTo("{\"id\":" + c + ",\"name\":\"Cody\",\"friends\":["
                        + "{\"id\":" + ann.id() + ",\"name\":\"Ann\",\"pugs\":[{\"id\":" + c
                        + ",\"name\":\"Cody\",\"friends\":null}]},"
                        + "{\"id\":" + bob.id() + ",\"name\":\"Bob\",\"pugs\":[{\"id\":" + c
                        + ",\"name\":\"Cody\",\"friends\":null},{\"id\":" + b
                        + ",\"name\":\"Bella\",\"friends\":null}]}]}");
    }

    @Test
    void json_without_lists_of_models_can_be_read() throws JsonProcessingException {
        assertThat(json.readValue("{\"id\":7,\"name\":\"Otis\"}", PugData.class))
                .isEqualTo(new PugData(7L, "Otis", null));
        assertThat(json.readValue(json.writeValueAsString(cody.toData()), PugData.class))
                .isEqualTo(cody.toData());
    }

    @Test
    void the_text_of_a_record_is_its_row_alone_and_sends_no_statement() {
        PugRecord deep = codyAsDeepAs2();

        assertThat(database.statements()
                        .of(() -> assertThat(deep.toString())
                                .isEqualTo(present(pugs.findById(cody.id())).toString())
                                .contains("Cody")
                                .doesNotContain("Ann", "Bob", "Bella")))
                .hasSize(1);
    }
}
