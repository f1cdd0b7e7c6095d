package dev.throughline.test.models;

import static odd.CornerTable.CORNER;
import static odd.StreetTable.STREET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.runtime.LinkTargetNotFoundException;
import dev.throughline.test.Catalog;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseKind;
import dev.throughline.test.DatabaseTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import keys.DeviceRecord;
import keys.DeviceRepository;
import keys.DeviceTable;
import keys.TagRecord;
import keys.TagRepository;
import keys.TagTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reserved.AccountRecord;
import reserved.AccountRepository;
import reserved.AccountTable;
import reserved.OrderRecord;
import reserved.OrderRepository;
import reserved.OrderTable;

/** Names that are keywords, names in another style, ids that are texts and UUIDs, and models of two packages. */
@DatabaseTest
class NamesTest {

    private final Database database;

    NamesTest(Database database) {
        this.database = database;
        database.once(dsl -> {
            reserved.Tables.create(dsl);
            keys.Tables.create(dsl);
            camel.Tables.create(dsl);
            care.Tables.create(dsl);
            zoo.Tables.create(dsl);
        });
    }

    @BeforeEach
    void empty() {
        database.plain().deleteFrom(DeviceTable.DEVICE).execute();
        database.plain().deleteFrom(TagTable.TAG).execute();
    }

    @Test
    void keywords_are_names_like_any_other() {
        OrderRepository orders = new OrderRepository(database.dsl());
        AccountRepository accounts = new AccountRepository(database.dsl());
        OrderRecord order = orders.insert(new OrderRecord().setGroup("g").setDesc(1));
        AccountRecord account =
                accounts.insert(new AccountRecord().setNumber(5L).setQuoted("q"));

        orders.addAccount(order, account);
        orders.addAccounts(order, List.of(account));

        assertThat(new Catalog(database).columnNames("select"))
                .containsExactly("created_at", "updated_at", "from", "where");
        assertThat(accounts.getOrders(
                        5L, q -> q.where(OrderTable.ORDER.DESC.eq(1)).orderBy(OrderTable.ORDER.GROUP)))
                .extracting(OrderRecord::group)
                .containsExactly("g");
        assertThat(orders.find()
                        .where(OrderTable.ORDER.ACCOUNTS.any(AccountTable.ACCOUNT.QUOTED.eq("q")))
                        .include(OrderTable.ORDER.ACCOUNTS)
                        .fetch()
                        .get(0)
                        .accounts())
                .hasSize(1);
        assertThat(orders.setAccounts(order, List.of()).removed()).containsExactly(5L);
        assertThat(accounts.update(account.setQuoted("z")).quoted()).isEqualTo("z");
        assertThat(accounts.deleteById(5L)).isEqualTo(1);
        assertThat(orders.deleteById(order.id())).isEqualTo(1);
    }

    @Test
    void uuids_and_texts_are_ids() {
        DeviceRepository devices = new DeviceRepository(database.dsl());
        TagRepository tags = new TagRepository(database.dsl());
        UUID one = UUID.fromString("ffffffff-0000-4000-8000-000000000001");
        UUID two = UUID.fromString("00000000-0000-4000-8000-000000000002");
        devices.insert(new DeviceRecord().setId(one).setLabel("one"));
        devices.insert(new DeviceRecord().setId(two).setLabel("two"));
        tags.insertAll(Stream.of("red", "grün", "it's", "a,b", "{x}", "\"q\"", "back\\slash", "[1]", "🐶")
                .map(name -> new TagRecord().setName(name))
                .toList());
        List<String> odd = List.of("it's", "a,b", "{x}", "\"q\"", "back\\slash", "[1]", "grün");

        assertThat(devices.addTags(one, odd)).hasSize(7);
        devices.addTags(two, List.of("red", "grün"));

        assertThat(devices.tags(one).ids()).containsExactlyInAnyOrderElementsOf(odd);
        assertThat(devices.hasTags(one, odd)).isTrue();
        assertThat(devices.hasTag(one, "red")).isFalse();
        assertThat(tags.getDevices("grün")).extracting(DeviceRecord::id).containsExactlyInAnyOrder(one, two);
        assertThat(devices.setTags(one, List.of("red", "a,b", "{x}")).added()).containsExactly("red");
        assertThat(devices.removeTags(one, List.of("a,b", "nothing", "{x}"))).isEqualTo(2);
        assertThat(tags.devices("red").ids()).containsExactlyInAnyOrder(one, two);
        assertThat(tags.setDevices("red", List.of(two)).removed()).containsExactly(one);
        assertThat(devices.find().include(DeviceTable.DEVICE.TAGS).fetch())
                .allSatisfy(
                        device -> assertThat(device.tags()).hasSize(device.id().equals(two) ? 2 : 0));
        assertThat(devices.tagsOf(List.of(one, two)).count().values()).containsExactly(0L, 2L);
        UUID gone = UUID.fromString("12345678-0000-4000-8000-000000000003");
        assertThatThrownBy(() -> tags.addDevices("red", List.of(one, gone)))
                .isInstanceOfSatisfying(
                        LinkTargetNotFoundException.class,
                        e -> assertThat(e.missing()).isEqualTo(List.of(gone)));
        assertThatThrownBy(() -> devices.addTag(gone, "red")).isInstanceOf(LinkTargetNotFoundException.class);
        assertThat(devices.findById(two).orElseThrow().label()).isEqualTo("two");
        assertThat(tags.findAllById(List.of("red", "nothing", "🐶"))).hasSize(2);
        assertThat(TagTable.TAG.NAME.getName()).isEqualTo("name");
    }

    @Test
    void texts_that_differ_in_case_are_one_key_on_mariadb_and_two_elsewhere() {
        TagRepository tags = new TagRepository(database.dsl());
        DeviceRepository devices = new DeviceRepository(database.dsl());
        UUID id = UUID.randomUUID();
        devices.insert(new DeviceRecord().setId(id).setLabel("case"));
        tags.insert(new TagRecord().setName("Case"));

        if (database.is(DatabaseKind.MARIADB)) {
            assertThat(devices.addTag(id, "case").tagName()).isEqualToIgnoringCase("case");
            assertThat(devices.countTags(id)).isEqualTo(1);
        } else {
            assertThatThrownBy(() -> devices.addTag(id, "case")).isInstanceOf(LinkTargetNotFoundException.class);
            assertThat(devices.countTags(id)).isZero();
        }
    }

    @Test
    void camel_naming_gives_the_literal_columns() {
        camel.PugRepository pugs = new camel.PugRepository(database.dsl());
        camel.FriendRepository friends = new camel.FriendRepository(database.dsl());
        camel.PugRecord cody = pugs.insert(new camel.PugRecord().setName("Cody"));
        camel.FriendRecord fan = friends.insert(new camel.FriendRecord().setName("Fan"));

        camel.FriendshipRecord link = pugs.addFriend(cody, fan);

        assertThat(new Catalog(database).columnNames("friendship"))
                .containsExactly("createdAt", "updatedAt", "pugFriendId", "pugId");
        assertThat(new Catalog(database).primaryKey("friendship")).containsExactly("pugFriendId", "pugId");
        assertThat(link.pugId()).isEqualTo(cody.id());
        assertThat(link.pugFriendId()).isEqualTo(fan.id());
        assertThat(friends.getPugs(fan)).extracting(camel.PugRecord::name).containsExactly("Cody");
        assertThat(pugs.find()
                        .include(camel.PugTable.PUG.FRIENDS)
                        .fetch()
                        .get(0)
                        .friends())
                .hasSize(1);
        assertThat(pugs.setFriends(cody, List.of()).removed()).containsExactly(fan.id());
        assertThat(friends.find().where(camel.FriendTable.FRIEND.PUGS.none()).count())
                .isEqualTo(1);
    }

    @Test
    void models_of_two_packages_share_a_join_table() {
        zoo.AnimalRepository animals = new zoo.AnimalRepository(database.dsl());
        care.KeeperRepository keepers = new care.KeeperRepository(database.dsl());
        zoo.AnimalRecord lion = animals.insert(new zoo.AnimalRecord().setName("lion"));
        care.KeeperRecord kim = keepers.insert(new care.KeeperRecord().setName("Kim"));

        animals.addKeeper(lion, kim);

        assertThat(keepers.getAnimals(kim)).extracting(zoo.AnimalRecord::name).containsExactly("lion");
        assertThat(animals.find()
                        .include(zoo.AnimalTable.ANIMAL.KEEPERS, k -> k.include(care.KeeperTable.KEEPER.ANIMALS))
                        .fetch()
                        .get(0)
                        .keepers()
                        .get(0)
                        .animals())
                .hasSize(1);
        assertThat(keepers.deleteById(kim.id())).isEqualTo(1);
        assertThat(animals.countKeepers(lion)).isZero();
    }

    @Test
    void names_are_quoted_and_as_long_as_databases_take_them() {
        odd.Tables.create(database.dsl());
        odd.StreetRepository streets = new odd.StreetRepository(database.dsl());
        odd.CornerRepository corners = new odd.CornerRepository(database.dsl());
        odd.StreetRecord street = streets.insert(new odd.StreetRecord().setWidth(7));
        odd.CornerRecord corner = corners.insert(new odd.CornerRecord().setName("north"));
        odd.CornerRecord other = corners.insert(new odd.CornerRecord().setName("south"));

        streets.addCorners(street, List.of(corner, other));
        streets.setFormerCorners(street, List.of(other));
        streets.corners(street).toggle(List.of("south"));

        assertThat(streets.getCorners(street)).containsExactly(corner);
        assertThat(streets.find()
                        .where(
                                STREET.CORNERS.any(CORNER.NAME.eq("north")),
                                STREET.FORMER_CORNERS.count().eq(1))
                        .include(STREET.CORNERS, q -> q.withLinks().limit(2))
                        .fetch()
                        .get(0)
                        .corners())
                .isEqualTo(List.of(corner));
        assertThat(streets.removeCorner(street, corner)).isEqualTo(1);
        assertThat(streets.findByWidth(7)).contains(street);
        Catalog catalog = new Catalog(database);
        assertThat(catalog.tables())
                .filteredOn(table -> table.startsWith("every_street"))
                .hasSize(2);
    }
}
