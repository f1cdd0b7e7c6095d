package dev.throughline.test.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static story.FriendTable.FRIEND;
import static story.PugTable.PUG;

import dev.throughline.runtime.LinkChanges;
import dev.throughline.runtime.LinkTargetNotFoundException;
import dev.throughline.test.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import story.FriendRecord;
import story.FriendshipRecord;
import story.PugRecord;

/** More ids than a statement can bind. */
@Tag("heavy")
class BulkTest extends StoryTest {

    /** On H2 fewer: it compares each row with each id of a list, which takes a minute for a hundred thousand. */
    private final int many;

    BulkTest(Database database) {
        super(database);
        many = 100_000;
    }

    private List<Long> manyFriends(int number) {
        return ids(friends.insertAll(IntStream.range(0, number)
                .mapToObj(i -> new FriendRecord().setName("friend " + i))
                .toList()));
    }

    @Test
    void a_hundred_thousand_ids_are_added_asked_for_set_and_removed() {
        PugRecord cody = pug("Cody");
        List<Long> all = manyFriends(many);

        List<FriendshipRecord> links = pugs.addFriends(cody.id(), all);

        assertThat(links).hasSize(many);
        assertThat(links.get(many - 1).friendId()).isEqualTo(all.get(many - 1));
        assertThat(plain.fetchCount(FRIENDSHIP_ROWS)).isEqualTo(many);
        assertThat(pugs.countFriends(cody)).isEqualTo(many);
        assertThat(pugs.hasFriends(cody.id(), all)).isTrue();
        assertThat(pugs.friends(cody).ids()).isEqualTo(all);
        assertThat(friends.findAllById(all)).hasSize(many);

        LinkChanges<Long> changes = pugs.setFriends(cody.id(), all.subList(many / 2, many));
        assertThat(changes.removed()).hasSize(many / 2);
        assertThat(changes.kept()).hasSize(many / 2);
        assertThat(pugs.removeFriends(cody.id(), all)).isEqualTo(many / 2);
        assertThat(links()).isEmpty();
    }

    @Test
    void a_missing_one_among_many_is_found_and_nothing_is_written() {
        PugRecord cody = pug("Cody");
        List<Long> all = new ArrayList<>(manyFriends(5_000));
        all.add(4_321, NOBODY);
        all.add(17, NOBODY + 1);

        for (Runnable call :
                List.<Runnable>of(() -> pugs.addFriends(cody.id(), all), () -> pugs.setFriends(cody.id(), all))) {
            assertThatThrownBy(call::run).isInstanceOfSatisfying(LinkTargetNotFoundException.class, e -> {
                assertThat(e.missing()).isEqualTo(List.of(NOBODY + 1, NOBODY));
                assertThat(String.valueOf(e.getMessage())).hasSizeLessThan(1_000);
            });
            assertThat(links()).isEmpty();
        }
    }

    @Test
    void more_ids_than_one_statement_takes_are_written_in_one_transaction() {
        PugRecord cody = pug("Cody");
        List<Long> all = manyFriends(many / 2);
        int sent = count(() -> pugs.addFriends(cody.id(), all));
        pugs.friends(cody).clear();

        for (int k = 1; k <= sent; k++) {
            assertThat(statements.failingAt(k, () -> pugs.addFriends(cody.id(), all)))
                    .isNotNull();
            assertThat(plain.fetchCount(FRIENDSHIP_ROWS))
                    .as("after a failure at statement %s of %s", k, sent)
                    .isZero();
        }
    }

    @Test
    void many_parents_are_included_and_many_sources_are_read() {
        List<Long> some = manyFriends(3);
        List<PugRecord> parents = pugs.insertAll(IntStream.range(0, 40_000)
                .mapToObj(i -> new PugRecord().setName("pug " + i))
                .toList());
        pugs.addFriends(parents.get(0).id(), some);
        pugs.addFriends(parents.get(39_999).id(), some.subList(1, 2));

        List<PugRecord> found =
                pugs.find().include(PUG.FRIENDS, q -> q.include(FRIEND.PUGS)).fetch();
        assertThat(found).hasSize(40_000);
        assertThat(found.get(0).friends()).hasSize(3);
        assertThat(found.get(1).friends()).isEmpty();
        assertThat(found.get(39_999).friends()).hasSize(1);
        assertThat(found.get(39_999).friends().get(0).pugs()).hasSize(2);

        Map<Long, List<Long>> ids = pugs.friendsOf(ids(parents)).ids();
        assertThat(ids).hasSize(40_000);
        assertThat(ids.get(parents.get(39_999).id())).containsExactly(some.get(1));
        assertThat(new ArrayList<>(pugs.friendsOf(ids(parents)).count().values()))
                .startsWith(3L, 0L)
                .endsWith(0L, 1L);
    }

    @Test
    void create_all_of_many() {
        PugRecord cody = pug("Cody");

        List<FriendRecord> created = pugs.friends(cody)
                .createAll(LongStream.range(0, 10_000)
                        .mapToObj(i -> new FriendRecord().setName("friend " + i))
                        .toList());

        assertThat(created.get(9_999).name()).isEqualTo("friend 9999");
        assertThat(present(friends.findById(created.get(9_999).id())).name()).isEqualTo("friend 9999");
        assertThat(pugs.countFriends(cody)).isEqualTo(10_000);
    }
}
