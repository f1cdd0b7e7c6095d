package dev.throughline.test.references;

import static journal.JournalTable.JOURNAL;
import static journal.PageTable.PAGE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.test.Database;
import dev.throughline.test.DatabaseTest;
import java.time.LocalDateTime;
import java.util.List;
import journal.JournalRecord;
import journal.JournalRepository;
import journal.PageRecord;
import journal.PageRepository;
import journal.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The times and versions of rows whose foreign key an association changes, and of two foreign keys to one table. */
@DatabaseTest(conservative = true)
class ReferenceUpkeepTest {

    private static final LocalDateTime LONG_AGO = LocalDateTime.of(2020, 2, 2, 2, 2);

    private final Database database;
    private final JournalRepository journals;
    private final PageRepository pages;
    private JournalRecord first;
    private JournalRecord second;
    private PageRecord a;
    private PageRecord b;

    ReferenceUpkeepTest(Database database) {
        this.database = database;
        database.once(Tables::create);
        journals = new JournalRepository(database.dsl());
        pages = new PageRepository(database.dsl());
    }

    @BeforeEach
    void rows() {
        database.plain().deleteFrom(PAGE).execute();
        database.plain().deleteFrom(JOURNAL).execute();
        first = journals.insert(new JournalRecord().setTitle("first"));
        second = journals.insert(new JournalRecord().setTitle("second"));
        a = pages.insert(new PageRecord().setText("a").setMadeAt(LONG_AGO).setChangedAt(LONG_AGO));
        b = pages.insert(new PageRecord().setText("b").setMadeAt(LONG_AGO).setChangedAt(LONG_AGO));
    }

    private void assertChanged(PageRecord page, int times) {
        PageRecord stored = pages.findById(page.id()).orElseThrow();
        assertThat(stored.version()).isEqualTo(times);
        assertThat(stored.madeAt()).isEqualTo(LONG_AGO);
        if (times == 0) {
            assertThat(stored.changedAt()).isEqualTo(LONG_AGO);
        } else {
            assertThat(stored.changedAt()).isAfter(LONG_AGO.plusYears(1));
        }
    }

    @Test
    void only_what_is_moved_changes() {
        assertThat(journals.addPage(first, a).version()).isEqualTo(1);
        assertThat(journals.addPage(first, a).version()).isEqualTo(1);
        assertChanged(a, 1);
        assertThat(journals.addPages(first, List.of(a, b)))
                .extracting(PageRecord::version)
                .containsExactly(1, 1);
        journals.setPages(first, List.of(b));
        assertChanged(a, 2);
        assertChanged(b, 1);
        assertThat(journals.removePage(first, a)).isZero();
        assertThat(journals.removePage(first, b)).isEqualTo(1);
        journals.setPages(second, List.of(b));
        journals.pages(second).clear();
        assertChanged(a, 2);
        assertChanged(b, 4);
    }

    @Test
    void what_is_created_is_new() {
        PageRecord created = journals.createPage(first, new PageRecord().setText("new"));

        assertThat(created.version()).isZero();
        assertThat(created.madeAt()).isEqualTo(created.changedAt()).isAfter(LONG_AGO.plusYears(1));
        assertThat(pages.findById(created.id())).contains(created);
    }

    @Test
    void a_record_whose_key_was_written_can_be_written_again() {
        pages.setJournal(a, first);
        pages.update(a.setText("changed"));
        assertChanged(a, 2);
        pages.createJournal(a, new JournalRecord().setTitle("third"));
        pages.update(a.setText("changed again"));
        assertChanged(a, 4);
        pages.setJournal(a, null);
        pages.update(a.setText("and again"));
        assertChanged(a, 6);
        assertThat(pages.setJournal(a, null)).isZero();
        assertChanged(a, 6);
        assertThat(pages.setJournal(b.id(), second.id())).isEqualTo(1);
        assertThat(pages.setJournal(b.id(), second.id())).isZero();
        assertChanged(b, 1);
    }

    @Test
    void the_only_one_and_the_one_in_whose_place_it_comes_change() {
        journals.setCover(first, a);
        journals.setCover(first, a);
        assertChanged(a, 1);
        journals.setCover(first, b);
        assertChanged(a, 2);
        assertChanged(b, 1);
    }

    @Test
    void two_foreign_keys_to_one_table_are_kept_apart() {
        journals.setPages(first, List.of(a, b));
        journals.setCover(first, b);
        pages.setCoverOf(a, second);

        PageRecord page = pages.find()
                .where(PAGE.ID.eq(a.id()))
                .include(PAGE.JOURNAL, j -> j.include(JOURNAL.COVER))
                .include(PAGE.COVER_OF, j -> j.include(JOURNAL.PAGES))
                .fetchOptional()
                .orElseThrow();
        JournalRecord journal = page.getJournal().orElseThrow();
        assertThat(journal).isEqualTo(first);
        assertThat(page.toData().journal()).isNotNull();
        assertThat(page.getCoverOf()).contains(second);
        assertThat(journals.getCover(first).orElseThrow().text()).isEqualTo("b");
        assertThat(journals.countPages(second)).isZero();
        assertThat(journals.findBy(JOURNAL.COVER.any(PAGE.TEXT.eq("b")))).containsExactly(first);
    }
}
