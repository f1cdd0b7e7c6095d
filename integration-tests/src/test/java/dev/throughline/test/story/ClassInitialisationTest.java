package dev.throughline.test.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.test.FreshClasses;
import dev.throughline.test.Threads;
import java.lang.reflect.Field;
import java.util.List;
import java.util.concurrent.Callable;
import org.jooq.Table;
import org.jooq.UpdatableRecord;
import org.junit.jupiter.api.Test;

/** That tables which refer to one another can be initialised from either end, also by two threads at once. */
class ClassInitialisationTest {

    private static final int ROUNDS = 150;

    private static final List<String> STARTS =
            List.of("story.PugTable", "story.FriendTable", "story.FriendshipTable", "story.PugRecord", "story.Tables");

    private static Callable<Boolean> initialise(ClassLoader loader, String name) {
        return () -> {
            Class.forName(name, true, loader);
            return true;
        };
    }

    @Test
    void two_threads_that_start_at_two_ends_meet_no_null_and_no_deadlock() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            ClassLoader loader = new FreshClasses("story");
            String one = STARTS.get(round % STARTS.size());
            String other = STARTS.get((round / STARTS.size()) % STARTS.size());

            Threads.together(List.of(initialise(loader, one), initialise(loader, other)));

            Table<?> pug = (Table<?>) constant(loader, "story.PugTable", "PUG");
            Table<?> friendship = (Table<?>) constant(loader, "story.FriendshipTable", "FRIENDSHIP");
            assertThat(pug.getPrimaryKey()).isNotNull();
            assertThat(friendship.getReferences()).hasSize(2).doesNotContainNull();
            assertThat(friendship.getReferences().get(1).getKey().getTable()).isSameAs(pug);
            assertThat(pug.getClass().getField("FRIENDS").get(pug)).isNotNull();
        }
    }

    @Test
    void a_record_can_be_the_first_class_of_all() throws Exception {
        ClassLoader loader = new FreshClasses("story");

        Object record = Class.forName("story.PugRecord", true, loader)
                .getDeclaredConstructor()
                .newInstance();

        assertThat(((UpdatableRecord<?>) record).getTable()).isSameAs(constant(loader, "story.PugTable", "PUG"));
    }

    private static Object constant(ClassLoader loader, String type, String name) throws ReflectiveOperationException {
        Field field = Class.forName(type, true, loader).getField(name);
        return field.get(null);
    }
}
