package dev.throughline.test.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.runtime.Links;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseTest;
import java.util.List;
import labels.LabelRecord;
import labels.LabelRepository;
import labels.LabelTable;
import labels.LabellingRecord;
import labels.NoteRecord;
import labels.NoteRepository;
import labels.Tables;
import org.junit.jupiter.api.Test;

/** How many statements it takes to link targets by a unique value of theirs. */
@DatabaseTest
class NaturalKeyStatementsTest {

    private final Database database;

    NaturalKeyStatementsTest(Database database) {
        this.database = database;
        database.once(Tables::create);
    }

    @Test
    void a_target_is_looked_for_and_made_and_linked() {
        new LabelRepository(database.dsl()).insert(new LabelRecord().setName("java"));
        NoteRepository notes = new NoteRepository(database.dsl());
        NoteRecord note = notes.insert(new NoteRecord().setTitle("to do"));
        Links<LabelRecord, Long, LabellingRecord> links = notes.labels(note);

        assertThat(database.statements().of(() -> links.addBy(LabelTable.LABEL.NAME, "java")))
                .hasSize(2);
        assertThat(database.statements().of(() -> links.addBy(LabelTable.LABEL.NAME, "jooq")))
                .hasSize(3);
        assertThat(database.statements()
                        .of(() -> links.addAllBy(LabelTable.LABEL.NAME, List.of("java", "sql", "javac", "ecj"))))
                .hasSize(2);
    }
}
