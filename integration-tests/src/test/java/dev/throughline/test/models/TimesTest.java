package dev.throughline.test.models;

import static org.assertj.core.api.Assertions.assertThat;
import static times.EventTable.EVENT;

import dev.throughline.test.Database;
import dev.throughline.test.DatabaseTest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import times.EventRecord;
import times.EventRepository;
import times.Tables;

/** Points in time, which not every database has a type for. */
@DatabaseTest(conservative = true)
class TimesTest {

    private final Database database;
    private final EventRepository events;

    TimesTest(Database database) {
        this.database = database;
        database.once(Tables::create);
        events = new EventRepository(database.dsl());
    }

    @BeforeEach
    void empty() {
        database.plain().deleteFrom(EVENT).execute();
    }

    private static EventRecord event(String time) {
        OffsetDateTime offset = OffsetDateTime.parse(time);
        return new EventRecord().setInstant(offset.toInstant()).setOffset(offset);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-10-25T02:30:00.123456+02:00",
                "2026-10-25T02:30:00.123456+01:00",
                "2026-03-29T02:30:00Z",
                "1970-01-01T00:00:01.000001Z",
                "1900-01-01T00:00:00Z",
                "2038-01-20T00:00:00.999999-11:30",
                "9999-12-30T23:59:59.999999+14:00"
            })
    void a_point_in_time_comes_back_as_the_same_point(String time) {
        EventRecord given = event(time);
        given.setOptionalInstant(given.instant()).setOptionalOffset(given.offset());
        Instant point = given.instant();

        EventRecord inserted = events.insert(given);

        EventRecord found = events.findById(inserted.id()).orElseThrow();
        assertThat(inserted.instant()).isEqualTo(point);
        assertThat(events.find().where(EVENT.INSTANT.eq(point)).count()).isEqualTo(1);
        assertThat(found.instant()).isEqualTo(point);
        assertThat(found.offset().toInstant()).isEqualTo(point);
        assertThat(found.optionalInstant()).isEqualTo(point);
        assertThat(found.optionalOffset().toInstant()).isEqualTo(point);
    }

    @Test
    void none_is_null() {
        EventRecord inserted = events.insert(event("2026-10-25T02:30:00+02:00"));

        EventRecord found = events.findById(inserted.id()).orElseThrow();

        assertThat(found.optionalInstant()).isNull();
        assertThat(found.optionalOffset()).isNull();
    }

    @Test
    void points_in_time_are_compared_and_ordered_as_such() {
        EventRecord late = events.insert(event("2026-01-01T12:00:00.000001Z"));
        EventRecord early = events.insert(event("2026-01-01T12:30:00+01:00"));
        EventRecord middle = events.insert(event("2026-01-01T06:00:00-06:00"));
        List<Long> inOrder = List.of(early.id(), middle.id(), late.id());

        assertThat(events.find().orderBy(EVENT.INSTANT).fetch())
                .extracting(EventRecord::id)
                .isEqualTo(inOrder);
        assertThat(events.find().orderBy(EVENT.OFFSET).fetch())
                .extracting(EventRecord::id)
                .isEqualTo(inOrder);
        assertThat(events.find()
                        .where(EVENT.INSTANT.gt(Instant.parse("2026-01-01T12:00:00Z")))
                        .fetch())
                .extracting(EventRecord::id)
                .containsExactly(late.id());
        assertThat(events.find()
                        .where(EVENT.OFFSET.le(OffsetDateTime.parse("2026-01-01T13:00:00+01:00")))
                        .fetch())
                .extracting(EventRecord::id)
                .containsExactlyInAnyOrder(early.id(), middle.id());
        assertThat(events.find()
                        .where(EVENT.INSTANT.eq(Instant.parse("2026-01-01T12:00:00Z")))
                        .count())
                .isEqualTo(1);
    }
}
