package dev.throughline.test.story;

import dev.throughline.runtime.LinkChanges;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import story.Friend;
import story.FriendRecord;
import story.FriendRepository;
import story.FriendshipRecord;
import story.Pug;
import story.PugRecord;
import story.PugRepository;

/**
 * The ways to the same operations: by models, by ids, on the record and on the handle, from either side. Whatever holds
 * for one has to hold for all, so a test is written in terms of sources and targets and runs in each way.
 */
enum Way {
    PUG_BY_MODEL(true) {
        @Override
        Accessors on(DSLContext dsl) {
            PugRepository pugs = new PugRepository(dsl);
            return new Accessors() {
                @Override
                public List<? extends Record> get(long source) {
                    return pugs.getFriends(pug(source));
                }

                @Override
                public long count(long source) {
                    return pugs.countFriends(pug(source));
                }

                @Override
                public boolean has(long source, long target) {
                    return pugs.hasFriend(pug(source), friend(target));
                }

                @Override
                public boolean hasAll(long source, Collection<Long> targets) {
                    return pugs.hasFriends(pug(source), friends(targets));
                }

                @Override
                public Link add(long source, long target) {
                    return Link.fromPug(pugs.addFriend(pug(source), friend(target)));
                }

                @Override
                public List<Link> addAll(long source, Collection<Long> targets) {
                    return Link.fromPug(pugs.addFriends(pug(source), friends(targets)));
                }

                @Override
                public int remove(long source, long target) {
                    return pugs.removeFriend(pug(source), friend(target));
                }

                @Override
                public int removeAll(long source, Collection<Long> targets) {
                    return pugs.removeFriends(pug(source), friends(targets));
                }

                @Override
                public LinkChanges<Long> set(long source, Collection<Long> targets) {
                    return pugs.setFriends(pug(source), friends(targets));
                }

                @Override
                public Record create(long source, String name) {
                    return pugs.createFriend(pug(source), new SomeFriend(null, name));
                }
            };
        }
    },
    PUG_BY_ID(true) {
        @Override
        Accessors on(DSLContext dsl) {
            PugRepository pugs = new PugRepository(dsl);
            return new Accessors() {
                @Override
                public List<? extends Record> get(long source) {
                    return pugs.getFriends(source);
                }

                @Override
                public long count(long source) {
                    return pugs.countFriends(source);
                }

                @Override
                public boolean has(long source, long target) {
                    return pugs.hasFriend(source, target);
                }

                @Override
                public boolean hasAll(long source, Collection<Long> targets) {
                    return pugs.hasFriends(source, targets);
                }

                @Override
                public Link add(long source, long target) {
                    return Link.fromPug(pugs.addFriend(source, target));
                }

                @Override
                public List<Link> addAll(long source, Collection<Long> targets) {
                    return Link.fromPug(pugs.addFriends(source, targets));
                }

                @Override
                public int remove(long source, long target) {
                    return pugs.removeFriend(source, target);
                }

                @Override
                public int removeAll(long source, Collection<Long> targets) {
                    return pugs.removeFriends(source, targets);
                }

                @Override
                public LinkChanges<Long> set(long source, Collection<Long> targets) {
                    return pugs.setFriends(source, targets);
                }

                @Override
                public Record create(long source, String name) {
                    return pugs.createFriend(source, new FriendRecord().setName(name));
                }
            };
        }
    },
    PUG_RECORD(true) {
        @Override
        Accessors on(DSLContext dsl) {
            return new Accessors() {
                private PugRecord record(long id) {
                    PugRecord record = new PugRecord().setId(id);
                    record.attach(dsl.configuration());
                    return record;
                }

                @Override
                public List<? extends Record> get(long source) {
                    return record(source).getFriends();
                }

                @Override
                public long count(long source) {
                    return record(source).countFriends();
                }

                @Override
                public boolean has(long source, long target) {
                    return record(source).hasFriend(friend(target));
                }

                @Override
                public boolean hasAll(long source, Collection<Long> targets) {
                    return record(source).hasFriends(friends(targets));
                }

                @Override
                public Link add(long source, long target) {
                    return Link.fromPug(record(source).addFriend(friend(target)));
                }

                @Override
                public List<Link> addAll(long source, Collection<Long> targets) {
                    return Link.fromPug(record(source).addFriends(friends(targets)));
                }

                @Override
                public int remove(long source, long target) {
                    return record(source).removeFriend(friend(target));
                }

                @Override
                public int removeAll(long source, Collection<Long> targets) {
                    return record(source).removeFriends(friends(targets));
                }

                @Override
                public LinkChanges<Long> set(long source, Collection<Long> targets) {
                    return record(source).setFriends(friends(targets));
                }

                @Override
                public Record create(long source, String name) {
                    return record(source).createFriend(new FriendRecord().setName(name));
                }
            };
        }
    },
    PUG_HANDLE(true) {
        @Override
        Accessors on(DSLContext dsl) {
            PugRepository pugs = new PugRepository(dsl);
            return new Accessors() {
                @Override
                public List<? extends Record> get(long source) {
                    return pugs.friends(source).get();
                }

                @Override
                public long count(long source) {
                    return pugs.friends(source).count();
                }

                @Override
                public boolean has(long source, long target) {
                    return pugs.friends(source).has(target);
                }

                @Override
                public boolean hasAll(long source, Collection<Long> targets) {
                    return pugs.friends(source).hasAll(targets);
                }

                @Override
                public Link add(long source, long target) {
                    return Link.fromPug(pugs.friends(source).add(target));
                }

                @Override
                public List<Link> addAll(long source, Collection<Long> targets) {
                    return Link.fromPug(pugs.friends(source).addAll(targets));
                }

                @Override
                public int remove(long source, long target) {
                    return pugs.friends(source).remove(target);
                }

                @Override
                public int removeAll(long source, Collection<Long> targets) {
                    return pugs.friends(source).removeAll(targets);
                }

                @Override
                public LinkChanges<Long> set(long source, Collection<Long> targets) {
                    return pugs.friends(source).set(targets);
                }

                @Override
                public Record create(long source, String name) {
                    return pugs.friends(source).create(new FriendRecord().setName(name));
                }
            };
        }
    },
    FRIEND_BY_MODEL(false) {
        @Override
        Accessors on(DSLContext dsl) {
            FriendRepository friends = new FriendRepository(dsl);
            return new Accessors() {
                @Override
                public List<? extends Record> get(long source) {
                    return friends.getPugs(friend(source));
                }

                @Override
                public long count(long source) {
                    return friends.countPugs(friend(source));
                }

                @Override
                public boolean has(long source, long target) {
                    return friends.hasPug(friend(source), pug(target));
                }

                @Override
                public boolean hasAll(long source, Collection<Long> targets) {
                    return friends.hasPugs(friend(source), pugs(targets));
                }

                @Override
                public Link add(long source, long target) {
                    return Link.fromFriend(friends.addPug(friend(source), pug(target)));
                }

                @Override
                public List<Link> addAll(long source, Collection<Long> targets) {
                    return Link.fromFriend(friends.addPugs(friend(source), pugs(targets)));
                }

                @Override
                public int remove(long source, long target) {
                    return friends.removePug(friend(source), pug(target));
                }

                @Override
                public int removeAll(long source, Collection<Long> targets) {
                    return friends.removePugs(friend(source), pugs(targets));
                }

                @Override
                public LinkChanges<Long> set(long source, Collection<Long> targets) {
                    return friends.setPugs(friend(source), pugs(targets));
                }

                @Override
                public Record create(long source, String name) {
                    return friends.createPug(friend(source), new SomePug(null, name));
                }
            };
        }
    },
    FRIEND_BY_ID(false) {
        @Override
        Accessors on(DSLContext dsl) {
            FriendRepository friends = new FriendRepository(dsl);
            return new Accessors() {
                @Override
                public List<? extends Record> get(long source) {
                    return friends.getPugs(source);
                }

                @Override
                public long count(long source) {
                    return friends.countPugs(source);
                }

                @Override
                public boolean has(long source, long target) {
                    return friends.hasPug(source, target);
                }

                @Override
                public boolean hasAll(long source, Collection<Long> targets) {
                    return friends.hasPugs(source, targets);
                }

                @Override
                public Link add(long source, long target) {
                    return Link.fromFriend(friends.addPug(source, target));
                }

                @Override
                public List<Link> addAll(long source, Collection<Long> targets) {
                    return Link.fromFriend(friends.addPugs(source, targets));
                }

                @Override
                public int remove(long source, long target) {
                    return friends.removePug(source, target);
                }

                @Override
                public int removeAll(long source, Collection<Long> targets) {
                    return friends.removePugs(source, targets);
                }

                @Override
                public LinkChanges<Long> set(long source, Collection<Long> targets) {
                    return friends.setPugs(source, targets);
                }

                @Override
                public Record create(long source, String name) {
                    return friends.createPug(source, new PugRecord().setName(name));
                }
            };
        }
    },
    FRIEND_RECORD(false) {
        @Override
        Accessors on(DSLContext dsl) {
            return new Accessors() {
                private FriendRecord record(long id) {
                    FriendRecord record = new FriendRecord().setId(id);
                    record.attach(dsl.configuration());
                    return record;
                }

                @Override
                public List<? extends Record> get(long source) {
                    return record(source).getPugs();
                }

                @Override
                public long count(long source) {
                    return record(source).countPugs();
                }

                @Override
                public boolean has(long source, long target) {
                    return record(source).hasPug(pug(target));
                }

                @Override
                public boolean hasAll(long source, Collection<Long> targets) {
                    return record(source).hasPugs(pugs(targets));
                }

                @Override
                public Link add(long source, long target) {
                    return Link.fromFriend(record(source).addPug(pug(target)));
                }

                @Override
                public List<Link> addAll(long source, Collection<Long> targets) {
                    return Link.fromFriend(record(source).addPugs(pugs(targets)));
                }

                @Override
                public int remove(long source, long target) {
                    return record(source).removePug(pug(target));
                }

                @Override
                public int removeAll(long source, Collection<Long> targets) {
                    return record(source).removePugs(pugs(targets));
                }

                @Override
                public LinkChanges<Long> set(long source, Collection<Long> targets) {
                    return record(source).setPugs(pugs(targets));
                }

                @Override
                public Record create(long source, String name) {
                    return record(source).createPug(new PugRecord().setName(name));
                }
            };
        }
    };

    private final boolean fromPug;

    Way(boolean fromPug) {
        this.fromPug = fromPug;
    }

    /** Tells whether the sources are pugs and the targets friends, or the other way round. */
    boolean fromPug() {
        return fromPug;
    }

    /** Gives the operations in this way. */
    abstract Accessors on(DSLContext dsl);

    private static Pug pug(long id) {
        return new SomePug(id, "a pug");
    }

    private static List<Pug> pugs(Collection<Long> ids) {
        return ids.stream().map(Way::pug).toList();
    }

    private static Friend friend(long id) {
        return new SomeFriend(id, "a friend");
    }

    private static List<Friend> friends(Collection<Long> ids) {
        return ids.stream().map(Way::friend).toList();
    }

    /** The operations, by ids. */
    interface Accessors {

        List<? extends Record> get(long source);

        long count(long source);

        boolean has(long source, long target);

        boolean hasAll(long source, Collection<Long> targets);

        Link add(long source, long target);

        List<Link> addAll(long source, Collection<Long> targets);

        int remove(long source, long target);

        int removeAll(long source, Collection<Long> targets);

        LinkChanges<Long> set(long source, Collection<Long> targets);

        Record create(long source, String name);
    }

    /** A row of the join table, seen from the source. */
    record Link(long source, long target, LocalDateTime createdAt, LocalDateTime updatedAt) {

        static Link fromPug(FriendshipRecord row) {
            return new Link(row.pugId(), row.friendId(), row.createdAt(), row.updatedAt());
        }

        static List<Link> fromPug(List<FriendshipRecord> rows) {
            return rows.stream().map(Link::fromPug).toList();
        }

        static Link fromFriend(FriendshipRecord row) {
            return new Link(row.friendId(), row.pugId(), row.createdAt(), row.updatedAt());
        }

        static List<Link> fromFriend(List<FriendshipRecord> rows) {
            return rows.stream().map(Link::fromFriend).toList();
        }
    }
}
