package dev.throughline.test.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.runtime.LinkTargetNotFoundException;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jooq.Attachable;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.junit.jupiter.api.Test;
import story.FriendRecord;
import story.FriendRepository;
import story.FriendshipRecord;
import story.PugRecord;
import story.PugRepository;

/** Whose transaction an operation runs in. */
@DatabaseTest(conservative = true)
class TransactionsTest extends StoryTest {

    TransactionsTest(Database database) {
        super(database);
    }

    private static final class Undo extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Every operation that writes, so that each is known to take part. */
    private static void writeEverything(
            PugRepository pugs, FriendRepository friends, PugRecord cody, List<FriendRecord> f) {
        pugs.addFriend(cody, f.get(0));
        pugs.addFriends(cody, List.of(f.get(1), f.get(2)));
        pugs.setFriends(cody, List.of(f.get(2), f.get(3)));
        pugs.removeFriend(cody, f.get(2));
        pugs.friends(cody).toggle(List.of(f.get(0).id(), f.get(3).id()));
        pugs.createFriend(cody, new FriendRecord().setName("created"));
        PugRecord other = pugs.insert(new PugRecord().setName("Other"));
        friends.setPugs(f.get(1), List.of(cody, other));
        pugs.update(pugs.findById(cody.id()).orElseThrow().setName("Renamed"));
        pugs.insertAll(List.of(new PugRecord().setName("x"), new PugRecord().setName("y")));
        pugs.deleteById(other.id());
    }

    @Test
    void everything_joins_a_transaction_of_jooq_and_goes_with_its_rollback() {
        PugRecord cody = pug("Cody");
        List<FriendRecord> f = friends("a", "b", "c", "d");
        List<String> before = everything();

        assertThatThrownBy(() -> dsl.transaction(tx -> {
                    writeEverything(pugs.with(tx), friends.with(tx), cody, f);
                    assertThat(names(pugs.with(tx.dsl()).getFriends(cody))).containsExactly("a", "b", "created");
                    throw new Undo();
                }))
                .isInstanceOf(Undo.class);

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void everything_joins_a_transaction_of_jooq_and_is_seen_after_its_commit_only() {
        PugRecord cody = pug("Cody");
        List<FriendRecord> f = friends("a", "b", "c", "d");

        dsl.transaction(tx -> writeEverything(pugs.with(tx), friends.with(tx), cody, f));

        assertThat(names(pugs.getFriends(cody))).containsExactly("a", "b", "created");
        assertThat(names(pugs.findAll())).containsExactly("Renamed", "x", "y");
    }

    @Test
    void a_nested_transaction_rolls_back_alone() {
        PugRecord cody = pug("Cody");
        List<FriendRecord> f = friends("a", "b");

        dsl.transaction(outer -> {
            pugs.with(outer).setFriends(cody, List.of(f.get(0)));
            assertThatThrownBy(() -> outer.dsl().transaction((Configuration inner) -> {
                        pugs.with(inner).setFriends(cody, List.of(f.get(1)));
                        throw new Undo();
                    }))
                    .isInstanceOf(Undo.class);
        });

        assertThat(links()).containsExactly(link(cody, f.get(0)));
    }

    @Test
    void a_plain_transaction_of_the_callers_connection_is_never_committed() throws SQLException {
        PugRecord cody = pug("Cody");
        List<FriendRecord> f = friends("a", "b", "c", "d");
        List<String> before = everything();

        try (Connection connection = database.connection()) {
            connection.setAutoCommit(false);
            DSLContext own = database.dsl(connection);
            writeEverything(new PugRepository(own), new FriendRepository(own), cody, f);
            assertThat(connection.getAutoCommit()).isFalse();
            connection.rollback();
            connection.setAutoCommit(true);
        }

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void a_plain_transaction_of_the_callers_connection_holds_after_its_commit() throws SQLException {
        PugRecord cody = pug("Cody");
        List<FriendRecord> f = friends("a", "b", "c", "d");

        try (Connection connection = database.connection()) {
            connection.setAutoCommit(false);
            DSLContext own = database.dsl(connection);
            writeEverything(new PugRepository(own), new FriendRepository(own), cody, f);
            assertThatThrownBy(() -> new PugRepository(own).addFriend(cody.id(), NOBODY))
                    .isInstanceOf(LinkTargetNotFoundException.class);
            assertThatThrownBy(() -> new PugRepository(own).setFriends(cody.id(), List.of(NOBODY)))
                    .isInstanceOf(LinkTargetNotFoundException.class);
            connection.commit();
            connection.setAutoCommit(true);
        }

        assertThat(names(pugs.getFriends(cody))).containsExactly("a", "b", "created");
    }

    @Test
    void a_set_that_fails_in_a_plain_transaction_undoes_itself_only() throws SQLException {
        PugRecord cody = pug("Cody");
        List<FriendRecord> f = friends("a", "b", "c");

        try (Connection connection = database.connection()) {
            connection.setAutoCommit(false);
            PugRepository own = new PugRepository(database.dsl(connection));
            own.addFriend(cody, f.get(0));
            int statementsOfSet = count(() -> {
                        own.setFriends(cody, List.of(f.get(1)));
                        own.setFriends(cody, List.of(f.get(0)));
                    })
                    / 2;
            for (int k = 1; k <= statementsOfSet; k++) {
                assertThat(statements.failingAt(k, () -> own.setFriends(cody, List.of(f.get(1), f.get(2)))))
                        .as("statement %s", k)
                        .isNotNull();
            }
            connection.commit();
            connection.setAutoCommit(true);
        }

        assertThat(links()).containsExactly(link(cody, f.get(0)));
    }

    @Test
    void a_connection_that_commits_by_itself_gets_atomic_operations_too() throws SQLException {
        PugRecord cody = pug("Cody");
        List<FriendRecord> f = friends("a", "b", "c");

        try (Connection connection = database.connection()) {
            PugRepository own = new PugRepository(database.dsl(connection));
            own.setFriends(cody, List.of(f.get(0)));
            List<String> before = everything();
            for (int k = 1; k <= 2; k++) {
                assertThat(statements.failingAt(k, () -> own.setFriends(cody, List.of(f.get(1), f.get(2)))))
                        .isNotNull();
                assertThat(connection.getAutoCommit()).isTrue();
                assertThat(everything()).isEqualTo(before);
            }
            own.setFriends(cody, List.of(f.get(1)));
            assertThat(connection.getAutoCommit()).isTrue();
        }

        assertThat(links()).containsExactly(link(cody, f.get(1)));
    }

    @Test
    void a_record_runs_on_what_it_is_attached_to() {
        PugRecord cody = pug("Cody");
        FriendRecord fan = friend("Fan");

        assertThatThrownBy(() -> dsl.transaction(tx -> {
                    cody.attach(tx);
                    cody.addFriend(fan);
                    throw new Undo();
                }))
                .isInstanceOf(Undo.class);
        assertThat(links()).isEmpty();

        cody.attach(dsl.configuration());
        cody.addFriend(fan);
        assertThat(links()).containsExactly(link(cody, fan));
    }

    @Test
    void what_an_operation_gives_back_is_attached_to_the_repositorys_configuration() {
        PugRecord cody = pug("Cody");
        FriendRecord fan = friend("Fan");
        FriendshipRecord link = pugs.addFriend(cody, fan);
        FriendshipRecord linkOfMany = pugs.addFriends(cody, friends("a", "b")).get(0);
        FriendRecord created = pugs.createFriend(cody, new FriendRecord().setName("created"));
        FriendRecord createdOfMany = pugs.friends(cody)
                .createAll(List.of(new FriendRecord().setName("c"), new FriendRecord().setName("d")))
                .get(1);
        PugRecord inserted = pugs.insertAll(List.of(new PugRecord().setName("x"), new PugRecord().setName("y")))
                .get(1);

        for (Record record : List.of(
                cody,
                link,
                linkOfMany,
                created,
                createdOfMany,
                inserted,
                pugs.getFriends(cody).get(0),
                pugs.findAll().get(0))) {
            assertThat(((Attachable) record).configuration() == dsl.configuration())
                    .as("%s is attached to the configuration", record)
                    .isTrue();
        }
        link.refresh();
        created.refresh();
        assertThat(createdOfMany.getPugs()).hasSize(1);
        assertThat(inserted.countFriends()).isZero();
    }
}
