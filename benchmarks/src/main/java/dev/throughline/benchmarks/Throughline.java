package dev.throughline.benchmarks;

import static dev.throughline.benchmarks.Tables.FRIEND;
import static dev.throughline.benchmarks.Tables.PUG;

import java.util.List;
import org.jooq.DSLContext;

/** The generated repositories. */
final class Throughline implements Candidate {

    private final PugRepository pugs;

    Throughline(DSLContext dsl) {
        this.pugs = new PugRepository(dsl);
    }

    @Override
    public List<FriendRecord> friendsOf(long pugId) {
        return pugs.getFriends(pugId);
    }

    @Override
    public List<PugRecord> pugsWithFriends(long firstPugId, long lastPugId) {
        return pugs.find()
                .where(PUG.ID.between(firstPugId, lastPugId))
                .orderBy(PUG.ID)
                .include(PUG.FRIENDS)
                .fetch();
    }

    @Override
    public Link add(long pugId, long friendId) {
        return new LinkOf(pugs.addFriend(pugId, friendId));
    }

    @Override
    public int remove(long pugId, long friendId) {
        return pugs.removeFriend(pugId, friendId);
    }

    @Override
    public boolean has(long pugId, long friendId) {
        return pugs.hasFriend(pugId, friendId);
    }

    @Override
    public List<PugRecord> pugsOfFriend(String friendName) {
        return pugs.find().where(PUG.FRIENDS.any(FRIEND.NAME.eq(friendName))).fetch();
    }

    private record LinkOf(FriendshipRecord link) implements Link {

        @Override
        public Long pugId() {
            return link.pugId();
        }

        @Override
        public Long friendId() {
            return link.friendId();
        }
    }
}
