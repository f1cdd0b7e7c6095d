package dev.throughline.test.story;

import java.util.List;
import org.jspecify.annotations.Nullable;
import story.Friend;
import story.Pug;

/** A friend that is no record of jOOQ's. */
@SuppressWarnings("NullAway") // The model does not say that an id can be missing; a new friend has none.
record SomeFriend(@Nullable Long id, String name) implements Friend {

    @Override
    public List<Pug> pugs() {
        throw new UnsupportedOperationException("nothing reads this");
    }
}
