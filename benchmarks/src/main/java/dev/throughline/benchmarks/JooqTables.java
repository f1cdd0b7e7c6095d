package dev.throughline.benchmarks;

import java.time.LocalDateTime;
import java.util.List;
import org.jooq.TableField;
import org.jooq.UniqueKey;
import org.jooq.impl.DSL;
import org.jooq.impl.Internal;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableImpl;
import org.jooq.impl.UpdatableRecordImpl;

/** The tables as jOOQ's own generator writes them, so that nothing of Throughline takes part in hand-written jOOQ. */
final class JooqTables {

    private JooqTables() {}

    static final class Pugs extends TableImpl<PugsRecord> {

        private static final long serialVersionUID = 1L;

        static final Pugs PUGS = new Pugs();

        final TableField<PugsRecord, Long> id = createField(DSL.name("id"), SQLDataType.BIGINT.nullable(false));
        final TableField<PugsRecord, String> name =
                createField(DSL.name("name"), SQLDataType.VARCHAR(255).nullable(false));

        private Pugs() {
            super(DSL.name("pugs"));
        }

        @Override
        public Class<PugsRecord> getRecordType() {
            return PugsRecord.class;
        }
    }

    static final class Friends extends TableImpl<FriendsRecord> {

        private static final long serialVersionUID = 1L;

        static final Friends FRIENDS = new Friends();

        final TableField<FriendsRecord, Long> id = createField(DSL.name("id"), SQLDataType.BIGINT.nullable(false));
        final TableField<FriendsRecord, String> name =
                createField(DSL.name("name"), SQLDataType.VARCHAR(255).nullable(false));

        private Friends() {
            super(DSL.name("friends"));
        }

        @Override
        public Class<FriendsRecord> getRecordType() {
            return FriendsRecord.class;
        }
    }

    static final class Friendship extends TableImpl<FriendshipRow> {

        private static final long serialVersionUID = 1L;

        static final Friendship FRIENDSHIP = new Friendship();

        final TableField<FriendshipRow, LocalDateTime> createdAt =
                createField(DSL.name("created_at"), SQLDataType.LOCALDATETIME(6).nullable(false));
        final TableField<FriendshipRow, LocalDateTime> updatedAt =
                createField(DSL.name("updated_at"), SQLDataType.LOCALDATETIME(6).nullable(false));
        final TableField<FriendshipRow, Long> pugId =
                createField(DSL.name("pug_id"), SQLDataType.BIGINT.nullable(false));
        final TableField<FriendshipRow, Long> friendId =
                createField(DSL.name("friend_id"), SQLDataType.BIGINT.nullable(false));

        private Friendship() {
            super(DSL.name("friendship"));
        }

        @Override
        public Class<FriendshipRow> getRecordType() {
            return FriendshipRow.class;
        }

        /** jOOQ needs it for its "on duplicate key" on H2. */
        @Override
        public UniqueKey<FriendshipRow> getPrimaryKey() {
            return Keys.FRIENDSHIP;
        }
    }

    private static final class Keys {

        static final UniqueKey<FriendshipRow> FRIENDSHIP = Internal.createUniqueKey(
                Friendship.FRIENDSHIP,
                DSL.name("pk_friendship"),
                Friendship.FRIENDSHIP.pugId,
                Friendship.FRIENDSHIP.friendId);

        private Keys() {}
    }

    /** A row of {@code pugs}. */
    public static final class PugsRecord extends UpdatableRecordImpl<PugsRecord> {

        private static final long serialVersionUID = 1L;

        /** For jOOQ. */
        public PugsRecord() {
            super(Pugs.PUGS);
        }
    }

    /** A row of {@code friends}. */
    public static final class FriendsRecord extends UpdatableRecordImpl<FriendsRecord> implements Friend {

        private static final long serialVersionUID = 1L;

        /** For jOOQ. */
        public FriendsRecord() {
            super(Friends.FRIENDS);
        }

        @Override
        public Long id() {
            return (Long) get(0);
        }

        @Override
        public String name() {
            return (String) get(1);
        }

        @Override
        public List<Pug> pugs() {
            throw new UnsupportedOperationException("pugs() was not read");
        }
    }

    /** A row of {@code friendship}. */
    public static final class FriendshipRow extends UpdatableRecordImpl<FriendshipRow> {

        private static final long serialVersionUID = 1L;

        /** For jOOQ. */
        public FriendshipRow() {
            super(Friendship.FRIENDSHIP);
        }
    }
}
