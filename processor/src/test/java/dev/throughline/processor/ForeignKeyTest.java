package dev.throughline.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.processor.diagnostic.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The foreign keys, constraints and indexes of associations without join tables. */
class ForeignKeyTest {

    private static final String NULLABLE = "@interface Nullable {}\n";

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aForeignKeyMayReferToAUniqueProperty(Compiler compiler) {
        Compiler.Result result = compile(compiler, """
                @Model public interface Owner { @Id Long id(); @Column(unique = true, length = 80) String email();
                    @HasMany(sourceKey = "email", onRemove = Removal.DELETE) List<Toy> toys();
                }
                @Model public interface Toy { @Id Long id(); @BelongsTo Owner owner(); }
                """);

        assertThat(result.text("m/ToyTable.java"))
                .contains("DSL.name(\"owner_email\"), SQLDataType.VARCHAR(80).nullable(false)")
                .contains("\"fk_toy_owner_email\", OwnerTable.UniqueKeys.EMAIL, TOY.OWNER_EMAIL");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aForeignKeyOfSeveralColumnsMayShareOneWithTheKey(Compiler compiler) {
        Compiler.Result result = compile(compiler, NULLABLE + """
                @Model public interface Shop { @Id int tenant(); @Id Long number();
                    @HasMany List<Sale> sales();
                }
                @Model public interface Sale { @Id int tenant(); @Id Long number();
                    @Nullable @BelongsTo(foreignKey = {"tenant", "shop_number"}) Shop shop();
                }
                """);

        assertThat(result.text("m/SaleTable.java"))
                .contains("DSL.name(\"shop_number\"), SQLDataType.BIGINT.nullable(true)")
                .contains("\"fk_sale_tenant_shop_number\", ShopTable.PRIMARY_KEY, SALE.TENANT, SALE.SHOP_NUMBER")
                .contains("\"ix_sale_tenant_shop_number\", SALE.TENANT, SALE.SHOP_NUMBER");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void theModelOfAJoinTableSharesItsForeignKeys(Compiler compiler) {
        Compiler.Result result = compile(compiler, """
                @Model(table = "orders") public interface Order { @Id Long id();
                    @BelongsToMany(throughModel = Line.class) List<Item> items();
                    @HasMany(onRemove = Removal.DELETE) List<Line> lines();
                }
                @Model public interface Item { @Id Long id();
                    @BelongsToMany(throughModel = Line.class) List<Order> orders();
                }
                @Model(table = "line") public interface Line { @Id(generated = true) Long id(); int amount();
                    @BelongsTo(foreignKey = "order_id") Order order();
                    @BelongsTo Item item();
                }
                """);

        String line = result.text("m/LineTable.java");
        assertThat(line.split("TableKeys.foreignKey", -1)).hasSize(3);
        assertThat(line).contains("\"fk_line_order_id\"", "\"fk_line_item_id\"");
        assertThat(line.split("public OrderTable.OrderPath order\\(\\)", -1)).hasSize(2);
        assertThat(line.split("TableKeys.index", -1)).hasSize(2);
        assertThat(result.text("m/Tables.java")).contains("TableDefinition.Action.CASCADE");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void tablesThatReferToOneAnotherAreCreatedInACircle(Compiler compiler) {
        Compiler.Result result = compile(compiler, NULLABLE + """
                @Model public interface Country { @Id Long id(); @Nullable @BelongsTo City capital();
                    @HasMany(inverse = "country", onRemove = Removal.DELETE) List<City> cities();
                }
                @Model public interface City { @Id Long id(); @BelongsTo Country country(); }
                """);

        assertThat(result.text("m/Tables.java"))
                .contains("CityTable.Keys.COUNTRY, TableDefinition.Action.NO_ACTION, TableDefinition.Action.CASCADE")
                .contains("CountryTable.Keys.CAPITAL");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void whatTheParentSaysHoldsForTheForeignKey(Compiler compiler) {
        Compiler.Result result = compile(compiler, NULLABLE + """
                @Model public interface Owner { @Id Long id();
                    @HasMany(onDelete = ReferentialAction.SET_NULL, onUpdate = ReferentialAction.RESTRICT)
                    List<Toy> toys();
                    @HasMany(foreignKey = "finder_id", constraints = false) List<Toy> found();
                }
                @Model public interface Toy { @Id Long id(); @Nullable @BelongsTo Owner owner(); }
                """);

        assertThat(result.text("m/Tables.java"))
                .contains("ToyTable.Keys.OWNER, TableDefinition.Action.SET_NULL, TableDefinition.Action.RESTRICT")
                .contains(".refersBy(ToyTable.Keys.FINDER)")
                .doesNotContain(".references(ToyTable.Keys.FINDER");
        assertThat(result.text("m/ToyTable.java"))
                .contains("public static final ForeignKey<ToyRecord, OwnerRecord> FINDER");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aPropertyMayBeTheForeignKey(Compiler compiler) {
        Compiler.Result result = compile(compiler, NULLABLE + """
                @Model public interface Owner { @Id Long id(); @HasMany List<Toy> toys(); }
                @Model public interface Toy { @Id Long id(); @Nullable Long ownerId(); @Nullable @BelongsTo Owner owner();
                    String name();
                }
                """);

        assertThat(result.text("m/ToyTable.java").split("DSL.name\\(\"owner_id\"\\)", -1))
                .hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void theEndsMayBeInPackagesThatReferToOneAnother(Compiler compiler) {
        Map<String, String> sources = new TreeMap<>(Models.file("a", "Owner", """
                @Model public interface Owner { @Id Long id(); @HasMany List<b.Toy> toys();
                    @HasMany(foreignKey = "giver_id") List<b.Toy> gifts();
                }
                """));
        sources.putAll(Models.file("b", "Toy", """
                @Model public interface Toy { @Id Long id(); @HasOne a.Owner best(); }
                """));

        Compiler.Result result = compiler.compile(directory, sources);

        assertThat(result.errors()).isEmpty();
        assertThat(result.text("a/Tables.java")).contains(".after(() -> b.Tables.definition())");
        assertThat(result.text("b/Tables.java")).contains(".after(() -> a.Tables.definition())");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aModelMayBelongToItselfUnderItsOwnName(Compiler compiler) {
        Compiler.Result result = compile(compiler, NULLABLE + """
                @Model public interface Node { @Id(generated = true) Long id();
                    @Nullable @BelongsTo Node node();
                    @HasMany List<Node> others();
                    @HasOne(foreignKey = "twin_id") Node twin();
                    @Nullable @BelongsTo(foreignKey = "twin_id") Node twinOf();
                }
                """);

        assertThat(result.text("m/NodeTable.java"))
                .contains("\"fk_node_node_id\"", "\"fk_node_twin_id\"", "\"uq_node_twin_id\", NODE.TWIN_ID");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aPrimaryKeyMayBeTheForeignKey(Compiler compiler) {
        Compiler.Result result = compile(compiler, """
                @Model public interface Person { @Id(generated = true) Long id();
                    @HasOne(onRemove = Removal.DELETE, onDelete = ReferentialAction.CASCADE) Passport passport();
                }
                @Model public interface Passport { @Id Long personId(); String number(); @BelongsTo Person person(); }
                """);

        assertThat(result.text("m/PassportTable.java"))
                .contains("\"fk_passport_person_id\", PersonTable.PRIMARY_KEY, PASSPORT.PERSON_ID")
                .doesNotContain("uniqueKey(", "TableKeys.index");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aColumnThatRefersToSeveralModelsMayBeMade(Compiler compiler) {
        Compiler.Result result = compile(compiler, NULLABLE + """
                @Model public interface Post { @Id Long id();
                    @HasMany(foreignKey = "subject_id", scope = @FixedValue(property = "type", value = "post"))
                    List<Comment> comments();
                }
                @Model public interface Image { @Id Long id();
                    @HasOne(foreignKey = "subject_id", scope = @FixedValue(property = "type", value = "image"))
                    Comment comment();
                }
                @Model public interface Comment { @Id Long id(); String type();
                    @Nullable @BelongsTo(foreignKey = "subject_id") Post post();
                    @Nullable @BelongsTo(foreignKey = "subject_id") Image image();
                }
                """);

        assertThat(result.text("m/CommentTable.java"))
                .contains("sourceScope(CommentTable.COMMENT.TYPE, \"post\")")
                .contains("\"uq_comment_subject_id_type\", COMMENT.SUBJECT_ID, COMMENT.TYPE");
        assertThat(result.text("m/Tables.java")).doesNotContain("references(");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void associationsOfAllKindsLiveSideBySide(Compiler compiler) {
        Compiler.Result result = compile(compiler, NULLABLE + """
                public interface Owned { @Nullable @BelongsTo Owner owner(); }
                @Model public interface Owner { @Id(generated = true) Long getId(); String getName();
                    @HasMany List<Toy> toys();
                    @HasMany Collection<? extends Hat> hats();
                    @BelongsToMany(through = "loan") List<Toy> loans();
                    @HasMany(foreignKey = "giver_id", orderBy = {"name desc", "giverId"}) List<Toy> gifts();
                    @HasOne(foreignKey = "wearer_id") Hat worn();
                }
                @Model public interface Toy extends Owned { @Id UUID id(); String name();
                    @BelongsToMany(through = "loan") List<Owner> borrowers();
                }
                @Model public interface Hat extends Owned { @Id String code(); }
                """);

        assertThat(result.text("m/ToyTable.java")).contains("\"fk_toy_owner_id\"", "\"fk_toy_giver_id\"");
        assertThat(result.text("m/HatTable.java")).contains("\"fk_hat_owner_id\"", "\"uq_hat_wearer_id\"");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void linksMayBeTheTargetsOfWhatTheyLink(Compiler compiler) {
        Compiler.Result result = compile(compiler, """
                @Model(table = "orders") public interface Order { @Id Long id();
                    @BelongsToMany(throughModel = Line.class) List<Item> items();
                    @HasMany(onRemove = Removal.DELETE, inverse = "purchase") List<Line> lines();
                }
                @Model public interface Item { @Id Long id(); }
                @Model public interface Line { @Id long orderId(); @Id Long itemId(); int amount();
                    @BelongsTo(foreignKey = "order_id") Order purchase();
                }
                """);

        assertThat(result.text("m/LineTable.java").split("TableKeys.foreignKey", -1))
                .hasSize(3);
        assertThat(result.text("m/OrderTable.java")).contains("LineKey.TYPE");
    }

    @Test
    void aModelOfAnotherCompilationHasTheForeignKeyAlready() {
        Compiler.Result jar = Compiler.JAVAC.compile(
                directory.resolve("jar"),
                Models.file("a", "Toy", "@Model public interface Toy { @Id Long id(); String name(); }"));

        Compiler.Result result = Compiler.JAVAC.compile(
                directory.resolve("user"),
                Models.file(
                        "b", "Owner", "@Model public interface Owner { @Id Long id(); @HasMany List<a.Toy> toys(); }"),
                List.of(jar));

        assertThat(result.errors())
                .singleElement()
                .asString()
                .contains("[" + Problem.REFERENCE_ELSEWHERE.code() + "] Toy was compiled without Owner");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aModelOfAnotherCompilationHasTheUniqueConstraintAlready(Compiler compiler) {
        String owner = "@Model public interface Owner { @Id Long id(); %s }";
        String one = owner.formatted("@HasOne(onRemove = Removal.DELETE) Toy toy();");
        String toy = "@Model public interface Toy { @Id Long id(); %s @BelongsTo Owner owner(); }";

        assertThat(errorsAfter(compiler, owner.formatted(""), toy.formatted(""), one))
                .singleElement()
                .asString()
                .contains("[" + Problem.REFERENCE_NOT_UNIQUE.code() + "] Toy was compiled without Owner.toy()")
                .contains("several rows of one Owner: owner_id is not unique there");
        assertThat(errorsAfter(
                        compiler, owner.formatted(""), toy.formatted("@Column(unique = true) Long ownerId();"), one))
                .isEmpty();
    }

    private List<String> errorsAfter(Compiler compiler, String owner, String toy, String newOwner) {
        Map<String, String> both = new TreeMap<>(Models.file("a", "Owner", owner));
        both.putAll(Models.file("a", "Toy", toy));
        Path parent = directory.resolve(String.valueOf(toy.length()));
        Compiler.Result jar = Compiler.JAVAC.compile(parent.resolve("jar"), both);
        assertThat(jar.errors()).isEmpty();
        Compiler.Result user = compiler.compile(
                parent.resolve("user"), Models.file("a", "Owner", newOwner), List.of(jar), "-proc:only");
        // ECJ writes no type anew that the class path has, and older javac fails on such a record.
        return user.errors().stream()
                .filter(error ->
                        !error.contains(Problem.NOT_WRITTEN.code()) && !error.contains(Problem.STALE_RECORD.code()))
                .toList();
    }

    @Test
    void aModelMayBelongToOneOfAnotherCompilation() {
        Compiler.Result jar = Compiler.JAVAC.compile(
                directory.resolve("jar"),
                Models.file("a", "Owner", "@Model public interface Owner { @Id Long id(); String name(); }"));

        Compiler.Result result = Compiler.JAVAC.compile(
                directory.resolve("user"),
                Models.file("b", "Toy", "@Model public interface Toy { @Id Long id(); @BelongsTo a.Owner owner(); }"),
                List.of(jar));

        assertThat(result.problems()).isEmpty();
        assertThat(result.text("b/Tables.java")).contains(".after(() -> a.Tables.definition())");
    }

    private Compiler.Result compile(Compiler compiler, String members) {
        Compiler.Result result = compiler.compile(directory, Models.in(members), "-Xlint:all,-processing");
        assertThat(result.problems()).allMatch(problem -> problem.endsWith("The import java.util is never used"));
        return result;
    }
}
