package dev.throughline.test.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static upkeep.AccountTable.ACCOUNT;
import static upkeep.SlotTable.SLOT;

import dev.throughline.runtime.StaleRecordException;
import dev.throughline.test.Database;
import dev.throughline.test.DatabaseKind;
import dev.throughline.test.DatabaseTest;
import dev.throughline.test.Mode;
import dev.throughline.test.Threads;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jooq.Configuration;
import org.jooq.RecordListener;
import org.jooq.exception.DataChangedException;
import org.jooq.exception.NoDataFoundException;
import org.jooq.impl.DefaultRecordListenerProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import upkeep.AccountRecord;
import upkeep.AccountRepository;
import upkeep.AccountTable;
import upkeep.SlotKey;
import upkeep.SlotRecord;
import upkeep.SlotRepository;
import upkeep.Tables;

/** A record is not written to a row that somebody else has changed since it was read. */
@DatabaseTest(conservative = true)
class VersionTest {

    private final Database database;
    private final AccountRepository accounts;
    private final SlotRepository slots;

    VersionTest(Database database) {
        this.database = database;
        database.once(Tables::create);
        accounts = new AccountRepository(database.dsl());
        slots = new SlotRepository(database.dsl());
    }

    @BeforeEach
    void empty() {
        database.plain().deleteFrom(ACCOUNT).execute();
        database.plain().deleteFrom(SLOT).execute();
    }

    /** By the statements of the mode, and where a record listener sees them. */
    private List<AccountRepository> everyWay() {
        Configuration heard =
                database.dsl().configuration().derive(new DefaultRecordListenerProvider(new RecordListener() {}));
        return List.of(accounts, new AccountRepository(heard.dsl()));
    }

    private AccountRecord insert(String owner) {
        return accounts.insert(new AccountRecord().setOwner(owner));
    }

    private AccountRecord found(AccountRecord account) {
        return accounts.findById(account.id()).orElseThrow();
    }

    private void changeBehind(AccountRecord account, int balance) {
        accounts.update(found(account).setBalance(balance));
    }

    private List<String> stored() {
        return database.plain().selectFrom(ACCOUNT).orderBy(ACCOUNT.OWNER).fetch().stream()
                .map(account -> account.owner() + " " + account.balance() + " v" + account.version())
                .toList();
    }

    private void sends(int statements, Runnable work) {
        if (database.mode() == Mode.CONSERVATIVE) {
            work.run();
            return;
        }
        assertThat(database.statements().of(work::run)).hasSize(statements);
    }

    @Test
    void a_new_row_has_version_0_or_the_one_that_was_set() {
        AccountRecord ann = insert("ann");
        List<AccountRecord> more = accounts.insertAll(List.of(
                new AccountRecord().setOwner("bob"),
                new AccountRecord().setOwner("cem").setVersion(7)));

        assertThat(ann.version()).isZero();
        assertThat(more).extracting(AccountRecord::version).containsExactly(0, 7);
        assertThat(stored()).containsExactly("ann 0 v0", "bob 0 v0", "cem 0 v7");
        assertThat(accounts.getOrCreateByOwner("dee").version()).isZero();
    }

    @Test
    void each_write_that_changes_something_counts() {
        for (AccountRepository repository : everyWay()) {
            empty();
            AccountRecord ann = insert("ann");

            repository.update(ann.setBalance(1));
            assertThat(ann.version()).isEqualTo(1);
            repository.updateAll(List.of(ann.setBalance(2)));
            assertThat(ann.version()).isEqualTo(2);
            repository.save(ann.setBalance(3));
            assertThat(ann.version()).isEqualTo(3);
            repository.upsert(ann.setBalance(4), ACCOUNT.OWNER);
            assertThat(ann.version()).isEqualTo(4);
            assertThat(stored()).containsExactly("ann 4 v4");
            repository.update(ann);
            repository.updateAll(List.of(ann));
            repository.save(ann);
            assertThat(stored()).containsExactly("ann 4 v4");
            assertThat(found(ann)).isEqualTo(ann);
        }
    }

    @Test
    void statements_stay_as_few() {
        AccountRecord ann = insert("ann");
        AccountRecord bob = insert("bob");
        sends(1, () -> accounts.update(ann.setBalance(1)));
        sends(1, () -> accounts.updateAll(List.of(ann.setBalance(2), bob.setBalance(2))));
        sends(1, () -> accounts.save(ann.setBalance(3)));
        sends(1, () -> accounts.saveAll(List.of(ann.setBalance(4), bob.setBalance(4))));
        sends(1, () -> accounts.upsertAll(List.of(ann.setBalance(5), bob.setBalance(5)), ACCOUNT.OWNER));
        assertThat(stored()).containsExactly("ann 5 v5", "bob 5 v3");
        sends(1, () -> assertThat(accounts.deleteAll(List.of(ann, bob))).isEqualTo(2));
        AccountRecord cem = insert("cem");
        sends(1, () -> assertThat(accounts.delete(cem)).isEqualTo(1));
    }

    @Test
    void a_stale_record_is_refused_and_stays_as_it_was() {
        for (AccountRepository repository : everyWay()) {
            empty();
            AccountRecord ann = insert("ann");
            changeBehind(ann, 10);
            ann.setBalance(1);
            Object[] before = ann.intoArray();

            List<Runnable> writes = List.of(
                    () -> repository.update(ann),
                    () -> repository.updateAll(List.of(ann)),
                    () -> repository.save(ann),
                    () -> repository.saveAll(List.of(ann)),
                    () -> repository.upsert(ann, ACCOUNT.OWNER),
                    () -> repository.upsertAll(List.of(ann), AccountTable.UniqueKeys.OWNER),
                    () -> repository.delete(ann),
                    () -> repository.deleteAll(List.of(ann)));
            for (Runnable write : writes) {
                assertThatThrownBy(write::run)
                        .isInstanceOf(StaleRecordException.class)
                        .isInstanceOf(DataChangedException.class)
                        .hasMessageContainingAll(
                                "upkeep_account", "[" + ann.id() + "]", "version 0", "at 1", "read the row again");
                assertThat(stored()).containsExactly("ann 10 v1");
                assertThat(ann.intoArray()).isEqualTo(before);
            }
            repository.update(found(ann).setBalance(2));
            assertThat(stored()).containsExactly("ann 2 v2");
        }
    }

    @Test
    void of_many_one_stale_record_keeps_all_from_being_written() {
        for (AccountRepository repository : everyWay()) {
            empty();
            AccountRecord ann = insert("ann");
            AccountRecord bob = insert("bob");
            AccountRecord cem = insert("cem");
            changeBehind(bob, 10);
            List<AccountRecord> all = List.of(ann.setBalance(1), bob.setBalance(1), cem.setBalance(1));
            List<String> before = stored();

            List<Runnable> writes = List.of(
                    () -> repository.updateAll(all),
                    () -> repository.saveAll(all),
                    () -> repository.upsertAll(all, ACCOUNT.OWNER),
                    () -> repository.deleteAll(all));
            for (Runnable write : writes) {
                assertThatThrownBy(write::run)
                        .isInstanceOf(StaleRecordException.class)
                        .hasMessageContaining("[" + bob.id() + "] is at version 0, and the row is at 1")
                        .hasMessageNotContaining("[" + ann.id() + "]");
                assertThat(stored()).isEqualTo(before);
                assertThat(all).extracting(AccountRecord::version).containsOnly(0);
            }
            repository.updateAll(List.of(ann, cem));
            assertThat(stored()).containsExactly("ann 1 v1", "bob 10 v1", "cem 1 v1");
        }
    }

    @Test
    void a_row_that_is_gone_is_not_made_anew_by_a_record_that_was_read() {
        for (AccountRepository repository : everyWay()) {
            empty();
            AccountRecord ann = insert("ann");
            AccountRecord bob = insert("bob");
            accounts.deleteById(ann.id());
            ann.setBalance(1);
            bob.setBalance(1);

            List<Runnable> writes = List.of(
                    () -> repository.update(ann),
                    () -> repository.updateAll(List.of(bob, ann)),
                    () -> repository.save(ann),
                    () -> repository.saveAll(List.of(bob, ann)),
                    () -> repository.upsert(ann, ACCOUNT.OWNER));
            for (Runnable write : writes) {
                assertThatThrownBy(write::run)
                        .isInstanceOf(NoDataFoundException.class)
                        .hasMessageContaining(ann.id().toString());
                assertThat(stored()).containsExactly("bob 0 v0");
            }
            assertThat(repository.delete(ann)).isZero();
            assertThat(repository.deleteAll(List.of(ann, bob))).isEqualTo(1);
        }
    }

    @Test
    void a_version_that_was_set_counts_as_known() {
        for (AccountRepository repository : everyWay()) {
            empty();
            AccountRecord ann = insert("ann");
            changeBehind(ann, 5);

            AccountRecord form =
                    new AccountRecord().setId(ann.id()).setVersion(1).setBalance(6);
            repository.update(form);
            assertThat(form.version()).isEqualTo(2);
            assertThat(stored()).containsExactly("ann 6 v2");
            AccountRecord late =
                    new AccountRecord().setId(ann.id()).setVersion(1).setBalance(7);
            assertThatThrownBy(() -> repository.update(late)).isInstanceOf(StaleRecordException.class);
            assertThatThrownBy(() -> repository.save(late)).isInstanceOf(StaleRecordException.class);
            assertThatThrownBy(() -> repository.delete(late)).isInstanceOf(StaleRecordException.class);
            assertThatThrownBy(() ->
                            repository.update(AccountRecord.of(ann.toData()).setBalance(8)))
                    .isInstanceOf(StaleRecordException.class);
            assertThat(stored()).containsExactly("ann 6 v2");
            repository.save(AccountRecord.of(found(ann).toData()).setBalance(9));
            assertThat(stored()).containsExactly("ann 9 v3");
        }
    }

    @Test
    void a_record_without_a_version_is_written_over_what_there_is_and_counts() {
        for (AccountRepository repository : everyWay()) {
            empty();
            AccountRecord ann = insert("ann");
            changeBehind(ann, 5);

            AccountRecord unread = new AccountRecord().setId(ann.id()).setBalance(6);
            repository.update(unread);
            assertThat(unread.version()).isEqualTo(2);
            AccountRecord upserted = new AccountRecord().setOwner("ann").setBalance(7);
            repository.upsert(upserted, ACCOUNT.OWNER);
            assertThat(upserted.version()).isEqualTo(3);
            assertThat(upserted.id()).isEqualTo(ann.id());
            AccountRecord saved =
                    new AccountRecord().setId(ann.id()).setOwner("ann").setBalance(8);
            repository.save(saved);
            assertThat(saved.version()).isEqualTo(4);
            repository.updateAll(List.of(new AccountRecord().setId(ann.id()).setBalance(9), saved));
            assertThat(stored()).containsExactly("ann 9 v5");
            assertThat(repository.delete(new AccountRecord().setId(ann.id()))).isEqualTo(1);
        }
    }

    @Test
    void new_and_old_records_go_together() {
        for (AccountRepository repository : everyWay()) {
            empty();
            AccountRecord ann = insert("ann");
            AccountRecord bob = new AccountRecord().setOwner("bob").setBalance(1);
            AccountRecord unread = new AccountRecord().setOwner("cem").setBalance(1);
            insert("cem");

            repository.upsertAll(List.of(ann.setBalance(1), bob, unread), ACCOUNT.OWNER);

            assertThat(stored()).containsExactly("ann 1 v1", "bob 1 v0", "cem 1 v1");
            repository.saveAll(List.of(
                    ann.setBalance(2), bob.setBalance(2), unread.setBalance(2), new AccountRecord().setOwner("dee")));
            assertThat(stored()).containsExactly("ann 2 v2", "bob 2 v1", "cem 2 v2", "dee 0 v0");
        }
    }

    @Test
    void of_two_records_of_one_row_the_second_is_stale() {
        for (AccountRepository repository : everyWay()) {
            empty();
            AccountRecord ann = insert("ann");
            AccountRecord again = found(ann);

            assertThatThrownBy(() -> repository.updateAll(List.of(ann.setBalance(1), again.setBalance(2))))
                    .isInstanceOf(StaleRecordException.class);
            assertThatThrownBy(() -> repository.saveAll(List.of(ann, again))).isInstanceOf(StaleRecordException.class);

            assertThat(stored()).containsExactly("ann 0 v0");
            assertThat(repository.deleteAll(List.of(ann, again))).isEqualTo(1);
        }
    }

    @Test
    void by_id_and_by_condition_rows_are_deleted_whatever_their_version() {
        AccountRecord ann = insert("ann");
        AccountRecord bob = insert("bob");
        changeBehind(ann, 5);
        changeBehind(bob, 5);

        assertThat(accounts.deleteById(ann.id())).isEqualTo(1);
        assertThat(accounts.deleteBy(ACCOUNT.OWNER.eq("bob"))).isEqualTo(1);
    }

    @Test
    void a_key_of_several_columns_and_a_short_version_do_the_same() {
        SlotRecord a1 = slots.insert(new SlotRecord().setShelf("a").setPlace(1).setContent("x"));
        SlotRecord a2 = slots.save(new SlotRecord().setShelf("a").setPlace(2).setContent("y"));
        slots.updateAll(List.of(a1.setContent("1"), a2.setContent("2")));
        slots.saveAll(List.of(a1.setContent("3"), a2.setContent("4")));

        SlotRecord stored = slots.findById(new SlotKey("a", 2)).orElseThrow();
        assertThat(stored.revision()).isEqualTo((short) 2);
        assertThat(stored).isEqualTo(a2);
        slots.update(stored.setContent("5"));
        assertThatThrownBy(() -> slots.save(a2.setContent("6")))
                .isInstanceOf(StaleRecordException.class)
                .hasMessageContaining("[a, 2]");
        assertThatThrownBy(() -> slots.deleteAll(List.of(a1, a2))).isInstanceOf(StaleRecordException.class);
        assertThat(slots.deleteAll(List.of(a1, stored))).isEqualTo(2);
    }

    @Test
    void a_transaction_of_the_callers_stays_usable_after_a_stale_write() {
        AccountRecord ann = insert("ann");
        changeBehind(ann, 5);
        database.dsl().transaction(transaction -> {
            AccountRepository inside = accounts.with(transaction);
            inside.insert(new AccountRecord().setOwner("bob"));
            for (Runnable write : List.<Runnable>of(
                    () -> inside.update(ann.setBalance(1)),
                    () -> inside.updateAll(List.of(ann)),
                    () -> inside.save(ann),
                    () -> inside.delete(ann))) {
                assertThatThrownBy(write::run).isInstanceOf(StaleRecordException.class);
            }
        });
        assertThat(stored()).containsExactly("ann 5 v1", "bob 0 v0");
    }

    @Test
    void eight_threads_that_read_change_and_write_lose_nothing() throws Exception {
        int times = 5;
        // A transaction of SQLite that has read cannot write any more once another one wrote.
        int ways = database.is(DatabaseKind.SQLITE) ? 3 : 4;
        for (AccountRepository repository : everyWay()) {
            empty();
            AccountRecord ann = insert("ann");
            AccountRecord bob = insert("bob");
            List<Callable<Integer>> writers = new ArrayList<>();
            for (int t = 0; t < 8; t++) {
                int way = t % ways;
                writers.add(() -> {
                    int refused = 0;
                    for (int i = 0; i < times; ) {
                        try {
                            deposit(repository, way, List.of(ann.id(), bob.id()));
                            i++;
                        } catch (StaleRecordException e) {
                            refused++;
                        }
                    }
                    return refused;
                });
            }

            Threads.together(writers);

            int all = 8 * times;
            assertThat(stored()).containsExactly("ann " + all + " v" + all, "bob " + all + " v" + all);
        }
    }

    private static void deposit(AccountRepository repository, int way, List<Long> ids) {
        List<AccountRecord> read = repository.findAllById(ids);
        read.forEach(account -> account.setBalance(account.balance() + 1));
        switch (way) {
            case 0 -> repository.updateAll(read);
            case 1 -> repository.saveAll(read);
            case 2 -> repository.upsertAll(read, ACCOUNT.OWNER);
            default -> repository.dsl().transaction(transaction -> read.forEach(repository.with(transaction)::update));
        }
    }
}
