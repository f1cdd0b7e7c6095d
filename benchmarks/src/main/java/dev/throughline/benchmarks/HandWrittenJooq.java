package dev.throughline.benchmarks;

import static org.jooq.Records.mapping;

import dev.throughline.benchmarks.JooqTables.Friends;
import dev.throughline.benchmarks.JooqTables.FriendsRecord;
import dev.throughline.benchmarks.JooqTables.Friendship;
import dev.throughline.benchmarks.JooqTables.Pugs;
import dev.throughline.benchmarks.Rows.FriendRow;
import dev.throughline.benchmarks.Rows.LinkRow;
import dev.throughline.benchmarks.Rows.PugRow;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Result;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * What someone who knows jOOQ well writes: the fewest columns, no reflection, and for nested lists two queries, which
 * jOOQ's own MULTISET is measured beside.
 */
class HandWrittenJooq implements Candidate {

    static final Pugs P = Pugs.PUGS;
    static final Friends F = Friends.FRIENDS;
    static final Friendship J = Friendship.FRIENDSHIP;

    final DSLContext dsl;

    HandWrittenJooq(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public List<? extends Friend> friendsOf(long pugId) {
        return dsl.select(F.id, F.name)
                .from(J)
                .join(F)
                .on(F.id.eq(J.friendId))
                .where(J.pugId.eq(pugId))
                .orderBy(F.id)
                .fetch(mapping(FriendRow::new));
    }

    @Override
    public List<PugRow> pugsWithFriends(long firstPugId, long lastPugId) {
        Result<Record2<Long, String>> pugs = dsl.select(P.id, P.name)
                .from(P)
                .where(P.id.between(firstPugId, lastPugId))
                .orderBy(P.id)
                .fetch();
        Map<Long, List<Friend>> friends = dsl.select(J.pugId, F.id, F.name)
                .from(J)
                .join(F)
                .on(F.id.eq(J.friendId))
                .where(J.pugId.in(pugs.getValues(P.id)))
                .orderBy(F.id)
                .fetchGroups(J.pugId, row -> new FriendRow(row.value2(), row.value3()));
        return pugs.map(pug -> new PugRow(pug.value1(), pug.value2(), friends.getOrDefault(pug.value1(), List.of())));
    }

    @Override
    public LinkRow add(long pugId, long friendId) {
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
        var insert =
                dsl.insertInto(J, J.createdAt, J.updatedAt, J.pugId, J.friendId).values(now, now, pugId, friendId);
        // On MariaDB jOOQ's "do nothing" is "insert ignore", which swallows foreign-key errors.
        int inserted = dsl.dialect() == SQLDialect.MARIADB
                ? insert.onDuplicateKeyUpdate().set(J.pugId, J.pugId).execute()
                : insert.onDuplicateKeyIgnore().execute();
        if (inserted == 1) {
            return new LinkRow(now, now, pugId, friendId);
        }
        return dsl.select(J.createdAt, J.updatedAt, J.pugId, J.friendId)
                .from(J)
                .where(J.pugId.eq(pugId))
                .and(J.friendId.eq(friendId))
                .fetchSingle(mapping(LinkRow::new));
    }

    @Override
    public int remove(long pugId, long friendId) {
        return dsl.deleteFrom(J)
                .where(J.pugId.eq(pugId))
                .and(J.friendId.eq(friendId))
                .execute();
    }

    @Override
    public boolean has(long pugId, long friendId) {
        return dsl.fetchExists(J, J.pugId.eq(pugId).and(J.friendId.eq(friendId)));
    }

    @Override
    public List<PugRow> pugsOfFriend(String friendName) {
        return dsl.select(P.id, P.name)
                .from(P)
                .where(P.id.in(DSL.select(J.pugId)
                        .from(J)
                        .where(J.friendId.in(DSL.select(F.id).from(F).where(F.name.eq(friendName))))))
                .orderBy(P.id)
                .fetch(row -> new PugRow(row.value1(), row.value2(), List.of()));
    }

    /** As its base, with jOOQ's records for the rows: they can be changed and stored, as Throughline's can. */
    static final class WithRecords extends HandWrittenJooq {

        WithRecords(DSLContext dsl) {
            super(dsl);
        }

        @Override
        public List<FriendsRecord> friendsOf(long pugId) {
            return dsl.select(F.id, F.name)
                    .from(J)
                    .join(F)
                    .on(F.id.eq(J.friendId))
                    .where(J.pugId.eq(pugId))
                    .orderBy(F.id)
                    .fetchInto(F);
        }

        @Override
        public List<PugRow> pugsWithFriends(long firstPugId, long lastPugId) {
            Result<Record2<Long, String>> pugs = dsl.select(P.id, P.name)
                    .from(P)
                    .where(P.id.between(firstPugId, lastPugId))
                    .orderBy(P.id)
                    .fetch();
            Map<Long, List<FriendsRecord>> friends = dsl.select(J.pugId, F.id, F.name)
                    .from(J)
                    .join(F)
                    .on(F.id.eq(J.friendId))
                    .where(J.pugId.in(pugs.getValues(P.id)))
                    .orderBy(F.id)
                    .fetchGroups(J.pugId, row -> row.into(F));
            return pugs.map(pug -> {
                List<FriendsRecord> own = friends.get(pug.value1());
                return new PugRow(pug.value1(), pug.value2(), own == null ? List.of() : List.copyOf(own));
            });
        }
    }

    /** As its base, with nested lists by jOOQ's MULTISET. */
    static final class WithMultiset extends HandWrittenJooq {

        WithMultiset(DSLContext dsl) {
            super(dsl);
        }

        @Override
        public List<PugRow> pugsWithFriends(long firstPugId, long lastPugId) {
            return dsl.select(
                            P.id,
                            P.name,
                            DSL.multiset(DSL.select(F.id, F.name)
                                            .from(J)
                                            .join(F)
                                            .on(F.id.eq(J.friendId))
                                            .where(J.pugId.eq(P.id))
                                            .orderBy(F.id))
                                    .convertFrom(rows -> List.<Friend>copyOf(rows.map(mapping(FriendRow::new)))))
                    .from(P)
                    .where(P.id.between(firstPugId, lastPugId))
                    .orderBy(P.id)
                    .fetch(mapping(PugRow::new));
        }
    }
}
