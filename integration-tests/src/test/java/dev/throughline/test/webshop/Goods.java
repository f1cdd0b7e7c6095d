package dev.throughline.test.webshop;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import webshop.AddressRecord;
import webshop.AddressRepository;
import webshop.BasketItemRecord;
import webshop.BasketItemRepository;
import webshop.BasketRecord;
import webshop.BasketRepository;
import webshop.CategoryRecord;
import webshop.CategoryRepository;
import webshop.CustomerRecord;
import webshop.CustomerRepository;
import webshop.OfferRecord;
import webshop.OfferRepository;
import webshop.OrderLineRecord;
import webshop.OrderLineRepository;
import webshop.OrderRecord;
import webshop.OrderRepository;
import webshop.PaymentRecord;
import webshop.PaymentRepository;
import webshop.ProductRecord;
import webshop.ProductRepository;
import webshop.ReviewRecord;
import webshop.ReviewRepository;
import webshop.StockRecord;
import webshop.StockRepository;
import webshop.SupplierRecord;
import webshop.SupplierRepository;
import webshop.Tables;
import webshop.TagRecord;
import webshop.TagRepository;
import webshop.WsProductTagsRecord;
import webshop.WsProductTagsRepository;

/** Fills the shop with more than ten thousand rows, the same in each run, in statements of many rows. */
final class Goods {

    private static final LocalDateTime START = LocalDateTime.of(2026, 1, 1, 12, 0);

    private final Random random = new Random(42);
    private final DSLContext dsl;

    private Goods(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Creates the tables and fills them. */
    static void create(DSLContext dsl) {
        Tables.create(dsl);
        dsl.transaction(tx -> new Goods(tx.dsl()).fill());
    }

    private void fill() {
        List<ProductRecord> products = products(categories());
        List<CustomerRecord> customers = new CustomerRepository(dsl)
                .insertAll(rows(
                        500,
                        i -> new CustomerRecord()
                                .setEmail("customer" + i + "@example.org")
                                .setName("Customer " + i)));
        List<AddressRecord> addresses = new AddressRepository(dsl)
                .insertAll(rows(
                        700,
                        i -> new AddressRecord()
                                .setStreet("Street " + i)
                                .setCity("City " + i % 17)
                                .setCustomer(customers.get(i % customers.size()))));
        orders(customers, addresses, products);
        new ReviewRepository(dsl)
                .insertAll(rows(
                        900,
                        i -> new ReviewRecord()
                                .setStars(1 + random.nextInt(5))
                                .setText("Review " + i)
                                .setProduct(one(products))
                                .setCustomer(i % 10 == 0 ? null : one(customers))));
        List<BasketRecord> baskets = new BasketRepository(dsl)
                .insertAll(rows(100, i -> new BasketRecord().setCustomer(customers.get(i * 3))));
        new BasketItemRepository(dsl)
                .insertAll(rows(
                        250,
                        i -> new BasketItemRecord()
                                .setQuantity(1 + random.nextInt(3))
                                .setBasket(one(baskets))
                                .setProduct(one(products))));
    }

    /** A root, six below it, and five below each of these. */
    private List<CategoryRecord> categories() {
        CategoryRepository categories = new CategoryRepository(dsl);
        CategoryRecord root = categories.insert(new CategoryRecord().setName("all"));
        List<CategoryRecord> middle =
                categories.children(root).createAll(rows(6, i -> new CategoryRecord().setName("category " + i)));
        List<CategoryRecord> leaves = new ArrayList<>();
        for (CategoryRecord one : middle) {
            leaves.addAll(categories
                    .children(one)
                    .createAll(rows(5, i -> new CategoryRecord().setName(one.name() + "." + i))));
        }
        List<CategoryRecord> all = new ArrayList<>(middle);
        all.addAll(leaves);
        return all;
    }

    private List<ProductRecord> products(List<CategoryRecord> categories) {
        List<ProductRecord> products = new ProductRepository(dsl)
                .insertAll(rows(
                        600,
                        i -> new ProductRecord()
                                .setSku("SKU-" + i)
                                .setName("Product " + i)
                                .setPrice(cents(100 + random.nextInt(9_900)))
                                .setCategory(i % 20 == 0 ? null : one(categories))));
        new StockRepository(dsl)
                .insertAll(rows(
                        500,
                        i -> new StockRecord()
                                .setProductId(products.get(i).id())
                                .setQuantity(random.nextInt(50))));
        List<TagRecord> tags = new TagRepository(dsl).insertAll(rows(40, i -> new TagRecord().setName("tag " + i)));
        List<SupplierRecord> suppliers =
                new SupplierRepository(dsl).insertAll(rows(25, i -> new SupplierRecord().setName("Supplier " + i)));
        List<WsProductTagsRecord> taggings = new ArrayList<>();
        List<OfferRecord> offers = new ArrayList<>();
        for (ProductRecord product : products) {
            for (TagRecord tag : some(tags, 5)) {
                taggings.add(
                        new WsProductTagsRecord().setProductId(product.id()).setTagId(tag.id()));
            }
            for (SupplierRecord supplier : some(suppliers, 4)) {
                offers.add(new OfferRecord()
                        .setProductId(product.id())
                        .setSupplierId(supplier.id())
                        .setPrice(cents(50 + random.nextInt(5_000)))
                        .setDays(1 + random.nextInt(20)));
            }
        }
        new WsProductTagsRepository(dsl).insertAll(taggings);
        new OfferRepository(dsl).insertAll(offers);
        return products;
    }

    /** The last fifty customers and the last fifty products have no orders. */
    private void orders(List<CustomerRecord> customers, List<AddressRecord> addresses, List<ProductRecord> products) {
        List<OrderRecord> orders = new OrderRepository(dsl)
                .insertAll(rows(
                        1_500,
                        i -> new OrderRecord()
                                .setNumber("2026-" + i)
                                .setPlaced(START.plusMinutes(i))
                                .setCustomer(one(customers.subList(0, 450)))
                                .setShipTo(i % 7 == 0 ? null : one(addresses))));
        List<OrderLineRecord> lines = new ArrayList<>();
        for (OrderRecord order : orders) {
            int position = 0;
            for (ProductRecord product : some(products.subList(0, 550), 5)) {
                lines.add(new OrderLineRecord()
                        .setPosition(++position)
                        .setQuantity(1 + random.nextInt(4))
                        .setPrice(product.price())
                        .setLabel(product.name())
                        .setOrder(order)
                        .setProduct(product));
            }
        }
        new OrderLineRepository(dsl).insertAll(lines);
        new PaymentRepository(dsl)
                .insertAll(rows(
                        1_400,
                        i -> new PaymentRecord()
                                .setAmount(cents(1_000 + random.nextInt(9_000)))
                                .setOrder(one(orders))));
    }

    private static <R> List<R> rows(int number, IntFunction<R> row) {
        return IntStream.range(0, number).mapToObj(row).toList();
    }

    private <E> E one(List<E> elements) {
        return elements.get(random.nextInt(elements.size()));
    }

    /** Gives up to so many distinct ones, at least one. */
    private <E> Set<E> some(List<E> elements, int most) {
        Set<E> some = new LinkedHashSet<>();
        int number = 1 + random.nextInt(most);
        for (int i = 0; i < number; i++) {
            some.add(one(elements));
        }
        return some;
    }

    private static BigDecimal cents(int cents) {
        return BigDecimal.valueOf(cents, 2);
    }
}
