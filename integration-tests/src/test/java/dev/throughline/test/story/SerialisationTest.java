package dev.throughline.test.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static story.PugTable.PUG;

import dev.throughline.runtime.LinkTargetNotFoundException;
import dev.throughline.runtime.NotLoadedException;
import dev.throughline.test.Database;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import story.FriendRecord;
import story.FriendshipRecord;
import story.PugRecord;

/** What becomes of records outside of the database. */
class SerialisationTest extends StoryTest {

    SerialisationTest(Database database) {
        super(database);
    }

    private static <T> T throughBytes(Class<T> type, T value) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return type.cast(in.readObject());
        }
    }

    @Test
    void a_record_keeps_its_values_and_forgets_what_was_loaded() throws Exception {
        PugRecord cody = pug("Cody");
        pugs.createFriend(cody, new FriendRecord().setName("Fan"));
        PugRecord loaded = pugs.find().include(PUG.FRIENDS).fetch().get(0);

        PugRecord back = throughBytes(PugRecord.class, loaded);

        assertThat(back).isEqualTo(loaded);
        assertThat(back.id()).isEqualTo(cody.id());
        assertThat(back.name()).isEqualTo("Cody");
        assertThatThrownBy(back::friends).isInstanceOf(NotLoadedException.class);
        back.attach(dsl.configuration());
        assertThat(names(back.getFriends())).containsExactly("Fan");
        pugs.load(List.of(back), PUG.FRIENDS);
        assertThat(back.friends()).hasSize(1);
    }

    @Test
    void a_link_keeps_its_values() throws Exception {
        FriendshipRecord link = pugs.addFriend(pug("Cody"), friend("Fan"));

        assertThat(throughBytes(FriendshipRecord.class, link)).isEqualTo(link);
    }

    @Test
    void an_association_stays_the_same_association() throws Exception {
        assertThat(throughBytes(Object.class, PUG.FRIENDS))
                .isEqualTo(PUG.FRIENDS)
                .hasSameHashCodeAs(PUG.FRIENDS);
    }

    @Test
    void an_exception_keeps_its_message() throws Exception {
        LinkTargetNotFoundException e =
                new LinkTargetNotFoundException("pugs.friends", "friends", "id", List.of(), List.of(7L));

        LinkTargetNotFoundException back = throughBytes(LinkTargetNotFoundException.class, e);

        assertThat(back).hasMessage(e.getMessage());
        assertThat(back.table()).isEqualTo("friends");
        assertThat(back.missing()).isEmpty();
    }

    @Test
    void a_copy_and_a_refresh_forget_what_was_loaded() {
        pug("Cody");
        PugRecord loaded = pugs.find().include(PUG.FRIENDS).fetch().get(0);

        PugRecord copy = loaded.copy();

        assertThat(copy.name()).isEqualTo("Cody");
        assertThatThrownBy(copy::friends).isInstanceOf(NotLoadedException.class);
        assertThat(loaded.into(PUG).isLoaded(PUG.FRIENDS)).isFalse();
    }
}
