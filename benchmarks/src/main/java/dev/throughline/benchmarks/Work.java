package dev.throughline.benchmarks;

/** What is measured. */
public enum Work {
    /** Read ten friends of one pug. */
    FRIENDS("getFriends, 10 rows"),
    /** Read pugs and their friends. */
    INCLUDE("50 pugs with 20 friends each"),
    /** Link a pug and a friend, and unlink them. */
    ADD_AND_REMOVE("add one link and remove it"),
    /** Ask for one link. */
    HAS("has one"),
    /** Find the pugs that have a friend of a name. */
    ANY("pugs by a friend's name");

    final String title;

    Work(String title) {
        this.title = title;
    }

    /**
     * Does the work once.
     *
     * <p>Each turn asks for other rows: H2 would otherwise give the result of the last query once more, without running
     * it.
     */
    Object run(Candidate candidate, long turn) {
        long pug = World.tenFriends(turn);
        return switch (this) {
            case FRIENDS -> candidate.friendsOf(pug);
            case INCLUDE -> {
                long first = World.firstOfFifty(turn);
                yield candidate.pugsWithFriends(first, first + 49);
            }
            case ADD_AND_REMOVE -> {
                Candidate.Link link = candidate.add(pug, World.STRANGER);
                yield link.friendId() + candidate.remove(pug, World.STRANGER);
            }
            case HAS -> candidate.has(pug, World.FRIEND);
            case ANY -> candidate.pugsOfFriend(World.friendName(turn));
        };
    }
}
