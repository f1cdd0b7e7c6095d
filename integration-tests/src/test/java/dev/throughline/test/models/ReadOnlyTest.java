package dev.throughline.test.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static upkeep.LineTable.LINE;
import static upkeep.StockTable.STOCK;

import dev.throughline.runtime.StaleRecordException;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseTest;
import dev.throughline.test.Mode;
import java.util.Arrays;
import java.util.List;
import org.jooq.Configuration;
import org.jooq.RecordListener;
import org.jooq.impl.DefaultRecordListenerProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import upkeep.LineRecord;
import upkeep.LineRepository;
import upkeep.StockRecord;
import upkeep.StockRepository;
import upkeep.Tables;

/** Columns that are computed by the database, or that somebody else writes, are never written and read back. */
@DatabaseTest(conservative = true)
class ReadOnlyTest {

    private final Database database;
    private final LineRepository lines;
    private final StockRepository stocks;

    ReadOnlyTest(Database database) {
        this.database = database;
        database.once(Tables::create);
        lines = new LineRepository(database.dsl());
        stocks = new StockRepository(database.dsl());
    }

    @BeforeEach
    void empty() {
        database.plain().deleteFrom(LINE).execute();
        database.plain().deleteFrom(STOCK).execute();
    }

    private List<LineRepository> everyWay() {
        Configuration heard =
                database.dsl().configuration().derive(new DefaultRecordListenerProvider(new RecordListener() {}));
        return List.of(lines, new LineRepository(heard.dsl()));
    }

    private static LineRecord line(String article, int price) {
        return new LineRecord().setArticle(article).setPrice(price);
    }

    private void assertLine(LineRecord line, int total, String label) {
        assertThat(line.total()).isEqualTo(total);
        assertThat(line.label()).isEqualTo(label);
        assertThat(line.grade()).isEqualTo(7);
        assertThat(lines.findById(line.id())).contains(line);
    }

    @Test
    void what_an_insert_makes_is_filled_in() {
        for (LineRepository repository : everyWay()) {
            empty();
            assertLine(repository.insert(line("bone", 3).setQuantity(4)), 12, "BONE");
            List<LineRecord> all = repository.insertAll(List.of(line("ball", 5), line("leash", 6)));
            assertLine(all.get(0), 5, "BALL");
            assertLine(all.get(1), 6, "LEASH");
            assertLine(repository.save(line("bowl", 2)), 2, "BOWL");
            LineRecord made = repository.getOrCreateByArticle("bed", line -> line.setPrice(9));
            assertLine(made, 9, "BED");
        }
    }

    @Test
    void what_an_update_makes_is_filled_in() {
        for (LineRepository repository : everyWay()) {
            empty();
            LineRecord bone = repository.insert(line("bone", 3));
            LineRecord ball = repository.insert(line("ball", 5));

            repository.update(bone.setQuantity(2));
            assertLine(bone, 6, "BONE");
            repository.updateAll(
                    List.of(bone.setQuantity(3), ball.setQuantity(3).setArticle("Ball")));
            assertLine(bone, 9, "BONE");
            assertLine(ball, 15, "BALL");
            repository.save(bone.setPrice(1));
            assertLine(bone, 3, "BONE");
            LineRecord upserted = line("bone", 2).setQuantity(5);
            repository.upsert(upserted, LINE.ARTICLE);
            assertLine(upserted, 10, "BONE");
            repository.saveAll(List.of(bone.setQuantity(7), line("new", 1)));
            assertLine(bone, 14, "BONE");
        }
    }

    @Test
    void what_somebody_else_writes_is_read_back_and_kept() {
        for (LineRepository repository : everyWay()) {
            empty();
            LineRecord bone = repository.insert(line("bone", 3));
            database.plain().update(LINE).set(LINE.REMARK, "good").execute();

            repository.update(bone.setPrice(4));

            assertThat(bone.remark()).isEqualTo("good");
            assertThat(lines.findById(bone.id()).orElseThrow().remark()).isEqualTo("good");
        }
    }

    @Test
    void records_have_no_setter_for_them() {
        assertThat(Arrays.stream(LineRecord.class.getMethods()).map(java.lang.reflect.Method::getName))
                .contains("setArticle", "setPrice", "total", "remark")
                .doesNotContain("setTotal", "setLabel", "setGrade", "setRemark");
    }

    @Test
    void data_have_them_and_writing_data_does_not_write_them() {
        LineRecord bone = lines.insert(line("bone", 3).setQuantity(2));

        LineRecord copy = LineRecord.of(bone.toData());

        assertThat(copy.toData()).isEqualTo(bone.toData());
        lines.deleteById(bone.id());
        assertLine(lines.insert(copy), 6, "BONE");
        lines.save(LineRecord.of(copy.toData()).setPrice(5));
        assertThat(lines.findById(copy.id()).orElseThrow().total()).isEqualTo(10);
    }

    @Test
    void an_update_is_two_statements_of_which_one_reads() {
        LineRecord bone = lines.insert(line("bone", 3));
        LineRecord ball = lines.insert(line("ball", 3));
        if (database.mode() == Mode.CONSERVATIVE) {
            return;
        }
        assertThat(database.statements().of(() -> lines.update(bone.setPrice(1))))
                .hasSize(2);
        assertThat(database.statements().of(() -> lines.updateAll(List.of(bone.setPrice(2), ball.setPrice(2)))))
                .hasSize(2);
        assertThat(database.statements().of(() -> lines.save(bone.setPrice(3)))).hasSize(1);
        assertThat(database.statements().of(() -> lines.update(bone))).isEmpty();
    }

    @Test
    void rows_can_be_found_and_ordered_by_them() {
        lines.insertAll(
                List.of(line("bone", 3), line("ball", 9), line("leash", 1).setQuantity(5)));

        assertThat(lines.find().where(LINE.TOTAL.gt(3)).orderBy(LINE.TOTAL).fetch())
                .extracting(LineRecord::article)
                .containsExactly("leash", "ball");
    }

    @Test
    void a_version_counts_beside_them() {
        StockRecord bones =
                stocks.save(new StockRecord().setArticle("bone").setAmount(10).setReserved(1));
        StockRecord other = stocks.findById("bone").orElseThrow();
        assertThat(bones.free()).isEqualTo(9);

        stocks.update(bones.setReserved(4));
        assertThat(bones.free()).isEqualTo(6);
        assertThat(bones.version()).isEqualTo(1);
        assertThatThrownBy(() -> stocks.update(other.setReserved(5))).isInstanceOf(StaleRecordException.class);
        assertThatThrownBy(() -> stocks.save(other)).isInstanceOf(StaleRecordException.class);
        assertThat(other.free()).isEqualTo(9);
        stocks.updateAll(List.of(new StockRecord().setArticle("bone").setAmount(20)));
        assertThat(stocks.findById("bone").orElseThrow().free()).isEqualTo(16);
    }
}
