package dev.throughline.test.models;

import static composite.DiscountTable.DISCOUNT;
import static composite.OrderLineTable.ORDER_LINE;
import static composite.ShelfTable.SHELF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import composite.DiscountRecord;
import composite.DiscountRepository;
import composite.LineDiscountsRecord;
import composite.OrderLineKey;
import composite.OrderLineRecord;
import composite.OrderLineRepository;
import composite.ShelfKey;
import composite.ShelfRecord;
import composite.ShelfRepository;
import composite.Tables;
import dev.throughline.runtime.LinkChanges;
import dev.throughline.runtime.LinkTargetNotFoundException;
import dev.throughline.test.Catalog;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseTest;
import dev.throughline.test.Threads;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ids of several columns, on one side of an association and on both. */
@DatabaseTest(conservative = true)
class CompositeTest {

    private final Database database;
    private final OrderLineRepository lines;
    private final DiscountRepository discounts;
    private final ShelfRepository shelves;

    CompositeTest(Database database) {
        this.database = database;
        database.once(Tables::create);
        lines = new OrderLineRepository(database.dsl());
        discounts = new DiscountRepository(database.dsl());
        shelves = new ShelfRepository(database.dsl());
    }

    @BeforeEach
    void empty() {
        database.plain().deleteFrom(ORDER_LINE).execute();
        database.plain().deleteFrom(DISCOUNT).execute();
        database.plain().deleteFrom(SHELF).execute();
    }

    private OrderLineRecord line(long order, int line) {
        return lines.insert(
                new OrderLineRecord().setOrderId(order).setLine(line).setArticle("article " + order + "/" + line));
    }

    private DiscountRecord discount(String label) {
        return discounts.insert(new DiscountRecord().setLabel(label));
    }

    private ShelfRecord shelf(String warehouse, int number) {
        return shelves.insert(
                new ShelfRecord().setWarehouse(warehouse).setNumber(number).setCapacity(10));
    }

    private static List<OrderLineKey> keys(List<OrderLineRecord> records) {
        return records.stream().map(OrderLineKey::of).toList();
    }

    @Test
    void the_join_table_has_a_column_for_each_part_of_a_key() {
        Catalog catalog = new Catalog(database);

        assertThat(catalog.columnNames("line_shelves"))
                .containsExactlyInAnyOrder(
                        "created_at",
                        "updated_at",
                        "order_line_order_id",
                        "order_line_line",
                        "shelf_warehouse",
                        "shelf_number");
        assertThat(catalog.primaryKey("line_shelves")).hasSize(4);
        assertThat(catalog.foreignKeys("line_shelves")).hasSize(4).allMatch(key -> key.endsWith("delete 0, update 0"));
    }

    @Test
    void rows_are_found_and_deleted_by_the_whole_key() {
        line(1, 1);
        line(1, 2);
        line(2, 1);

        assertThat(lines.findById(new OrderLineKey(1L, 2)).orElseThrow().article())
                .isEqualTo("article 1/2");
        assertThat(lines.findById(new OrderLineKey(2L, 2))).isEmpty();
        assertThat(keys(lines.findAllById(
                        List.of(new OrderLineKey(2L, 1), new OrderLineKey(2L, 2), new OrderLineKey(1L, 1)))))
                .containsExactly(new OrderLineKey(2L, 1), new OrderLineKey(1L, 1));
        assertThat(lines.existsById(new OrderLineKey(1L, 1))).isTrue();
        assertThat(lines.deleteById(new OrderLineKey(1L, 1))).isEqualTo(1);
        assertThat(keys(lines.findAll())).containsExactly(new OrderLineKey(1L, 2), new OrderLineKey(2L, 1));
    }

    @Test
    void a_composite_source_has_the_accessors_of_any_other() {
        OrderLineRecord line = line(1, 1);
        line(1, 2);
        line(2, 1);
        List<DiscountRecord> d = List.of(discount("a"), discount("b"), discount("c"));
        OrderLineKey key = OrderLineKey.of(line);

        LineDiscountsRecord link = lines.addDiscount(line, d.get(0));
        lines.addDiscounts(key, List.of(d.get(1).id(), d.get(1).id()));

        assertThat(link.orderLineOrderId()).isEqualTo(1L);
        assertThat(link.orderLineLine()).isEqualTo(1);
        assertThat(lines.getDiscounts(key)).extracting(DiscountRecord::label).containsExactly("a", "b");
        assertThat(line.getDiscounts()).hasSize(2);
        assertThat(lines.getDiscounts(new OrderLineKey(1L, 2))).isEmpty();
        assertThat(lines.getDiscounts(new OrderLineKey(2L, 1))).isEmpty();
        assertThat(lines.countDiscounts(key)).isEqualTo(2);
        assertThat(lines.hasDiscount(key, d.get(0).id())).isTrue();
        LinkChanges<Long> changes =
                lines.setDiscounts(key, List.of(d.get(1).id(), d.get(2).id()));
        assertThat(changes.added()).containsExactly(d.get(2).id());
        assertThat(changes.removed()).containsExactly(d.get(0).id());
        assertThat(lines.removeDiscount(line, d.get(2))).isEqualTo(1);
        assertThat(lines.discounts(key).ids()).containsExactly(d.get(1).id());
    }

    @Test
    void composite_targets_are_told_apart_by_all_their_parts() {
        OrderLineKey one = OrderLineKey.of(line(1, 1));
        OrderLineKey two = OrderLineKey.of(line(1, 2));
        OrderLineKey three = OrderLineKey.of(line(2, 1));
        OrderLineKey four = OrderLineKey.of(line(2, 2));
        long sale = discount("sale").id();

        discounts.addLines(sale, List.of(two, three, two));

        assertThat(discounts.hasLines(sale, List.of(two, three))).isTrue();
        assertThat(discounts.hasLine(sale, one)).isFalse();
        assertThat(discounts.hasLine(sale, four)).isFalse();
        assertThat(discounts.hasLines(sale, List.of(two, one))).isFalse();
        assertThat(discounts.lines(sale).hasAny(List.of(one, four))).isFalse();
        assertThat(discounts.lines(sale).hasAny(List.of(one, three))).isTrue();
        assertThat(keys(discounts.getLines(sale))).containsExactly(two, three);
        LinkChanges<OrderLineKey> changes = discounts.setLines(sale, List.of(one, two, four));
        assertThat(changes.added()).containsExactlyInAnyOrder(one, four);
        assertThat(changes.kept()).containsExactly(two);
        assertThat(changes.removed()).containsExactly(three);
        assertThat(discounts.removeLines(sale, List.of(three, four, one))).isEqualTo(2);
        assertThat(discounts.lines(sale).ids()).containsExactly(two);
    }

    @Test
    void a_missing_composite_target_is_named_whole() {
        OrderLineKey one = OrderLineKey.of(line(1, 1));
        OrderLineKey gone = new OrderLineKey(1L, 99);
        long sale = discount("sale").id();

        for (Runnable call : List.<Runnable>of(
                () -> discounts.addLines(sale, List.of(one, gone)),
                () -> discounts.setLines(sale, List.of(gone, one)))) {
            assertThatThrownBy(call::run)
                    .isInstanceOfSatisfying(
                            LinkTargetNotFoundException.class,
                            e -> assertThat(e.missing()).isEqualTo(List.of(gone)));
        }
        assertThatThrownBy(() -> lines.addDiscount(gone, sale))
                .isInstanceOfSatisfying(
                        LinkTargetNotFoundException.class,
                        e -> assertThat(e.missing()).isEqualTo(List.of(gone)));
        assertThat(discounts.countLines(sale)).isZero();
    }

    @Test
    void both_sides_may_be_composite() {
        OrderLineRecord line = line(1, 1);
        OrderLineRecord other = line(1, 2);
        ShelfRecord north = shelf("north", 1);
        ShelfRecord south = shelf("south", 1);
        ShelfRecord second = shelf("north", 2);

        lines.addShelves(line, List.of(south, north));
        shelves.addLine(second, other);

        assertThat(lines.shelves(line).ids()).containsExactly(new ShelfKey("north", 1), new ShelfKey("south", 1));
        assertThat(keys(shelves.getLines(second))).containsExactly(OrderLineKey.of(other));
        assertThat(lines.hasShelf(OrderLineKey.of(line), new ShelfKey("north", 2)))
                .isFalse();
        shelves.createLine(
                south, new OrderLineRecord().setOrderId(9L).setLine(9).setArticle("created"));
        assertThat(keys(shelves.getLines(south))).containsExactly(OrderLineKey.of(line), new OrderLineKey(9L, 9));
        shelves.setLines(south, List.of(other));
        assertThat(keys(shelves.getLines(south))).containsExactly(OrderLineKey.of(other));
    }

    @Test
    void composite_parents_and_targets_are_included() {
        OrderLineRecord line = line(1, 1);
        OrderLineRecord other = line(1, 2);
        line(2, 1);
        ShelfRecord north = shelf("north", 1);
        ShelfRecord south = shelf("south", 1);
        lines.addShelves(line, List.of(north, south));
        lines.addShelves(other, List.of(south));
        lines.createDiscount(line, new DiscountRecord().setLabel("sale"));

        List<OrderLineRecord> found = lines.find()
                .include(ORDER_LINE.SHELVES, s -> s.withLinks().include(SHELF.LINES))
                .include(ORDER_LINE.DISCOUNTS)
                .fetch();

        assertThat(found).hasSize(3);
        assertThat(found.get(0).shelves()).hasSize(2);
        assertThat(found.get(0).discounts()).hasSize(1);
        assertThat(found.get(1).shelves())
                .singleElement()
                .satisfies(s -> assertThat(s.lines()).hasSize(2));
        assertThat(found.get(1).shelfLinks().get(0).shelfWarehouse()).isEqualTo("south");
        assertThat(found.get(2).shelves()).isEmpty();
        assertThat(lines.find()
                        .include(ORDER_LINE.SHELVES, s -> s.limit(1))
                        .fetch()
                        .get(0)
                        .shelves())
                .hasSize(1);
        assertThat(lines.shelvesOf(keys(found)).count().values()).containsExactly(2L, 1L, 0L);
    }

    @Test
    void predicates_compare_all_parts() {
        OrderLineRecord line = line(1, 1);
        OrderLineRecord other = line(1, 2);
        shelf("north", 2);
        lines.addShelf(line, shelf("north", 1));
        lines.addShelf(other, shelf("south", 2));

        assertThat(keys(lines.find()
                        .where(ORDER_LINE.SHELVES.any(SHELF.WAREHOUSE.eq("north")))
                        .fetch()))
                .containsExactly(OrderLineKey.of(line));
        assertThat(keys(lines.find()
                        .where(ORDER_LINE.SHELVES.hasAll(List.of(new ShelfKey("south", 2))))
                        .fetch()))
                .containsExactly(OrderLineKey.of(other));
        assertThat(lines.find()
                        .where(ORDER_LINE.SHELVES.hasAny(List.of(new ShelfKey("north", 2))))
                        .fetch())
                .isEmpty();
        assertThat(keys(lines.find()
                        .where(ORDER_LINE.SHELVES.every(SHELF.NUMBER.eq(2)))
                        .fetch()))
                .containsExactly(OrderLineKey.of(other));
        assertThat(lines.find().where(ORDER_LINE.SHELVES.count().eq(1)).count()).isEqualTo(2);
        List<ShelfKey> both = List.of(new ShelfKey("north", 1), new ShelfKey("south", 2));
        assertThat(lines.find().where(ORDER_LINE.SHELVES.hasAny(both)).count()).isEqualTo(2);
        assertThat(lines.find().where(ORDER_LINE.SHELVES.hasAll(both)).count()).isZero();
        lines.addShelf(line, new ShelfRecord().setWarehouse("south").setNumber(2));
        assertThat(keys(lines.find().where(ORDER_LINE.SHELVES.hasAll(both)).fetch()))
                .containsExactly(OrderLineKey.of(line));
        assertThat(keys(lines.find()
                        .where(ORDER_LINE.ORDER_ID.eq(1L), ORDER_LINE.LINE.eq(2), ORDER_LINE.SHELVES.hasAny(both))
                        .fetch()))
                .containsExactly(OrderLineKey.of(other));
        assertThat(keys(lines.find()
                        .include(
                                ORDER_LINE.SHELVES,
                                s -> s.include(
                                                SHELF.LINES,
                                                l -> l.where(ORDER_LINE.LINE.eq(2))
                                                        .required())
                                        .offset(1)
                                        .required())
                        .fetch()))
                .isEmpty();
        assertThat(keys(lines.find()
                        .include(ORDER_LINE.SHELVES, s -> s.offset(1).required())
                        .fetch()))
                .containsExactly(OrderLineKey.of(line));
    }

    @Test
    void many_composite_ids_are_chunked() {
        List<OrderLineKey> many = keys(lines.insertAll(IntStream.range(0, 3_000)
                .mapToObj(i -> new OrderLineRecord()
                        .setOrderId(i / 10L)
                        .setLine(i % 10)
                        .setArticle("x"))
                .toList()));
        long sale = discount("sale").id();

        discounts.addLines(sale, many);

        assertThat(discounts.countLines(sale)).isEqualTo(3_000);
        assertThat(discounts.hasLines(sale, many)).isTrue();
        assertThat(lines.findAllById(many)).hasSize(3_000);
        assertThat(discounts.setLines(sale, many.subList(0, 10)).removed()).hasSize(2_990);
        assertThat(discounts.removeLines(sale, many)).isEqualTo(10);
    }

    @Test
    void random_changes_leave_what_a_set_of_pairs_says() {
        Random random = new Random(7);
        List<OrderLineKey> l = new ArrayList<>();
        List<ShelfKey> s = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            for (int k = 0; k < 2; k++) {
                l.add(OrderLineKey.of(line(i, k)));
                s.add(ShelfKey.of(shelf("w" + i, k)));
            }
        }
        record Pair(OrderLineKey line, ShelfKey shelf) {}
        Set<Pair> model = new HashSet<>();

        for (int step = 0; step < 60; step++) {
            OrderLineKey line = l.get(random.nextInt(l.size()));
            ShelfKey shelf = s.get(random.nextInt(s.size()));
            List<ShelfKey> some = random.ints(3, 0, s.size()).mapToObj(s::get).toList();
            switch (random.nextInt(4)) {
                case 0 -> {
                    lines.addShelves(line, some);
                    some.forEach(one -> model.add(new Pair(line, one)));
                }
                case 1 -> {
                    lines.setShelves(line, some);
                    model.removeIf(pair -> pair.line().equals(line));
                    some.forEach(one -> model.add(new Pair(line, one)));
                }
                case 2 -> {
                    lines.removeShelves(line, some);
                    some.forEach(one -> model.remove(new Pair(line, one)));
                }
                default -> {
                    shelves.setLines(shelf, List.of(line));
                    model.removeIf(pair -> pair.shelf().equals(shelf));
                    model.add(new Pair(line, shelf));
                }
            }
            Set<Pair> stored = new HashSet<>();
            for (OrderLineKey one : l) {
                lines.shelves(one).ids().forEach(id -> stored.add(new Pair(one, id)));
            }
            assertThat(stored).as("step %s, seed 7", step).isEqualTo(model);
        }
    }

    @Test
    void threads_add_the_same_composite_link() throws Exception {
        OrderLineKey line = OrderLineKey.of(line(1, 1));
        ShelfKey shelf = ShelfKey.of(shelf("north", 1));

        Threads.together(Collections.nCopies(6, () -> lines.addShelf(line, shelf)));

        assertThat(lines.shelves(line).ids()).containsExactly(shelf);
    }
}
