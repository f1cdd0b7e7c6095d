package dev.throughline.test.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static types.ClubTable.CLUB;
import static types.PersonTable.PERSON;
import static types.ProductTable.PRODUCT;

import dev.throughline.test.Catalog;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseKind;
import dev.throughline.test.DatabaseTest;
import java.math.BigDecimal;
import java.util.List;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import types.Club;
import types.ClubRecord;
import types.ClubRepository;
import types.Mood;
import types.Person;
import types.PersonRecord;
import types.PersonRepository;
import types.ProductRecord;
import types.ProductRepository;
import types.Tables;

/** What {@code @Column} does, and models in the style of beans. */
@DatabaseTest
class ColumnsTest {

    private final Database database;
    private final ProductRepository products;
    private final PersonRepository people;
    private final ClubRepository clubs;

    ColumnsTest(Database database) {
        this.database = database;
        database.once(Tables::create);
        products = new ProductRepository(database.dsl());
        people = new PersonRepository(database.dsl());
        clubs = new ClubRepository(database.dsl());
    }

    @BeforeEach
    void empty() {
        database.plain().deleteFrom(PRODUCT).execute();
        database.plain().deleteFrom(PERSON).execute();
        database.plain().deleteFrom(CLUB).execute();
    }

    private static ProductRecord product(String code) {
        return new ProductRecord().setCode(code).setShoeSize(42).setPrice(new BigDecimal("9.90"));
    }

    @Test
    void names_lengths_and_unique_keys_are_those_of_the_annotation() {
        Catalog catalog = new Catalog(database);

        assertThat(catalog.columnNames("product"))
                .containsExactly("id", "code", "size", "list_price", "stock", "state", "mood", "hash");
        assertThat(catalog.indexes("product")).contains("code (unique)");
        if (!database.is(DatabaseKind.SQLITE)) { // SQLite has no lengths.
            assertThat(catalog.columns("product"))
                    .anySatisfy(column -> {
                        assertThat(column.name()).isEqualTo("code");
                        assertThat(column.size()).isEqualTo(12);
                    })
                    .anySatisfy(column -> {
                        assertThat(column.name()).isEqualTo("list_price");
                        assertThat(column.size()).isEqualTo(8);
                    });
        }
        assertThat(PRODUCT.getUniqueKeys()).hasSize(1);
        assertThat(PRODUCT.SHOE_SIZE.getName()).isEqualTo("size");
    }

    @Test
    void a_value_is_unique_where_the_column_says_so() {
        products.insert(product("a"));

        assertThatThrownBy(() -> products.insert(product("a"))).isInstanceOf(DataAccessException.class);
        assertThat(products.count()).isEqualTo(1);
    }

    @Test
    void a_default_is_put_in_by_the_database_where_an_insert_names_no_value() {
        ProductRecord inserted = products.insert(product("a"));

        ProductRecord found = products.findById(inserted.id()).orElseThrow();
        assertThat(found.stock()).isEqualTo(7);
        assertThat(found.state()).isEqualTo("it's new");
        assertThat(found.mood()).isEqualTo(Mood.HAPPY);
        assertThat(inserted.stock()).isEqualTo(7);
        assertThat(inserted.state()).isEqualTo("it's new");
        assertThat(inserted.mood()).isEqualTo(Mood.HAPPY);
    }

    @Test
    void a_default_gives_way_to_a_value() {
        ProductRecord inserted = products.insert(
                product("a").setStock(0).setState("").setMood(Mood.SLEEPY).setHash(new byte[] {1, 2, 3, 4}));

        ProductRecord found = products.findById(inserted.id()).orElseThrow();
        assertThat(found.stock()).isZero();
        assertThat(found.state()).isEmpty();
        assertThat(found.mood()).isEqualTo(Mood.SLEEPY);
        assertThat(found.hash()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void records_with_and_without_defaults_go_together() {
        List<ProductRecord> inserted =
                products.insertAll(List.of(product("a"), product("b").setStock(1), product("c")));

        assertThat(inserted).extracting(ProductRecord::stock).containsExactly(7, 1, 7);
        assertThat(products.findAll()).extracting(ProductRecord::stock).containsExactlyInAnyOrder(7, 1, 7);
    }

    @Test
    void a_decimal_has_the_scale_of_its_column() {
        ProductRecord inserted = products.insert(product("a").setPrice(new BigDecimal("123456.78")));

        assertThat(products.findById(inserted.id()).orElseThrow().price()).isEqualByComparingTo("123456.78");
    }

    @Test
    void a_model_in_the_style_of_a_bean_has_getters_and_associations_without_get() {
        PersonRecord ann = people.insert(new PersonRecord().setName("Ann").setActive(true));
        ClubRecord chess = clubs.insert(new ClubRecord().setTitle("Chess"));

        people.addClub(ann, chess);

        Person found = people.find().include(PERSON.CLUBS).fetch().get(0);
        assertThat(found.getId()).isEqualTo(ann.getId());
        assertThat(found.getName()).isEqualTo("Ann");
        assertThat(found.isActive()).isTrue();
        assertThat(found.getShoeSize()).isNull();
        assertThat(found.greeting()).isEqualTo("Hello Ann");
        assertThat(found.clubs()).extracting(Club::getTitle).containsExactly("Chess");
        assertThat(new Catalog(database).columnNames("people")).containsExactly("id", "name", "active", "shoe_size");
    }

    @Test
    void an_association_may_be_a_collection_and_an_id_a_short() {
        ClubRecord chess = clubs.insert(new ClubRecord().setTitle("Chess"));
        Short id = chess.getId();

        clubs.createPerson(chess, new PersonRecord().setName("Bob").setActive(false));

        assertThat(clubs.find().include(CLUB.PEOPLE).fetch().get(0).people())
                .extracting(Person::getName)
                .containsExactly("Bob");
        assertThat(clubs.people(id).ids()).hasSize(1);
        assertThat(people.getClubs(clubs.people(id).ids().get(0)))
                .extracting(ClubRecord::getId)
                .containsExactly(id);
    }
}
