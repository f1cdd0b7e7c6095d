package dev.throughline.test.references;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.runtime.LinkChanges;
import dev.throughline.runtime.Linked;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseKind;
import dev.throughline.test.DatabaseTest;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ownparent.LeafRecord;
import ownparent.LeafRepository;
import ownparent.LeafTable;
import ownparent.Node;
import ownparent.NodeRecord;
import ownparent.NodeRepository;
import ownparent.NodeTable;
import ownparent.Tables;

/** Writes whose source is one of their targets: a row that is its own parent, or is linked to itself. */
@DatabaseTest(conservative = true)
class OwnParentTest {

    private final Database database;
    private final NodeRepository nodes;
    private final LeafRepository leaves;
    private NodeRecord own;
    private NodeRecord a;
    private NodeRecord b;

    OwnParentTest(Database database) {
        this.database = database;
        database.once(Tables::create);
        nodes = new NodeRepository(database.dsl());
        leaves = new LeafRepository(database.dsl());
    }

    @BeforeEach
    void rows() {
        database.plain()
                .update(NodeTable.NODE)
                .setNull(NodeTable.NODE.PARENT_ID)
                .setNull(NodeTable.NODE.ELDER_ID)
                .execute();
        database.plain().deleteFrom(NodeTable.NODE).execute();
        deleteLeaves();
        own = nodes.insert(new NodeRecord().setName("own"));
        a = nodes.insert(new NodeRecord().setName("a"));
        b = nodes.insert(new NodeRecord().setName("b"));
        nodes.setChildren(own.id(), List.of(own.id(), a.id()));
    }

    /** MariaDB deletes no row that refers to itself. */
    private void deleteLeaves() {
        database.plain().connection(connection -> {
            DSLContext one = database.dsl(connection);
            if (database.is(DatabaseKind.MARIADB)) {
                one.execute("set foreign_key_checks = 0");
            }
            one.deleteFrom(LeafTable.LEAF).execute();
            if (database.is(DatabaseKind.MARIADB)) {
                one.execute("set foreign_key_checks = 1");
            }
        });
    }

    private List<String> children() {
        return nodes.getChildren(own.id()).stream().map(Node::name).toList();
    }

    private int version(NodeRecord node) {
        return nodes.findById(node.id()).orElseThrow().version();
    }

    @Test
    void a_set_makes_a_row_its_own_child() {
        assertThat(children()).containsExactly("own", "a");
        assertThat(version(own)).isEqualTo(1);
        assertThat(nodes.getParent(own.id())).get().extracting(NodeRecord::name).isEqualTo("own");
    }

    @Test
    void a_set_takes_a_row_from_itself() {
        LinkChanges<Long> changes = nodes.setChildren(own.id(), List.of(a.id(), b.id()));

        assertThat(changes)
                .isEqualTo(new LinkChanges<>(List.of(b.id()), List.of(), List.of(a.id()), List.of(own.id())));
        assertThat(children()).containsExactly("a", "b");
        assertThat(version(own)).isEqualTo(2);
        assertThat(version(a)).isEqualTo(1);
    }

    @Test
    void a_set_leaves_a_row_with_itself() {
        LinkChanges<Long> changes = nodes.setChildren(own.id(), List.of(own.id(), b.id()));

        assertThat(changes)
                .isEqualTo(new LinkChanges<>(List.of(b.id()), List.of(), List.of(own.id()), List.of(a.id())));
        assertThat(children()).containsExactly("own", "b");
        assertThat(version(own)).isEqualTo(1);
    }

    @Test
    void a_set_of_none_empties_it() {
        assertThat(nodes.setChildren(own.id(), List.of()).removed()).containsExactly(own.id(), a.id());
        assertThat(children()).isEmpty();
        assertThat(nodes.setChildren(own.id(), List.of(own.id())).added()).containsExactly(own.id());
    }

    @Test
    void children_come_and_go_one_by_one() {
        assertThat(nodes.removeChild(own.id(), own.id())).isEqualTo(1);
        assertThat(children()).containsExactly("a");
        assertThat(nodes.addChildren(own.id(), List.of(b.id(), own.id())))
                .extracting(NodeRecord::name)
                .containsExactly("b", "own");
        assertThat(nodes.hasChildren(own.id(), List.of(own.id(), a.id(), b.id())))
                .isTrue();
        assertThat(nodes.removeChildren(own.id(), List.of(own.id(), b.id()))).isEqualTo(2);
        nodes.addChild(own.id(), own.id());
        assertThat(nodes.children(own.id()).clear()).isEqualTo(2);
        assertThat(children()).isEmpty();
    }

    @Test
    void a_row_refers_to_itself_and_to_nothing_again() {
        NodeRecord node = nodes.findById(b.id()).orElseThrow();

        assertThat(nodes.setParent(node, node)).isEqualTo(1);
        assertThat(nodes.setParent(node, node)).isZero();
        assertThat(node.version()).isEqualTo(1);
        nodes.update(node.setName("B"));
        assertThat(nodes.setParent(node, null)).isEqualTo(1);
        assertThat(node.version()).isEqualTo(3);
        nodes.update(node.setParent(node));
        assertThat(nodes.getChildren(b.id())).extracting(NodeRecord::name).containsExactly("B");
    }

    @Test
    void a_row_is_its_own_only_child() {
        assertThat(nodes.setHeir(own.id(), own.id())).isEqualTo(1);
        assertThat(nodes.setHeir(own.id(), own.id())).isZero();
        assertThat(nodes.getHeir(own.id())).get().extracting(NodeRecord::id).isEqualTo(own.id());
        assertThat(nodes.setHeir(own.id(), a.id())).isEqualTo(2);
        assertThat(nodes.getElder(own.id())).isEmpty();
        nodes.setHeir(own.id(), own.id());
        NodeRecord heir = nodes.createHeir(own.id(), new NodeRecord().setName("heir"));
        assertThat(nodes.getHeir(own.id())).get().extracting(NodeRecord::id).isEqualTo(heir.id());
        nodes.setHeir(own.id(), own.id());
        assertThat(nodes.setHeir(own.id(), null)).isEqualTo(1);
        assertThat(nodes.getHeir(own.id())).isEmpty();
    }

    @Test
    void a_row_is_linked_to_itself() {
        nodes.addLikes(own.id(), List.of(own.id(), a.id()));

        assertThat(nodes.likes(own.id()).ids()).containsExactly(own.id(), a.id());
        assertThat(nodes.likers(own.id()).ids()).containsExactly(own.id());
        assertThat(nodes.setLikes(own.id(), List.of(a.id(), b.id())))
                .isEqualTo(new LinkChanges<>(List.of(b.id()), List.of(), List.of(a.id()), List.of(own.id())));
        assertThat(nodes.likes(own.id()).toggle(List.of(own.id(), a.id())).added())
                .containsExactly(own.id());
        assertThat(nodes.setLikers(own.id(), List.of(own.id(), b.id())).kept()).containsExactly(own.id());
        assertThat(nodes.likes(own.id()).links())
                .extracting(Linked::target)
                .extracting(NodeRecord::id)
                .containsExactly(own.id(), b.id());
        assertThat(nodes.likesOf(List.of(own.id(), b.id())).ids())
                .isEqualTo(Map.of(own.id(), List.of(own.id(), b.id()), b.id(), List.of(own.id())));
        assertThat(nodes.removeLike(own.id(), own.id())).isEqualTo(1);
        assertThat(nodes.setChildren(own.id(), List.of()).removed()).hasSize(2);
        assertThat(nodes.deleteById(own.id())).isEqualTo(1);
    }

    @Test
    void what_is_deleted_with_its_parent_may_be_the_parent() {
        leaves.insert(new LeafRecord().setId(1L).setTwigId(1L).setStemId(1L));
        leaves.insert(new LeafRecord().setId(2L).setTwigId(1L).setStemId(2L));
        leaves.insert(new LeafRecord().setId(3L).setTwigId(2L).setStemId(3L));

        if (database.is(DatabaseKind.MARIADB)) {
            assertThatThrownBy(() -> leaves.setLeaves(1L, List.of(1L, 3L)))
                    .isInstanceOf(IntegrityConstraintViolationException.class);
            assertThat(leaves.leaves(1L).ids()).containsExactly(1L, 2L);
            return;
        }
        assertThat(leaves.setLeaves(1L, List.of(1L, 3L)).removed()).containsExactly(2L);
        assertThat(leaves.leaves(1L).ids()).containsExactly(1L, 3L);
        assertThat(leaves.removeLeaf(1L, 3L)).isEqualTo(1);
        assertThat(leaves.leaves(1L).clear()).isEqualTo(1);
        assertThat(leaves.count()).isZero();
    }

    @Test
    void a_set_that_would_delete_its_own_source_is_refused() {
        leaves.insert(new LeafRecord().setId(1L).setTwigId(1L).setStemId(1L));
        leaves.insert(new LeafRecord().setId(2L).setTwigId(2L).setStemId(2L));

        assertThatThrownBy(() -> leaves.setLeaves(1L, List.of(2L)))
                .isInstanceOf(IntegrityConstraintViolationException.class);

        assertThat(leaves.leaves(1L).ids()).containsExactly(1L);
        assertThat(leaves.leaves(2L).ids()).containsExactly(2L);
    }

    @Test
    void an_only_child_that_is_its_own_parent_is_not_replaced() {
        leaves.insert(new LeafRecord().setId(1L).setTwigId(1L).setStemId(1L));
        leaves.insert(new LeafRecord().setId(2L).setTwigId(2L).setStemId(2L));

        assertThatThrownBy(() -> leaves.setShoot(1L, 2L)).isInstanceOf(IntegrityConstraintViolationException.class);

        assertThat(leaves.shoot(1L).id()).contains(1L);
        assertThat(leaves.shoot(2L).id()).contains(2L);
    }
}
