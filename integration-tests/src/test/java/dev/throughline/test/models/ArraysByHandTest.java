package dev.throughline.test.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tapes.TapeTable.TAPE;

import dev.throughline.test.Database;
import dev.throughline.test.DatabaseKind;
import dev.throughline.test.DatabaseTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.exception.DataTypeException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tapes.TapeRecord;
import tapes.TapeRepository;

/** Arrays of tables that somebody else made. */
@DatabaseTest(conservative = true)
class ArraysByHandTest {

    private static final String TEXTS =
            "create table \"tapes\" (\"id\" bigint primary key, \"tags\" varchar(50), \"codes\" varchar(50),"
                    + " \"pads\" varchar(50), \"moods\" varchar(50), \"marks\" varchar(50), \"levels\" varchar(50),"
                    + " \"days\" varchar(50))";

    private static final Map<DatabaseKind, List<String>> TABLES = Map.of(
            DatabaseKind.POSTGRES,
            List.of("create type tape_mood as enum ('good', 'so so')", """
            create table tapes (id bigint primary key, tags text[], codes varchar(5)[] not null default '{}', pads char(4)[],
              moods tape_mood[], marks smallint[], levels numeric(30, 11)[], days date[])
            """),
            DatabaseKind.H2,
            List.of("""
            create table "tapes" ("id" bigint primary key, "tags" varchar array, "codes" varchar(5) array default array[] not null,
              "pads" char(4) array, "moods" enum('good', 'so so') array, "marks" smallint array, "levels" decimal(30, 11) array,
              "days" date array)
            """),
            DatabaseKind.SQLITE,
            List.of(TEXTS),
            DatabaseKind.MARIADB,
            List.of(TEXTS.replace('"', '`')));

    private final Database database;
    private final TapeRepository tapes;

    ArraysByHandTest(Database database) {
        this.database = database;
        database.once(dsl -> Objects.requireNonNull(TABLES.get(database.kind())).forEach(dsl::execute));
        tapes = new TapeRepository(database.dsl());
    }

    @BeforeEach
    void empty() {
        database.plain().execute("delete from " + database.plain().render(TAPE));
    }

    private boolean hasArrays() {
        return database.is(DatabaseKind.H2, DatabaseKind.POSTGRES);
    }

    private static TapeRecord tape(long id) {
        return new TapeRecord()
                .setId(id)
                .setTags(new String[] {"a, b", null, "\"\\", " c "})
                .setCodes(new String[] {"x", ""})
                .setPads(new String[] {"ab", null, ""})
                .setMoods(new String[] {"so so", null, "good"})
                .setMarks(new Integer[] {1, null, -1})
                .setLevels(new BigDecimal[] {
                    new BigDecimal("0.12345678900"), null, new BigDecimal("1234567890.50000000000")
                })
                .setDays(new LocalDate[] {LocalDate.of(2024, 2, 29), null, LocalDate.of(1500, 2, 28)});
    }

    @Test
    void types_of_the_databases_own_are_written_and_read() {
        if (!hasArrays()) {
            for (TapeRecord tape : List.of(tape(1), new TapeRecord().setId(1L))) {
                assertThatThrownBy(() -> tapes.insert(tape))
                        .isInstanceOf(DataTypeException.class)
                        .hasMessageContaining("tapes.tags");
            }
            assertThat(database.plain().fetchCount(TAPE)).isZero();
            assertThatThrownBy(tapes::findAll).isInstanceOf(DataTypeException.class);
            return;
        }
        TapeRecord one = tapes.insert(tape(1));
        tapes.insertAll(List.of(tape(2), tape(3).setMoods(null).setLevels(new BigDecimal[0])));
        tapes.updateAll(List.of(
                one.setDays(new LocalDate[] {LocalDate.EPOCH}).setMoods(new String[] {"good"}),
                tape(2).setTags(new String[0]).setPads(new String[] {"abcd"})));
        tapes.upsertAll(List.of(tape(3), tape(4).setMarks(new Integer[] {7})), TAPE.ID);
        tapes.save(tapes.findById(4L).orElseThrow().setMoods(new String[] {"good", "good"}));

        List<TapeRecord> found = tapes.find().orderBy(TAPE.ID).fetch();

        assertThat(found)
                .extracting(TapeRecord::toData)
                .containsExactly(
                        tape(1).setDays(new LocalDate[] {LocalDate.EPOCH})
                                .setMoods(new String[] {"good"})
                                .toData(),
                        tape(2).setTags(new String[0])
                                .setPads(new String[] {"abcd"})
                                .toData(),
                        tape(3).toData(),
                        tape(4).setMarks(new Integer[] {7})
                                .setMoods(new String[] {"good", "good"})
                                .toData());
        TapeRecord finer = tape(4).setLevels(new BigDecimal[] {new BigDecimal("0.123456789012")});
        tapes.updateAll(List.of(finer, tape(2)));
        assertThat(finer.levels()).isEqualTo(tapes.findById(4L).orElseThrow().levels());
        assertThatThrownBy(() -> tapes.insert(tape(5).setMarks(new Integer[] {70_000})))
                .hasMessageContaining("70000");
        assertThatThrownBy(() -> tapes.updateAll(List.of(tape(1).setCodes(new String[] {"longer"}))))
                .hasMessageContaining("5");
        assertThat(tapes.count()).isEqualTo(4);
        if (database.is(DatabaseKind.POSTGRES)) { // H2's arrays of texts begin at 1, and have one dimension.
            readOthers();
        }
    }

    private void readOthers() {
        database.plain().execute("update tapes set tags = '[3:4]={x,y}', codes = default");
        assertThat(tapes.findById(1L).orElseThrow().tags()).containsExactly("x", "y");
        assertThat(tapes.findById(1L).orElseThrow().codes()).isEmpty();

        database.plain().execute("update tapes set tags = '{{a,b},{c,d}}'");
        assertThatThrownBy(() -> tapes.findById(1L))
                .isInstanceOf(DataTypeException.class)
                .hasMessageContaining("tapes.tags")
                .hasMessageContaining("id = 1")
                .hasMessageContaining("more than one dimension");
    }
}
