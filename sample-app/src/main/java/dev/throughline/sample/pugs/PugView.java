package dev.throughline.sample.pugs;

import java.util.List;

/**
 * What the outside sees of a pug, with the friends that were loaded.
 *
 * <p>A record of jOOQ has many getters that are no columns; a JSON library would call each of them. So give it a view.
 */
record PugView(Long id, String name, List<FriendView> friends) {

    static PugView of(Pug pug) {
        return new PugView(
                pug.id(), pug.name(), pug.friends().stream().map(FriendView::of).toList());
    }

    /** What the outside sees of a friend. */
    record FriendView(Long id, String name) {

        static FriendView of(Friend friend) {
            return new FriendView(friend.id(), friend.name());
        }
    }
}
