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
        assertThat(line.split("TableDefinitions.foreignKey", -1)).hasSize(3);
        assertThat(line).contains("\"fk_line_order_id\"", "\"fk_line_item_id\"");
        assertThat(line.split("public OrderTable.OrderPath order\\(\\)", -1)).hasSize(2);
        assertThat(line.split("TableDefinitions.index", -1)).hasSize(2);
        assertThat(result.text("m/Tables.java")).contains("ReferentialAction.CASCADE");
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
                .contains("CityTable.Keys.COUNTRY, ReferentialAction.NO_ACTION, ReferentialAction.CASCADE")
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
                .contains("ToyTable.Keys.OWNER, ReferentialAction.SET_NULL, ReferentialAction.RESTRICT")
                .doesNotContain("FINDER");
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
        assertThat(result.problems()).isEmpty();
        return result;
    }
}
