package dev.throughline.test.references;

import static chores.ChiefTable.CHIEF;
import static chores.ChoreTable.CHORE;
import static org.assertj.core.api.Assertions.assertThat;

import chores.ChiefRecord;
import chores.ChiefRepository;
import chores.ChoreRecord;
import chores.ChoreRepository;
import chores.Tables;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A has-many that fixes values takes some of the rows that refer to its source; all of them refer to it. */
@DatabaseTest
class SubsetTest {

    private final Database database;
    private final ChiefRepository chiefs;
    private final ChoreRepository chores;
    private ChiefRecord ann = new ChiefRecord();

    SubsetTest(Database database) {
        this.database = database;
        database.once(Tables::create);
        chiefs = new ChiefRepository(database.dsl());
        chores = new ChoreRepository(database.dsl());
    }

    @BeforeEach
    void rows() {
        database.plain().deleteFrom(CHORE).execute();
        database.plain().deleteFrom(CHIEF).execute();
        ann = chiefs.insert(new ChiefRecord());
    }

    @Test
    void a_row_with_other_values_refers_to_its_parent() {
        ChoreRecord done = chores.insert(new ChoreRecord().setState("done").setChief(ann));

        assertThat(done.state()).isEqualTo("done");
        assertThat(done.getChief()).contains(ann);
        assertThat(chores.getChief(done.id())).contains(ann);
        assertThat(chores.find().include(CHORE.CHIEF).fetch())
                .extracting(ChoreRecord::chief)
                .containsExactly(ann);
        assertThat(chores.findBy(CHORE.CHIEF.none())).isEmpty();
        assertThat(chiefs.countChores(ann)).isEqualTo(1);
        assertThat(chiefs.countOpenChores(ann)).isZero();
    }

    @Test
    void another_parent_changes_nothing_else() {
        ChoreRecord done = chores.insert(new ChoreRecord().setState("done").setChief(ann));
        ChiefRecord bob = chiefs.insert(new ChiefRecord());

        assertThat(chores.setChief(done.id(), bob.id())).isEqualTo(1);
        assertThat(chores.findById(done.id()).orElseThrow().state()).isEqualTo("done");
    }

    @Test
    void what_is_added_to_the_some_gets_their_values() {
        ChoreRecord done = ann.createChore(new ChoreRecord().setState("done"));

        assertThat(ann.addOpenChore(done).state()).isEqualTo("open");
        assertThat(ann.createOpenChore(new ChoreRecord()).state()).isEqualTo("open");
        assertThat(ann.countOpenChores()).isEqualTo(2);
        assertThat(ann.setOpenChores(List.of()).removed()).hasSize(2);
    }

    @Test
    void the_count_is_named_after_the_association() {
        assertThat(CHIEF.OPEN_CHORES.count().getName()).isEqualTo("open_chores_count");
    }
}
