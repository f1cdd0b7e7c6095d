package dev.throughline.test.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static sameness.BoxTable.BOX;

import dev.throughline.runtime.Children;
import dev.throughline.runtime.LinkChanges;
import dev.throughline.runtime.Links;
import dev.throughline.runtime.ModelRecord;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseTest;
import dev.throughline.test.Mode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Name;
import org.jooq.Table;
import org.jooq.UniqueKey;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import sameness.BoxRecord;
import sameness.BoxRepository;

/** That a key is known by every value that its column takes for the same, whatever Java's {@code equals} says. */
@DatabaseTest
class SamenessTest {

    private static final Name MADE = DSL.name("created_at");
    private static final String MARK = "2001-01-01 00:00:00";

    private final Database database;
    private final BoxRepository boxes;
    private final KeyKinds kinds;

    SamenessTest(Database database) {
        this.database = database;
        database.once(dsl -> HandmadeTables.create(dsl, database.kind()));
        boxes = new BoxRepository(database.dsl());
        kinds = new KeyKinds(database.kind());
    }

    /** Rows that are known by their primary key. */
    Stream<KeyKind<?, ?>> identified() {
        return Stream.concat(kinds.single(), kinds.composite().filter(KeyKind::isFirst));
    }

    /** The same, and rows that are known by a unique column; which it is makes no difference to how statements are sent. */
    Stream<KeyKind<?, ?>> known() {
        return database.mode() == Mode.DIRECT ? Stream.concat(kinds.coded(), identified()) : identified();
    }

    /** The same with all columns of keys that have several. */
    Stream<KeyKind<?, ?>> all() {
        return database.mode() == Mode.DIRECT
                ? Stream.of(kinds.single(), kinds.coded(), kinds.composite()).flatMap(kinds -> kinds)
                : identified();
    }

    private Stream<DynamicTest> each(Stream<KeyKind<?, ?>> kinds, Rule rule) {
        return kinds.map(kind -> DynamicTest.dynamicTest(kind + " on " + database, () -> rule.check(kind)));
    }

    /** What is true of all keys. */
    @FunctionalInterface
    private interface Rule {

        <R extends ModelRecord<R>, K> void check(KeyKind<R, K> kind);
    }

    private <R extends ModelRecord<R>, K> KeyRows<R, K> stored(KeyKind<R, K> kind) {
        empty(kind);
        KeyRows<R, K> rows = new KeyRows<>(database.dsl(), kind);
        rows.insertAll(
                List.of(rows.row(kind.stored(), "new"), rows.row(kind.other(), "new"), rows.row(kind.third(), "new")));
        return rows;
    }

    private void empty(KeyKind<?, ?> kind) {
        database.plain().transaction(transaction -> {
            DSLContext dsl = transaction.dsl();
            dsl.deleteFrom(kind.ofBox().through()).execute();
            // MariaDB looks at each row that is deleted whether another refers to it.
            kind.table().getReferences().stream()
                    .flatMap(key -> key.getFields().stream())
                    .forEach(column -> dsl.update(kind.table())
                            .setNull(column)
                            .where(column.isNotNull())
                            .execute());
            dsl.deleteFrom(kind.table()).execute();
        });
        boxes.upsertAll(List.of(new BoxRecord().setId(1L), new BoxRecord().setId(2L)), BOX.getPrimaryKey());
    }

    private static <R extends ModelRecord<R>> String label(R row) {
        return String.valueOf(row.get("label"));
    }

    private static <R extends ModelRecord<R>> R labelled(R row, String label) {
        row.set(DSL.field(DSL.name("label"), String.class), label);
        return row;
    }

    private <R extends ModelRecord<R>, K> Links<R, K, ?> ofBox(KeyKind<R, K> kind) {
        return new KeyRows.Boxes(database.dsl()).links(kind);
    }

    /** Marks links, so that one which is made anew is told from one that was kept. */
    private int marked(KeyKind<?, ?> kind) {
        Table<?> through = kind.ofBox().through();
        return database.plain().fetchCount(through, DSL.condition("{0} = {1}", MADE, DSL.inline(MARK)));
    }

    private void mark(KeyKind<?, ?> kind) {
        database.plain()
                .query("update {0} set {1} = {2}", kind.ofBox().through(), MADE, DSL.inline(MARK))
                .execute();
    }

    @TestFactory
    Stream<DynamicTest> a_row_is_found_by_each_of_them() {
        return each(identified(), this::find);
    }

    private <R extends ModelRecord<R>, K> void find(KeyKind<R, K> kind) {
        KeyRows<R, K> rows = stored(kind);
        K found = rows.key(rows.findById(kind.stored()).orElseThrow());

        for (K key : List.of(kind.stored(), kind.twin(), found)) {
            assertThat(rows.findById(key)).isPresent();
            assertThat(rows.existsById(key)).isTrue();
            assertThat(rows.findAllById(List.of(key))).hasSize(1);
            assertThat(rows.getOrCreateById(key, row -> labelled(row, "made")))
                    .satisfies(row -> assertThat(label(row)).isEqualTo("new"));
        }
        assertThat(rows.findAllById(List.of(kind.other(), kind.twin(), kind.stored(), kind.third(), found)))
                .extracting(rows::key)
                .hasSize(3)
                .startsWith(rows.key(rows.findById(kind.other()).orElseThrow()), found);
        if (kind.isCoded()) {
            assertThat(rows.byCode(kind.twin())).isPresent();
            assertThat(label(rows.getOrCreateByCode(kind.twin()))).isEqualTo("new");
        }
        assertThat(rows.deleteAllById(List.of(kind.twin(), kind.stored()))).isEqualTo(1);
        assertThat(rows.count()).isEqualTo(2);
    }

    @TestFactory
    Stream<DynamicTest> a_row_is_written_by_each_of_them() {
        return each(identified(), this::write);
    }

    private <R extends ModelRecord<R>, K> void write(KeyKind<R, K> kind) {
        KeyRows<R, K> rows = stored(kind);
        UniqueKey<R> key = kind.table().getPrimaryKey();

        rows.save(labelled(rows.row(kind.twin(), "new"), "saved"));
        assertThat(rows.findById(kind.stored()))
                .hasValueSatisfying(row -> assertThat(label(row)).isEqualTo("saved"));
        rows.saveAll(List.of(
                labelled(rows.row(kind.stored(), "new"), "first"),
                rows.row(kind.other(), "new"),
                labelled(rows.row(kind.twin(), "new"), "last")));
        assertThat(rows.findById(kind.stored()))
                .hasValueSatisfying(row -> assertThat(label(row)).isEqualTo("last"));
        rows.upsertAll(List.of(labelled(rows.row(kind.twin(), "new"), "upserted"), rows.row(kind.third(), "new")), key);
        R row = rows.findById(kind.stored()).orElseThrow();
        assertThat(label(row)).isEqualTo("upserted");
        rows.update(labelled(row, "updated"));
        rows.updateAll(List.of(
                labelled(row, "all"), labelled(rows.findById(kind.other()).orElseThrow(), "all")));
        assertThat(rows.findAll().stream().filter(one -> label(one).equals("all")))
                .hasSize(2);
        assertThat(rows.count()).isEqualTo(3);
        assertThat(rows.deleteAll(List.of(rows.row(kind.stored(), "new"), rows.row(kind.twin(), "new"))))
                .isEqualTo(1);
    }

    @TestFactory
    Stream<DynamicTest> a_link_is_made_and_removed_by_each_of_them() {
        return each(known(), this::link);
    }

    private <R extends ModelRecord<R>, K> void link(KeyKind<R, K> kind) {
        stored(kind);
        Links<R, K, ?> links = ofBox(kind);

        links.add(kind.twin());
        assertThat(links.addAll(List.of(kind.stored(), kind.twin(), kind.other())))
                .hasSize(2);
        assertThat(links.count()).isEqualTo(2);
        assertThat(links.has(kind.stored())).isTrue();
        assertThat(links.has(kind.twin())).isTrue();
        assertThat(links.hasAll(List.of(kind.twin(), kind.other(), kind.stored())))
                .isTrue();
        assertThat(links.hasAny(List.of(kind.third()))).isFalse();
        assertThat(links.ids()).hasSize(2);
        assertThat(boxes.find()
                        .where(BOX.ID.eq(1L).and(kind.ofBox().hasAll(List.of(kind.twin(), kind.stored()))))
                        .fetch())
                .hasSize(1);
        assertThat(links.remove(kind.twin())).isEqualTo(1);
        assertThat(links.removeAll(List.of(kind.other(), kind.twin()))).isEqualTo(1);
        assertThat(links.count()).isZero();
    }

    @TestFactory
    Stream<DynamicTest> a_set_of_the_same_keeps_the_links() {
        return each(all(), this::set);
    }

    private <R extends ModelRecord<R>, K> void set(KeyKind<R, K> kind) {
        stored(kind);
        Links<R, K, ?> links = ofBox(kind);
        links.addAll(List.of(kind.stored(), kind.other()));
        mark(kind);

        assertThat(links.set(List.of(kind.twin(), kind.other())))
                .isEqualTo(new LinkChanges<>(List.of(), List.of(), List.of(kind.twin(), kind.other()), List.of()));
        assertThat(links.set(links.ids()).isEmpty()).isTrue();
        assertThat(marked(kind)).isEqualTo(2);
        LinkChanges<K> changes = links.set(List.of(kind.third(), kind.twin(), kind.stored()));
        assertThat(changes.added()).containsExactly(kind.third());
        assertThat(changes.kept()).containsExactly(kind.twin());
        assertThat(changes.removed()).hasSize(1);
        assertThat(marked(kind)).isEqualTo(1);
        assertThat(links.count()).isEqualTo(2);
    }

    @TestFactory
    Stream<DynamicTest> a_toggle_takes_them_for_one() {
        return each(known(), this::toggle);
    }

    private <R extends ModelRecord<R>, K> void toggle(KeyKind<R, K> kind) {
        stored(kind);
        Links<R, K, ?> links = ofBox(kind);
        links.add(kind.stored());

        assertThat(links.toggle(List.of(kind.twin(), kind.other())))
                .isEqualTo(new LinkChanges<>(List.of(kind.other()), List.of(), List.of(), List.of(kind.twin())));
        assertThat(links.ids()).hasSize(1);
        assertThat(links.toggle(List.of(kind.twin(), kind.stored())).added()).containsExactly(kind.twin());
        assertThat(links.count()).isEqualTo(2);
        assertThat(links.toggle(links.ids()).removed()).hasSize(2);
        assertThat(links.count()).isZero();
    }

    @TestFactory
    Stream<DynamicTest> a_source_is_known_by_each_of_them() {
        return each(all(), this::source);
    }

    private <R extends ModelRecord<R>, K> void source(KeyKind<R, K> kind) {
        KeyRows<R, K> rows = stored(kind);
        Links<BoxRecord, Long, ?> links = rows.boxes(kind.twin());
        links.addAll(List.of(1L, 2L));
        mark(kind);

        assertThat(links.set(List.of(1L, 2L)).isEmpty()).isTrue();
        List<K> asked = List.of(kind.stored(), kind.twin(), kind.other());
        assertThat(rows.boxesOf(asked).count()).isEqualTo(byKey(asked, 2L, 2L, 0L));
        assertThat(rows.boxesOf(asked).ids().get(kind.twin())).containsExactlyInAnyOrder(1L, 2L);
        assertThat(rows.boxesOf(asked).get().get(kind.stored())).hasSize(2);
        assertThat(rows.boxesOf(asked).links().get(kind.twin())).hasSize(2);
        assertThat(rows.find().include(kind.boxes()).fetch().stream()
                        .map(row -> row.loaded(kind.boxes()).size()))
                .containsExactlyInAnyOrder(2, 0, 0);
        assertThat(boxes.find()
                        .include(kind.ofBox(), query -> query.withLinks())
                        .fetch())
                .allSatisfy(box -> assertThat(box.loaded(kind.ofBox())).hasSize(1));
        assertThat(rows.boxes(rows.key(rows.findById(kind.stored()).orElseThrow()))
                        .count())
                .isEqualTo(2);
    }

    private static <K> Map<K, Long> byKey(List<K> keys, Long... counts) {
        Map<K, Long> byKey = new java.util.LinkedHashMap<>();
        for (int i = 0; i < counts.length; i++) {
            byKey.put(keys.get(i), counts[i]);
        }
        return byKey;
    }

    @TestFactory
    Stream<DynamicTest> a_foreign_key_refers_by_each_of_them() {
        return each(all(), this::refer);
    }

    private <R extends ModelRecord<R>, K> void refer(KeyKind<R, K> kind) {
        KeyRows<R, K> rows = stored(kind);
        Children<R, K> children = rows.children(kind.other());

        assertThat(children.addAll(List.of(kind.twin(), kind.stored(), kind.third())))
                .hasSize(2);
        assertThat(children.set(List.of(kind.twin(), kind.third())))
                .isEqualTo(new LinkChanges<>(List.of(), List.of(), List.of(kind.twin(), kind.third()), List.of()));
        assertThat(children.set(List.of(kind.twin())).removed()).hasSize(1);
        assertThat(children.hasAll(List.of(kind.twin(), kind.stored()))).isTrue();
        assertThat(children.remove(kind.twin())).isEqualTo(1);
        assertThat(rows.child(kind.other()).set(kind.twin())).isEqualTo(1);
        assertThat(rows.child(kind.other()).set(kind.stored())).isZero();
        assertThat(rows.child(kind.other()).get()).isPresent();
        assertThat(rows.child(kind.other()).clear()).isEqualTo(1);

        assertThat(rows.parent(kind.third()).set(kind.twin())).isEqualTo(1);
        assertThat(rows.parent(kind.third()).set(kind.stored())).isZero();
        List<K> asked = List.of(kind.stored(), kind.twin(), kind.other());
        assertThat(rows.childrenOf(asked).count()).isEqualTo(byKey(asked, 1L, 1L, 0L));
        assertThat(rows.parentOf(List.of(kind.third())).get()).containsOnlyKeys(kind.third());
        List<R> loaded =
                rows.find().include(kind.parent()).include(kind.children()).fetch();
        assertThat(loaded.stream().filter(row -> row.loaded(kind.parent()) != null))
                .hasSize(1);
        assertThat(loaded.stream().filter(row -> !row.loaded(kind.children()).isEmpty()))
                .hasSize(1);
        assertThat(rows.parent(rows.findById(kind.third()).orElseThrow()).get()).isPresent();
        assertThat(rows.children(rows.key(rows.findById(kind.stored()).orElseThrow()))
                        .count())
                .isEqualTo(1);
    }
}
