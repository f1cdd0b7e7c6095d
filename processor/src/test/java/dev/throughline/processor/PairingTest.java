package dev.throughline.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.processor.diagnostic.Problem;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Associations that link a pair several times, or both ways at once. */
class PairingTest {

    private static final String ORDERS = """
            @Model(table = "orders") public interface Order {
                @Id(generated = true) Long id();
                @BelongsToMany(throughModel = OrderLine.class, unique = false) List<Product> products();
                %s
            }
            @Model public interface Product {
                @Id(generated = true) Long id();
                @BelongsToMany(through = "order_line") List<Order> orders();
            }
            """;

    private static final String LINE = """
            @Model public interface OrderLine { @Id(generated = true) Long id(); @Column(defaultValue = "1") int amount(); }
            """;

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aPairCanBeLinkedSeveralTimes(Compiler compiler) {
        Compiler.Result result = compile(compiler, ORDERS.formatted("") + LINE + """
                        static int use(OrderRepository orders, ProductRepository products, OrderRecord order, Product product) {
                            OrderLineRecord line = orders.addProduct(order, product, it -> it.setAmount(2));
                            List<OrderLineRecord> more = order.addProducts(List.of(product, product));
                            dev.throughline.runtime.RepeatableLinks<ProductRecord, Long, OrderLineRecord> links =
                                    orders.products(order);
                            products.orders(1L).updateAll(2L, it -> it.setAmount(line.amount()));
                            orders.productsOf(List.of(1L)).count();
                            return links.remove(1L) + orders.removeProducts(order, List.of(product)) + more.size();
                        }
                        """);

        assertThat(result.text("m/OrderLineTable.java"))
                .contains("\"ix_order_line_order_id_product_id\"", "\"ix_order_line_product_id_order_id\"")
                .contains("return List.of(Indexes.ORDER_ID_PRODUCT_ID, Indexes.PRODUCT)")
                .doesNotContain("UniqueKeys");
        assertThat(result.text("m/OrderTable.java"))
                .contains("LinkOptions.<ProductRecord, OrderLineRecord>none()\n", ".repeatable());");
        assertThat(result.text("m/ProductTable.java")).contains(".repeatable());");
        assertThat(result.text("m/OrderRepository.java"))
                .contains("return repeatableLinks(OrderTable.ORDER.PRODUCTS, ")
                .contains("once more if they are linked already")
                .contains("Removes all links of an order to the product")
                .doesNotContain("setProducts", "stays as it is");
        assertThat(result.text("m/OrderRecord.java"))
                .contains("return repeatableLinks(OrderTable.ORDER.PRODUCTS).add(")
                .doesNotContain("setProducts");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aModelMayThenHaveAMethodCalledSet(Compiler compiler) {
        compile(compiler, ORDERS.formatted("default void setProducts(Collection<Product> products) {}") + LINE);
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aKeyThatBeginsWithThePairIsItsIndex(Compiler compiler) {
        Compiler.Result result = compile(compiler, ORDERS.formatted("") + """
                        @Model public interface OrderLine { @Id Long productId(); @Id Long orderId(); @Id int line(); }
                        static void use(OrderRepository orders) { orders.addProduct(1L, 2L, it -> it.setLine(3)); }
                        """);

        assertThat(result.text("m/OrderLineTable.java")).contains("return List.of(Indexes.ORDER)");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void friendsAreFriendsOfEachOther(Compiler compiler) {
        Compiler.Result result = compile(compiler, """
                        @Model(table = "users") public interface User {
                            @Id(generated = true) Long id();
                            @BelongsToMany(through = "friendship", symmetric = true,
                                    onDelete = ReferentialAction.RESTRICT, onUpdate = ReferentialAction.NO_ACTION)
                            List<User> friends();
                        }
                        static void use(UserRepository users, UserRecord user) {
                            users.addFriend(user, user);
                            user.setFriends(List.of(user));
                            users.friends(1L).toggle(List.of(2L));
                        }
                        """);

        assertThat(result.text("m/UserTable.java"))
                .contains("LinkOptions.<UserRecord, FriendshipRecord>none()\n", ".symmetric());")
                .doesNotContain("friendLinks()", "friends()  {", "UserPath friends()");
        assertThat(result.text("m/Tables.java")).containsOnlyOnce("Keys.USER, TableDefinition.Action.RESTRICT");
        assertThat(result.text("m/Tables.java"))
                .contains("Keys.FRIEND, TableDefinition.Action.RESTRICT, TableDefinition.Action.NO_ACTION");
        assertThat(result.prose("m/UserRepository.java"))
                .contains("where (user_id = ? or friend_id = ?)")
                .contains("Links a user and the friend with each other.")
                .contains("whichever end it was added from")
                .contains("@throws IllegalArgumentException if a friend is the user itself; nothing is written");
        assertThat(result.notes()).noneMatch(note -> note.contains(Problem.PATH_LEFT_OUT.code()));
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void friendsMayHaveAModelAndBeKnownByAProperty(Compiler compiler) {
        Compiler.Result result = compile(compiler, """
                        @Model(table = "users") public interface User {
                            @Id(generated = true) Long id();
                            @Column(unique = true) String email();
                            @BelongsToMany(throughModel = Friendship.class, symmetric = true, targetKey = "email")
                            List<User> friends();
                        }
                        @Model public interface Friendship { @Id(generated = true) Long id(); int stars(); }
                        static void use(UserRepository users, UserRecord user) {
                            users.addFriend("a", "b", link -> link.setStars(1));
                            user.addFriends(List.of(user), link -> link.setStars(1));
                        }
                        """);

        assertThat(result.text("m/FriendshipTable.java"))
                .contains("UserTable.UniqueKeys.EMAIL, FRIENDSHIP.USER_EMAIL")
                .contains("UserTable.UniqueKeys.EMAIL, FRIENDSHIP.FRIEND_EMAIL")
                .contains("\"uq_friendship_friend_email_user_email\"");
    }

    private Compiler.Result compile(Compiler compiler, String members) {
        Compiler.Result result = compiler.compile(directory, Models.in(members), "-Xlint:all");
        assertThat(result.problems()).isEmpty();
        return result;
    }
}
