package dev.throughline.test.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rewritten.EntryTable.ENTRY;
import static rewritten.LedgerTable.LEDGER;

import dev.throughline.runtime.RecordRestorer;
import dev.throughline.runtime.StaleRecordException;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseTest;
import java.util.List;
import java.util.function.Consumer;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.RecordListener;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.exception.NoDataFoundException;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultRecordListenerProvider;
import org.jooq.impl.ThreadLocalTransactionProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rewritten.EntryRecord;
import rewritten.EntryRepository;
import rewritten.LedgerRecord;
import rewritten.LedgerRepository;
import rewritten.RewrittenNoteTable;
import rewritten.Tables;

/** A record that was written before: in a transaction that was rolled back, to a row that was deleted, or elsewhere. */
@DatabaseTest(conservative = true)
@SuppressWarnings("deprecation") // jOOQ 3.20 renames what 3.19 has by this name alone.
class RewrittenTest {

    private final Database database;
    private final DSLContext dsl;
    private final EntryRepository entries;
    private final LedgerRepository ledgers;

    RewrittenTest(Database database) {
        this.database = database;
        database.once(Tables::create);
        dsl = database.dsl();
        entries = new EntryRepository(dsl);
        ledgers = new LedgerRepository(dsl);
    }

    @BeforeEach
    void empty() {
        database.plain().deleteFrom(RewrittenNoteTable.REWRITTEN_NOTE).execute();
        database.plain().deleteFrom(LEDGER).execute();
        database.plain().deleteFrom(ENTRY).execute();
    }

    private static final class Undo extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static void rolledBack(DSLContext dsl, Consumer<Configuration> work) {
        assertThatThrownBy(() -> dsl.transaction(tx -> {
                    work.accept(tx);
                    throw new Undo();
                }))
                .isInstanceOf(Undo.class);
    }

    private DSLContext restoring() {
        return dsl.configuration().derive(new RecordRestorer()).dsl();
    }

    /** Neither column that has a default has it. */
    private static EntryRecord entry(String title) {
        return new EntryRecord()
                .setTitle(title)
                .setRemark("said")
                .setGrade(null)
                .setStars(5);
    }

    private static LedgerRecord ledger(String code) {
        return new LedgerRecord().setCode(code).setAmount(4);
    }

    private void assertStored(EntryRecord entry, String title) {
        EntryRecord row = entries.findById(entry.id()).orElseThrow();
        assertThat(row).isEqualTo(entry);
        assertThat(List.of(row.title(), row.remark(), row.stars())).isEqualTo(List.of(title, "said", 5));
        assertThat(row.grade()).isNull();
    }

    @Test
    void a_new_record_gets_defaults_for_what_was_never_set() {
        EntryRecord entry = entries.insert(new EntryRecord().setTitle("a"));

        assertThat(entry.grade()).isEqualTo(7);
        assertThat(entry.stars()).isEqualTo(3);
        assertThat(entry.remark()).isNull();
    }

    @Test
    void an_insert_that_was_rolled_back_is_repeated_with_all_values() {
        EntryRecord entry = entry("a");
        rolledBack(dsl, tx -> entries.with(tx).insert(entry));
        assertThat(entries.count()).isZero();

        entries.insert(entry);

        assertStored(entry, "a");
        assertThat(entries.count()).isEqualTo(1);
    }

    @Test
    void an_insert_of_many_that_was_rolled_back_is_repeated_with_all_values() {
        List<EntryRecord> many = List.of(entry("a"), entry("b"), new EntryRecord().setTitle("c"));
        rolledBack(dsl, tx -> entries.with(tx).insertAll(many));

        entries.insertAll(many);

        assertStored(many.get(0), "a");
        assertStored(many.get(1), "b");
        assertThat(entries.findById(many.get(2).id()).orElseThrow()).isEqualTo(many.get(2));
        assertThat(many.get(2).grade()).isEqualTo(7);
    }

    @Test
    void a_save_and_an_upsert_that_were_rolled_back_are_repeated() {
        EntryRecord entry = entry("a");
        EntryRecord given = entry("b").setId(77L);
        rolledBack(dsl, tx -> {
            entries.with(tx).save(entry);
            entries.with(tx).upsert(given, ENTRY.ID);
        });

        entries.save(entry);
        entries.upsert(given, ENTRY.ID);

        assertStored(entry, "a");
        assertStored(given, "b");
    }

    @Test
    void a_created_target_that_was_rolled_back_is_created_again() {
        LedgerRecord ledger = ledgers.insert(ledger("x"));
        List<EntryRecord> targets = List.of(entry("a"), entry("b"));
        rolledBack(dsl, tx -> {
            ledgers.with(tx).createNote(ledger.id(), targets.get(0));
            ledgers.with(tx).createEntry(ledger.id(), targets.get(1));
        });
        assertThat(entries.count()).isZero();

        ledgers.notes(ledger.id()).createAll(targets);

        assertStored(targets.get(0), "a");
        assertStored(targets.get(1), "b");
        assertThat(ledgers.countNotes(ledger.id())).isEqualTo(2);
    }

    @Test
    void a_row_that_was_deleted_is_inserted_again() {
        EntryRecord stored = entries.insert(entry("a"));
        EntryRecord read = entries.findById(stored.id()).orElseThrow();

        assertThat(entries.delete(stored)).isEqualTo(1);
        entries.insert(stored);
        assertStored(stored, "a");
        assertThat(entries.deleteAll(List.of(read))).isEqualTo(1);
        entries.insertAll(List.of(read, entry("b")));
        assertStored(read, "a");
        entries.delete(read);
        entries.save(read);
        assertStored(read, "a");
    }

    @Test
    void what_was_read_is_inserted_with_its_id_which_may_be_taken() {
        EntryRecord stored = entries.insert(entry("a"));
        EntryRecord read = entries.findById(stored.id()).orElseThrow();

        assertThatThrownBy(() -> entries.insert(read)).isInstanceOf(IntegrityConstraintViolationException.class);
        assertThatThrownBy(() -> entries.insertAll(List.of(entry("b"), read)))
                .isInstanceOf(IntegrityConstraintViolationException.class);
        assertThat(read).isEqualTo(stored);
        EntryRecord copy = entries.insert(read.copy());
        assertThat(copy.id()).isNotEqualTo(read.id());
        assertStored(copy, "a");
        EntryRecord other =
                entries.insert(entries.findById(stored.id()).orElseThrow().setId(null));
        assertThat(other.id()).isNotEqualTo(read.id());
        assertStored(other, "a");
        assertThat(entries.count()).isEqualTo(3);
    }

    @Test
    void what_was_made_in_memory_is_written_again_too() {
        LedgerRecord ledger = ledger("x");
        rolledBack(dsl, tx -> {
            ledgers.with(tx).insert(ledger);
            ledgers.with(tx).update(ledger.setAmount(9));
        });
        assertThat(ledger.version()).isEqualTo(1);

        ledgers.insert(ledger);

        LedgerRecord row = ledgers.findById(ledger.id()).orElseThrow();
        assertThat(row).isEqualTo(ledger);
        assertThat(List.of(row.amount(), row.twice(), row.version())).isEqualTo(List.of(9, 18, 1));
    }

    @Test
    void an_insert_that_fails_leaves_the_record_as_it_was() {
        ledgers.insert(ledger("x"));
        LedgerRecord second = ledger("x");

        assertThatThrownBy(() -> ledgers.insert(second)).isInstanceOf(IntegrityConstraintViolationException.class);

        assertThat(second.id()).isNull();
        assertThat(second.get(LEDGER.VERSION)).isNull();
        assertThat(second.madeAt()).isNull();
        assertThat(second.changed(LEDGER.MADE_AT)).isFalse();
        assertThat(second.changed(LEDGER.CODE)).isTrue();
        ledgers.insert(second.setCode("y"));
        assertThat(ledgers.findById(second.id()).orElseThrow()).isEqualTo(second);
    }

    @Test
    void a_write_that_fails_leaves_the_record_as_it_was() {
        ledgers.insert(ledger("x"));
        LedgerRecord second = ledgers.insert(ledger("y"));
        LedgerRecord before = ledgers.findById(second.id()).orElseThrow();
        second.setCode("x");

        for (Runnable write : List.<Runnable>of(
                () -> ledgers.update(second),
                () -> ledgers.updateAll(List.of(second)),
                () -> ledgers.save(second),
                () -> ledgers.saveAll(List.of(second)),
                () -> ledgers.upsert(second, LEDGER.ID))) {
            assertThatThrownBy(write::run).isInstanceOf(IntegrityConstraintViolationException.class);
            assertThat(second.version()).isEqualTo(before.version());
            assertThat(second.changedAt()).isEqualTo(before.changedAt());
            assertThat(second.changed(LEDGER.CODE)).isTrue();
            assertThat(second.changed(LEDGER.CHANGED_AT)).isFalse();
        }
        ledgers.update(second.setCode("z"));
        assertThat(ledgers.findById(second.id()).orElseThrow()).isEqualTo(second);
    }

    @Test
    void without_a_listener_a_record_keeps_what_was_rolled_back() {
        EntryRecord entry = entries.insert(entry("a"));
        rolledBack(dsl, tx -> entries.with(tx).update(entry.setTitle("b")));

        assertThat(entry.title()).isEqualTo("b");
        assertThat(entry.changed()).isFalse();
        entry.changed(true);
        entries.update(entry);
        assertStored(entry, "b");
    }

    @Test
    void without_a_listener_a_version_is_one_that_the_row_does_not_have() {
        LedgerRecord ledger = ledger("x");
        LedgerRecord changed = ledgers.insert(ledger("y"));
        rolledBack(dsl, tx -> {
            ledgers.with(tx).insert(ledger);
            ledgers.with(tx).update(changed.setAmount(5));
        });

        assertThatThrownBy(() -> ledgers.update(changed.setAmount(6))).isInstanceOf(StaleRecordException.class);
        assertThatThrownBy(() -> ledgers.update(ledger.setAmount(1))).isInstanceOf(NoDataFoundException.class);
        assertThatThrownBy(() -> ledgers.save(ledger)).isInstanceOf(NoDataFoundException.class);
        ledgers.insert(ledger);
        assertThat(ledgers.findById(ledger.id()).orElseThrow()).isEqualTo(ledger);
    }

    @Test
    void a_listener_restores_what_was_inserted() {
        DSLContext restoring = restoring();
        EntryRecord entry = entry("a");
        LedgerRecord ledger = ledger("x");
        List<LedgerRecord> many = List.of(ledger("y"), ledger("z"));
        rolledBack(restoring, tx -> {
            entries.with(tx).insert(entry);
            ledgers.with(tx).insert(ledger);
            ledgers.with(tx).insertAll(many);
            ledgers.with(tx).update(ledger.setAmount(8));
        });

        assertThat(entry.id()).isNull();
        assertThat(entry.changed(ENTRY.GRADE)).isTrue();
        assertThat(ledger.id()).isNull();
        assertThat(ledger.amount()).isEqualTo(4);
        assertThat(ledger.get(LEDGER.VERSION)).isNull();
        assertThat(many.get(1).id()).isNull();
        entries.insert(entry);
        ledgers.saveAll(many);
        ledgers.save(ledger);
        assertStored(entry, "a");
        assertThat(ledgers.findAll()).containsExactlyInAnyOrder(ledger, many.get(0), many.get(1));
    }

    @Test
    void a_listener_restores_what_was_changed() {
        DSLContext restoring = restoring();
        EntryRecord entry = entries.insert(entry("a"));
        List<LedgerRecord> many = ledgers.insertAll(List.of(ledger("y"), ledger("z")));
        LedgerRecord ledger = ledgers.insert(ledger("x"));
        entry.setTitle("b");
        ledger.setAmount(9);
        many.forEach(one -> one.setAmount(7));
        List<Consumer<Configuration>> writes = List.of(
                tx -> entries.with(tx).update(entry),
                tx -> entries.with(tx).save(entry),
                tx -> entries.with(tx).upsert(entry, ENTRY.ID),
                tx -> ledgers.with(tx).update(ledger),
                tx -> ledgers.with(tx).upsert(ledger, LEDGER.CODE),
                tx -> ledgers.with(tx).setEntry(ledger, entry),
                tx -> ledgers.with(tx).createEntry(ledger, entry("c")),
                tx -> ledgers.with(tx).updateAll(many),
                tx -> ledgers.with(tx).saveAll(many));
        for (Consumer<Configuration> write : writes) {
            rolledBack(restoring, write);
            assertThat(entry.changed(ENTRY.TITLE)).isTrue();
            assertThat(ledger.changed(LEDGER.AMOUNT)).isTrue();
            assertThat(ledger.version()).isZero();
            assertThat(ledger.entryId()).isNull();
            assertThat(many)
                    .allSatisfy(one -> assertThat(one.changed(LEDGER.AMOUNT)).isTrue());
        }

        entries.update(entry);
        ledgers.update(ledger);
        ledgers.updateAll(many);
        assertStored(entry, "b");
        assertThat(ledgers.findById(ledger.id()).orElseThrow()).isEqualTo(ledger);
        assertThat(ledgers.findBy(LEDGER.AMOUNT.eq(7))).hasSize(2);
    }

    @Test
    void a_listener_restores_what_a_nested_transaction_wrote() {
        DSLContext restoring = restoring();
        EntryRecord first = entry("a");
        EntryRecord second = entry("b");
        EntryRecord third = entry("c");

        restoring.transaction(tx -> {
            entries.with(tx).insert(first);
            rolledBack(tx.dsl(), nested -> {
                entries.with(nested).insert(second);
                entries.with(nested).update(first.setTitle("nested"));
            });
        });
        rolledBack(
                restoring,
                tx -> tx.dsl().transaction(nested -> entries.with(nested).insert(third)));

        assertThat(first.id()).isNotNull();
        assertThat(first.changed(ENTRY.TITLE)).isTrue();
        assertThat(first.changed(ENTRY.REMARK)).isFalse();
        assertThat(second.id()).isNull();
        assertThat(third.id()).isNull();
        entries.update(first);
        assertStored(first, "nested");
        entries.insertAll(List.of(second, third));
        assertStored(third, "c");
    }

    @Test
    void a_listener_leaves_what_was_committed() {
        EntryRecord entry = entry("a");
        LedgerRecord ledger = ledger("x");
        restoring().transaction(tx -> {
            entries.with(tx).insert(entry);
            ledgers.with(tx).insert(ledger);
        });

        rolledBack(restoring(), tx -> {});
        assertStored(entry, "a");
        assertThat(entry.changed()).isFalse();
        assertThat(ledgers.findById(ledger.id()).orElseThrow()).isEqualTo(ledger);
    }

    @Test
    void a_listener_restores_where_a_transaction_belongs_to_its_thread() {
        Configuration configuration = dsl.configuration().derive(new RecordRestorer());
        ThreadLocalTransactionProvider provider =
                new ThreadLocalTransactionProvider(configuration.connectionProvider());
        configuration.set(provider);
        EntryRepository bound = new EntryRepository(configuration.dsl());
        EntryRecord entry = entry("a");
        EntryRecord outside = entry("b");

        assertThatThrownBy(() -> configuration.dsl().transaction(() -> {
                    entries.insert(outside);
                    bound.insert(entry);
                    throw new Undo();
                }))
                .isInstanceOf(Undo.class);

        assertThat(entry.id()).isNull();
        assertStored(outside, "b");
        bound.insert(entry);
        assertStored(entry, "a");
    }

    @Test
    void what_jooq_inserts_for_its_listeners_has_all_values_too() {
        EntryRepository listened = new EntryRepository(dsl.configuration()
                .derive(new DefaultRecordListenerProvider(new RecordListener() {}))
                .dsl());
        EntryRecord entry = entry("a");
        rolledBack(listened.dsl(), tx -> listened.with(tx).insert(entry));

        listened.insert(entry);
        assertStored(entry, "a");
        listened.delete(entry);
        listened.saveAll(List.of(entry, entry("b")));
        assertStored(entry, "a");
        assertThat(DSL.using(dsl.configuration()).fetchCount(ENTRY)).isEqualTo(2);
    }
}
