package dev.throughline.benchmarks;

import java.util.List;

/** A way to talk to the database. All do the same work and give results that are equal, property by property. */
interface Candidate {

    /** Gives the friends of a pug, ordered by id. */
    List<? extends Friend> friendsOf(long pugId);

    /** Gives the pugs from one id to another, which is among them, with their friends, both ordered by id. */
    List<? extends Pug> pugsWithFriends(long firstPugId, long lastPugId);

    /**
     * Links a pug and a friend, where they are not linked yet, and gives the link's row.
     *
     * <p>A link that exists must survive unchanged, and be given back.
     */
    Link add(long pugId, long friendId);

    /** Removes a link, and gives the number of rows that went. */
    int remove(long pugId, long friendId);

    /** Tells whether a pug and a friend are linked. */
    boolean has(long pugId, long friendId);

    /** Gives the pugs that have a friend of a name, without their friends, ordered by id. */
    List<? extends Pug> pugsOfFriend(String friendName);

    /** A row of the join table, whatever class holds it. */
    interface Link {

        Long pugId();

        Long friendId();
    }
}
