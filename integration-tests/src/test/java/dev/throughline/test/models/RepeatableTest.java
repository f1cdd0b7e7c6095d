package dev.throughline.test.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.CartLineTable.CART_LINE;
import static shop.CartTable.CART;
import static shop.ProductTable.PRODUCT;

import dev.throughline.runtime.LinkTargetNotFoundException;
import dev.throughline.test.Catalog;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseTest;
import dev.throughline.test.Statements.Action;
import dev.throughline.test.Threads;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.CartLineRecord;
import shop.CartRecord;
import shop.CartRepository;
import shop.Product;
import shop.ProductRecord;
import shop.ProductRepository;
import shop.Tables;

/** Associations in which a pair can be linked several times. */
@DatabaseTest
class RepeatableTest {

    private final Database database;
    private final CartRepository carts;
    private final ProductRepository products;
    private CartRecord cart;
    private ProductRecord cup;
    private ProductRecord pot;

    RepeatableTest(Database database) {
        this.database = database;
        database.once(Tables::create);
        carts = new CartRepository(database.dsl());
        products = new ProductRepository(database.dsl());
    }

    @BeforeEach
    void rows() {
        database.plain().deleteFrom(CART_LINE).execute();
        database.plain().deleteFrom(CART).execute();
        database.plain().deleteFrom(PRODUCT).execute();
        cart = carts.insert(new CartRecord().setOwner("ann"));
        cup = products.insert(new ProductRecord().setName("cup"));
        pot = products.insert(new ProductRecord().setName("pot"));
    }

    private static List<String> names(List<? extends Product> products) {
        return products.stream().map(Product::name).toList();
    }

    private int rows(CartRecord of) {
        return database.plain().fetchCount(CART_LINE, CART_LINE.CART_ID.eq(of.id()));
    }

    @Test
    void the_pair_is_indexed_but_not_unique() {
        Catalog catalog = new Catalog(database);

        assertThat(catalog.primaryKey("cart_lines")).containsExactly("id");
        assertThat(catalog.indexes("cart_lines"))
                .anyMatch(index -> index.contains("cart_id") && index.contains("product_id"))
                .noneMatch(index -> index.contains("unique") && index.contains("product_id"));
    }

    @Test
    void adding_adds_another_link_each_time() {
        CartLineRecord first = carts.addProduct(cart, cup);
        CartLineRecord second = cart.addProduct(cup);
        CartLineRecord third =
                carts.addProduct(cart, cup, line -> line.setQuantity(3).setEngraving("A"));

        assertThat(List.of(first.id(), second.id(), third.id())).doesNotHaveDuplicates();
        assertThat(first.quantity()).isEqualTo(1);
        assertThat(third.quantity()).isEqualTo(3);
        assertThat(third.engraving()).isEqualTo("A");
        assertThat(carts.countProducts(cart)).isEqualTo(3);
        assertThat(names(carts.getProducts(cart))).containsExactly("cup", "cup", "cup");
        assertThat(carts.products(cart).ids()).containsExactly(cup.id(), cup.id(), cup.id());
        assertThat(carts.products(cart).links())
                .extracting(linked -> linked.link().quantity())
                .containsExactlyInAnyOrder(1, 1, 3);
    }

    @Test
    void each_element_gets_a_link_of_its_own() {
        List<CartLineRecord> lines = carts.addProducts(cart, List.of(pot, cup, pot));

        assertThat(lines).extracting(CartLineRecord::productId).containsExactly(pot.id(), cup.id(), pot.id());
        assertThat(lines).extracting(CartLineRecord::id).doesNotHaveDuplicates();
        int[] number = {0};
        assertThat(carts.products(cart).addAll(List.of(cup.id(), cup.id()), line -> line.setQuantity(++number[0])))
                .extracting(CartLineRecord::quantity)
                .containsExactlyInAnyOrder(1, 2);
        assertThat(rows(cart)).isEqualTo(5);
        assertThat(carts.products(cart).addAll(List.of())).isEmpty();
    }

    @Test
    void questions_count_a_target_once() {
        carts.addProducts(cart, List.of(cup, cup));

        assertThat(carts.hasProduct(cart, cup)).isTrue();
        assertThat(carts.hasProducts(cart, List.of(cup))).isTrue();
        assertThat(carts.hasProducts(cart, List.of(cup, cup))).isTrue();
        assertThat(carts.hasProducts(cart, List.of(cup, pot))).isFalse();
        assertThat(carts.products(cart).hasAny(List.of(pot.id(), cup.id()))).isTrue();
        assertThat(carts.find().where(CART.PRODUCTS.hasAll(List.of(cup.id()))).fetch())
                .hasSize(1);
        assertThat(carts.find()
                        .where(CART.PRODUCTS.hasAll(List.of(cup.id(), pot.id())))
                        .fetch())
                .isEmpty();
        assertThat(carts.find().where(CART.PRODUCTS.count().eq(2)).fetch()).hasSize(1);
    }

    @Test
    void removing_removes_all_links_of_a_pair() {
        carts.addProducts(cart, List.of(cup, pot, cup));

        assertThat(carts.removeProduct(cart, cup)).isEqualTo(2);
        assertThat(names(carts.getProducts(cart))).containsExactly("pot");
        carts.addProducts(cart, List.of(cup, pot, cup));
        assertThat(carts.removeProducts(cart, List.of(cup, pot))).isEqualTo(4);
        carts.addProducts(cart, List.of(cup, pot, cup));
        assertThat(carts.products(cart).clear()).isEqualTo(3);
    }

    @Test
    void attributes_are_changed_on_all_links_of_a_pair() {
        carts.addProducts(cart, List.of(cup, pot, cup));

        assertThat(carts.products(cart).updateAll(cup.id(), line -> line.setQuantity(7)))
                .isEqualTo(2);
        assertThat(carts.products(cart).updateAll(cup.id(), line -> line.setQuantity(7)))
                .isZero();
        assertThat(carts.products(cart).updateAll(cup.id(), line -> {})).isZero();
        assertThat(carts.products(cart).links(q -> q.where(PRODUCT.ID.eq(cup.id()))))
                .extracting(linked -> linked.link().quantity())
                .containsExactly(7, 7);
        assertThatThrownBy(() -> carts.products(cart).updateAll(cup.id(), line -> line.setCartId(1L)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void targets_are_created_with_a_link_each() {
        ProductRecord jug = carts.createProduct(cart, new ProductRecord().setName("jug"));
        List<ProductRecord> more = carts.products(cart)
                .createAll(
                        List.of(new ProductRecord().setName("mug"), new ProductRecord().setName("pan")),
                        line -> line.setQuantity(2));

        assertThat(carts.products(cart).ids())
                .containsExactly(jug.id(), more.get(0).id(), more.get(1).id());
    }

    @Test
    void nothing_is_written_if_a_target_or_the_source_is_missing() {
        assertThatThrownBy(() -> carts.addProducts(cart.id(), List.of(cup.id(), 99_999L, cup.id(), 99_999L)))
                .isInstanceOfSatisfying(
                        LinkTargetNotFoundException.class,
                        e -> assertThat(e.missing()).isEqualTo(List.of(99_999L)));
        assertThatThrownBy(() -> carts.addProduct(99_999L, cup.id())).isInstanceOf(LinkTargetNotFoundException.class);
        assertThatThrownBy(() -> carts.products(cart).addAll(Collections.singletonList(null)))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("ids[0]");
        assertThat(rows(cart)).isZero();
    }

    @Test
    void the_other_direction_repeats_too() {
        carts.addProducts(cart, List.of(cup, cup));

        assertThat(products.getCarts(cup)).hasSize(2);
        assertThat(products.cartsOf(List.of(cup.id(), pot.id())).count()).isEqualTo(Map.of(cup.id(), 2L, pot.id(), 0L));
        products.addCart(pot, cart);
        assertThat(carts.countProducts(cart)).isEqualTo(3);
        List<CartRecord> found =
                carts.find().include(CART.PRODUCTS, p -> p.withLinks()).fetch();
        assertThat(names(found.get(0).products())).containsExactly("cup", "cup", "pot");
        assertThat(found.get(0).productLinks()).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void threads_that_add_the_same_pair_each_get_a_link() throws Exception {
        List<CartLineRecord> lines = Threads.together(
                Collections.<Callable<CartLineRecord>>nCopies(8, () -> carts.addProduct(cart.id(), cup.id())));

        assertThat(lines).extracting(CartLineRecord::id).doesNotHaveDuplicates();
        assertThat(rows(cart)).isEqualTo(8);
    }

    @Test
    void adding_sends_one_statement() {
        sends(1, () -> carts.addProduct(cart, cup));
        sends(1, () -> carts.addProducts(cart, List.of(cup, pot, cup)));
        sends(1, () -> carts.addProducts(cart, List.of(cup, pot, cup), line -> line.setQuantity(2)));
        sends(1, () -> carts.getProducts(cart));
        sends(1, () -> carts.hasProducts(cart, List.of(cup, pot)));
        sends(1, () -> carts.removeProducts(cart, List.of(cup, pot)));
        sends(0, () -> carts.addProducts(cart, List.of()));
        assertThat(rows(cart)).isZero();
    }

    private void sends(int statements, Action action) {
        assertThat(database.statements().of(action)).hasSize(statements);
    }

    @Test
    void more_links_than_one_statement_takes_are_one_transaction() {
        List<Long> ids = LongStream.range(0, 20_000)
                .mapToObj(i -> i % 2 == 0 ? cup.id() : pot.id())
                .toList();
        carts.products(cart).addAll(ids);
        assertThat(carts.products(cart).count()).isEqualTo(20_000);

        assertThatThrownBy(() -> carts.products(cart)
                        .addAll(LongStream.range(0, 20_000)
                                .mapToObj(i -> i == 19_999 ? Long.valueOf(99_999) : cup.id())
                                .toList()))
                .isInstanceOf(LinkTargetNotFoundException.class);
        assertThat(carts.products(cart).count()).isEqualTo(20_000);
    }
}
