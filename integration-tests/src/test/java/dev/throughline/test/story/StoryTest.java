package dev.throughline.test.story;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.throughline.test.Database;
import dev.throughline.test.DatabaseTest;
import dev.throughline.test.Statements;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.BeforeEach;
import story.FriendRecord;
import story.FriendRepository;
import story.FriendshipRepository;
import story.PugRecord;
import story.PugRepository;
import story.Tables;

/** What the tests of the pug story share. Tables are looked at with plain jOOQ, never through what is tested. */
@DatabaseTest
abstract class StoryTest {

    static final Table<Record> PUG_ROWS = table(name("pugs"));
    static final Table<Record> FRIEND_ROWS = table(name("friends"));
    static final Table<Record> FRIENDSHIP_ROWS = table(name("friendship"));
    static final Field<Long> ID = field(name("id"), SQLDataType.BIGINT);
    static final Field<String> NAME = field(name("name"), SQLDataType.VARCHAR);
    static final Field<Long> PUG_ID = field(name("pug_id"), SQLDataType.BIGINT);
    static final Field<Long> FRIEND_ID = field(name("friend_id"), SQLDataType.BIGINT);

    /** An id that no row has. */
    static final long NOBODY = 999_999_999L;

    final Database database;
    final DSLContext dsl;
    final DSLContext plain;
    final Statements statements;
    final PugRepository pugs;
    final FriendRepository friends;
    final FriendshipRepository friendships;

    StoryTest(Database database) {
        this.database = database;
        database.once(Tables::create);
        dsl = database.dsl();
        plain = database.plain();
        statements = database.statements();
        pugs = new PugRepository(dsl);
        friends = new FriendRepository(dsl);
        friendships = new FriendshipRepository(dsl);
    }

    @BeforeEach
    void empty() {
        plain.deleteFrom(FRIENDSHIP_ROWS).execute();
        plain.deleteFrom(PUG_ROWS).execute();
        plain.deleteFrom(FRIEND_ROWS).execute();
    }

    PugRecord pug(String name) {
        return pugs.insert(new PugRecord().setName(name));
    }

    FriendRecord friend(String name) {
        return friends.insert(new FriendRecord().setName(name));
    }

    /** Inserts friends of these names; their ids grow in this order. */
    List<FriendRecord> friends(String... names) {
        List<FriendRecord> all = new ArrayList<>();
        for (String name : names) {
            all.add(friend(name));
        }
        return all;
    }

    /** Inserts pugs of these names; their ids grow in this order. */
    List<PugRecord> pugs(String... names) {
        List<PugRecord> all = new ArrayList<>();
        for (String name : names) {
            all.add(pug(name));
        }
        return all;
    }

    static List<Long> ids(List<? extends Record> records) {
        return records.stream().map(record -> record.get(ID)).toList();
    }

    static List<Long> friendIds(List<FriendRecord> records) {
        return records.stream().map(FriendRecord::id).toList();
    }

    static List<String> names(List<? extends Record> records) {
        return records.stream().map(record -> record.get(NAME)).toList();
    }

    /** Gives the pairs in the join table, as the table has them. */
    List<Pair> links() {
        return links(plain);
    }

    static List<Pair> links(DSLContext context) {
        return context.select(PUG_ID, FRIEND_ID)
                .from(FRIENDSHIP_ROWS)
                .orderBy(PUG_ID, FRIEND_ID)
                .fetch(row -> new Pair(row.value1(), row.value2()));
    }

    static Pair link(PugRecord pug, FriendRecord friend) {
        return new Pair(pug.id(), friend.id());
    }

    /** Gives all rows of all tables with all their columns, to compare before with after. */
    List<String> everything() {
        List<String> rows = new ArrayList<>();
        for (Table<Record> one : List.of(PUG_ROWS, FRIEND_ROWS)) {
            plain.selectFrom(one).orderBy(ID).forEach(row -> rows.add(one + ": " + row.intoList()));
        }
        plain.selectFrom(FRIENDSHIP_ROWS)
                .orderBy(PUG_ID, FRIEND_ID)
                .forEach(row -> rows.add("friendship: " + row.intoMap()));
        return rows;
    }

    /** Gives how many statements something sends. */
    int count(Statements.Action action) {
        return statements.of(action).size();
    }

    static <T> T present(Optional<T> optional) {
        return optional.orElseThrow((Supplier<AssertionError>) () -> new AssertionError("nothing there"));
    }

    record Pair(long pugId, long friendId) {}
}
