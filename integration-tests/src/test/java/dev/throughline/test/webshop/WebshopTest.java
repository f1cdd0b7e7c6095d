package dev.throughline.test.webshop;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.sum;
import static webshop.AddressTable.ADDRESS;
import static webshop.BasketItemTable.BASKET_ITEM;
import static webshop.BasketTable.BASKET;
import static webshop.CategoryTable.CATEGORY;
import static webshop.CustomerTable.CUSTOMER;
import static webshop.OfferTable.OFFER;
import static webshop.OrderLineTable.ORDER_LINE;
import static webshop.OrderTable.ORDER;
import static webshop.PaymentTable.PAYMENT;
import static webshop.ProductTable.PRODUCT;
import static webshop.ReviewTable.REVIEW;
import static webshop.StockTable.STOCK;
import static webshop.SupplierTable.SUPPLIER;
import static webshop.TagTable.TAG;
import static webshop.WsProductTagsTable.WS_PRODUCT_TAGS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.throughline.runtime.LinkTargetNotFoundException;
import dev.throughline.runtime.Linked;
import dev.throughline.runtime.Page;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseTest;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import webshop.AddressRecord;
import webshop.AddressRepository;
import webshop.BasketItemRecord;
import webshop.BasketItemRepository;
import webshop.BasketRecord;
import webshop.BasketRepository;
import webshop.Category;
import webshop.CategoryRecord;
import webshop.CategoryRepository;
import webshop.CustomerRecord;
import webshop.CustomerRepository;
import webshop.Offer;
import webshop.OfferRecord;
import webshop.OfferRepository;
import webshop.Order;
import webshop.OrderLine;
import webshop.OrderLineRecord;
import webshop.OrderLineRepository;
import webshop.OrderRecord;
import webshop.OrderRepository;
import webshop.PaymentRecord;
import webshop.Product;
import webshop.ProductRecord;
import webshop.ProductRepository;
import webshop.ReviewRecord;
import webshop.ReviewRepository;
import webshop.StockRecord;
import webshop.StockRepository;
import webshop.SupplierRecord;
import webshop.SupplierRepository;
import webshop.Tag;
import webshop.TagRecord;

/** A shop with more than ten thousand rows; what is read is compared with what Java makes of the rows. */
@DatabaseTest
class WebshopTest {

    private static final List<Table<?>> TABLES = List.of(
            CUSTOMER,
            ADDRESS,
            ORDER,
            ORDER_LINE,
            PAYMENT,
            PRODUCT,
            CATEGORY,
            TAG,
            SUPPLIER,
            OFFER,
            BASKET,
            BASKET_ITEM,
            REVIEW,
            STOCK,
            WS_PRODUCT_TAGS);

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 22, 20, 0);

    private final Database database;
    private final DSLContext dsl;
    private final DSLContext plain;
    private final CustomerRepository customers;
    private final AddressRepository addresses;
    private final OrderRepository orders;
    private final OrderLineRepository lines;
    private final ProductRepository products;
    private final CategoryRepository categories;
    private final BasketRepository baskets;
    private final BasketItemRepository items;
    private final ReviewRepository reviews;
    private final StockRepository stock;

    WebshopTest(Database database) {
        this.database = database;
        this.dsl = database.dsl();
        this.plain = database.plain();
        database.once(Goods::create);
        customers = new CustomerRepository(dsl);
        addresses = new AddressRepository(dsl);
        orders = new OrderRepository(dsl);
        lines = new OrderLineRepository(dsl);
        products = new ProductRepository(dsl);
        categories = new CategoryRepository(dsl);
        baskets = new BasketRepository(dsl);
        items = new BasketItemRepository(dsl);
        reviews = new ReviewRepository(dsl);
        stock = new StockRepository(dsl);
    }

    private int rows() {
        return TABLES.stream().mapToInt(plain::fetchCount).sum();
    }

    private CustomerRecord newCustomer(String name) {
        return customers.insert(
                new CustomerRecord().setEmail(name + "@example.org").setName(name));
    }

    private ProductRecord newProduct(String sku) {
        return products.insert(
                new ProductRecord().setSku(sku).setName("Product " + sku).setPrice(new BigDecimal("9.50")));
    }

    private OrderRecord newOrder(CustomerRecord customer, String number) {
        return customers.createOrder(
                customer, new OrderRecord().setNumber(number).setPlaced(NOW));
    }

    private static OrderLineRecord line(int position, int quantity, ProductRecord product) {
        return new OrderLineRecord()
                .setPosition(position)
                .setQuantity(quantity)
                .setPrice(product.price())
                .setLabel(product.name())
                .setProduct(product);
    }

    private static <T> T one(List<T> rows) {
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    @Test
    void the_shop_has_ten_thousand_rows() {
        assertThat(rows()).isGreaterThan(10_000);
    }

    /** The ids of a category and all below it. */
    private static Set<Long> subtree(Category category) {
        Set<Long> ids = new HashSet<>(Set.of(category.id()));
        category.children().forEach(child -> ids.addAll(subtree(child)));
        return ids;
    }

    @Test
    void a_branch_of_the_categories_is_browsed_with_tags_and_stock() {
        CategoryRecord[] root = new CategoryRecord[1];
        assertThat(database.statements()
                        .of(() -> root[0] = one(categories
                                .find()
                                .where(CATEGORY.NAME.eq("category 3"))
                                .include(
                                        CATEGORY.CHILDREN,
                                        c -> c.include(CATEGORY.CHILDREN, d -> d.include(CATEGORY.CHILDREN)))
                                .fetch())))
                .hasSizeLessThanOrEqualTo(4);
        Set<Long> branch = subtree(root[0]);
        List<Page<ProductRecord>> pages = new ArrayList<>();

        assertThat(database.statements()
                        .of(() -> pages.add(products.find()
                                .where(PRODUCT.CATEGORY_ID.in(branch), PRODUCT.TAGS.any())
                                .include(PRODUCT.TAGS)
                                .include(PRODUCT.STOCK)
                                .include(PRODUCT.CATEGORY)
                                .orderBy(PRODUCT.PRICE.desc())
                                .limit(20)
                                .fetchPage())))
                .hasSize(5);

        Map<Long, List<String>> tags = plain.select(WS_PRODUCT_TAGS.PRODUCT_ID, TAG.NAME)
                .from(WS_PRODUCT_TAGS)
                .join(TAG)
                .on(TAG.ID.eq(WS_PRODUCT_TAGS.TAG_ID))
                .orderBy(TAG.NAME)
                .fetchGroups(WS_PRODUCT_TAGS.PRODUCT_ID, TAG.NAME);
        List<ProductRecord> expected = plain.fetch(PRODUCT).stream()
                .filter(product -> product.categoryId() != null && branch.contains(product.categoryId()))
                .filter(product -> tags.containsKey(product.id()))
                .sorted(comparing(ProductRecord::price, reverseOrder()).thenComparing(ProductRecord::id))
                .toList();
        assertThat(branch).hasSize(6);
        assertThat(pages.get(0).total()).isEqualTo(expected.size()).isGreaterThan(20);
        assertThat(pages.get(0).rows())
                .extracting(ProductRecord::sku)
                .containsExactlyElementsOf(
                        expected.stream().limit(20).map(ProductRecord::sku).toList());
        Map<Long, Integer> quantities = plain.fetch(STOCK).intoMap(STOCK.PRODUCT_ID, STOCK.QUANTITY);
        for (ProductRecord product : pages.get(0).rows()) {
            assertThat(product.tags()).extracting(Tag::name).containsExactlyElementsOf(tags.get(product.id()));
            StockRecord left = product.loaded(PRODUCT.STOCK);
            assertThat(left == null ? null : left.quantity()).isEqualTo(quantities.get(product.id()));
            assertThat(branch)
                    .contains(Objects.requireNonNull(product.category()).id());
        }
    }

    @Test
    void a_customers_page_comes_with_one_statement_for_each_association() {
        Map<Long, Long> ordered = plain.fetch(ORDER).stream().collect(groupingBy(OrderRecord::customerId, counting()));
        long id = ordered.entrySet().stream()
                .max(Map.Entry.<Long, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
        CustomerRecord[] page = new CustomerRecord[1];

        assertThat(database.statements()
                        .of(() -> page[0] = customers
                                .find()
                                .where(CUSTOMER.ID.eq(id))
                                .include(CUSTOMER.ADDRESSES)
                                .include(
                                        CUSTOMER.ORDERS,
                                        o -> o.orderBy(ORDER.PLACED.desc())
                                                .limit(3)
                                                .include(ORDER.SHIP_TO)
                                                .include(
                                                        ORDER.LINES,
                                                        l -> l.include(
                                                                ORDER_LINE.PRODUCT, p -> p.include(PRODUCT.CATEGORY))))
                                .fetchOptional()
                                .orElseThrow()))
                .hasSize(7);

        List<OrderRecord> newest = plain.fetch(ORDER, ORDER.CUSTOMER_ID.eq(id)).stream()
                .sorted(comparing(OrderRecord::placed, reverseOrder()))
                .limit(3)
                .toList();
        assertThat(page[0].orders())
                .extracting(Order::number)
                .containsExactlyElementsOf(
                        newest.stream().map(OrderRecord::number).toList());
        for (int i = 0; i < newest.size(); i++) {
            Order order = page[0].orders().get(i);
            List<OrderLineRecord> expected = plain.fetch(ORDER_LINE, ORDER_LINE.ORDER_ID.eq(order.id())).stream()
                    .sorted(comparing(OrderLineRecord::position))
                    .toList();
            assertThat(order.lines())
                    .extracting(OrderLine::label)
                    .containsExactlyElementsOf(
                            expected.stream().map(OrderLineRecord::label).toList());
            assertThat(total(order.lines())).isEqualByComparingTo(total(expected));
            assertThat(order.shipTo() == null).isEqualTo(newest.get(i).shipToId() == null);
            for (OrderLine one : order.lines()) {
                Product product = one.product();
                assertThat(product.name()).isEqualTo(one.label());
                assertThat(product.category() == null)
                        .isEqualTo(Objects.requireNonNull(plain.fetchOne(PRODUCT, PRODUCT.ID.eq(product.id())))
                                        .categoryId()
                                == null);
            }
        }
        assertThat(page[0].addresses()).hasSize(plain.fetchCount(ADDRESS, ADDRESS.CUSTOMER_ID.eq(id)));
    }

    private static BigDecimal total(List<? extends OrderLine> lines) {
        return lines.stream()
                .map(line -> line.price().multiply(BigDecimal.valueOf(line.quantity())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void a_products_page_is_json_without_querying() {
        ObjectMapper json = new ObjectMapper();
        ProductRecord page = products.find()
                .where(PRODUCT.REVIEWS.any(REVIEW.CUSTOMER.any()), PRODUCT.CATEGORY.any(), PRODUCT.STOCK.none())
                .include(PRODUCT.TAGS)
                .include(PRODUCT.SUPPLIERS)
                .include(PRODUCT.STOCK)
                .include(PRODUCT.REVIEWS, r -> r.include(REVIEW.CUSTOMER))
                .include(PRODUCT.CATEGORY, c -> c.include(CATEGORY.PARENT))
                .fetchFirst()
                .orElseThrow();
        JsonNode[] node = new JsonNode[1];

        assertThat(database.statements().of(() -> node[0] = json.readTree(json.writeValueAsString(page.toData()))))
                .isEmpty();

        assertThat(node[0].at("/sku").asText()).isEqualTo(page.sku());
        assertThat(node[0].at("/price").decimalValue()).isEqualByComparingTo(page.price());
        assertThat(node[0].at("/tags/0/name").asText())
                .isEqualTo(page.tags().get(0).name());
        assertThat(node[0].at("/suppliers")).hasSize(page.suppliers().size());
        assertThat(node[0].at("/stock").isNull()).isTrue();
        assertThat(node[0].at("/orderLines").isNull()).isTrue();
        assertThat(node[0].at("/reviews")).hasSize(page.reviews().size());
        assertThat(node[0].at("/reviews/0/stars").asInt())
                .isEqualTo(page.reviews().get(0).stars());
        assertThat(node[0].at("/category/parent/name").asText())
                .isEqualTo(Objects.requireNonNull(
                                Objects.requireNonNull(page.category()).parent())
                        .name());
    }

    @Test
    void the_products_that_sell_best_are_those_that_java_counts() {
        Map<Long, Long> sold =
                plain.fetch(ORDER_LINE).stream().collect(groupingBy(OrderLineRecord::productId, counting()));
        List<Long> expected = plain.select(PRODUCT.ID).from(PRODUCT).fetch(PRODUCT.ID).stream()
                .sorted(comparing((Long id) -> sold.getOrDefault(id, 0L), reverseOrder())
                        .thenComparing(comparing(id -> id)))
                .limit(10)
                .toList();

        List<ProductRecord> best = products.find()
                .orderBy(PRODUCT.ORDER_LINES.count().desc())
                .limit(10)
                .fetch();

        assertThat(best).extracting(ProductRecord::id).containsExactlyElementsOf(expected);
        assertThat(products.find().where(PRODUCT.ORDER_LINES.none()).count())
                .isEqualTo(plain.fetchCount(PRODUCT) - sold.size());
        Map<String, Integer> pieces = plain.fetch(ORDER_LINE).stream()
                .collect(groupingBy(OrderLineRecord::label, summingInt(OrderLineRecord::quantity)));
        assertThat(dsl.select(ORDER_LINE.product().NAME, sum(ORDER_LINE.QUANTITY))
                        .from(ORDER_LINE)
                        .groupBy(ORDER_LINE.product().NAME)
                        .fetchMap(row -> row.value1(), row -> row.value2().intValue()))
                .isEqualTo(pieces);
    }

    @Test
    void suppliers_come_by_price_and_the_cheapest_of_each_product_in_one_statement() {
        Map<Long, List<OfferRecord>> offers = plain.fetch(OFFER).stream().collect(groupingBy(OfferRecord::productId));
        ProductRecord product = products.find()
                .orderBy(PRODUCT.SUPPLIERS.count().desc())
                .fetchFirst()
                .orElseThrow();
        List<BigDecimal> prices = Objects.requireNonNull(offers.get(product.id())).stream()
                .map(OfferRecord::price)
                .sorted()
                .toList();
        List<Long> ids = List.copyOf(offers.keySet());

        assertThat(products.suppliers(product).links())
                .extracting(linked -> linked.link().price())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactlyElementsOf(prices);
        List<Map<Long, List<Linked<SupplierRecord, OfferRecord>>>> cheapest = new ArrayList<>();
        assertThat(database.statements()
                        .of(() -> cheapest.add(products.suppliersOf(ids).links(q -> q.limit(1)))))
                .hasSize(1);
        cheapest.get(0)
                .forEach((id, first) -> assertThat(one(first).link().price())
                        .isEqualByComparingTo(Objects.requireNonNull(offers.get(id)).stream()
                                .map(OfferRecord::price)
                                .min(comparing(price -> price))
                                .orElseThrow()));
        assertThat(cheapest.get(0)).hasSize(ids.size());
    }

    @Test
    void the_offers_of_a_supplier_are_rows_of_their_own() {
        Map<Long, List<OfferRecord>> offers = plain.fetch(OFFER).stream().collect(groupingBy(OfferRecord::supplierId));
        SupplierRepository suppliers = new SupplierRepository(dsl);
        SupplierRecord most = suppliers
                .find()
                .orderBy(SUPPLIER.OFFERS.count().desc())
                .include(SUPPLIER.OFFERS, o -> o.limit(5).include(OFFER.PRODUCT))
                .fetchFirst()
                .orElseThrow();
        List<OfferRecord> expected = Objects.requireNonNull(offers.get(most.id()));

        assertThat(expected)
                .hasSize(offers.values().stream().mapToInt(List::size).max().orElseThrow());
        assertThat(most.countOffers()).isEqualTo(expected.size()).isEqualTo(suppliers.countProducts(most));
        assertThat(most.offers())
                .extracting(Offer::price)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactlyElementsOf(expected.stream()
                        .map(OfferRecord::price)
                        .sorted()
                        .limit(5)
                        .toList());
        OfferRecord cheapest = most.loaded(SUPPLIER.OFFERS).get(0);
        assertThat(cheapest.product().id()).isEqualTo(cheapest.productId());
        assertThat(new OfferRepository(dsl).getSupplier(cheapest).orElseThrow().id())
                .isEqualTo(most.id());

        SupplierRecord own = suppliers.insert(new SupplierRecord().setName("own"));
        ProductRecord product = newProduct("OFFERED");
        OfferRecord offer =
                own.createOffer(new OfferRecord().setProduct(product).setPrice(BigDecimal.TEN));
        assertThat(suppliers.hasProduct(own, product)).isTrue();
        assertThat(offer.days()).isEqualTo(7);
        assertThat(own.removeOffer(offer)).isEqualTo(1);
        assertThat(suppliers.countProducts(own)).isZero();
    }

    @Test
    void products_are_found_by_what_is_said_of_them() {
        Map<Long, List<ReviewRecord>> said = plain.fetch(REVIEW).stream().collect(groupingBy(ReviewRecord::productId));
        List<Long> ids =
                plain.select(PRODUCT.ID).from(PRODUCT).orderBy(PRODUCT.ID).fetch(PRODUCT.ID);

        assertThat(products.findBy(PRODUCT.REVIEWS.every(REVIEW.STARS.ge(4))))
                .extracting(ProductRecord::id)
                .containsExactlyElementsOf(ids.stream()
                        .filter(id -> said.getOrDefault(id, List.of()).stream().allMatch(review -> review.stars() >= 4))
                        .toList());
        assertThat(products.findBy(PRODUCT.REVIEWS.count(REVIEW.STARS.eq(5)).ge(2)))
                .extracting(ProductRecord::id)
                .containsExactlyElementsOf(ids.stream()
                        .filter(id -> said.getOrDefault(id, List.of()).stream()
                                        .filter(review -> review.stars() == 5)
                                        .count()
                                >= 2)
                        .toList());
        List<ProductRecord> praised = products.find()
                .include(
                        PRODUCT.REVIEWS,
                        r -> r.where(REVIEW.STARS.eq(5)).required().include(REVIEW.CUSTOMER))
                .fetch();
        assertThat(praised).hasSize((int) said.values().stream()
                .filter(all -> all.stream().anyMatch(review -> review.stars() == 5))
                .count());
        assertThat(customers.findBy(
                        CUSTOMER.ORDERS.any(ORDER.LINES.any(ORDER_LINE.PRODUCT.any(PRODUCT.SKU.eq("SKU-7"))))))
                .extracting(CustomerRecord::id)
                .containsExactlyElementsOf(plain.selectDistinct(ORDER.CUSTOMER_ID)
                        .from(ORDER)
                        .join(ORDER_LINE)
                        .on(ORDER_LINE.ORDER_ID.eq(ORDER.ID))
                        .where(ORDER_LINE.LABEL.eq("Product 7"))
                        .orderBy(ORDER.CUSTOMER_ID)
                        .fetch(ORDER.CUSTOMER_ID));
    }

    /** Makes an order of what is in the basket, and takes it from the stock. */
    private OrderRecord order(DSLContext tx, CustomerRecord customer, AddressRecord shipTo, String number) {
        BasketRecord basket = new CustomerRepository(tx)
                .getBasket(customer, b -> b.include(BASKET.ITEMS, i -> i.include(BASKET_ITEM.PRODUCT)))
                .orElseThrow();
        OrderRecord order = new CustomerRepository(tx)
                .createOrder(
                        customer,
                        new OrderRecord().setNumber(number).setPlaced(NOW).setShipTo(shipTo));
        List<OrderLineRecord> ordered = new ArrayList<>();
        for (BasketItemRecord item : basket.loaded(BASKET.ITEMS)) {
            ProductRecord product = Objects.requireNonNull(item.loaded(BASKET_ITEM.PRODUCT));
            ordered.add(line(ordered.size() + 1, item.quantity(), product));
            tx.update(STOCK)
                    .set(STOCK.QUANTITY, STOCK.QUANTITY.minus(item.quantity()))
                    .where(STOCK.PRODUCT_ID.eq(product.id()))
                    .execute();
        }
        new OrderRepository(tx).lines(order).createAll(ordered);
        new BasketRepository(tx).items(basket).clear();
        return order;
    }

    @Test
    void an_order_is_placed_as_a_whole() {
        CustomerRecord customer = newCustomer("buyer");
        AddressRecord home =
                customer.createAddress(new AddressRecord().setStreet("Long").setCity("Gdynia"));
        ProductRecord ball = newProduct("BALL");
        ProductRecord kite = newProduct("KITE");
        products.createStock(ball, new StockRecord().setQuantity(10));
        BasketRecord basket = customer.createBasket(new BasketRecord());
        baskets.items(basket)
                .createAll(List.of(
                        new BasketItemRecord().setQuantity(2).setProduct(ball),
                        new BasketItemRecord().setQuantity(1).setProduct(kite)));

        OrderRecord order = dsl.transactionResult(tx -> order(tx.dsl(), customer, home, "W-1"));

        products.update(ball.setPrice(new BigDecimal("12.00")));
        List<OrderLineRecord> ordered = orders.getLines(order, q -> q.include(ORDER_LINE.PRODUCT));
        assertThat(total(ordered)).isEqualByComparingTo("28.50");
        assertThat(ordered.get(0).product().price()).isEqualByComparingTo("12.00");
        assertThat(orders.findById(order.id()).orElseThrow().status()).isEqualTo(Order.Status.OPEN);
        assertThat(order.getShipTo()).contains(home);
        assertThat(products.getStock(ball).orElseThrow().quantity()).isEqualTo(8);
        assertThat(baskets.countItems(basket)).isZero();
        orders.createPayment(order, new PaymentRecord().setAmount(new BigDecimal("20.00")));
        orders.createPayment(order, new PaymentRecord().setAmount(new BigDecimal("8.50")));
        assertThat(orders.getPayments(order).stream()
                        .map(PaymentRecord::amount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(total(ordered));
    }

    @Test
    void an_order_that_fails_leaves_the_basket_and_the_stock_as_they_were() {
        CustomerRecord customer = newCustomer("unlucky");
        AddressRecord home =
                customer.createAddress(new AddressRecord().setStreet("Short").setCity("Sopot"));
        ProductRecord kite = newProduct("KITE-2");
        products.createStock(kite, new StockRecord().setQuantity(3));
        BasketRecord basket = customer.createBasket(new BasketRecord());
        baskets.createItem(basket, new BasketItemRecord().setQuantity(2).setProduct(kite));
        int before = rows();

        assertThatThrownBy(() -> dsl.transaction(tx -> {
                    OrderRecord order = order(tx.dsl(), customer, home, "W-2");
                    new OrderRepository(tx.dsl()).addLine(order.id(), 999_999_999L);
                }))
                .isInstanceOf(LinkTargetNotFoundException.class);
        assertThatThrownBy(() -> dsl.transaction(tx -> order(tx.dsl(), customer, home, "2026-1")))
                .isInstanceOf(DataAccessException.class);

        assertThat(rows()).isEqualTo(before);
        assertThat(baskets.countItems(basket)).isEqualTo(1);
        assertThat(stock.findById(kite.id()).orElseThrow().quantity()).isEqualTo(3);
        assertThat(customers.countOrders(customer)).isZero();
    }

    @Test
    void a_line_moves_to_another_order_and_one_that_is_removed_is_gone() {
        CustomerRecord customer = newCustomer("mover");
        ProductRecord product = newProduct("MOVED");
        OrderRecord first = newOrder(customer, "W-3");
        OrderRecord second = newOrder(customer, "W-4");
        List<OrderLineRecord> created =
                orders.lines(first).createAll(List.of(line(1, 1, product), line(2, 1, product), line(3, 1, product)));

        assertThat(orders.addLine(second, created.get(2)).orderId()).isEqualTo(second.id());
        assertThat(lines.setOrder(created.get(1), second)).isEqualTo(1);
        assertThat(orders.countLines(first)).isEqualTo(1);
        assertThat(orders.getLines(second))
                .extracting(OrderLineRecord::position)
                .containsExactly(2, 3);
        assertThat(orders.setLines(second, List.of(created.get(1))).removed())
                .containsExactly(created.get(2).id());
        assertThat(lines.existsById(created.get(2).id())).isFalse();
        assertThat(customers.setOrders(customer, List.of(first)).removed()).containsExactly(second.id());
        assertThat(lines.existsById(created.get(1).id())).isFalse();
    }

    @Test
    void a_customer_has_one_basket() {
        CustomerRecord customer = newCustomer("carter");
        BasketRecord first = customers.createBasket(customer, new BasketRecord());
        baskets.createItem(first, new BasketItemRecord().setQuantity(1).setProduct(newProduct("LOST")));

        BasketRecord second = customers.createBasket(customer, new BasketRecord());

        assertThat(customer.getBasket()).contains(second);
        assertThat(baskets.existsById(first.id())).isFalse();
        assertThat(items.findBy(BASKET_ITEM.BASKET_ID.eq(first.id()))).isEmpty();
        assertThat(customers.setBasket(customer, null)).isEqualTo(1);
        assertThat(customers.getBasket(customer)).isEmpty();
    }

    @Test
    void what_goes_with_a_customer_goes_and_what_is_needed_stays() {
        CustomerRecord customer = newCustomer("leaver");
        AddressRecord home =
                customer.createAddress(new AddressRecord().setStreet("Far").setCity("Hel"));
        ProductRecord product = newProduct("SAID");
        ReviewRecord review = customers.createReview(
                customer, new ReviewRecord().setStars(5).setText("good").setProduct(product));
        customer.createBasket(new BasketRecord());
        OrderRecord order = newOrder(customer, "W-5");
        orders.setShipTo(order, home);

        assertThatThrownBy(() -> customers.delete(customer)).isInstanceOf(DataAccessException.class);
        assertThat(addresses.delete(home)).isEqualTo(1);
        assertThat(orders.findById(order.id()).orElseThrow().shipToId()).isNull();
        orders.delete(order);
        customer.createAddress(new AddressRecord().setStreet("Near").setCity("Hel"));
        assertThat(customers.delete(customer)).isEqualTo(1);

        assertThat(addresses.findBy(ADDRESS.CITY.eq("Hel"))).isEmpty();
        ReviewRecord left = reviews.findById(review.id()).orElseThrow();
        assertThat(left.customerId()).isNull();
        assertThat(left.getProduct()).contains(product);
    }

    @Test
    void what_goes_with_a_product_goes_unless_it_was_ordered() {
        ProductRecord product = newProduct("GONE");
        products.createTag(product, new TagRecord().setName("gone"));
        products.suppliers(product)
                .create(new SupplierRecord().setName("Gone"), offer -> offer.setPrice(BigDecimal.ONE));
        products.createStock(product, new StockRecord().setQuantity(1));
        products.createReview(product, new ReviewRecord().setStars(1).setText("bad"));
        OrderRecord order = newOrder(newCustomer("last"), "W-6");
        OrderLineRecord line = orders.createLine(order, line(1, 1, product));

        assertThatThrownBy(() -> products.delete(product)).isInstanceOf(DataAccessException.class);
        orders.removeLine(order, line);
        assertThat(products.delete(product)).isEqualTo(1);

        assertThat(stock.existsById(product.id())).isFalse();
        assertThat(reviews.findBy(REVIEW.TEXT.eq("bad"))).isEmpty();
        assertThat(plain.fetchCount(OFFER, OFFER.PRODUCT_ID.eq(product.id()))).isZero();
    }

    @Test
    void a_branch_moves_in_the_tree_and_takes_its_products_along() {
        CategoryRecord from = categories.insert(new CategoryRecord().setName("from"));
        CategoryRecord to = categories.insert(new CategoryRecord().setName("to"));
        CategoryRecord branch = categories.createChild(from, new CategoryRecord().setName("branch"));
        List<ProductRecord> moved = List.of(newProduct("M-1"), newProduct("M-2"));
        categories.addProducts(branch, moved);

        categories.setParent(branch, to);

        assertThat(categories.countChildren(from)).isZero();
        CategoryRecord found = one(categories
                .find()
                .where(CATEGORY.ID.eq(to.id()))
                .include(CATEGORY.CHILDREN, c -> c.include(CATEGORY.PRODUCTS, p -> p.include(PRODUCT.CATEGORY)))
                .fetch());
        assertThat(found.children().get(0).products()).extracting(Product::sku).containsExactly("M-1", "M-2");
        assertThatThrownBy(() -> categories.delete(branch)).isInstanceOf(DataAccessException.class);
        categories.products(branch).clear();
        assertThat(categories.delete(branch)).isEqualTo(1);
        assertThat(products.findAllById(moved.stream().map(ProductRecord::id).toList()))
                .allSatisfy(product -> assertThat(product.categoryId()).isNull());
    }
}
