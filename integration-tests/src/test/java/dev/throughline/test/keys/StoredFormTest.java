package dev.throughline.test.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static sameness.AmountTable.AMOUNT;
import static sameness.BoxTable.BOX;
import static sameness.CodeTable.CODE;
import static sameness.ItemTable.ITEM;
import static sameness.NameTable.NAME;

import dev.throughline.runtime.LinkChanges;
import dev.throughline.runtime.LinkTargetNotFoundException;
import dev.throughline.runtime.StaleRecordException;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseTest;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sameness.AmountRecord;
import sameness.AmountRepository;
import sameness.BoxRecord;
import sameness.BoxRepository;
import sameness.CodeRecord;
import sameness.CodeRepository;
import sameness.ItemRecord;
import sameness.ItemRepository;
import sameness.NameInBoxRecord;
import sameness.NameInBoxTable;
import sameness.NameRecord;
import sameness.NameRepository;
import sameness.ReceiptRecord;
import sameness.ReceiptRepository;
import sameness.ReceiptTable;

/** Rows whose keys are stored in another form than the rows that they refer to, and than they are given. */
@DatabaseTest
class StoredFormTest {

    private final Database database;
    private final BoxRepository boxes;
    private final NameRepository names;
    private final AmountRepository amounts;
    private final ItemRepository items;
    private final CodeRepository codes;

    StoredFormTest(Database database) {
        this.database = database;
        database.once(dsl -> HandmadeTables.create(dsl, database.kind()));
        boxes = new BoxRepository(database.dsl());
        names = new NameRepository(database.dsl());
        amounts = new AmountRepository(database.dsl());
        items = new ItemRepository(database.dsl());
        codes = new CodeRepository(database.dsl());
    }

    @BeforeEach
    void rows() {
        for (var association : List.of(BOX.NAMES, BOX.LOG, BOX.AMOUNTS, BOX.CODES)) {
            database.plain().deleteFrom(association.through()).execute();
        }
        for (var association : List.of(BOX.ITEMS_BY_AMOUNT, BOX.ITEMS_BY_MOMENT, BOX.ITEMS_BY_NAME)) {
            database.plain().deleteFrom(association.through()).execute();
        }
        database.plain().deleteFrom(AMOUNT.LIKES.through()).execute();
        database.plain().update(AMOUNT).setNull(AMOUNT.PARENT_ID).execute();
        for (var association : List.of(BOX.NAMES, BOX.AMOUNTS, BOX.CODES, BOX.ITEMS_BY_NAME)) {
            database.plain().deleteFrom(association.target()).execute();
        }
        database.plain().deleteFrom(BOX).execute();
        boxes.insert(new BoxRecord().setId(1L));
    }

    private void names(String... ids) {
        for (String id : ids) {
            names.insert(new NameRecord().setId(id).setCode(id).setLabel("new"));
        }
    }

    private static AmountRecord amount(String id) {
        return new AmountRecord()
                .setId(new BigDecimal(id))
                .setCode(new BigDecimal(id))
                .setLabel("new");
    }

    /** A link whose row has other letters than its target. */
    private void linked(String name) {
        var link = NameInBoxTable.NAME_IN_BOX;
        database.plain()
                .insertInto(link, link.BOX_ID, link.NAME_ID, link.NOTE)
                .values(1L, name, "kept")
                .execute();
    }

    private List<String> notes() {
        return boxes.names(1L).links().stream()
                .map(linked -> String.valueOf(linked.link().note()))
                .toList();
    }

    @Test
    void a_link_is_kept_whose_row_has_other_letters_than_its_target() {
        names("ann", "Bob");
        linked("ANN");
        linked("bob");

        for (List<String> given : List.of(List.of("ann", "Bob"), List.of("ANN", "bob"), List.of("Ann", "BOB"))) {
            assertThat(boxes.setNames(1L, given)).isEqualTo(new LinkChanges<>(List.of(), List.of(), given, List.of()));
            assertThat(boxes.addNames(1L, given))
                    .extracting(NameInBoxRecord::note)
                    .containsExactly("kept", "kept");
        }
        assertThat(notes()).containsExactly("kept", "kept");
        assertThat(boxes.names(1L).set(Map.of("Ann", link -> link.setNote("new"), "bob", link -> link.setNote("kept"))))
                .satisfies(changes -> {
                    assertThat(changes.updated()).containsExactly("Ann");
                    assertThat(changes.kept()).containsExactly("bob");
                });
        assertThat(notes()).containsExactlyInAnyOrder("new", "kept");
        assertThat(boxes.getNames(1L)).extracting(NameRecord::id).containsExactlyInAnyOrder("ann", "Bob");
        assertThat(names.boxesOf(List.of("ann", "ANN", "aNn")).count())
                .isEqualTo(Map.of("ann", 1L, "ANN", 1L, "aNn", 1L));
        assertThat(names.find().include(NAME.BOXES).fetch())
                .allSatisfy(name -> assertThat(name.boxes()).hasSize(1));
        assertThat(boxes.names(1L).toggle(List.of("aNN")).removed()).containsExactly("aNN");
        assertThat(boxes.setNames(1L, List.of()).removed()).hasSize(1);
    }

    @Test
    void two_spellings_of_a_target_are_one_link() {
        names("ann", "Bob");

        assertThat(boxes.addNames(1L, List.of("Ann", "bob", "ANN"))).hasSize(2);
        assertThat(boxes.names(1L).addAll(List.of("ANN", "ann", "BOB"), link -> link.setNote("x")))
                .hasSize(2);
        assertThat(notes()).containsExactly("x", "x");
        assertThat(boxes.names(1L).ids()).containsExactlyInAnyOrder("ann", "Bob");
        assertThatThrownBy(() -> boxes.addNames(1L, List.of("ANN", "ann", "cy")))
                .isInstanceOf(LinkTargetNotFoundException.class)
                .hasMessageContaining("cy");
    }

    @Test
    void links_of_a_pair_that_can_have_several_are_as_many_as_are_given() {
        names("ann", "Bob");

        assertThat(boxes.log(1L).addAll(List.of("ANN", "ann", "bob"))).hasSize(3);
        assertThat(boxes.log(1L).ids()).containsExactlyInAnyOrder("ann", "ann", "Bob");
    }

    @Test
    void columns_that_the_database_computes_are_read_back_whatever_the_key_looks_like() {
        List<AmountRecord> rows = amounts.insertAll(List.of(amount("1.5"), amount("20"), amount("0.070")));

        assertThat(rows).extracting(AmountRecord::title).containsOnly("NEW");
        rows.forEach(row -> row.setLabel("old"));
        amounts.updateAll(rows);
        assertThat(rows).extracting(AmountRecord::title).containsOnly("OLD");
        assertThat(rows).extracting(AmountRecord::version).containsOnly(1L);
    }

    @Test
    void a_version_is_compared_whatever_the_key_looks_like() {
        amounts.insertAll(List.of(amount("1.5"), amount("20")));
        AmountRecord stale = amount("1.500").setVersion(7L);
        AmountRecord current = amount("20.00").setVersion(0L).setLabel("current");

        assertThatThrownBy(() -> amounts.saveAll(List.of(stale, current)))
                .isInstanceOf(StaleRecordException.class)
                .hasMessageContaining("1.5")
                .hasMessageContaining("at 0");
        assertThat(amounts.saveAll(List.of(current)))
                .extracting(AmountRecord::version)
                .containsExactly(1L);
        assertThatThrownBy(() -> amounts.deleteAll(List.of(stale))).isInstanceOf(StaleRecordException.class);
    }

    @Test
    void what_was_loaded_stays_so_when_the_foreign_key_is_set_to_the_same() {
        amounts.insertAll(List.of(amount("1.5"), amount("20").setParentId(new BigDecimal("1.5"))));
        AmountRecord child = amounts.find()
                .where(AMOUNT.PARENT_ID.isNotNull())
                .include(AMOUNT.PARENT)
                .fetch()
                .get(0);

        child.setParentId(new BigDecimal("1.500"));
        assertThat(child.isLoaded(AMOUNT.PARENT)).isTrue();
        child.setParentId(new BigDecimal("20"));
        assertThat(child.isLoaded(AMOUNT.PARENT)).isFalse();
    }

    @Test
    void a_symmetric_link_has_one_row_whatever_its_ends_look_like() {
        amounts.insertAll(List.of(amount("1.5"), amount("20"), amount("3")));

        amounts.addLike(new BigDecimal("1.500"), new BigDecimal("20.0"));
        amounts.addLike(new BigDecimal("20"), new BigDecimal("1.5"));
        assertThat(amounts.setLikes(new BigDecimal("20.00"), List.of(new BigDecimal("1.50000")))
                        .isEmpty())
                .isTrue();
        assertThat(database.plain().fetchCount(AMOUNT.LIKES.through())).isEqualTo(1);
        assertThat(amounts.likesOf(List.of(new BigDecimal("20.0"), new BigDecimal("1.5")))
                        .count())
                .isEqualTo(Map.of(new BigDecimal("20.0"), 1L, new BigDecimal("1.5"), 1L));
        assertThatThrownBy(() -> amounts.addLike(new BigDecimal("3"), new BigDecimal("3.00")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("itself");
    }

    @Test
    void a_row_is_referred_to_by_each_form_of_a_unique_column() {
        items.insertAll(List.of(
                item("1.5", "2026-07-01T12:00:00Z", "ann"), item("20", "2026-07-02T12:00:00.000000001Z", "Bob")));
        BigDecimal amount = new BigDecimal("1.5000");
        OffsetDateTime moment = OffsetDateTime.parse("2026-07-02T14:00:00+02:00");

        for (int time = 0; time < 2; time++) {
            assertThat(boxes.addItemsByAmount(1L, List.of(amount, new BigDecimal("1.5"))))
                    .hasSize(1);
            assertThat(boxes.addItemsByMoment(1L, List.of(moment))).hasSize(1);
            assertThat(boxes.addItemsByName(1L, List.of("ANN", "bob", "Ann"))).hasSize(2);
        }
        assertThat(boxes.setItemsByAmount(1L, List.of(amount)).isEmpty()).isTrue();
        assertThat(boxes.setItemsByMoment(1L, List.of(moment)).isEmpty()).isTrue();
        assertThat(boxes.setItemsByName(1L, List.of("aNN", "BOB")).isEmpty()).isTrue();
        assertThat(boxes.itemsByName(1L).addBy(ITEM.NAME, "aNn", item -> {})).isNotNull();
        assertThat(boxes.itemsByAmount(1L).toggle(List.of(amount)).removed()).containsExactly(amount);
        assertThat(boxes.itemsByMoment(1L).has(moment)).isTrue();
        assertThat(boxes.removeItemsByName(1L, List.of("ANN", "ann"))).isEqualTo(1);
        assertThat(boxes.find()
                        .include(BOX.ITEMS_BY_MOMENT)
                        .include(BOX.ITEMS_BY_NAME)
                        .fetch()
                        .get(0))
                .satisfies(box -> {
                    assertThat(box.itemsByMoment()).hasSize(1);
                    assertThat(box.itemsByName()).hasSize(1);
                });
    }

    private static ItemRecord item(String amount, String moment, String name) {
        return new ItemRecord()
                .setAmount(new BigDecimal(amount))
                .setMoment(OffsetDateTime.parse(moment))
                .setName(name);
    }

    @Test
    void the_spaces_behind_a_text_of_a_fixed_length_are_no_part_of_it() {
        codes.insertAll(List.of(
                new CodeRecord().setId("ab").setCode("ab").setLabel("new"),
                new CodeRecord().setId("cd").setCode("cd").setLabel("new")));
        CodeRecord read = codes.findById("ab").orElseThrow();

        assertThat(read.id()).isEqualTo("ab");
        boxes.setCodes(boxes.findAll().get(0), codes.findAll());
        assertThat(boxes.setCodes(boxes.findAll().get(0), codes.findAll()).isEmpty())
                .isTrue();
        assertThat(boxes.codes(1L).ids()).containsExactlyInAnyOrder("ab", "cd");
        assertThat(read.getBoxes()).hasSize(1);
        assertThat(codes.update(read.setLabel("old")).label()).isEqualTo("old");
        assertThat(codes.find()
                        .where(CODE.ID.eq("ab"))
                        .include(CODE.BOXES)
                        .fetch()
                        .get(0)
                        .boxes())
                .hasSize(1);
    }

    @Test
    void a_number_of_more_digits_than_the_column_has_is_none_that_is_stored() {
        amounts.insert(amount("1.5"));

        assertThat(amounts.findAllById(List.of(new BigDecimal("1.5001"), new BigDecimal("1.50"))))
                .hasSize(1);
        assertThatThrownBy(() -> boxes.addAmount(1L, new BigDecimal("1.5001")))
                .isInstanceOf(LinkTargetNotFoundException.class);
        assertThat(database.plain().fetchValue(DSL.selectCount().from(AMOUNT))).isEqualTo(1);
    }

    @Test
    void an_id_that_is_made_is_stored_as_its_column_has_it() {
        ReceiptRepository receipts = new ReceiptRepository(database.dsl());
        List<ReceiptRecord> made =
                receipts.insertAll(List.of(new ReceiptRecord().setLabel("one"), new ReceiptRecord().setLabel("two")));
        UUID first = made.get(0).id();

        assertThat(receipts.findById(first)).isPresent();
        assertThat(boxes.addReceipts(1L, List.of(first, made.get(1).id()))).hasSize(2);
        assertThat(boxes.setReceipts(1L, List.of(first)).kept()).containsExactly(first);
        assertThat(receipts.boxesOf(List.of(first)).count()).isEqualTo(Map.of(first, 1L));
        assertThat(database.plain()
                        .fetchValue(DSL.select(DSL.field(DSL.name("id"), String.class))
                                .from(ReceiptTable.RECEIPT)
                                .where(DSL.field(DSL.name("label"), String.class)
                                        .eq("one"))))
                .isEqualTo(first.toString());
        assertThat(receipts.deleteAll(made)).isEqualTo(2);
    }
}
