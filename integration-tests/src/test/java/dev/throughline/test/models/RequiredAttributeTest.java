package dev.throughline.test.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.runtime.LinkChanges;
import dev.throughline.runtime.LinkTargetNotFoundException;
import dev.throughline.runtime.Links;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseTest;
import duties.ChoreRecord;
import duties.ChoreRepository;
import duties.ChoreTable;
import duties.DutyRecord;
import duties.DutyTable;
import duties.PactRecord;
import duties.ShiftRecord;
import duties.ShiftTable;
import duties.Tables;
import duties.WorkerRecord;
import duties.WorkerRepository;
import duties.WorkerTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A join table with a column that every link has to have: a link that exists has it, and is not asked for it again. */
@DatabaseTest(conservative = true)
class RequiredAttributeTest {

    private final Database database;
    private final WorkerRepository workers;
    private final List<Long> chores = new ArrayList<>();
    private WorkerRecord ann;
    private Links<ChoreRecord, Long, DutyRecord> duties;

    RequiredAttributeTest(Database database) {
        this.database = database;
        database.once(Tables::create);
        workers = new WorkerRepository(database.dsl());
    }

    @BeforeEach
    void rows() {
        database.plain().deleteFrom(WorkerTable.WORKER).execute();
        database.plain().deleteFrom(ChoreTable.CHORE).execute();
        ann = workers.insert(new WorkerRecord().setName("Ann"));
        chores.clear();
        List<ChoreRecord> three =
                List.of(new ChoreRecord().setName("a"), new ChoreRecord().setName("b"), new ChoreRecord().setName("c"));
        new ChoreRepository(database.dsl()).insertAll(three).forEach(chore -> chores.add(chore.id()));
        duties = workers.chores(ann.id());
        duties.addAll(chores.subList(0, 2), duty -> duty.setKind("k").setHours(1));
    }

    private List<String> links() {
        return database.plain()
                .selectFrom(DutyTable.DUTY)
                .orderBy(DutyTable.DUTY.CHORE_ID)
                .fetch()
                .map(duty -> chores.indexOf(duty.choreId()) + duty.kind() + duty.hours());
    }

    private void refused(ThrowingCallable write) {
        List<String> before = links();
        long choresBefore = database.plain().fetchCount(ChoreTable.CHORE);
        assertThatThrownBy(write)
                .isInstanceOf(IntegrityConstraintViolationException.class)
                .hasMessageContaining("a new link needs kind, which duties requires");
        assertThat(links()).isEqualTo(before);
        assertThat(database.plain().fetchCount(ChoreTable.CHORE)).isEqualTo((int) choresBefore);
    }

    private Long chore(int index) {
        return chores.get(index);
    }

    @Test
    void an_attribute_of_a_link_that_exists_is_changed_alone() {
        assertThat(duties.add(chore(0), duty -> duty.setHours(5)).kind()).isEqualTo("k");
        assertThat(duties.addAll(chores.subList(0, 2), duty -> duty.setHours(6)))
                .extracting(DutyRecord::hours)
                .containsExactly(6, 6);
        assertThat(links()).containsExactly("0k6", "1k6");
    }

    @Test
    void a_link_that_exists_is_given_back_without_a_word() {
        DutyRecord before = duties.links().get(0).link();

        assertThat(duties.add(chore(0))).isEqualTo(before);
        assertThat(duties.addAll(chores.subList(0, 2))).hasSize(2);
        assertThat(duties.addBy(ChoreTable.CHORE.NAME, "a")).isEqualTo(before);
        assertThat(duties.addAllBy(ChoreTable.CHORE.NAME, List.of("a", "b"))).hasSize(2);
        assertThat(links()).containsExactly("0k1", "1k1");
    }

    @Test
    void new_links_have_to_have_it() {
        refused(() -> duties.add(chore(2)));
        refused(() -> duties.addAll(chores));
        refused(() -> duties.add(chore(2), duty -> duty.setHours(5)));
        refused(() -> duties.addAll(chores, duty -> duty.setHours(5)));
        refused(() -> duties.addBy(ChoreTable.CHORE.NAME, "c"));
        refused(() -> duties.addAllBy(ChoreTable.CHORE.NAME, List.of("a", "d")));
        refused(() -> duties.set(chores, duty -> duty.setHours(5)));
        refused(() -> duties.set(List.of(chore(2))));
        refused(() -> duties.toggle(chores, duty -> duty.setHours(5)));
        refused(() -> duties.toggle(List.of(chore(2))));
        refused(() -> duties.create(new ChoreRecord().setName("d")));
        refused(() -> duties.createAll(List.of(new ChoreRecord().setName("d")), duty -> duty.setHours(5)));
        assertThatThrownBy(() -> duties.addAll(List.of(chore(0), 99_999L), duty -> duty.setHours(5)))
                .isInstanceOf(LinkTargetNotFoundException.class);
        assertThatThrownBy(() -> workers.chores(99_999L).add(chore(0), duty -> duty.setHours(5)))
                .isInstanceOf(LinkTargetNotFoundException.class);
        assertThat(links()).containsExactly("0k1", "1k1");
    }

    @Test
    void a_refusal_leaves_the_callers_transaction_as_it_is() {
        database.dsl().transaction(tx -> {
            Links<ChoreRecord, Long, DutyRecord> inside = workers.with(tx).chores(ann.id());
            assertThatThrownBy(() -> inside.addAll(chores, duty -> duty.setHours(5)))
                    .isInstanceOf(IntegrityConstraintViolationException.class);
            inside.add(chore(2), duty -> duty.setKind("new"));
        });
        assertThat(links()).containsExactly("0k1", "1k1", "2newnull");
    }

    @Test
    void links_that_exist_and_new_ones_are_written_in_one_call() {
        Map<Long, Consumer<? super DutyRecord>> each = new LinkedHashMap<>();
        each.put(chore(0), duty -> duty.setHours(8));
        each.put(chore(1), duty -> {});
        each.put(chore(2), duty -> duty.setKind("new"));

        assertThat(duties.addAll(each)).extracting(DutyRecord::kind).containsExactly("k", "k", "new");
        assertThat(links()).containsExactly("0k8", "1k1", "2newnull");
        each.put(chore(2), duty -> duty.setHours(3));
        each.remove(chore(1));
        assertThat(duties.set(each))
                .isEqualTo(new LinkChanges<>(List.of(), List.of(chore(2)), List.of(chore(0)), List.of(chore(1))));
        assertThat(links()).containsExactly("0k8", "2new3");
    }

    @Test
    void a_set_and_a_toggle_of_links_that_exist_need_it_not() {
        assertThat(duties.set(chores.subList(0, 1)).removed()).containsExactly(chore(1));
        assertThat(duties.set(chores.subList(0, 1), duty -> duty.setHours(2)).updated())
                .containsExactly(chore(0));
        assertThat(duties.toggle(chores.subList(1, 3), duty -> duty.setKind("t"))
                        .added())
                .containsExactly(chore(1), chore(2));
        assertThat(duties.toggle(chores.subList(0, 2)).removed()).containsExactly(chore(0), chore(1));
        assertThat(duties.toggle(List.of(chore(2)), duty -> duty.setHours(9)).removed())
                .containsExactly(chore(2));
        assertThat(links()).isEmpty();
    }

    @Test
    void an_update_needs_it_not() {
        assertThat(duties.update(chore(0), duty -> duty.setHours(4))
                        .orElseThrow()
                        .kind())
                .isEqualTo("k");
        assertThat(links()).containsExactly("0k4", "1k1");
    }

    @Test
    void a_removed_link_that_comes_back_has_it() {
        Links<ChoreRecord, Long, ShiftRecord> shifts = workers.shifts(ann.id());
        shifts.addAll(chores.subList(0, 2), shift -> shift.setKind("k").setHours(1));
        shifts.clear();

        assertThat(shifts.add(chore(0)).kind()).isEqualTo("k");
        assertThat(shifts.add(chore(1), shift -> shift.setHours(2)).hours()).isEqualTo(2);
        shifts.remove(chore(1));
        assertThat(shifts.set(chores.subList(0, 2), shift -> shift.setHours(3)).added())
                .containsExactly(chore(1));
        shifts.remove(chore(0));
        assertThat(shifts.toggle(List.of(chore(0))).added()).containsExactly(chore(0));
        assertThatThrownBy(() -> shifts.add(chore(2))).isInstanceOf(IntegrityConstraintViolationException.class);
        assertThat(database.plain()
                        .selectFrom(ShiftTable.SHIFT)
                        .where(ShiftTable.SHIFT.DELETED_AT.isNull())
                        .orderBy(ShiftTable.SHIFT.CHORE_ID)
                        .fetch(ShiftTable.SHIFT.HOURS))
                .containsExactly(3, 3);
    }

    @Test
    void a_pair_has_it_from_either_end() {
        WorkerRecord bob = workers.insert(new WorkerRecord().setName("Bob"));
        workers.partners(ann.id()).add(bob.id(), pact -> pact.setKind("k"));

        PactRecord pact = workers.partners(bob.id()).add(ann.id(), changed -> changed.setHours(7));
        assertThat(pact.kind() + pact.hours()).isEqualTo("k7");
        assertThat(workers.partners(bob.id()).add(ann.id()).hours()).isEqualTo(7);
        WorkerRecord cem = workers.insert(new WorkerRecord().setName("Cem"));
        assertThatThrownBy(() -> workers.partners(bob.id()).addAll(List.of(ann.id(), cem.id())))
                .isInstanceOf(IntegrityConstraintViolationException.class)
                .hasMessageContaining("Cannot link duty_worker.partners to " + cem.id() + ":");
    }

    @Test
    void one_more_of_several_links_has_to_have_it() {
        workers.addTurn(ann.id(), chore(0), turn -> turn.setKind("k"));

        assertThatThrownBy(() -> workers.addTurn(ann.id(), chore(0), turn -> turn.setHours(1)))
                .isInstanceOf(IntegrityConstraintViolationException.class)
                .hasMessageContaining("a new link needs kind");
        assertThat(workers.countTurns(ann.id())).isEqualTo(1);
    }
}
