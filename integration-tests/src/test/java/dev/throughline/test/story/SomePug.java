package dev.throughline.test.story;

import java.util.List;
import org.jspecify.annotations.Nullable;
import story.Friend;
import story.Pug;

/** A pug that is no record of jOOQ's. */
@SuppressWarnings("NullAway") // The model does not say that an id can be missing; a new pug has none.
record SomePug(@Nullable Long id, String name) implements Pug {

    @Override
    public List<Friend> friends() {
        throw new UnsupportedOperationException("nothing reads this");
    }
}
