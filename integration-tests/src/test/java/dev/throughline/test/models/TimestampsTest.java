package dev.throughline.test.models;

import static org.assertj.core.api.Assertions.assertThat;
import static upkeep.BoardTable.BOARD;
import static upkeep.DraftTable.DRAFT;
import static upkeep.NearnessTable.NEARNESS;
import static upkeep.NoteTable.NOTE;
import static upkeep.PinningTable.PINNING;

import dev.throughline.test.Database;
import dev.throughline.test.DatabaseTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import upkeep.BoardRecord;
import upkeep.BoardRepository;
import upkeep.DraftRecord;
import upkeep.DraftRepository;
import upkeep.NearnessRecord;
import upkeep.NearnessRepository;
import upkeep.NoteRecord;
import upkeep.NoteRepository;
import upkeep.PinningRecord;
import upkeep.PinningRepository;
import upkeep.Tables;

/** Columns that say when a row was made and changed are filled by the runtime. */
@DatabaseTest(conservative = true)
class TimestampsTest {

    private static final Instant START = Instant.parse("2026-03-29T01:30:00.123456Z");

    private final Database database;
    private final SetClock clock = new SetClock();
    private final NoteRepository notes;
    private final BoardRepository boards;
    private final DraftRepository drafts;
    private final DSLContext dsl;

    TimestampsTest(Database database) {
        this.database = database;
        database.once(Tables::create);
        dsl = database.dsl().configuration().derive(clock).dsl();
        notes = new NoteRepository(dsl);
        boards = new BoardRepository(dsl);
        drafts = new DraftRepository(dsl);
    }

    @BeforeEach
    void empty() {
        clock.at(0);
        clock.tick = Duration.ZERO;
        database.plain().deleteFrom(PINNING).execute();
        database.plain().deleteFrom(NEARNESS).execute();
        database.plain().deleteFrom(NOTE).execute();
        database.plain().deleteFrom(BOARD).execute();
        database.plain().deleteFrom(DRAFT).execute();
    }

    private static NoteRecord note(String title) {
        return new NoteRecord().setTitle(title).setText("text");
    }

    private NoteRecord stored(NoteRecord note) {
        return notes.findById(note.id()).orElseThrow();
    }

    private void assertTimes(NoteRecord note, Instant writtenAt, Instant changedAt) {
        for (NoteRecord one : List.of(note, stored(note))) {
            assertThat(one.writtenAt()).isEqualTo(writtenAt);
            assertThat(one.changedAt()).isEqualTo(changedAt.atOffset(ZoneOffset.UTC));
        }
    }

    @Test
    void an_insert_fills_both_with_one_time() {
        assertTimes(notes.insert(note("a")), START, START);
        clock.tick = Duration.ofSeconds(1);

        List<NoteRecord> all = notes.insertAll(List.of(note("b"), note("c").setChangedAt(null), note("d")));

        Instant time = all.get(0).writtenAt();
        assertThat(time).isAfter(START);
        all.forEach(note -> assertTimes(note, time, time));
    }

    @Test
    void a_time_that_was_set_stays() {
        Instant early = Instant.parse("2020-01-01T00:00:00Z");

        NoteRecord note =
                notes.insert(note("a").setWrittenAt(early).setChangedAt(early.atOffset(ZoneOffset.ofHours(5))));
        assertTimes(note, early, early);

        notes.update(note.setChangedAt(early.plusSeconds(1).atOffset(ZoneOffset.UTC)));
        assertTimes(note, early, early.plusSeconds(1));
    }

    @Test
    void every_kind_of_update_that_changes_something_fills_the_time_of_the_change() {
        NoteRecord note = notes.insert(note("a"));

        Instant now = clock.at(1);
        notes.update(note.setText("1"));
        assertTimes(note, START, now);
        now = clock.at(2);
        notes.updateAll(List.of(note.setText("2")));
        assertTimes(note, START, now);
        now = clock.at(3);
        notes.save(note.setText("3"));
        assertTimes(note, START, now);
        now = clock.at(4);
        NoteRecord other = note("a").setText("4");
        notes.upsert(other, NOTE.TITLE);
        assertTimes(other, START, now);
        clock.at(5);
        notes.update(other);
        notes.updateAll(List.of(other));
        assertTimes(other, START, now);
    }

    @Test
    void a_row_that_is_made_by_save_upsert_or_get_or_create_is_filled() {
        assertTimes(notes.save(note("a")), START, START);
        assertTimes(notes.upsert(note("b"), NOTE.TITLE), START, START);
        assertTimes(notes.getOrCreateByTitle("c", note -> note.setText("x")), START, START);
        clock.at(1);
        assertTimes(notes.getOrCreateByTitle("c", note -> note.setText("y")), START, START);
    }

    @Test
    void each_of_both_may_stand_alone() {
        BoardRecord board = boards.insert(new BoardRecord().setName("hall"));
        clock.at(1);
        boards.update(board.setName("kitchen"));
        assertThat(boards.findById(board.id()).orElseThrow().hungAt()).isEqualTo(local(START));

        DraftRecord draft = drafts.save(new DraftRecord().setName("a"));
        LocalDateTime first = draft.changedAt();
        clock.at(2);
        drafts.saveAll(List.of(draft.setText("b")));
        assertThat(draft.changedAt()).isAfter(first);
        assertThat(drafts.findById("a").orElseThrow()).isEqualTo(draft);
    }

    @Test
    void created_targets_are_filled() {
        BoardRecord board = boards.insert(new BoardRecord().setName("hall"));

        NoteRecord note = boards.notes(board.id()).create(note("a"), link -> link.setPins(2));

        assertTimes(note, START, START);
    }

    @Test
    void data_keep_the_times() {
        NoteRecord note = notes.insert(note("a"));

        NoteRecord copy = NoteRecord.of(note.toData());

        assertThat(copy.toData()).isEqualTo(note.toData());
        notes.deleteById(note.id());
        assertTimes(notes.insert(copy), START, START);
    }

    @Test
    void a_join_table_has_the_times_that_its_model_declares_and_no_others() {
        assertThat(PINNING.fields())
                .extracting(org.jooq.Field::getName)
                .containsExactlyInAnyOrder("board_id", "note_id", "pins", "pinned_at", "moved_at");
        assertThat(NEARNESS.fields())
                .extracting(org.jooq.Field::getName)
                .containsExactlyInAnyOrder("board_id", "neighbour_id", "steps", "measured_at");
    }

    @Test
    void links_fill_the_times_of_their_model() {
        BoardRecord board = boards.insert(new BoardRecord().setName("hall"));
        NoteRecord note = notes.insert(note("a"));
        Instant linked = clock.at(2);

        notes.boards(note.id()).add(board.id(), link -> link.setPins(2));
        PinningRecord pinning = new PinningRepository(dsl).findAll().get(0);
        assertThat(pinning.pinnedAt().toInstant()).isEqualTo(linked);
        assertThat(pinning.movedAt()).isEqualTo(linked);

        Instant changed = clock.at(3);
        notes.boards(note.id()).add(board.id(), link -> link.setPins(3));
        pinning = new PinningRepository(dsl).findAll().get(0);
        assertThat(pinning.pins()).isEqualTo(3);
        assertThat(pinning.pinnedAt().toInstant()).isEqualTo(linked);
        assertThat(pinning.movedAt()).isEqualTo(changed);
    }

    @Test
    void links_with_one_time_fill_it() {
        BoardRecord hall = boards.insert(new BoardRecord().setName("hall"));
        BoardRecord kitchen = boards.insert(new BoardRecord().setName("kitchen"));
        Instant linked = clock.at(2);

        boards.neighbours(hall.id()).add(kitchen.id());
        NearnessRecord nearness = new NearnessRepository(dsl).findAll().get(0);
        assertThat(nearness.measuredAt()).isEqualTo(linked);
        assertThat(boards.neighbours(kitchen.id()).ids()).containsExactly(hall.id());

        Instant changed = clock.at(3);
        boards.neighbours(hall.id()).add(kitchen.id(), link -> link.setSteps(5));
        nearness = new NearnessRepository(dsl).findAll().get(0);
        assertThat(nearness.steps()).isEqualTo(5);
        assertThat(nearness.measuredAt()).isEqualTo(changed);
        boards.neighbours(hall.id()).set(List.of());
        assertThat(boards.neighbours(kitchen.id()).ids()).isEmpty();
    }

    private static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /** A clock that is set, and ticks when it is asked. */
    private static final class SetClock extends Clock {

        private Instant time = START;
        private Duration tick = Duration.ZERO;

        Instant at(int hours) {
            time = START.plus(Duration.ofHours(hours));
            return time;
        }

        @Override
        public Instant instant() {
            time = time.plus(tick);
            return time.plusNanos(789);
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("America/New_York");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
