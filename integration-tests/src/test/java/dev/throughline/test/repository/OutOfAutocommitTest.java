package dev.throughline.test.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ownparent.NodeTable.NODE;

import com.zaxxer.hikari.HikariDataSource;
import dev.throughline.runtime.LinkTargetNotFoundException;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.impl.DataSourceConnectionProvider;
import org.jooq.impl.DefaultConnectionProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ownparent.NodeRecord;
import ownparent.NodeRepository;
import ownparent.OwnparentLikeTable;
import ownparent.Tables;

/** Connections that are out of autocommit: no operation commits what it did not begin, whatever its number of statements. */
@DatabaseTest(conservative = true)
class OutOfAutocommitTest {

    private final Database database;
    private final NodeRepository nodes;
    private HikariDataSource pool;
    private DSLContext pooled;
    private Long root;
    private Long a;
    private Long b;
    private Long c;

    OutOfAutocommitTest(Database database) {
        this.database = database;
        database.once(Tables::create);
        nodes = new NodeRepository(database.dsl());
    }

    @BeforeEach
    void rows() {
        pool = database.poolOutOfAutocommit();
        pooled = database.dsl(new DataSourceConnectionProvider(pool));
        fixture();
    }

    private void fixture() {
        database.plain()
                .update(NODE)
                .setNull(NODE.PARENT_ID)
                .setNull(NODE.ELDER_ID)
                .execute();
        database.plain().deleteFrom(NODE).execute();
        root = nodes.insert(new NodeRecord().setName("root")).id();
        a = nodes.insert(new NodeRecord().setName("a")).id();
        b = nodes.insert(new NodeRecord().setName("b")).id();
        c = nodes.insert(new NodeRecord().setName("c")).id();
        nodes.addLikes(root, List.of(a, b));
        nodes.addChildren(root, List.of(a, b));
        nodes.setHeir(root, a);
    }

    @AfterEach
    void close() {
        pool.close();
    }

    private List<String> everything() {
        List<String> rows = new ArrayList<>();
        database.plain().selectFrom(NODE).orderBy(NODE.ID).forEach(row -> rows.add(row.toString()));
        database.plain()
                .selectFrom(OwnparentLikeTable.OWNPARENT_LIKE)
                .orderBy(OwnparentLikeTable.OWNPARENT_LIKE.fields())
                .forEach(row -> rows.add(row.toString()));
        return rows;
    }

    /** Every verb, each of which changes something. */
    private Map<String, Consumer<NodeRepository>> verbs() {
        Map<String, Consumer<NodeRepository>> verbs = new LinkedHashMap<>();
        verbs.put("insert", repository -> repository.insert(node("x")));
        verbs.put("insertAll", repository -> repository.insertAll(List.of(node("x"), node("y"))));
        verbs.put("update", repository -> repository.update(record(a)));
        verbs.put("updateAll", repository -> repository.updateAll(List.of(record(a), record(b))));
        verbs.put("save", repository -> repository.save(record(a)));
        verbs.put("saveAll", repository -> repository.saveAll(List.of(record(a), node("x"))));
        verbs.put("upsert", repository -> repository.upsert(record(a), NODE.ID));
        verbs.put("getOrCreateById", repository -> repository.getOrCreateById(999_999L, node -> node.setName("x")));
        verbs.put("deleteById", repository -> repository.deleteById(c));
        verbs.put("delete", repository -> repository.delete(record(c)));
        verbs.put("deleteBy", repository -> repository.deleteBy(NODE.ID.eq(c)));
        verbs.put("deleteAllById", repository -> repository.deleteAllById(List.of(c)));
        verbs.put("add", repository -> repository.addLike(root, c));
        verbs.put("addAll", repository -> repository.addLikes(root, List.of(a, c)));
        verbs.put("set", repository -> repository.setLikes(root, List.of(c)));
        verbs.put("toggle", repository -> repository.likes(root).toggle(List.of(a, c)));
        verbs.put("remove", repository -> repository.removeLike(root, a));
        verbs.put("clear", repository -> repository.likes(root).clear());
        verbs.put("create", repository -> repository.createLike(root, node("x")));
        verbs.put("children add", repository -> repository.addChild(root, c));
        verbs.put("children set", repository -> repository.setChildren(root, List.of(c)));
        verbs.put("children remove", repository -> repository.removeChild(root, a));
        verbs.put("children create", repository -> repository.createChild(root, node("x")));
        verbs.put("child set", repository -> repository.setHeir(root, b));
        verbs.put("child create", repository -> repository.createHeir(root, node("x")));
        verbs.put("parent set", repository -> repository.setParent(c, a));
        verbs.put("parent create", repository -> repository.createParent(c, node("x")));
        return verbs;
    }

    private static NodeRecord node(String name) {
        return new NodeRecord().setName(name);
    }

    private NodeRecord record(Long id) {
        return nodes.findById(id).orElseThrow().setName("changed");
    }

    @Test
    void what_nobody_commits_is_undone_by_the_pool() {
        List<String> before = everything();
        NodeRepository repository = new NodeRepository(pooled);

        verbs().forEach((name, verb) -> {
            verb.accept(repository);
            assertThat(everything()).as(name).isEqualTo(before);
        });
    }

    @Test
    void a_transaction_of_jooq_commits_it() {
        verbs().forEach((name, verb) -> {
            List<String> before = everything();
            pooled.transaction(tx -> verb.accept(nodes.with(tx)));
            assertThat(everything()).as(name).isNotEqualTo(before);
            fixture();
        });
    }

    @Test
    void an_operation_that_fails_undoes_itself_alone() {
        List<String> before = everything();
        NodeRepository repository = new NodeRepository(pooled);

        assertThatThrownBy(() -> repository.setLikes(root, List.of(c, 99_999_999L)))
                .isInstanceOf(LinkTargetNotFoundException.class);
        assertThat(everything()).isEqualTo(before);
        pooled.transaction(tx -> {
            NodeRepository inside = nodes.with(tx);
            inside.addLike(root, c);
            assertThatThrownBy(() -> inside.setLikes(root, List.of(99_999_999L)))
                    .isInstanceOf(LinkTargetNotFoundException.class);
        });
        assertThat(nodes.likes(root).ids()).containsExactly(a, b, c);
    }

    /** What a container does: it begins, hands its one connection to all who ask, and ends it. */
    @Test
    void a_transaction_of_somebody_elses_is_neither_committed_nor_left() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            NodeRepository repository = new NodeRepository(database.dsl(new OfContainer(connection)));
            for (Map.Entry<String, Consumer<NodeRepository>> verb : verbs().entrySet()) {
                List<String> before = everything();
                verb.getValue().accept(repository);
                connection.rollback();
                assertThat(everything()).as(verb.getKey()).isEqualTo(before);
                verb.getValue().accept(repository);
                connection.commit();
                assertThat(everything()).as(verb.getKey()).isNotEqualTo(before);
                fixture();
            }
        }
    }

    @Test
    void what_is_given_back_is_attached_to_the_repositorys_configuration() {
        NodeRepository repository = new NodeRepository(pooled);

        assertThat(repository.createLike(root, node("x")).configuration()).isSameAs(pooled.configuration());
        assertThat(repository.addLikes(root, List.of(a, c)))
                .allSatisfy(link -> assertThat(link.configuration()).isSameAs(pooled.configuration()));
        assertThat(repository.addChild(root, c).configuration()).isSameAs(pooled.configuration());
    }

    @Test
    void a_stream_reads_and_leaves_its_connection_as_it_was() throws SQLException {
        NodeRepository repository = new NodeRepository(pooled);
        for (int i = 0; i < 3; i++) {
            try (Stream<NodeRecord> stream = repository.find().include(NODE.CHILDREN).stream()) {
                assertThat(stream.map(NodeRecord::name)).containsExactly("root", "a", "b", "c");
            }
        }
        pooled.transaction(tx -> {
            nodes.with(tx).insert(node("x"));
            try (Stream<NodeRecord> stream = nodes.with(tx).find().stream()) {
                assertThat(stream.map(NodeRecord::name)).containsExactly("root", "a", "b", "c", "x");
            }
        });
        assertThat(nodes.count()).isEqualTo(5);
        try (Connection connection = pool.getConnection()) {
            assertThat(connection.getAutoCommit()).isFalse();
        }
    }

    /** Not jOOQ's own provider of one connection, which the runtime knows. */
    private static final class OfContainer implements ConnectionProvider {

        private final ConnectionProvider one;

        OfContainer(Connection connection) {
            one = new DefaultConnectionProvider(connection);
        }

        @Override
        public Connection acquire() {
            return one.acquire();
        }

        @Override
        public void release(Connection connection) {
            one.release(connection);
        }
    }
}
