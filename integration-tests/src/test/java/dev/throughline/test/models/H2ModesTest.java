package dev.throughline.test.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderNameCase;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import ownparent.NodeRecord;
import ownparent.NodeRepository;
import ownparent.NodeTable;
import ownparent.OwnparentLikeKey;
import ownparent.OwnparentLikeRepository;
import ownparent.Tables;

/** H2 under the options that change what names are, with more ids than a list takes, under each way of rendering names. */
class H2ModesTest {

    /** More than are given as a list. */
    private static final int MANY = 90;

    static Stream<Arguments> modes() {
        List<String> all = List.of(
                "MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
                "DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE",
                "MODE=MySQL;DATABASE_TO_LOWER=TRUE",
                "MODE=MariaDB;DATABASE_TO_UPPER=FALSE",
                "MODE=Oracle",
                "");
        Stream<Arguments> options = all.stream()
                .map(option -> Arguments.of(option, RenderQuotedNames.EXPLICIT_DEFAULT_QUOTED, RenderNameCase.AS_IS));
        Stream<Arguments> names = Stream.of(all.get(0), "")
                .flatMap(option -> Stream.of(
                        Arguments.of(option, RenderQuotedNames.NEVER, RenderNameCase.AS_IS),
                        Arguments.of(option, RenderQuotedNames.NEVER, RenderNameCase.UPPER),
                        Arguments.of(option, RenderQuotedNames.ALWAYS, RenderNameCase.LOWER),
                        Arguments.of(option, RenderQuotedNames.ALWAYS, RenderNameCase.UPPER),
                        Arguments.of(
                                option,
                                RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED,
                                RenderNameCase.LOWER_IF_UNQUOTED)));
        return Stream.concat(options, names);
    }

    @ParameterizedTest(name = "[{0}] {1}, {2}")
    @MethodSource("modes")
    void every_verb_takes_many_ids(String options, RenderQuotedNames quoted, RenderNameCase nameCase)
            throws SQLException {
        Settings settings = new Settings().withRenderQuotedNames(quoted).withRenderNameCase(nameCase);
        String name = "modes" + Integer.toHexString((options + quoted + nameCase).hashCode());
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:" + name + ";" + options)) {
            everyVerb(DSL.using(connection, SQLDialect.H2, settings));
        }
    }

    private static void everyVerb(DSLContext dsl) {
        Tables.create(dsl);
        Tables.create(dsl);
        NodeRepository nodes = new NodeRepository(dsl);
        NodeRecord root = nodes.insert(new NodeRecord().setName("root"));
        List<NodeRecord> records = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            records.add(new NodeRecord().setName("n" + i));
        }
        nodes.insertAll(records);
        List<Long> ids = records.stream().map(NodeRecord::id).toList();
        List<Long> most = ids.subList(0, MANY - 10);
        List<Long> last = ids.subList(20, MANY);

        assertThat(nodes.findAllById(ids)).hasSize(MANY);
        links(dsl, nodes, root.id(), ids, most, last);
        children(nodes, root.id(), ids, most, last);
        nodes.updateAll(records(nodes, ids, "updated"));
        nodes.saveAll(records(nodes, ids, "saved"));
        nodes.upsertAll(records(nodes, ids, "upserted"), NodeTable.NODE.ID);
        assertThat(nodes.findBy(NodeTable.NODE.NAME.eq("upserted"))).hasSize(MANY);
        assertThat(nodes.findById(ids.get(0)).orElseThrow().version()).isGreaterThanOrEqualTo(3);
        assertThat(nodes.find().include(NodeTable.NODE.CHILDREN).fetch()).hasSize(MANY + 1);
        nodes.deleteAll(nodes.findAllById(most));
        assertThat(nodes.deleteAllById(ids)).isEqualTo(10);
        Tables.drop(dsl);
    }

    private static List<NodeRecord> records(NodeRepository nodes, List<Long> ids, String name) {
        return nodes.findAllById(ids).stream().map(node -> node.setName(name)).toList();
    }

    private static void links(
            DSLContext dsl, NodeRepository nodes, Long root, List<Long> ids, List<Long> most, List<Long> last) {
        assertThat(nodes.likes(root).addAll(ids)).hasSize(MANY);
        assertThat(nodes.likes(root).addAll(ids)).hasSize(MANY);
        assertThat(nodes.likes(root).hasAll(ids)).isTrue();
        assertThat(nodes.likes(root).hasAny(ids)).isTrue();
        assertThat(nodes.likes(root).links()).hasSize(MANY);
        assertThat(nodes.likes(root).set(most).removed()).hasSize(10);
        assertThat(nodes.likes(root).toggle(last).added()).hasSize(10);
        assertThat(nodes.likes(root).ids()).hasSize(30);
        assertThat(nodes.likes(root).count()).isEqualTo(30);
        assertThat(nodes.likersOf(ids).ids()).hasSize(MANY);
        assertThat(nodes.likersOf(ids).count().values()).contains(0L, 1L);
        assertThat(nodes.likersOf(ids).get(q -> q.limit(1))).hasSize(MANY);
        assertThat(nodes.load(nodes.findAllById(ids), NodeTable.NODE.LIKERS)).hasSize(MANY);
        assertThat(nodes.findBy(NodeTable.NODE.LIKES.any(NodeTable.NODE.NAME.ne("x"))))
                .hasSize(1);
        assertThat(nodes.findBy(NodeTable.NODE.LIKERS.hasAll(List.of(root)))).hasSize(30);
        assertThat(nodes.find()
                        .orderBy(NodeTable.NODE.LIKES.count().desc())
                        .limit(1)
                        .fetch())
                .extracting(NodeRecord::id)
                .containsExactly(root);
        OwnparentLikeRepository links = new OwnparentLikeRepository(dsl);
        List<OwnparentLikeKey> keys =
                links.findAll().stream().map(OwnparentLikeKey::of).toList();
        assertThat(links.findAllById(List.of(keys.get(0)))).hasSize(1);
        nodes.likes(root).addAll(ids);
        keys = links.findAll().stream().map(OwnparentLikeKey::of).toList();
        assertThat(links.findAllById(keys)).hasSize(MANY);
        assertThat(nodes.likes(root).removeAll(ids)).isEqualTo(MANY);
    }

    private static void children(NodeRepository nodes, Long root, List<Long> ids, List<Long> most, List<Long> last) {
        assertThat(nodes.children(root).addAll(ids)).hasSize(MANY);
        assertThat(nodes.children(root).set(most).removed()).hasSize(10);
        assertThat(nodes.children(root).set(last).added()).hasSize(10);
        assertThat(nodes.children(root).hasAll(last)).isTrue();
        assertThat(nodes.parentOf(ids).get()).hasSize(MANY - 20);
        assertThat(nodes.childrenOf(ids).get()).hasSize(MANY);
        assertThat(nodes.childrenOf(List.of(root)).count()).isEqualTo(Map.of(root, MANY - 20L));
        assertThat(nodes.heirOf(ids).get()).isEmpty();
        assertThat(nodes.children(root).removeAll(ids)).isEqualTo(MANY - 20);
    }
}
