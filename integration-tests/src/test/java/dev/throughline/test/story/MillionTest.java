package dev.throughline.test.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.select;

import com.sun.management.ThreadMXBean;
import dev.throughline.runtime.LinkChanges;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseKind;
import dev.throughline.test.Mode;
import dev.throughline.test.Statements.Action;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import story.PugRecord;

/**
 * A million ids in one call; through jOOQ's queries, which are slower, a hundred thousand; on H2 300,000: it takes at most
 * 65,536 in an array, and goes through all links of a source for each array, so that a million takes 40 seconds.
 */
@Tag("heavy")
class MillionTest extends StoryTest {

    /** Fewer than any of the databases takes: SQLite's are the fewest, 32,766. */
    private static final int MOST_PARAMETERS = 32_000;

    private static final int LONGEST_TEXT = 4 * MOST_PARAMETERS;

    /** A link's record, its boxed values and its places in maps and lists. H2 makes its rows in the same thread. */
    private final int bytesPerId;

    private final int many;

    MillionTest(Database database) {
        super(database);
        many = database.mode() == Mode.LISTENING ? 100_000 : database.is(DatabaseKind.H2) ? 300_000 : 1_000_000;
        bytesPerId = database.is(DatabaseKind.H2) ? 40_000 : 6_000;
    }

    /** Makes rows within the database, by doubling them. */
    private List<Long> manyFriends() {
        friend("friend");
        while (plain.fetchCount(FRIEND_ROWS) < many) {
            plain.insertInto(FRIEND_ROWS, NAME)
                    .select(select(NAME).from(FRIEND_ROWS))
                    .execute();
        }
        return plain.select(ID).from(FRIEND_ROWS).orderBy(ID).limit(many).fetch(ID);
    }

    /** Runs something that is given all ids: in statements of parameters, and in memory in proportion to the ids. */
    private void proportionate(Action action) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        List<String> sent = statements.of(action);
        long perId = (threads.getCurrentThreadAllocatedBytes() - before) / many;
        assertThat(sent).isNotEmpty().hasSizeLessThan(many / 100).allSatisfy(sql -> {
            assertThat(sql.length()).as("length of the text").isLessThan(LONGEST_TEXT);
            assertThat(sql.chars().filter(c -> c == '?').count())
                    .as("parameters of %s", sql.substring(0, Math.min(200, sql.length())))
                    .isBetween(1L, (long) MOST_PARAMETERS);
            assertThat(sql).doesNotContainPattern("[0-9]{3}");
        });
        assertThat(perId).as("bytes for each id").isLessThan(bytesPerId);
    }

    @Test
    void are_added_asked_for_read_set_and_removed() {
        PugRecord cody = pug("Cody");
        List<Long> all = manyFriends();
        List<Long> half = all.subList(many / 2, many);

        proportionate(() -> assertThat(pugs.addFriends(cody.id(), all)).hasSize(many));
        assertThat(plain.fetchCount(FRIENDSHIP_ROWS)).isEqualTo(many);
        proportionate(() -> assertThat(pugs.hasFriends(cody.id(), all)).isTrue());
        assertThat(pugs.friends(cody).ids()).isEqualTo(all);
        assertThat(pugs.getFriends(cody)).hasSize(many);
        proportionate(() -> {
            Map<Long, List<Long>> pugsOf = friends.pugsOf(all).ids();
            assertThat(pugsOf).hasSize(many);
            assertThat(pugsOf.get(all.get(many - 1))).containsExactly(cody.id());
        });
        proportionate(() -> {
            LinkChanges<Long> changes = pugs.setFriends(cody.id(), half);
            assertThat(changes.kept()).hasSize(many / 2);
            assertThat(changes.removed()).hasSize(many / 2);
        });
        assertThat(plain.fetchCount(FRIENDSHIP_ROWS)).isEqualTo(many / 2);
        proportionate(() -> assertThat(pugs.removeFriends(cody.id(), all)).isEqualTo(many / 2));
        assertThat(plain.fetchCount(FRIENDSHIP_ROWS)).isZero();
    }
}
