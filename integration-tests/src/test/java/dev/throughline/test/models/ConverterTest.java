package dev.throughline.test.models;

import static org.assertj.core.api.Assertions.assertThat;
import static values.ArticleTable.ARTICLE;
import static values.BundleTable.BUNDLE;

import dev.throughline.runtime.LinkChanges;
import dev.throughline.test.Catalog;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseTest;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jooq.JSON;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import values.Article;
import values.ArticleRecord;
import values.ArticleRepository;
import values.BundleRecord;
import values.Colour;
import values.Money;
import values.Tables;

/** Properties of types that converters store, and JSON. */
@DatabaseTest
class ConverterTest {

    private final Database database;
    private final ArticleRepository articles;

    ConverterTest(Database database) {
        this.database = database;
        database.once(Tables::create);
        articles = new ArticleRepository(database.dsl());
    }

    @BeforeEach
    void empty() {
        database.plain().deleteFrom(ARTICLE).execute();
    }

    private ArticleRecord article(String name, long cents) {
        return articles.insert(new ArticleRecord().setName(name).setPrice(new Money(cents)));
    }

    @Test
    void values_are_stored_in_the_converters_type_and_read_back() {
        ArticleRecord lamp = articles.insert(new ArticleRecord()
                .setName("lamp")
                .setPrice(new Money(1999))
                .setDiscount(new Money(100))
                .setColour(Colour.RED)
                .setSince(YearMonth.of(2024, 2))
                .setSpec(new Article.Spec("brass", 700))
                .setExtra(JSON.json("{\"a\": [1, 2]}"))
                .setStamp(new Article.Stamp("brand"))
                .setStars(4));

        ArticleRecord read = articles.findById(lamp.id()).orElseThrow();

        assertThat(read.price()).isEqualTo(new Money(1999));
        assertThat(read.discount()).isEqualTo(new Money(100));
        assertThat(read.colour()).isEqualTo(Colour.RED);
        assertThat(read.since()).isEqualTo(YearMonth.of(2024, 2));
        assertThat(read.spec()).isEqualTo(new Article.Spec("brass", 700));
        assertThat(read.stamp()).isEqualTo(new Article.Stamp("brand"));
        assertThat(read.stars()).isEqualTo(4);
        assertThat(read.toData()).isEqualTo(lamp.toData());
        assertThat(ArticleRecord.of(read.toData()).stamp()).isEqualTo(read.stamp());
        assertThat(read.extra()).isNotNull().asString().matches("\\{\"a\": ?\\[1, ?2\\]\\}");
        assertThat(database.plain()
                        .select(DSL.field(ARTICLE.PRICE.getUnqualifiedName(), Long.class))
                        .from(ARTICLE)
                        .fetchOne(0, Long.class))
                .isEqualTo(1999L);
        assertThat(database.plain()
                        .select(DSL.field(ARTICLE.COLOUR.getUnqualifiedName(), Integer.class))
                        .from(ARTICLE)
                        .fetchOne(0, Integer.class))
                .isEqualTo(7);
    }

    @Test
    void what_is_absent_stays_absent_and_a_default_is_one_of_the_column() {
        ArticleRecord lamp = article("lamp", 5);

        assertThat(lamp.colour()).isEqualTo(Colour.BLUE);
        assertThat(lamp.stars()).isEqualTo(1);
        assertThat(lamp.stamp()).isNull();
        assertThat(lamp.discount()).isNull();
        assertThat(lamp.since()).isNull();
        assertThat(lamp.spec()).isNull();
        assertThat(lamp.extra()).isNull();
        assertThat(articles.findAll()).containsExactly(lamp);
    }

    @Test
    void conditions_and_orders_take_the_propertys_type() {
        article("lamp", 300);
        article("vase", 100);
        article("rug", 200);

        assertThat(articles.find()
                        .where(ARTICLE.PRICE.ge(new Money(200)))
                        .orderBy(ARTICLE.PRICE.desc())
                        .fetch())
                .extracting(ArticleRecord::name)
                .containsExactly("lamp", "rug");
        assertThat(articles.find()
                        .where(ARTICLE.COLOUR.in(Colour.BLUE), ARTICLE.DISCOUNT.isNull())
                        .count())
                .isEqualTo(3);
    }

    @Test
    void a_changed_value_is_written() {
        ArticleRecord lamp = article("lamp", 300);

        articles.update(lamp.setPrice(new Money(250))
                .setSpec(new Article.Spec("tin", 9))
                .setSince(YearMonth.of(1, 1)));

        assertThat(articles.findById(lamp.id()).orElseThrow()).isEqualTo(lamp);
        articles.insertAll(List.of(
                new ArticleRecord().setName("a").setPrice(new Money(1)).setExtra(JSON.json("[]")),
                new ArticleRecord().setName("b").setPrice(new Money(2)).setExtra(JSON.json("{}"))));
        assertThat(articles.count()).isEqualTo(3);
    }

    @Test
    void they_are_attributes_of_links_too() {
        ArticleRecord lamp = article("lamp", 300);
        ArticleRecord bulb = article("bulb", 20);
        ArticleRecord cord = article("cord", 50);

        BundleRecord added = articles.addPartner(lamp, bulb, bundle -> bundle.setSaving(new Money(5)));
        articles.addPartners(lamp, List.of(bulb, cord), bundle -> bundle.setSaving(new Money(5)));
        LinkChanges<Long> changes = articles.partners(lamp)
                .set(Map.of(
                        bulb.id(), bundle -> bundle.setSaving(new Money(5)),
                        cord.id(), bundle -> bundle.setSaving(new Money(6))));

        assertThat(added.saving()).isEqualTo(new Money(5));
        assertThat(changes.kept()).containsExactly(bulb.id());
        assertThat(changes.updated()).containsExactly(cord.id());
        assertThat(articles.getPartners(lamp, q -> q.where(BUNDLE.SAVING.gt(new Money(5)))))
                .containsExactly(cord);
        List<ArticleRecord> found = articles.find()
                .where(ARTICLE.NAME.eq("lamp"))
                .include(ARTICLE.PARTNERS, q -> q.withLinks().orderBy(ARTICLE.PRICE))
                .fetch();
        assertThat(found.get(0).partners()).isEqualTo(List.of(bulb, cord));
        assertThat(found.get(0).partnerLinks())
                .extracting(BundleRecord::saving)
                .containsExactly(new Money(5), new Money(6));
    }

    @Test
    void columns_are_of_the_converters_type() {
        assertThat(new Catalog(database).columns("shop_articles"))
                .filteredOn(column -> List.of("price", "discount").contains(column.name()))
                .extracting(Catalog.Column::nullable)
                .containsExactly(false, true);
    }
}
