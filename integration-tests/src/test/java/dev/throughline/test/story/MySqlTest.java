package dev.throughline.test.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static story.PugTable.PUG;

import dev.throughline.runtime.LinkTargetNotFoundException;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseKind;
import java.util.List;
import org.jooq.Configuration;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import story.Friend;
import story.FriendRecord;
import story.FriendRepository;
import story.FriendTable;
import story.PugRecord;
import story.PugRepository;
import story.Tables;

/**
 * What is sent to MySQL, run on MariaDB, which takes the same. The other databases run what it has in common with them: the
 * statements of the base.
 */
class MySqlTest extends StoryTest {

    private final PugRepository owners;
    private final FriendRepository others;

    private PugRecord cody;
    private List<FriendRecord> f;

    MySqlTest(Database database) {
        super(database);
        Configuration configuration = dsl.configuration().derive();
        if (database.is(DatabaseKind.MARIADB)) {
            configuration = configuration.derive(SQLDialect.MYSQL);
        } else {
            configuration.data("dev.throughline.dialect", "conservative");
        }
        owners = pugs.with(configuration);
        others = friends.with(configuration);
    }

    @BeforeEach
    void rows() {
        cody = owners.insert(new PugRecord().setName("Cody"));
        f = others.insertAll(List.of(
                new FriendRecord().setName("a"), new FriendRecord().setName("b"), new FriendRecord().setName("c")));
    }

    @Test
    void rowsAreWrittenAndGivenBackWithWhatTheDatabaseMade() {
        assertThat(cody.id()).isNotNull();
        assertThat(f).extracting(FriendRecord::id).doesNotContainNull().doesNotHaveDuplicates();
        owners.update(cody.setName("Cody B."));
        others.updateAll(List.of(f.get(0).setName("A"), f.get(1).setName("B")));
        others.upsertAll(List.of(f.get(2).setName("C")), FriendTable.PRIMARY_KEY);

        assertThat(owners.findById(cody.id())).map(PugRecord::name).hasValue("Cody B.");
        assertThat(others.findAllById(ids(f))).extracting(FriendRecord::name).containsExactly("A", "B", "C");
        assertThat(others.deleteAllById(ids(f))).isEqualTo(3);
    }

    @Test
    void linksAreAddedOnceAndRemoved() {
        owners.addFriend(cody, f.get(0));
        owners.addFriend(cody, f.get(0));
        assertThat(owners.addFriends(cody, f)).hasSize(3);
        assertThat(owners.hasFriends(cody, f)).isTrue();
        assertThat(owners.countFriends(cody)).isEqualTo(3);
        assertThat(owners.removeFriends(cody, f.subList(0, 2))).isEqualTo(2);

        assertThat(owners.getFriends(cody))
                .extracting(FriendRecord::id)
                .containsExactly(f.get(2).id());
        assertThatThrownBy(() -> owners.addFriend(cody.id(), NOBODY)).isInstanceOf(LinkTargetNotFoundException.class);
    }

    @Test
    void aSetAndAToggleChangeWhatDiffers() {
        owners.setFriends(cody, f.subList(0, 2));
        var changes = owners.setFriends(cody, f.subList(1, 3));
        assertThat(changes.added()).containsExactly(f.get(2).id());
        assertThat(changes.kept()).containsExactly(f.get(1).id());
        assertThat(changes.removed()).containsExactly(f.get(0).id());

        owners.friends(cody).toggle(ids(f.subList(0, 2)));
        assertThat(owners.friends(cody).ids())
                .containsExactlyInAnyOrder(f.get(0).id(), f.get(2).id());
    }

    @Test
    void whatIsCreatedIsLinkedIncludedAndFoundByConditions() {
        FriendRecord created = owners.createFriend(cody, new FriendRecord().setName("d"));
        owners.insert(new PugRecord().setName("alone"));

        PugRecord loaded = owners.find()
                .where(PUG.FRIENDS.any(FriendTable.FRIEND.NAME.eq("d")))
                .include(PUG.FRIENDS)
                .fetch()
                .get(0);
        assertThat(loaded.id()).isEqualTo(cody.id());
        assertThat(loaded.friends()).extracting(Friend::id).containsExactly(created.id());
        assertThat(owners.friendsOf(List.of(cody.id())).count()).containsEntry(cody.id(), 1L);
    }

    @Test
    void tablesAreMadeWithTimesThatNoSessionShifts() {
        assertThat(Tables.ddl(SQLDialect.MYSQL)).contains("datetime(6)").doesNotContain(" timestamp");
    }
}
