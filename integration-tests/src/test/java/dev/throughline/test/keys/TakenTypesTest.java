package dev.throughline.test.keys;

import static dev.throughline.test.DatabaseKind.H2;
import static dev.throughline.test.DatabaseKind.MARIADB;
import static dev.throughline.test.DatabaseKind.POSTGRES;
import static dev.throughline.test.DatabaseKind.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.test.Catalog;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseKind;
import dev.throughline.test.DatabaseTest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.exception.DataDefinitionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import taken.HookRecord;
import taken.HookRepository;
import taken.LabelRecord;
import taken.LabelRepository;
import taken.PegRecord;
import taken.PegRepository;
import taken.RackRecord;
import taken.RackRepository;
import taken.SlotKey;
import taken.SlotRecord;
import taken.SlotRepository;
import taken.Tables;

/** That a column which refers to one of a table that is there before gets the type and the collation that this one has. */
@DatabaseTest
class TakenTypesTest {

    private static final Map<DatabaseKind, List<String>> TEXTS = Map.of(
            H2, List.of("varchar_ignorecase(40)", "char(8)", "varchar", "varchar(500)"),
            SQLITE,
                    List.of(
                            "text collate nocase",
                            "varchar(40) collate rtrim",
                            "char(8)",
                            "\"a 'type'\" collate nocase",
                            "collate rtrim",
                            ""),
            POSTGRES,
                    List.of(
                            "citext",
                            "varchar(40) collate caseless",
                            "char(8)",
                            "taken_text",
                            "text collate \"C\"",
                            "text"),
            MARIADB,
                    List.of(
                            "varchar(40) collate utf8mb4_bin",
                            "varchar(60) character set latin1 collate latin1_swedish_ci",
                            "char(8) collate utf8mb4_unicode_ci",
                            "enum('front', 'back')"));

    private static final Map<DatabaseKind, List<String>> NUMBERS = Map.of(
            H2, List.of("bigint", "smallint", "int", "numeric(12, 0)"),
            SQLITE, List.of("int", "smallint unsigned"),
            POSTGRES, List.of("bigint", "smallint", "int", "numeric(12)"),
            MARIADB, List.of("bigint unsigned", "smallint unsigned", "int(10) unsigned", "tinyint"));

    /** The columns that refer to others. */
    private static final List<String> TEXT_COLUMNS = List.of(
            "taken_hooks.label_code",
            "taken_racks.first_code",
            "taken_racks.hook_label_code",
            "taken_racks.label_side",
            "taken_rack_labels.label_code",
            "taken_rack_marks.label_code",
            "taken_rack_slots.slot_name");

    private static final List<String> NUMBER_COLUMNS = List.of("taken_rack_pegs.peg_id", "taken_rack_slots.slot_floor");

    private final Database database;

    TakenTypesTest(Database database) {
        this.database = database;
        database.once(dsl -> {
            if (database.is(POSTGRES)) {
                dsl.execute("create extension if not exists citext with schema pg_catalog");
                dsl.execute("create domain taken_text as varchar(40)");
                dsl.execute("create collation caseless"
                        + " (provider = icu, locale = 'und-u-ks-level2', deterministic = false)");
            }
        });
    }

    @AfterEach
    void drop() {
        Tables.drop(database.plain());
    }

    @Test
    void a_column_takes_over_what_it_refers_to() {
        List<String> texts = TEXTS.getOrDefault(database.kind(), List.of());
        List<String> numbers = NUMBERS.getOrDefault(database.kind(), List.of());
        assertThat(texts).isNotEmpty();
        for (int i = 0; i < texts.size(); i++) {
            make(texts.get(i), numbers.get(i % numbers.size()));
            Tables.create(database.dsl());

            String text = type("taken_labels.code");
            assertThat(TEXT_COLUMNS)
                    .as(texts.get(i))
                    .allSatisfy(column -> assertThat(type(column)).isEqualTo(text));
            String number = type("taken_pegs.id");
            assertThat(NUMBER_COLUMNS)
                    .allSatisfy(column -> assertThat(type(column)).isEqualTo(number));
            refer();
            Tables.drop(database.plain());
        }
    }

    @Test
    void what_is_made_together_has_the_types_of_the_models() {
        Tables.create(database.plain());
        Tables.create(database.plain());
        String text = type("taken_labels.code");
        assertThat(TEXT_COLUMNS.stream().filter(column -> !column.endsWith("side")))
                .allSatisfy(column -> assertThat(type(column)).isEqualTo(text));
        assertThat(type("taken_racks.label_side")).isNotEqualTo(text);
    }

    @Test
    void a_table_that_lacks_the_column_is_refused_before_any_is_made() {
        database.plain().execute(quoted("create table [taken_labels] ([kode] varchar(40) primary key)"));
        assertThatThrownBy(() -> Tables.create(database.plain()))
                .isInstanceOf(DataDefinitionException.class)
                .hasMessageContaining("code of taken_labels, which is there already and has no such column, but kode");
        assertThat(new Catalog(database).tables()).containsExactly("taken_labels");
    }

    private void make(String text, String number) {
        database.plain().execute(quoted("create table [taken_labels] ([code] " + text + " not null primary key)"));
        database.plain().execute(quoted("create table [taken_pegs] ([id] " + number + " not null primary key)"));
        database.plain()
                .execute(quoted("create table [taken_slots] ([floor] " + number + " not null, [name] " + text
                        + " not null, primary key ([floor], [name]))"));
    }

    private String quoted(String sql) {
        return database.is(MARIADB)
                ? sql.replace('[', '`').replace(']', '`')
                : sql.replace('[', '"').replace(']', '"');
    }

    /** Writes and reads what refers to the tables. */
    private void refer() {
        new LabelRepository(database.dsl()).insert(new LabelRecord().setCode("front"));
        new PegRepository(database.dsl()).insert(new PegRecord().setId(7L));
        new SlotRepository(database.dsl()).insert(new SlotRecord().setFloor(2L).setName("front"));
        new HookRepository(database.dsl()).insert(new HookRecord().setLabelCode("front"));
        RackRepository racks = new RackRepository(database.dsl());
        racks.insert(new RackRecord().setId(1L).setFirstCode("front").setHookLabelCode("front"));
        racks.labels(1L).add("front");
        racks.pegs(1L).add(7L);
        racks.slots(1L).add(new SlotKey(2L, "front"));
        racks.marks(1L).add("front");

        assertThat(racks.labels(1L).has("front")).isTrue();
        assertThat(racks.marks(1L).ids()).containsExactly("front");
        assertThat(racks.pegs(1L).ids()).containsExactly(7L);
        assertThat(racks.slots(1L).get()).hasSize(1);
        assertThat(racks.findById(1L))
                .hasValueSatisfying(rack -> assertThat(rack.labelSide()).isEqualTo("front"));
    }

    /** Gives the type and the collation of a column, by its table and name, as the database says them. */
    private String type(String column) {
        String table = column.substring(0, column.indexOf('.'));
        String name = column.substring(table.length() + 1);
        String query = switch (database.kind()) {
            case H2 ->
                "select data_type || ' ' || coalesce(character_maximum_length, numeric_precision)"
                        + " from information_schema.columns where table_name = ? and column_name = ?";
            case SQLITE ->
                "select type || ', ' || (select group_concat(c = x) from (select " + name + " c from " + table
                        + " where 0 union all select 'a'), (select 'A' x union all select 'a '))"
                        + " from pragma_table_xinfo(?) where name = ?";
            case POSTGRES ->
                "select format_type(atttypid, atttypmod) || ' ' || attcollation from pg_attribute"
                        + " where attrelid = ?::regclass and attname = ?";
            case MARIADB ->
                "select concat_ws(' ', column_type, collation_name) from information_schema.columns"
                        + " where table_schema = database() and table_name = ? and column_name = ?";
        };
        return Objects.requireNonNull(database.plain().fetchValue(query, table, name), column)
                .toString();
    }
}
